import type Sqlite from 'better-sqlite3';
import { asc, gt } from 'drizzle-orm';
import type { Covered } from '#domain/access/coverage';
import type { LookOutcome, LookSource, PurposeMatch } from '#domain/access/look';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownLookCoverage, reportLook } from '../schema/looks';

/**
 * Looks as systems, and files of systems, told of them. Owner: the machine door. What is of a person is blanked when they are erased, or when its two
 * years are over; the leaf stays, so that every digest can be computed again.
 */
export interface StoredLook {
  system: string;
  source: LookSource;
  reportedAt: Instant;
  at: Instant;
  outcome: LookOutcome;
  person: string;
  event: string;
  category: string;
  purposeMatch: PurposeMatch;
  /** What was done, as canonical JSON. */
  body: string;
  /** The case that it was told in. */
  restrictedCase?: string;
  salt: Uint8Array;
  /** A person of this portal, or the id that the system has for them. */
  looker?: string;
  /** Who it was, as canonical JSON, under a salt of its own and with its hash. */
  lookerText?: string;
  lookerSalt?: Uint8Array;
  lookerHash?: Uint8Array;
  leaf: Uint8Array;
}

/** Adds a row inside the caller's transaction. */
export const storeLook = (db: Database, row: StoredLook): void => {
  const { looker = null, lookerText = null, lookerSalt = null, lookerHash = null, ...rest } = row;
  const { restrictedCase = null } = row;
  statements(db).add.run({ ...rest, looker, lookerText, lookerSalt, lookerHash, restrictedCase });
};

/** What a system told of one look at one person before: the record it is committed to by; undefined where it did not. */
export const lookBefore = (
  db: Database,
  look: { system: string; event: string; person: string },
): { at: Instant; body: string; lookerText: string | null } | undefined =>
  statements(db).before.get(look) as ReturnType<typeof lookBefore>;

/** Rows after an id, oldest first, as a digest needs them. */
export const lookLeaves = (
  db: Database,
  afterId: number,
  limit: number,
): readonly { id: number; leaf: Uint8Array }[] =>
  db.orm
    .select({ id: reportLook.id, leaf: reportLook.leaf })
    .from(reportLook)
    .where(gt(reportLook.id, afterId))
    .orderBy(asc(reportLook.id))
    .limit(limit)
    .all();

/** Blanks what was reported before a moment, at most so many rows at once; answers how many went. */
export const forgetLooks = (db: Database, before: Instant, limit: number): number =>
  statements(db).forget.run({ before, limit }).changes;

/** How complete the looks of each system are. */
export const lookCoverage = (db: Database): readonly (typeof ownLookCoverage.$inferSelect)[] =>
  db.orm.select().from(ownLookCoverage).orderBy(asc(ownLookCoverage.system)).all();

/** Notes inside the caller's transaction that a system told of looks, and what is covered now. */
export const noteCoverage = (
  db: Database,
  { system, source, at, covered }: { system: string; source: LookSource; at: Instant; covered?: Covered },
): void => {
  const row = { source, coveredFrom: covered?.from ?? null, coveredTo: covered?.to ?? null, lastAt: at };
  db.orm
    .insert(ownLookCoverage)
    .values({ system, firstAt: at, ...row })
    .onConflictDoUpdate({ target: ownLookCoverage.system, set: row })
    .run();
};

const BLANK =
  'person = NULL, event = NULL, category = NULL, purpose_match = NULL, body = NULL, salt = NULL, looker = NULL, looker_text = NULL, looker_salt = NULL, restricted_case = NULL';

/** What erasing somebody does to looks, as statements with one parameter: looks at them go, and as the one who looked they are nobody. */
export const ERASE_LOOKS = [
  `UPDATE report_look SET ${BLANK} WHERE person = ?`,
  'UPDATE report_look SET looker = NULL, looker_text = NULL, looker_salt = NULL WHERE looker = ?',
] as const;

const statements = oncePerConnection(
  ({ sqlite }): Record<'add' | 'before' | 'forget', Sqlite.Statement> => ({
    add: sqlite.prepare(
      `INSERT INTO report_look (system, source, reported_at, at, outcome, person, event, category, purpose_match, body, salt,
         looker, looker_text, looker_salt, looker_hash, leaf, restricted_case)
       VALUES (@system, @source, @reportedAt, @at, @outcome, @person, @event, @category, @purposeMatch, @body, @salt,
         @looker, @lookerText, @lookerSalt, @lookerHash, @leaf, @restrictedCase)`,
    ),
    before: sqlite.prepare(
      `SELECT at, body, looker_text AS lookerText FROM report_look
       WHERE system = @system AND event = @event AND person = @person`,
    ),
    forget: sqlite.prepare(
      `UPDATE report_look SET ${BLANK} WHERE id IN
         (SELECT id FROM report_look WHERE reported_at < @before AND person IS NOT NULL LIMIT @limit)`,
    ),
  }),
);
