import type { Instant } from '#domain/time';
import { lastInstant } from '../log/read';
import type { Database } from '../open';
import { lastSeenInstant } from './accounts';
import { restoredHere } from './restored';

/**
 * The latest instant on record, before which no start begins: of an entry, of a sign-in that was used, of the last sweep, and of the restore of this copy. What has ended
 * by any of them stays ended, whatever the wall clock says.
 */
export const timeSeen = (db: Database): Instant =>
  Math.max(lastInstant(db), lastSeenInstant(db), restoredHere(db)?.restoredAt ?? 0);
