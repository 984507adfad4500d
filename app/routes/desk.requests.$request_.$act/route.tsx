import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isFormAct } from '#domain/request/inbox';
import { DeskNav } from '../../components/desk-nav';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { RequestActForm } from '../../components/request-act';
import { CaseWords } from '../../components/request-case';
import { CaseSince } from '../../components/request-history';
import { notDone, readForm, toMend } from '../../pages/forms';
import { ACT_FIELDS, ACT_FORMS, ACT_MESSAGES, doAct } from '../../pages/inbox';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'case.page' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'desk');
  const { inbox, newId } = context.services;
  const act = params.act ?? '';
  const page = inbox.case(viewer.person, params.request ?? '', language);
  if (!page || !isFormAct(act)) throw refused('not_found');
  return { page, act, key: newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  const form = await readForm(request, ACT_FORMS, ACT_MESSAGES, ['reasons']);
  if (!form.ok) return toMend(form, form.problems);
  const { key: formKey, seen } = form.value;
  const id = params.request ?? '';
  const done = await doAct(
    context.services.inbox.act,
    { person: viewer.person, formKey, seen },
    id,
    form.value,
  );
  return done.ok
    ? redirect(`${paths.deskRequest(id)}?done=1`, 303)
    : notDone(form, done.error.code, ACT_FIELDS);
};

/** One step of a request: its form, what the person wrote, and what happened since, where somebody else was quicker. */
export default function DeskRequestAct() {
  const { page, act, key } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const { line, request } = page;
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading
        title={say(`case.act.${act}`)}
        kicker={`${say('inbox.number', { number: String(line.reference) })} · ${say(`request.kind.${line.kind}`)}`}
      />
      <DeskNav />
      {refusal === 'request_changed' && <CaseSince steps={request.steps} />}
      <CaseWords request={request} />
      {page.acts.includes(act) || refusal !== undefined ? (
        <RequestActForm act={act} page={page} formKey={key} problems={problems} />
      ) : (
        <p className="empty">{say(page.conflict ? `cannot.${page.conflict}` : 'case.acts.none')}</p>
      )}
      <p>
        <a className="quiet-link" href={paths.deskRequest(line.id)}>
          {say('case.page')}
        </a>
      </p>
    </div>
  );
}
