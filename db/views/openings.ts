import { and, desc, eq, gt, gte, lt, or } from 'drizzle-orm';
import type { Opened, OpeningReason } from '#domain/access/opening';
import type { RoleKey } from '#domain/authority/roles';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { opening, openingReview } from '../schema/looks';
import { restrictedCase } from '../schema/restricted';
import type { OpeningVerdict } from './opening-reviews';
import { isShown } from './restricted';

/** A person who was opened, as they read it themselves. */
export interface OpeningRow {
  seq: number;
  at: Instant;
  role: RoleKey;
  reason: OpeningReason;
  words: string;
  /** Number of the case because of which it was shown late. */
  late?: number;
  /** What a second person said of it, where it was drawn and read. */
  verdict?: OpeningVerdict;
}

/** Until when somebody may read of a person what they opened, and in which case; undefined where they opened nothing, or it is over. */
export const openingNow = (
  db: Database,
  { actor, person, now }: { actor: string; person: string; now: Instant },
): { until: Instant; case: string } | undefined =>
  db.orm
    .select({ until: opening.until, case: opening.caseKey })
    .from(opening)
    .where(and(eq(opening.person, person), eq(opening.actor, actor), gt(opening.until, now)))
    .orderBy(desc(opening.until), desc(opening.seq))
    .limit(1)
    .get();

/** Whom somebody opened since a moment. */
export const openedBy = (db: Database, actor: string, since: Instant): readonly Opened[] =>
  db.orm
    .select({ person: opening.person, at: opening.at })
    .from(opening)
    .where(and(eq(opening.actor, actor), gte(opening.at, since)))
    .all();

/** Openings of a person that no case shows late any more, newest first, at most so many, older than a place in their list; the words as long as they are kept. */
export const openingsOf = (
  db: Database,
  person: string,
  { before, limit, now }: { before?: { at: Instant; seq: number } | undefined; limit: number; now: Instant },
): readonly OpeningRow[] => {
  const older =
    before && or(lt(opening.at, before.at), and(eq(opening.at, before.at), lt(opening.seq, before.seq)));
  return db.orm
    .select({ row: opening, late: restrictedCase.seq, review: openingReview })
    .from(opening)
    .leftJoin(restrictedCase, eq(restrictedCase.id, opening.caseKey))
    .leftJoin(openingReview, eq(openingReview.opening, opening.seq))
    .where(and(eq(opening.person, person), isShown(opening.caseKey, now), older))
    .orderBy(desc(opening.at), desc(opening.seq))
    .limit(limit)
    .all()
    .map(({ row: { seq, at, role, reason, wordsDocument }, late, review }) => ({
      seq,
      at,
      role,
      reason,
      words: documentText(db, wordsDocument) ?? '',
      ...(late !== null && { late }),
      ...(review && {
        verdict: { fits: review.fits, words: documentText(db, review.wordsDocument) ?? '' },
      }),
    }));
};

/** How often a person was opened since a moment, and when last. */
export const openingsSince = (
  db: Database,
  person: string,
  { since, now }: { since: Instant; now: Instant },
): { count: number; last?: Instant } => {
  const found = db.orm
    .select({ at: opening.at })
    .from(opening)
    .where(and(eq(opening.person, person), gte(opening.at, since), isShown(opening.caseKey, now)))
    .orderBy(desc(opening.at))
    .all();
  return { count: found.length, ...(found[0] && { last: found[0].at }) };
};
