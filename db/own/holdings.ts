import type Sqlite from 'better-sqlite3';
import { asc, eq, gt } from 'drizzle-orm';
import type { Holding } from '#domain/systems/holding';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownHolding, ownHoldingsHeard, reportHolding } from '../schema/holdings';

/**
 * What systems say they hold of whom. Owner: the machine door. What is of a person is blanked when they are erased; the leaf stays, so that its digest
 * can be computed again. A row goes 90 days after another statement took its place, or after it was blanked, once a digest covers it.
 */
export interface StoredHolding extends Holding {
  system: string;
  person: string;
  category: string;
  at: Instant;
  /** The statement as canonical JSON. */
  body: string;
}

/** Whether this is what the system said last about the cell, in a row since a moment; what it says again is no new row. */
export const saidBefore = (
  db: Database,
  cell: Pick<StoredHolding, 'system' | 'person' | 'category' | 'body'> & { since: Instant },
): boolean => statements(db).same.get(cell) !== undefined;

/** Adds a statement inside the caller's transaction; it takes the place of what the system said of this cell before. */
export const storeHolding = (
  db: Database,
  row: StoredHolding & { salt: Uint8Array; leaf: Uint8Array },
): void => {
  const { replace, add, put } = statements(db);
  const { system, at, person, category, body, salt, leaf } = row;
  replace.run({ system, person, category, at });
  const report = add.run({
    system,
    at,
    person,
    category,
    body,
    salt: Buffer.from(salt),
    leaf: Buffer.from(leaf),
  });
  put.run({
    person,
    category,
    system,
    report: report.lastInsertRowid,
    count: row.count,
    bytes: row.bytes,
    firstAt: row.first ?? null,
    lastAt: row.last ?? null,
    location: row.location,
    deleteBy: row.deleteBy ?? null,
    participantCount: row.participantCount ?? null,
    at,
  });
};

/** Notes inside the caller's transaction that a system said the same of a cell again. */
export const sayAgain = (
  db: Database,
  cell: Pick<StoredHolding, 'system' | 'person' | 'category' | 'at'>,
): void => {
  statements(db).again.run(cell);
};

/** Notes inside the caller's transaction that a system said what it holds. */
export const noteHeard = (db: Database, system: string, at: Instant): void => {
  db.orm
    .insert(ownHoldingsHeard)
    .values({ system, at })
    .onConflictDoUpdate({ target: ownHoldingsHeard.system, set: { at } })
    .run();
};

/** When each system last said what it holds of anybody. */
export const holdingsHeard = (db: Database): ReadonlyMap<string, Instant> =>
  new Map(
    db.orm
      .select()
      .from(ownHoldingsHeard)
      .all()
      .map(({ system, at }) => [system, at]),
  );

/** The last statements about one person, by category and system. */
export const holdingsOf = (db: Database, person: string): readonly (typeof ownHolding.$inferSelect)[] =>
  db.orm
    .select()
    .from(ownHolding)
    .where(eq(ownHolding.person, person))
    .orderBy(asc(ownHolding.category), asc(ownHolding.system))
    .all();

/** Rows after an id, oldest first, as a digest needs them. */
export const holdingLeaves = (
  db: Database,
  afterId: number,
  limit: number,
): readonly { id: number; leaf: Uint8Array }[] =>
  db.orm
    .select({ id: reportHolding.id, leaf: reportHolding.leaf })
    .from(reportHolding)
    .where(gt(reportHolding.id, afterId))
    .orderBy(asc(reportHolding.id))
    .limit(limit)
    .all();

/**
 * Deletes statements that others took the place of before a moment, and that a digest up to `digestedTo` covers, at most so many at once; answers how many
 * went.
 */
export const forgetHoldings = (
  db: Database,
  { before, digestedTo, limit }: { before: Instant; digestedTo: number; limit: number },
): number => statements(db).forget.run({ before, digestedTo, limit }).changes;

const BLANK = 'person = NULL, category = NULL, body = NULL, salt = NULL';

/** What erasing somebody does to holdings, as statements with one parameter. */
export const ERASE_HOLDINGS = [
  // Replaced since it was said, where nothing else took its place: it goes as the others do.
  `UPDATE report_holding SET ${BLANK}, replaced_at = coalesce(replaced_at, at) WHERE person = ?`,
  'DELETE FROM own_holding WHERE person = ?',
] as const;

const statements = oncePerConnection(
  ({ sqlite }): Record<'same' | 'replace' | 'add' | 'put' | 'again' | 'forget', Sqlite.Statement> => ({
    same: sqlite.prepare(
      `SELECT 1 FROM own_holding JOIN report_holding ON report_holding.id = own_holding.report
       WHERE own_holding.person = @person AND own_holding.category = @category AND own_holding.system = @system
         AND report_holding.body = @body AND report_holding.at > @since`,
    ),
    replace: sqlite.prepare(
      `UPDATE report_holding SET replaced_at = @at WHERE id IN
         (SELECT report FROM own_holding WHERE person = @person AND category = @category AND system = @system)`,
    ),
    add: sqlite.prepare(
      `INSERT INTO report_holding (system, at, person, category, body, salt, leaf)
       VALUES (@system, @at, @person, @category, @body, @salt, @leaf)`,
    ),
    put: sqlite.prepare(
      `INSERT OR REPLACE INTO own_holding (person, category, system, report, count, bytes, first_at, last_at, location,
         delete_by, participant_count, said_at)
       VALUES (@person, @category, @system, @report, @count, @bytes, @firstAt, @lastAt, @location, @deleteBy,
         @participantCount, @at)`,
    ),
    again: sqlite.prepare(
      'UPDATE own_holding SET said_at = @at WHERE person = @person AND category = @category AND system = @system',
    ),
    forget: sqlite.prepare(
      `DELETE FROM report_holding WHERE id IN
         (SELECT id FROM report_holding WHERE replaced_at < @before AND id <= @digestedTo LIMIT @limit)`,
    ),
  }),
);
