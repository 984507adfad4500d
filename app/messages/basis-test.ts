import type { TestAnswer, TestQuestion } from '#domain/basis/questions';
import type { MessageId } from './en';

/** The sentence of an answer: most questions share theirs. */
export const answerWords = (question: TestQuestion, answer: TestAnswer): MessageId => {
  if (answer === 'yes' || answer === 'no') return `test.a.${answer}`;
  return `test.a.${question}.${answer}` as MessageId;
};
