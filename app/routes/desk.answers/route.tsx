import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayDo } from '#domain/authority/roles';
import { ANSWERS, QUESTIONS } from '#domain/duties/questions';
import { DeskNav } from '../../components/desk-nav';
import { EmployerQuestion } from '../../components/employer-question';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { notDone, readForm } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'answers.title' };

const FORM = z.strictObject({ question: z.enum(QUESTIONS), answer: z.enum(ANSWERS) });

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  return {
    questions: context.services.desk.duties.questions(),
    mayAnswer: mayDo(viewer.roles, 'employer.answer'),
  };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  const form = await readForm(request, FORM);
  if (!form.ok) throw refused('form_spoiled');
  const by = { kind: 'person', id: viewer.person } as const;
  const done = await context.services.administration.answerQuestion(by, form.value);
  // Pressed twice, it says what it said: nothing more is to be done.
  if (done.ok || done.error.code === 'changes_nothing') {
    return redirect(`${paths.deskAnswers}#${form.value.question}`, 303);
  }
  return notDone(form, done.error.code);
};

/** What the portal cannot know of the employer, and what stands in for it until somebody answers. */
export default function EmployerAnswers() {
  const { questions, mayAnswer } = useLoaderData<typeof loader>();
  const { refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page">
      <RefusalNote code={refusal} />
      <PageHeading title={say('answers.title')} kicker={say('desk.title')}>
        {say('answers.lead')}
      </PageHeading>
      <DeskNav />
      <p className="advice">{say(mayAnswer ? 'answers.audit' : 'answers.read_only')}</p>
      <ul className="answer-list">
        {questions.map((line) => (
          <EmployerQuestion key={line.question} line={line} mayAnswer={mayAnswer} />
        ))}
      </ul>
    </div>
  );
}
