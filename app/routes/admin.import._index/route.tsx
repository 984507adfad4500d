import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Labelled, ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { ListColumns, MyLists } from '../../components/people-import';
import { useSay } from '../../components/reader';
import { notDone, toMend } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'import.title' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  return { mine: context.services.imports.mine({ kind: 'person', id: viewer.person }) };
};

/** The file lies on the disk already: the gate has put it there. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  const form = { sent: {} };
  const { upload } = context;
  if (!upload || upload.bytes === 0) return toMend(form, [{ field: 'file', message: 'import.file.missing' }]);
  const done = await context.services.imports.handIn({ kind: 'person', id: viewer.person }, upload);
  return done.ok ? redirect(paths.import(done.value.import), 303) : notDone(form, done.error.code);
};

/** A table of people to be looked at before anything is written down. */
export default function Imports() {
  const { mine } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <PageHeading kicker={say('people.title')} title={say('import.title')}>
        {say('import.lead')}
      </PageHeading>
      <form method="post" encType="multipart/form-data" noValidate className="form panel">
        <Labelled name="file" label="import.file" hint="import.file.hint" problems={problems}>
          {(tied) => <input type="file" required accept=".csv,text/csv" {...tied} />}
        </Labelled>
        <button type="submit" className="button button-strong">
          {say('import.check')}
        </button>
      </form>
      <MyLists lists={mine} />
      <ListColumns />
      <p>
        <a className="quiet-link" href={paths.people()}>
          {say('people.back')}
        </a>
      </p>
    </div>
  );
}
