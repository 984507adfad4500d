import { readAnswers } from '#db/views/duties';
import type { Answer, Question } from '#domain/duties/questions';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Says of the organisation what a rule asks for, says otherwise, or takes it back. */
export const answerQuestion: Command<
  { question: Question; answer: Answer },
  { code: 'not_allowed' | 'changes_nothing' }
> = (read, { question, answer }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'employer.answer')) return refuse('not_allowed');
  if ((readAnswers(read)[question] ?? 'unknown') === answer) return refuse('changes_nothing', question);
  return ok({ type: 'employer.answered.v1', key: question, body: { question, answer } });
};
