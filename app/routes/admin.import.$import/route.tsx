import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Field, ProblemSummary } from '../../components/field';
import { Instant } from '../../components/instant';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { ListCounts, ListProblems, ListState } from '../../components/people-import';
import { PostForm } from '../../components/post-form';
import { useSay, useSayNodes } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'import.page.title' };

const FORM = z.strictObject({
  intent: z.enum(['start', 'drop']),
  /** How many people leave, typed where it is many; nothing where it is not. */
  leaving: z
    .string()
    .trim()
    .regex(/^\d{0,7}$/)
    .transform((text) => (text === '' ? undefined : Number(text)))
    .optional(),
});
/** Problems on the page; the table has all. */
const SHOWN = 50;

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  const list = context.services.imports.view({ kind: 'person', id: viewer.person }, params.import ?? '');
  if (!list) throw refused('unknown_import');
  const more = list.problems.length > SHOWN;
  return { list: { ...list, problems: list.problems.slice(0, SHOWN) }, more };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  const form = await readForm(request, FORM, { leaving: 'cannot.many_would_leave' });
  if (!form.ok) return toMend(form, form.problems);
  const { imports } = context.services;
  const id = params.import ?? '';
  const actor = { kind: 'person', id: viewer.person } as const;
  const { intent, leaving } = form.value;
  const done = intent === 'drop' ? imports.drop(actor, id) : imports.start(actor, id, leaving);
  return done.ok
    ? redirect(paths.import(id), 303)
    : notDone(form, done.error.code, { many_would_leave: 'leaving' });
};

/** One table of people: what would happen, how far it is, or what was done. */
export default function Import() {
  const { list, more } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = useSay();
  const sayNodes = useSayNodes();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const { added, changed, left } = list.counts;
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={answer && 'refusal' in answer ? answer.refusal : undefined} />
      <PageHeading kicker={say('import.page.title')} title={say(`import.state.${list.state}`)}>
        {sayNodes('import.page.lead', { at: <Instant at={list.at} as="full" /> })}
      </PageHeading>
      <ListState list={list} />
      {list.state !== 'reading' && list.state !== 'unusable' && <ListCounts list={list} />}
      {list.state === 'ready' && (
        <PostForm className="form panel">
          <p>{say(added + changed + left > 0 ? 'import.start.text' : 'import.start.nothing')}</p>
          {list.manyOf !== undefined && (
            <>
              <p>{say('import.many', { left, people: list.manyOf })}</p>
              <Field name="leaving" label="import.many.count" autoComplete="off" problems={problems} />
            </>
          )}
          <p className="button-row">
            {added + changed + left > 0 && (
              <button type="submit" name="intent" value="start" className="button button-strong">
                {say('import.start')}
              </button>
            )}
            <button type="submit" name="intent" value="drop" className="button">
              {say('import.drop')}
            </button>
          </p>
        </PostForm>
      )}
      <ListProblems list={list} more={more} />
      <p>
        <a className="quiet-link" href={paths.imports}>
          {say('import.another')}
        </a>
      </p>
    </div>
  );
}
