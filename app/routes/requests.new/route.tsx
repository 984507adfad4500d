import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { REQUEST_QUESTIONS, RequestForm } from '../../components/request-form';
import { recordedLanguage } from '../../messages/languages';
import { notDone, readForm } from '../../pages/forms';
import {
  draftFrom,
  draftOfSent,
  problemIn,
  REQUEST_FORM,
  REQUEST_WRONG,
  type RequestDraft,
  requestOf,
  stepAfter,
} from '../../pages/request-form';
import { requireOwner, type Visit } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'requests.new' };

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { requests, newId } = context.services;
  const search = new URL(request.url).searchParams;
  const draft = draftFrom(search, newId('idem'), recordedLanguage(language));
  const step = draft.kind === '' ? ('kind' as const) : stepAfter('kind', draft.kind);
  return { draft, step, programmes: requests.programmes(viewer.person, language) };
};

/** Answers of one page lead to the next one; what was answered goes along in the form. Only the last page sends. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const visit = await requireOwner(request, context);
  const form = await readForm(request, REQUEST_FORM, REQUEST_WRONG);
  if (!form.ok) {
    const { draft, step } = draftOfSent(form.sent);
    return data({ draft, step, problems: form.problems, sent: form.sent }, { status: 422 });
  }
  const { intent, ...draft } = form.value;
  const asked = intent === 'send' ? 'words' : intent;
  const now = context.services.clock();
  const wrong =
    asked === 'kind' || asked === 'about' || asked === 'words'
      ? problemIn(draft, asked, now, visit.zone)
      : undefined;
  if (wrong) {
    return data({ draft, step: wrong.step, problems: [wrong.problem], sent: form.sent }, { status: 422 });
  }
  if (intent === 'send') return send(context, visit, draft, form);
  return data({ draft, step: stepAfter(intent, draft.kind), ...period(context, visit, draft) });
};

const period = ({ services }: AppLoadContext, { viewer }: Visit, { kind }: RequestDraft) =>
  kind === '' ? {} : { period: services.requests.clockOf(viewer.person, kind) };

const send = async (
  { services }: AppLoadContext,
  { viewer, zone }: Visit,
  draft: RequestDraft,
  form: Parameters<typeof notDone>[0],
) => {
  const input = requestOf(draft, zone);
  if (!input) return notDone(form, 'request_incomplete');
  const done = await services.requests.make({ person: viewer.person, idempotencyKey: draft.key }, input);
  return done.ok ? redirect(paths.requestSent(done.value.request), 303) : notDone(form, done.error.code);
};

/** One question a page, then everything once more with the date by which it is answered. */
export default function NewRequest() {
  const loaded = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>();
  const say = useSay();
  const {
    draft,
    step,
    period: shown,
  } = { period: undefined, ...loaded, ...(said && 'step' in said && said) };
  const problems = said && 'problems' in said ? said.problems : undefined;
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={said && 'refusal' in said ? said.refusal : undefined} />
      <PageHeading title={say(REQUEST_QUESTIONS[step])} kicker={say('requests.new')} />
      <RequestForm
        step={step}
        draft={draft}
        problems={problems}
        programmes={loaded.programmes}
        period={shown}
      />
    </div>
  );
}
