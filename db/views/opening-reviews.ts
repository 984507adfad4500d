import { and, desc, eq, gte } from 'drizzle-orm';
import { isSampled } from '#domain/access/sample';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { logEntry } from '../schema/log';
import { opening, openingReview, ownOpeningUnread } from '../schema/looks';
import { restrictedCase } from '../schema/restricted';
import { isShown } from './restricted';

/** An opening that was drawn, and that no case shows late any more. */
export interface DrawnOpening {
  seq: number;
  at: Instant;
  person: string;
  actor: string;
  role: (typeof opening.$inferSelect)['role'];
  reason: (typeof opening.$inferSelect)['reason'];
  wordsDocument: string;
  caseKey: string;
  /** Since when it may be shown to whoever reads it: a case that shows it late ended then. */
  shownFrom: Instant;
}

type Joined = {
  row: typeof opening.$inferSelect;
  late: typeof restrictedCase.$inferSelect | null;
};

const drawn = ({ row: { until: _until, ...row }, late }: Joined): DrawnOpening => ({
  ...row,
  shownFrom: late === null ? row.at : Math.max(row.at, late.endedAt ?? late.endsAt),
});

/**
 * The openings that were drawn and that nobody read yet, oldest first: as many rows are read as wait. Those in a case that is shown late are not among them until it is over: a gap would
 * be the hint.
 */
export const unreadOpenings = (db: Database, now: Instant): readonly DrawnOpening[] =>
  db.orm
    .select({ row: opening, late: restrictedCase })
    .from(ownOpeningUnread)
    .innerJoin(opening, eq(opening.seq, ownOpeningUnread.opening))
    .leftJoin(restrictedCase, eq(restrictedCase.id, opening.caseKey))
    .where(isShown(opening.caseKey, now))
    .orderBy(ownOpeningUnread.opening)
    .all()
    .map(drawn);

/** One that was drawn, by its number, and whether somebody read it; undefined where it was not drawn, or is not shown yet. */
export const drawnOpening = (
  db: Database,
  seq: number,
  now: Instant,
): (DrawnOpening & { reviewed: boolean }) | undefined => {
  const found = db.orm
    .select({ row: opening, leaf: logEntry.leaf, late: restrictedCase, review: openingReview.seq })
    .from(opening)
    .innerJoin(logEntry, eq(logEntry.seq, opening.seq))
    .leftJoin(restrictedCase, eq(restrictedCase.id, opening.caseKey))
    .leftJoin(openingReview, eq(openingReview.opening, opening.seq))
    .where(and(isShown(opening.caseKey, now), eq(opening.seq, seq)))
    .get();
  return found && isSampled(found.leaf) ? { ...drawn(found), reviewed: found.review !== null } : undefined;
};

/** What a second person said of an opening: the words as long as they are kept. */
export interface OpeningVerdict {
  fits: boolean;
  words: string;
}

/** Openings that did not fit, said since a moment, newest first. */
export const unfitOpenings = (db: Database, since: Instant) =>
  db.orm
    .select({ row: opening, review: openingReview })
    .from(openingReview)
    .innerJoin(opening, eq(opening.seq, openingReview.opening))
    .where(and(eq(openingReview.fits, false), gte(openingReview.at, since)))
    .orderBy(desc(openingReview.seq))
    .all()
    .map(({ row, review }) => ({
      ...row,
      said: documentText(db, review.wordsDocument) ?? '',
      saidAt: review.at,
    }));
