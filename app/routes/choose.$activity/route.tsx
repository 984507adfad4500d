import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Foreign } from '../../components/foreign';
import { HeldHere } from '../../components/held-before';
import { TrainedWith } from '../../components/my-training';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { AnswerForm, AnswerNow, Irreversible, QuestionFacts, WhyShut } from '../../components/question';
import { useSay } from '../../components/reader';
import { LANGUAGES, type Language, recordedLanguage } from '../../messages/languages';
import { isShut, wordsOf } from '../../messages/question';
import { formId, formKey, readPressed } from '../../pages/forms';
import { answeredAlready, questionOf } from '../../pages/question';
import { refused } from '../../pages/refused';
import { requireOwner } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'choose.title' };

const ANSWER = z.strictObject({
  act: z.enum(['give', 'refuse', 'defer']),
  key: formKey,
  language: z.enum(LANGUAGES),
  shown: formId,
  noticeVersion: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
});
/** One press on the overview, no question back, no reason: as easy as the yes was (Art. 7(3) GDPR). */
const WITHDRAWAL = z.strictObject({ act: z.literal('withdraw'), key: formKey });
/** Every answer goes to one address: whoever keeps access logs must not read from them who withdrew. */
const FORM = z.discriminatedUnion('act', [ANSWER, WITHDRAWAL]);

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { services } = context;
  const { row, shown } = questionOf(services, viewer.person, params.activity, language);
  if (row.cannot.give === 'not_a_matter_of_consent' && row.cannot.withdraw !== undefined) {
    throw refused('not_a_matter_of_consent');
  }
  const notice = row.notice && services.ask.myNotice(viewer.person, row.notice.key, language);
  const held = services.inventory.lines(row.category);
  const noticeTitle = notice?.title;
  const runs = services.ask.myTraining(viewer.person, row.activity);
  return { row, shown, heading: row.text.title, noticeTitle, held, runs, key: services.newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const said = await readPressed(request, FORM);
  const asked = questionOf(
    context.services,
    viewer.person,
    params.activity,
    'language' in said ? said.language : language,
  );
  if (said.act === 'withdraw') return withdraw(context, viewer.person, language, asked.row, said.key);
  return answer(context, viewer.person, asked, said);
};

const answer = async (
  { services }: AppLoadContext,
  person: string,
  { row, shown }: ReturnType<typeof questionOf>,
  { act, key, language, noticeVersion, ...said }: z.infer<typeof ANSWER>,
) => {
  const { activity } = row;
  if (shown !== said.shown) throw refused('question_changed', activity);
  const words = wordsOf(row, act, language);
  const already = answeredAlready(services, person, row, { words, act, language });
  if (already !== undefined) return redirect(paths.receipt(already), 303);
  const done = await services.acts.choose(
    { person, idempotencyKey: key },
    {
      activity,
      act,
      words,
      language,
      ...(noticeVersion && { noticeVersion }),
    },
  );
  if (!done.ok) throw refused(done.error.code, aboutOf(done.error.code, row));
  return redirect(paths.receipt(done.value.revision), 303);
};

const withdraw = async (
  { services }: AppLoadContext,
  person: string,
  language: Language,
  row: ReturnType<typeof questionOf>['row'],
  key: string,
) => {
  const { activity, choice } = row;
  const said = {
    language: recordedLanguage(language),
    words: wordsOf(row, 'withdraw', recordedLanguage(language)),
  };
  const done = await services.acts.choose(
    { person, idempotencyKey: key },
    { activity, act: 'withdraw', ...said },
  );
  // Pressed again on an old page: the yes is gone already, and its receipt says so.
  if (!done.ok && done.error.code === 'changes_nothing' && choice.receipt !== undefined) {
    return redirect(paths.receipt(choice.receipt), 303);
  }
  if (!done.ok) throw refused(done.error.code, activity);
  return redirect(paths.receipt(done.value.revision), 303);
};

const aboutOf = (code: string, row: { activity: string; notice?: { key: string } }): string =>
  code === 'notice_changed' && row.notice ? row.notice.key : row.activity;

/** One question: everything that matters before the answer, then two equal answers. */
export default function Choose() {
  const { row, shown, noticeTitle, held, runs, key } = useLoaderData<typeof loader>();
  const say = useSay();
  const shut = isShut(row);
  return (
    <div className="page page-narrow">
      <PageHeading
        kicker={say(shut ? 'choose.kicker.shut' : 'choose.kicker')}
        title={<Foreign language={row.textLanguage}>{row.text.title}</Foreign>}
      >
        <AnswerNow row={row} />
      </PageHeading>
      {shut && <WhyShut row={row} />}
      <QuestionFacts row={row} noticeTitle={noticeTitle} />
      <HeldHere lines={held} />
      {!shut && <Irreversible row={row} />}
      <TrainedWith runs={runs} when="before" />
      <AnswerForm row={row} formKey={key} shown={shown} />
    </div>
  );
}
