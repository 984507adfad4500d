import { readWorld } from '#db/views/decision-world';
import { LONGEST_REVIEW, type ReviewMatter, type ReviewOutcome } from '#domain/monitoring/review';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

export interface ReviewedProgramme {
  programme: string;
  outcome: ReviewOutcome;
  lookedAt: readonly ReviewMatter[];
  /** Why, in words. */
  words: string;
  language: string;
}

/**
 * One person looked at a programme again, and never who answers for it (model, section 0: conflicts are data). It moves the day of the next
 * review, and lets nothing go on that is paused: that is somebody else's act.
 */
export const recordReview: Command<
  ReviewedProgramme & { review: string },
  {
    code:
      | 'not_allowed'
      | 'unknown_programme'
      | 'not_your_own_programme'
      | 'nothing_looked_at'
      | 'reason_missing'
      | 'words_too_long';
  }
> = (read, { review, programme, outcome, lookedAt, words, language }, { actor, now, document }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, 'review.record')) {
    return refuse('not_allowed');
  }
  const known = readWorld(read).programmes.get(programme);
  if (!known) return refuse('unknown_programme');
  if (known.owner === actor.id) return refuse('not_your_own_programme');
  if (lookedAt.length === 0) return refuse('nothing_looked_at');
  if (words.trim() === '') return refuse('reason_missing');
  if (words.length > LONGEST_REVIEW) return refuse('words_too_long');
  return ok({
    type: 'review.recorded.v1',
    key: programme,
    body: {
      review,
      programme,
      outcome,
      looked_at: lookedAt,
      language,
      words: document('programme_review', words),
    },
  });
};
