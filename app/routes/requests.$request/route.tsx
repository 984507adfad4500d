import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DoneNote } from '../../components/done-note';
import { ProblemSummary } from '../../components/field';
import { LaterNote } from '../../components/later';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { RequestActs } from '../../components/request-acts';
import {
  RequestAsked,
  RequestHistory,
  RequestNotes,
  RequestNow,
  RequestRefused,
  RequestSent,
  RequestSystems,
} from '../../components/request-page';
import { RequestTie } from '../../components/request-tie';
import { notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { REQUEST_ACT, REQUEST_WRONG } from '../../pages/request-form';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'ask.request' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { requests, restricted, clock, newId } = context.services;
  const page = requests.one(viewer.person, params.request ?? '', language);
  if (!page) throw refused('not_found');
  const earlier = page.sameAs === undefined ? undefined : requests.one(viewer.person, page.sameAs, language);
  const said = new URL(request.url).searchParams;
  const shown = { sent: said.has('sent'), written: said.has('written') };
  const later = restricted.roughly();
  return {
    page,
    earlier,
    now: clock(),
    key: newId('idem'),
    later,
    ...shown,
    heading: String(page.reference),
  };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const { requests } = context.services;
  const id = params.request ?? '';
  const form = await readForm(request, REQUEST_ACT, { words: REQUEST_WRONG.words });
  if (!form.ok) return toMend(form, form.problems);
  const said = form.value;
  const by = { person: viewer.person };
  const act = async () => {
    if (said.intent === 'withdraw') return requests.withdraw(viewer.person, id);
    if (said.intent !== 'write') return requests.answerTie(viewer.person, id, said.intent);
    return requests.write({ ...by, idempotencyKey: said.key }, id, said.words);
  };
  const done = await act();
  if (!done.ok) return notDone(form, done.error.code);
  return redirect(said.intent === 'write' ? paths.requestWritten(id) : paths.request(id), 303);
};

/** One request: where it stands, what is next and by when, what was asked, what each system did, and what has happened. */
export default function Request() {
  const { page, earlier, now, key, later, sent, written } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <DoneNote done={written} message="requests.written" problems={problems} refusal={refusal} />
      <PageHeading
        title={say(`request.kind.${page.kind}`)}
        kicker={say('requests.reference', { number: page.reference })}
      />
      {sent && <RequestSent page={page} receipt />}
      <RequestTie page={page} />
      <RequestNow page={page} earlier={earlier} />
      <RequestRefused page={page} own />
      <RequestAsked page={page} />
      <RequestSystems page={page} now={now} own />
      <LaterNote open={later} />
      <RequestActs page={page} formKey={key} problems={problems} />
      <RequestNotes notes={page.notes} />
      <RequestHistory page={page} />
    </div>
  );
}
