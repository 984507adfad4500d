import { readWorld } from '#db/views/decision-world';
import { pauseOf, reviewFacts } from '#db/views/reviews';
import { pausesByItself, reviewStanding } from '#domain/monitoring/review';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/**
 * The portal pauses a programme whose review is overdue beyond grace, for everybody. It judges anew inside the transaction: run twice, or
 * for a programme that was reviewed a moment ago, it refuses.
 */
export const pauseProgramme: Command<
  { programme: string },
  { code: 'not_allowed' | 'unknown_programme' | 'already_done' }
> = (read, { programme }, { actor, now }) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const world = readWorld(read);
  const known = world.programmes.get(programme);
  if (!known) return refuse('unknown_programme');
  if (pauseOf(read, programme)) return refuse('already_done');
  const facts = reviewFacts(read, programme, known.activities, known.startsAt);
  const standing = reviewStanding(known.activities, facts, world.classified, now);
  if (!pausesByItself(known.activities, standing)) return refuse('already_done');
  return ok({
    type: 'programme.paused.v1',
    key: programme,
    body: { programme, because: 'review_overdue', due: standing.due },
  });
};
