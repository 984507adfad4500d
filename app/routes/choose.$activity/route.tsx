import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Foreign } from '../../components/foreign';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { AnswerForm, AnswerNow, Irreversible, QuestionFacts } from '../../components/question';
import { useSay } from '../../components/reader';
import { LANGUAGES } from '../../messages/languages';
import { wordsOf } from '../../messages/question';
import { formId, formKey, readPressed } from '../../pages/forms';
import { questionOf } from '../../pages/question';
import { refused } from '../../pages/refused';
import { requireViewer } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'choose.title' };

const FORM = z.strictObject({
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

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireViewer(request, context);
  const { services } = context;
  const { row, shown } = questionOf(services, viewer.person, params.activity, language);
  const notice = row.notice && services.ask.myNotice(viewer.person, row.notice.key, language);
  return { row, shown, heading: row.text.title, noticeTitle: notice?.title, key: services.newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireViewer(request, context);
  const { act, key, language, shown, noticeVersion } = await readPressed(request, FORM);
  const question = questionOf(context.services, viewer.person, params.activity, language);
  const { activity } = question.row;
  if (question.shown !== shown) throw refused('question_changed', activity);
  const done = await context.services.acts.choose(
    { person: viewer.person, idempotencyKey: key },
    {
      activity,
      act,
      words: wordsOf(question.row, act, language),
      language,
      ...(noticeVersion && { noticeVersion }),
    },
  );
  if (!done.ok) throw refused(done.error.code, aboutOf(done.error.code, question.row));
  return redirect(paths.receipt(done.value.revision), 303);
};

const aboutOf = (code: string, row: { activity: string; notice?: { key: string } }): string =>
  code === 'notice_changed' && row.notice ? row.notice.key : row.activity;

/** One question: everything that matters before the answer, then two equal answers. */
export default function Choose() {
  const { row, shown, noticeTitle, key } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading
        kicker={say('choose.kicker')}
        title={<Foreign language={row.textLanguage}>{row.text.title}</Foreign>}
      >
        <AnswerNow choice={row.choice} />
      </PageHeading>
      <QuestionFacts row={row} noticeTitle={noticeTitle} />
      <Irreversible row={row} />
      <AnswerForm row={row} formKey={key} shown={shown} />
    </div>
  );
}
