import { contestOf, contestsBy, loweringOf, loweringsInForce } from '#db/views/classification';
import { LONGEST_ARGUMENT } from '#domain/monitoring/classification';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/**
 * A person contests that the risk of a kind of data was lowered (model, section 1.1). Once for each lowering; officers must answer. Who it was
 * stands in the person's own record alone.
 */
export const contestRisk: Command<
  { person: string; contest: string; proposal: string; words: string; language: string },
  { code: 'not_yours' | 'risk_not_lowered' | 'already_contested' | 'words_missing' | 'words_too_long' }
> = (read, { person, contest, proposal, words, language }, { actor, now, document }) => {
  if (actor.kind !== 'person' || actor.id !== person) return refuse('not_yours');
  const lowering = loweringsInForce(read, now).find((row) => row.proposal === proposal);
  if (!lowering) return refuse('risk_not_lowered');
  if (contestsBy(read, person).some((row) => row.proposal === proposal)) return refuse('already_contested');
  if (words.trim() === '') return refuse('words_missing');
  if (words.length > LONGEST_ARGUMENT) return refuse('words_too_long');
  const { category } = lowering;
  return ok({
    type: 'risk.contested.v1',
    subject: person,
    key: category,
    body: { contest, proposal, category, language, words: document('risk_contest', words, person) },
  });
};

export interface ContestAnswerInput {
  contest: string;
  /** Whether the lowering goes on or ends. */
  outcome: 'stays' | 'ends';
  words: string;
  language: string;
}

/**
 * The answer to a contest, once. Whoever argued for the lowering may end it and may not be the one who says that it stays (model, section 0:
 * conflicts). The words stand on the page of the person who contested.
 */
export const answerContest: Command<
  ContestAnswerInput,
  {
    code:
      | 'not_allowed'
      | 'unknown_contest'
      | 'already_answered'
      | 'not_your_own_proposal'
      | 'words_missing'
      | 'words_too_long';
  }
> = (read, { contest, outcome, words, language }, { actor, now, document }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, 'risk.answer'))
    return refuse('not_allowed');
  const found = contestOf(read, contest);
  if (!found) return refuse('unknown_contest');
  if (found.answeredAt !== null) return refuse('already_answered');
  const { proposal, category } = found;
  if (outcome === 'stays' && loweringOf(read, proposal)?.proposer === actor.id) {
    return refuse('not_your_own_proposal');
  }
  if (words.trim() === '') return refuse('words_missing');
  if (words.length > LONGEST_ARGUMENT) return refuse('words_too_long');
  return ok({
    type: 'risk.contest_answered.v1',
    key: category,
    body: { contest, proposal, category, outcome, language, words: document('risk_answer', words) },
  });
};
