import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayDo } from '#domain/authority/roles';
import { LONGEST_ARGUMENT } from '#domain/monitoring/classification';
import { Choices } from '../../components/choice-field';
import { DeskNav } from '../../components/desk-nav';
import { ProblemSummary, TextField } from '../../components/field';
import { Instant } from '../../components/instant';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useClock, useSay, useSayNodes } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { Words } from '../../components/risk';
import { kindName } from '../../messages/labels';
import { LANGUAGES } from '../../messages/languages';
import { notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireOperation, requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedText } from '../../typed-text';

export const handle: PageHandle = { title: 'desk.contest.title' };

const FORM = z.strictObject({
  outcome: z.enum(['ends', 'stays']),
  words: typedText(LONGEST_ARGUMENT),
  language: z.enum(LANGUAGES),
});

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  const contest = context.services.risks.contest(params.contest ?? '');
  if (!contest) throw refused('unknown_contest');
  return { contest, mayAnswer: mayDo(viewer.roles, 'risk.answer') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'risk.answer');
  const form = await readForm(request, FORM, {
    outcome: 'desk.contest.outcome.wrong',
    words: 'desk.contest.words.wrong',
  });
  if (!form.ok) return toMend(form, form.problems);
  const done = await context.services.administration.answerContest(
    { kind: 'person', id: viewer.person },
    { contest: params.contest ?? '', ...form.value },
  );
  return done.ok ? redirect(paths.deskRisk, 303) : notDone(form, done.error.code);
};

/** What somebody holds against a lower risk, without their name, and the form for the answer; once it is answered, both. */
export default function AnswerContest() {
  const { contest, mayAnswer } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const kind = kindName(contest.category);
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('desk.contest.title')}>{say('desk.contest.lead')}</PageHeading>
      <DeskNav />
      <section className="panel">
        <p>
          {sayNodes('desk.contest.about', {
            kind: say(kind.id, kind.values),
            day: <Instant at={contest.at} as="date" />,
          })}
        </p>
        <Words language={contest.language}>{contest.words}</Words>
        {contest.answer && (
          <>
            <p>
              {sayNodes('desk.contest.answered', { day: <Instant at={contest.answer.at} as="date" /> })}{' '}
              {say(`desk.contest.${contest.answer.outcome}`)}
            </p>
            <Words language={contest.answer.language}>{contest.answer.words}</Words>
          </>
        )}
      </section>
      {mayAnswer && !contest.answer && (
        <PostForm className="form panel">
          <input type="hidden" name="language" value={language} />
          <Choices
            name="outcome"
            type="radio"
            legend="desk.contest.outcome"
            options={[
              { value: 'ends', text: 'desk.contest.ends' },
              { value: 'stays', text: 'desk.contest.stays' },
            ]}
            chosen={[]}
            problems={problems}
          />
          <TextField
            name="words"
            label="desk.contest.words"
            hint="desk.contest.words.hint"
            problems={problems}
          />
          <button type="submit" className="button button-strong">
            {say('desk.contest.send')}
          </button>
        </PostForm>
      )}
      <p>
        <a className="quiet-link" href={paths.deskRisk}>
          {say('desk.contest.back')}
        </a>
      </p>
    </div>
  );
}
