import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { canBeObjectedTo } from '#domain/choice/objection';
import { ProblemSummary } from '../../components/field';
import { Foreign } from '../../components/foreign';
import { ObjectionDecides, ObjectionForm, ObjectionStands } from '../../components/objection';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { QuestionFacts } from '../../components/question';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { LANGUAGES } from '../../messages/languages';
import { formId, formKey, notDone, readForm, toMend } from '../../pages/forms';
import { objectionOf } from '../../pages/question';
import { refused } from '../../pages/refused';
import type { Sent } from '../../pages/sent';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'choose.title' };

const RAISE = z.strictObject({
  act: z.literal('object'),
  language: z.enum(LANGUAGES),
  shown: formId,
  reason: z.string().trim().max(5_000),
});
const TAKE_BACK = z.strictObject({ act: z.literal('take_back'), key: formKey });
/** Both go to one address: whoever keeps access logs must not read from them who gave in. */
const FORM = z.discriminatedUnion('act', [RAISE, TAKE_BACK]);

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { services } = context;
  const { row, shown } = objectionOf(services, viewer.person, params.activity, language);
  if (!canBeObjectedTo(row.basis) && !row.objection) throw refused('not_a_matter_of_objection');
  const notice = row.notice && services.ask.myNotice(viewer.person, row.notice.key, language);
  const { country } = viewer;
  const about = { noticeTitle: notice?.title, controller: notice?.controller, heading: row.text.title };
  return { row, shown, ...about, country, now: services.clock(), key: services.newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireOwner(request, context);
  const form = await readForm(request, FORM, { reason: 'objection.reason.long' });
  if (!form.ok) return toMend(form, form.problems);
  if (form.value.act === 'object') return raise(context, viewer.person, params.activity, form.value, form);
  const by = { person: viewer.person, idempotencyKey: form.value.key };
  const done = await context.services.acts.takeBackObjection(by, { activity: params.activity ?? '' });
  if (!done.ok) throw refused(done.error.code);
  return redirect(paths.receipt(done.value.revision), 303);
};

const raise = async (
  { services }: AppLoadContext,
  person: string,
  id: string | undefined,
  { language, shown, reason }: z.infer<typeof RAISE>,
  form: { sent: Sent },
) => {
  const { row, words, ...now } = objectionOf(services, person, id, language);
  // Pressed again on an old page: the objection is there already, and its receipt says so.
  if (row.objection?.state === 'open') return redirect(paths.receipt(row.objection.receipt), 303);
  if (now.shown !== shown) return notDone(form, 'objection_changed');
  const { activity, onObjection: effect } = row;
  const done = await services.acts.object({ person }, { activity, effect, words, ...(reason && { reason }) });
  if (!done.ok) return notDone(form, done.error.code, { reason_too_long: 'reason' });
  return redirect(paths.receipt(done.value.revision), 303);
};

/** One page: what it does at once, who decides and by when, and one button. A reason is welcome and never asked for. */
export default function ObjectTo() {
  const { row, shown, key, now, noticeTitle, controller, country } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading
        kicker={say('objection.kicker')}
        title={<Foreign language={row.textLanguage}>{row.text.title}</Foreign>}
      >
        {say('objection.intro')}
      </PageHeading>
      <QuestionFacts row={row} noticeTitle={noticeTitle} />
      {row.objection && row.objection.state !== 'overridden' ? (
        <ObjectionStands row={row} formKey={key} />
      ) : (
        <ObjectionForm row={row} shown={shown} problems={problems} />
      )}
      <ObjectionDecides at={row.objection?.at ?? now} country={country} controller={controller} />
    </div>
  );
}
