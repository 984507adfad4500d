import { and, asc, desc, eq, gt, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import type { ListKind } from '#domain/access/list';
import type { Database } from '../open';
import { reportList } from '../schema/looks';

/**
 * How often systems were handed a list of who is allowed. Owner: the machine door. Kept two years, pruned by a job, and only once a digest covers the row.
 * It names no person, so erasing one finds nothing here.
 */
export interface ListDay {
  system: string;
  list: ListKind;
  /** A day of UTC, YYYY-MM-DD. */
  day: string;
  count: number;
}

export interface ListDayRow extends ListDay {
  id: number;
}

/** Adds to the count of a day inside the caller's transaction. */
export const addToListDay = (db: Database, row: ListDay): void => {
  db.orm
    .insert(reportList)
    .values(row)
    .onConflictDoUpdate({
      target: [reportList.day, reportList.system, reportList.list],
      set: { count: sql`${reportList.count} + excluded.count` },
    })
    .run();
};

const SHOWN = {
  id: reportList.id,
  system: reportList.system,
  list: reportList.list,
  day: reportList.day,
  count: reportList.count,
};

/** Rows of days before one that have no leaf yet. */
export const unsealedListDays = (db: Database, before: string): readonly ListDayRow[] =>
  db.orm
    .select(SHOWN)
    .from(reportList)
    .where(and(isNull(reportList.leaf), lt(reportList.day, before)))
    .orderBy(asc(reportList.id))
    .all();

/** Gives a row its leaf inside the caller's transaction: from then on it never changes. */
export const sealListDay = (
  db: Database,
  { id, salt, leaf }: { id: number; salt: Uint8Array; leaf: Uint8Array },
): void => {
  db.orm
    .update(reportList)
    .set({ salt: Buffer.from(salt), leaf: Buffer.from(leaf) })
    .where(eq(reportList.id, id))
    .run();
};

/** Rows with a leaf after an id, oldest first, as a digest needs them. */
export const listLeaves = (
  db: Database,
  afterId: number,
  limit: number,
): readonly { id: number; leaf: Uint8Array }[] =>
  db.orm
    .select({ id: reportList.id, leaf: reportList.leaf })
    .from(reportList)
    .where(and(gt(reportList.id, afterId), isNotNull(reportList.leaf)))
    .orderBy(asc(reportList.id))
    .limit(limit)
    .all()
    .flatMap(({ id, leaf }) => (leaf === null ? [] : { id, leaf }));

/** Deletes rows of days before one that a digest up to `digestedTo` covers. */
export const forgetListDays = (db: Database, before: string, digestedTo: number): void => {
  db.orm
    .delete(reportList)
    .where(and(lt(reportList.day, before), lte(reportList.id, digestedTo), isNotNull(reportList.leaf)))
    .run();
};

/** Days on which systems were handed lists, newest first, at most so many, up to a day, and of it only rows before an id. */
export const listDays = (
  db: Database,
  {
    system,
    before,
    limit,
  }: { system?: string | undefined; before?: { day: string; id: number } | undefined; limit: number },
): readonly ListDayRow[] =>
  db.orm
    .select(SHOWN)
    .from(reportList)
    .where(
      and(
        system === undefined ? undefined : eq(reportList.system, system),
        before && sql`(${reportList.day}, ${reportList.id}) < (${before.day}, ${before.id})`,
      ),
    )
    .orderBy(desc(reportList.day), desc(reportList.id))
    .limit(limit)
    .all();

/** Systems that were ever handed a list. */
export const systemsHandedLists = (db: Database): readonly string[] =>
  db.orm
    .selectDistinct({ system: reportList.system })
    .from(reportList)
    .all()
    .map(({ system }) => system);
