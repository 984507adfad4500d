import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { proposal } from '#db/schema/people';
import { systemKey } from '#db/schema/systems';
import type { Instant } from '#domain/time';
import type { Reader } from '../command';

/** How many keys a system may have alive: two, so that one can be rotated under the other. */
const KEYS_ALIVE = 2;

/** Whether a system has as many keys as it may; those that wait for a second person count with `alsoWaiting`. */
export const tooManyKeys = (
  read: Reader,
  system: string,
  now: Instant,
  alsoWaiting?: 'alsoWaiting',
): boolean => {
  const alive = read.orm
    .select({ keys: count() })
    .from(systemKey)
    .where(and(eq(systemKey.system, system), isNull(systemKey.revokedAt), gt(systemKey.expiresAt, now)))
    .get();
  const waiting = read.orm
    .select({ keys: count() })
    .from(proposal)
    .where(
      and(
        eq(proposal.matter, 'key'),
        eq(proposal.about, system),
        eq(proposal.state, 'open'),
        gt(proposal.expiresAt, now),
      ),
    )
    .get();
  return (alive?.keys ?? 0) + (alsoWaiting ? (waiting?.keys ?? 0) : 0) >= KEYS_ALIVE;
};
