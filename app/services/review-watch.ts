import type { Database } from '#db/open';
import { readWorld } from '#db/views/decision-world';
import { pauseOf, reviewFacts } from '#db/views/reviews';
import { pausesByItself, reviewStanding } from '#domain/monitoring/review';
import { MINUTE } from '#domain/time';
import { pauseProgramme } from './commands/pause-programme';
import type { Executor } from './execute';
import { CLOCK_BEHIND_MS } from './health';
import type { Lineage } from './lineage';
import type { SteadyClock } from './steady-clock';

/** So long a review must have been overdue on a clock that nobody can set before anything is paused. */
const SETTLES_MS = 60 * MINUTE;

const PORTAL = { kind: 'portal', id: 'clock' } as const;

/**
 * Pauses programmes whose review is overdue beyond grace, and answers how many. A clock in doubt pauses nothing: not while the wall clock
 * stands behind, and not before the time has held for an hour by the clock that nobody can set. So a clock that leapt forward and is set right
 * again has paused nobody. What was counted is forgotten with a doubt and with a restart, and begins anew.
 */
export const createReviewWatch = (parts: {
  db: Database;
  executor: Executor;
  clock: SteadyClock;
  monotonic: () => number;
  lineage: Pick<Lineage, 'waits'>;
}): (() => Promise<number>) => {
  const { db, executor, clock, monotonic, lineage } = parts;
  const overdueSince = new Map<string, number>();
  return async () => {
    // In a copy that was put back, a review may be among what is lost.
    if (clock.aheadOfWall() > CLOCK_BEHIND_MS || lineage.waits()) {
      overdueSince.clear();
      return 0;
    }
    const reading = monotonic();
    let paused = 0;
    for (const programme of overdue(db, clock())) {
      const since = overdueSince.get(programme.key) ?? reading;
      overdueSince.set(programme.key, since);
      if (!programme.isDue) overdueSince.delete(programme.key);
      else if (reading - since >= SETTLES_MS) {
        const done = await executor.execute(pauseProgramme, { programme: programme.key }, { actor: PORTAL });
        if (done.ok) paused++;
      }
    }
    return paused;
  };
};

/** Every programme that runs, and whether it is to be paused now. */
const overdue = (db: Database, now: number): readonly { key: string; isDue: boolean }[] => {
  const world = readWorld(db);
  return [...world.programmes.values()].map(({ key, activities, startsAt }) => {
    const facts = reviewFacts(db, key, activities, startsAt);
    const standing = reviewStanding(activities, facts, world.classified, now);
    return { key, isDue: pauseOf(db, key) === undefined && pausesByItself(activities, standing) };
  });
};
