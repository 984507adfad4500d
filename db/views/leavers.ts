import { LEAVERS, type Leaving } from '#domain/people/leavers';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';

interface HoldRow {
  heldAt: number | null;
  releasedAt: number | null;
  until: number | null;
  most: number | null;
}

/** What is known of people leaving at this moment; made-up people do not count. */
export const readLeaving = (db: Database, now: Instant): Leaving => {
  const { here, leftSince, hold } = statements(db);
  const row = hold.get() as HoldRow | undefined;
  const { heldAt = null, releasedAt = null, until = null, most = null } = row ?? {};
  // Whoever left while it was released was confirmed, and is not counted again when the release is over.
  const since = Math.max(now - LEAVERS.within, until !== null && until <= now ? until : 0);
  return {
    people: here.get() as number,
    recent: leftSince.get(since) as number,
    ...(heldAt !== null && { heldAt }),
    ...(releasedAt !== null &&
      until !== null &&
      most !== null && { release: { until, most, used: leftSince.get(releasedAt + 1) as number } }),
  };
};

/** Whether leaving is held back; counts nobody. */
export const areLeaversHeld = (db: Database): boolean => {
  const row = statements(db).hold.get() as HoldRow | undefined;
  return row !== undefined && row.heldAt !== null;
};

/** How many real people are here. */
export const peopleHere = (db: Database): number => statements(db).here.get() as number;

const statements = oncePerConnection((db) => ({
  here: db.sqlite.prepare('SELECT COUNT(*) FROM person WHERE synthetic = 0 AND left_at IS NULL').pluck(),
  leftSince: db.sqlite
    .prepare('SELECT COUNT(*) FROM person WHERE left_at IS NOT NULL AND left_at >= ? AND synthetic = 0')
    .pluck(),
  hold: db.sqlite.prepare(
    'SELECT held_at AS heldAt, released_at AS releasedAt, released_until AS until, most FROM leaver_hold',
  ),
}));
