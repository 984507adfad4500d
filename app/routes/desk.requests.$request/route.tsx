import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DeskNav } from '../../components/desk-nav';
import { DoneNote } from '../../components/done-note';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { CaseActs, CaseFacts, CaseSystems, CaseWords } from '../../components/request-case';
import { CaseHistory, CaseSince } from '../../components/request-history';
import { notDone, readForm, toMend } from '../../pages/forms';
import { ACT_BUTTONS } from '../../pages/inbox';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'case.page' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'desk');
  const { inbox, newId } = context.services;
  const page = inbox.case(viewer.person, params.request ?? '', language);
  if (!page) throw refused('not_found');
  const done = new URL(request.url).searchParams.get('done') === '1';
  return { page, key: newId('idem'), done };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  const form = await readForm(request, ACT_BUTTONS);
  if (!form.ok) return toMend(form, form.problems);
  const { intent, key, seen } = form.value;
  const id = params.request ?? '';
  const by = { person: viewer.person, formKey: key, seen };
  const done = await context.services.inbox.act[intent](by, { request: id, because: 'not_done' });
  return done.ok ? redirect(`${paths.deskRequest(id)}?done=1`, 303) : notDone(form, done.error.code);
};

/** One request: what was asked, by when it is answered and why then, what systems do for it, what happened, and what can be done. */
export default function DeskRequest() {
  const { page, key, done } = useLoaderData<typeof loader>();
  const { refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const { line, request } = page;
  return (
    <div className="page">
      <RefusalNote code={refusal} />
      <PageHeading
        title={`${say('inbox.number', { number: String(line.reference) })} · ${say(`request.kind.${line.kind}`)}`}
        kicker={say('inbox.title')}
      />
      <DeskNav />
      <DoneNote done={done} message="case.done" refusal={refusal} />
      <div className="case">
        <div>
          <CaseFacts page={page} />
          <CaseActs page={page} formKey={key} />
        </div>
        <div>
          <CaseSince steps={request.steps} />
          <CaseWords request={request} />
          <CaseSystems tasks={request.tasks} />
          <CaseHistory steps={request.steps} />
        </div>
      </div>
      <p>
        <a className="quiet-link" href={paths.deskRequests()}>
          {say('case.back')}
        </a>
      </p>
    </div>
  );
}
