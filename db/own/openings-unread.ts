import { eq, isNull, notInArray } from 'drizzle-orm';
import { isSampled } from '#domain/access/sample';
import type { Database } from '../open';
import { logEntry } from '../schema/log';
import { opening, openingReview, ownOpeningUnread } from '../schema/looks';

/**
 * Openings that were drawn and that no second person read yet (migrations/0058). Owner: the portal. Gone when somebody read one, and with the person who was opened. The leaf
 * draws, and no projection knows it: so they lie beside the log.
 */

/** Keeps an opening for a second reader if its leaf drew it; in the transaction of its entry. */
export const drawOpening = (db: Database, seq: number): void => {
  const entry = db.orm.select({ leaf: logEntry.leaf }).from(logEntry).where(eq(logEntry.seq, seq)).get();
  if (entry && isSampled(entry.leaf)) db.orm.insert(ownOpeningUnread).values({ opening: seq }).run();
};

/** A second person read it. */
export const openingWasRead = (db: Database, seq: number): void => {
  db.orm.delete(ownOpeningUnread).where(eq(ownOpeningUnread.opening, seq)).run();
};

/** Draws all of them again, after a rebuild: the log says which, and which were read. */
export const drawAgain = (db: Database): void => {
  db.orm.delete(ownOpeningUnread).run();
  const unread = db.orm
    .select({ seq: opening.seq, leaf: logEntry.leaf })
    .from(opening)
    .innerJoin(logEntry, eq(logEntry.seq, opening.seq))
    .leftJoin(openingReview, eq(openingReview.opening, opening.seq))
    .where(isNull(openingReview.opening))
    .all();
  for (const { seq, leaf } of unread) {
    if (isSampled(leaf)) db.orm.insert(ownOpeningUnread).values({ opening: seq }).run();
  }
};

/** Takes away what is no opening any more: its person is erased. */
export const forgetGoneOpenings = (db: Database): void => {
  const there = db.orm.select({ seq: opening.seq }).from(opening);
  db.orm.delete(ownOpeningUnread).where(notInArray(ownOpeningUnread.opening, there)).run();
};
