import { type LoweringRow, loweringOf, openLowerings } from '#db/views/classification';
import { readWorld } from '#db/views/decision-world';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { categoryOf } from '#domain/monitoring/category';
import { cannotLower, LONGEST_ARGUMENT, LONGEST_LOWERING } from '#domain/monitoring/classification';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command, Reader } from '../command';

export interface LoweringInput {
  category: string;
  /** When it ends by itself. */
  until: Instant;
  /** Why the risk is lower here, in words that everybody reads. */
  words: string;
  language: string;
}

/** Argues that the risk of a category is lower here, for a time. A second person decides; until then nothing changes. */
export const proposeLowering: Command<
  LoweringInput & { proposal: string },
  {
    code:
      | 'not_allowed'
      | 'unknown_category'
      | 'risk_fixed'
      | 'risk_not_high'
      | 'term_unfit'
      | 'reason_missing'
      | 'words_too_long'
      | 'already_proposed';
  }
> = (read, { proposal, category, until, words, language }, { actor, now, document }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.risk.propose)) {
    return refuse('not_allowed');
  }
  if (!categoryOf(category)) return refuse('unknown_category');
  const cannot = cannotLower(category, readWorld(read).classified, now);
  if (cannot) return refuse(cannot);
  if (until <= now || until > now + LONGEST_LOWERING) return refuse('term_unfit');
  if (words.trim() === '') return refuse('reason_missing');
  if (words.length > LONGEST_ARGUMENT) return refuse('words_too_long');
  if (openLowerings(read, now).some((row) => row.category === category)) return refuse('already_proposed');
  return ok({
    type: 'risk.lowering_proposed.v1',
    key: category,
    body: {
      proposal,
      category,
      until,
      language,
      argument: document('risk_argument', words),
      open_until: now + SECOND_PERSON.risk.openFor,
    },
  });
};

type NotWaiting = { code: 'unknown_proposal' | 'already_decided' | 'proposal_over' };

/** The second person agrees: never who argued for it, and only while that person still may. */
export const approveLowering: Command<
  { proposal: string },
  NotWaiting | { code: 'not_allowed' | 'not_your_own_proposal' | 'risk_fixed' | 'risk_not_high' }
> = (read, { proposal }, { actor, now }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.risk.approve)) {
    return refuse('not_allowed');
  }
  const found = waiting(read, proposal, now);
  if (!found.ok) return found;
  const { proposer, category, until } = found.value;
  if (proposer === actor.id) return refuse('not_your_own_proposal');
  if (
    !isAllowed(read, { actor: { kind: 'person', id: proposer }, now }, SECOND_PERSON.risk.propose) ||
    until <= now
  ) {
    return refuse('proposal_over');
  }
  const cannot = cannotLower(category, readWorld(read).classified, now);
  if (cannot) return refuse(cannot);
  return ok({ type: 'risk.lowered.v1', key: category, body: { proposal, category, until } });
};

/** Says no to a lowering, or takes one's own back. */
export const declineLowering: Command<{ proposal: string }, NotWaiting | { code: 'not_allowed' }> = (
  read,
  { proposal },
  { actor, now },
) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.risk.decline)) {
    return refuse('not_allowed');
  }
  const found = waiting(read, proposal, now);
  if (!found.ok) return found;
  const { category } = found.value;
  return ok({ type: 'risk.lowering_declined.v1', key: category, body: { proposal, category } });
};

const waiting = (read: Reader, proposal: string, now: Instant): Result<LoweringRow, NotWaiting> => {
  const row = loweringOf(read, proposal);
  if (!row) return refuse('unknown_proposal');
  if (row.state !== 'open') return refuse('already_decided');
  return row.expiresAt > now ? ok(row) : refuse('proposal_over');
};
