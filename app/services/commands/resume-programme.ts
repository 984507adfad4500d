import { readWorld } from '#db/views/decision-world';
import { latestReview, pauseOf, reviewFacts } from '#db/views/reviews';
import { lastReviewHolds } from '#domain/monitoring/review';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/**
 * A paused programme goes on. It takes two people (model, section 7): one who reviewed it since the pause, as it is declared now, and said that it goes on, and this
 * other one; neither answers for the programme.
 */
export const resumeProgramme: Command<
  { programme: string },
  {
    code:
      | 'not_allowed'
      | 'unknown_programme'
      | 'not_paused'
      | 'not_your_own_programme'
      | 'review_first'
      | 'not_your_own_review';
  }
> = (read, { programme }, { actor, now }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, 'programme.resume')) {
    return refuse('not_allowed');
  }
  const world = readWorld(read);
  const known = world.programmes.get(programme);
  if (!known) return refuse('unknown_programme');
  const pause = pauseOf(read, programme);
  if (!pause) return refuse('not_paused');
  if (known.owner === actor.id) return refuse('not_your_own_programme');
  const review = latestReview(read, programme);
  const facts = reviewFacts(read, programme, known.activities, known.startsAt);
  const holds = lastReviewHolds(known.activities, facts, world.classified, now);
  if (!review || review.seq <= pause.seq || !holds) return refuse('review_first');
  if (review.reviewer === actor.id) return refuse('not_your_own_review');
  return ok({ type: 'programme.resumed.v1', key: programme, body: { programme, review: review.review } });
};
