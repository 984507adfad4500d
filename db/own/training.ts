import type Sqlite from 'better-sqlite3';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownTrainingHeard, reportDataset, reportRun, reportRunDataset, reportUsed } from '../schema/training';

/**
 * What systems trained on: datasets with the people whose records are in them, and the runs that used them. Owner: the machine door. What is of a person is
 * blanked when they are erased; the leaf stays, so that its digest can be computed again. Manifests and runs name nobody and stay.
 */
export type DatasetRow = typeof reportDataset.$inferSelect;
export type RunRow = typeof reportRun.$inferSelect;

/** A row of a dataset as it is on record. */
export interface StoredUsed {
  id: number;
  person: string;
  count: number;
  first: Instant;
  last: Instant;
}

/** The datasets of a system that it calls so. */
export const datasetsNamed = (
  db: Database,
  system: string,
  names: readonly string[],
): readonly DatasetRow[] =>
  db.orm
    .select()
    .from(reportDataset)
    .where(and(eq(reportDataset.system, system), inArray(reportDataset.name, [...names])))
    .all();

/** Adds a manifest inside the caller's transaction; answers its number. */
export const storeDataset = (db: Database, row: typeof reportDataset.$inferInsert): number =>
  Number(db.orm.insert(reportDataset).values(row).run().lastInsertRowid);

/** How many records of a person a dataset was told to hold before, and of when; undefined: nothing was. */
export const usedBefore = (
  db: Database,
  row: { dataset: number; person: string },
): Omit<StoredUsed, 'person'> | undefined => statements(db).before.get(row) as ReturnType<typeof usedBefore>;

/** Adds a row inside the caller's transaction. */
export const storeUsed = (
  db: Database,
  row: Omit<StoredUsed, 'id'> & { dataset: number; at: Instant; salt: Uint8Array; leaf: Uint8Array },
): void => {
  statements(db).add.run({ ...row, salt: Buffer.from(row.salt), leaf: Buffer.from(row.leaf) });
};

/** The run of a system that it calls so. */
export const runNamed = (db: Database, system: string, name: string): RunRow | undefined =>
  db.orm
    .select()
    .from(reportRun)
    .where(and(eq(reportRun.system, system), eq(reportRun.name, name)))
    .get();

/** Adds a run inside the caller's transaction. */
export const storeRun = (
  db: Database,
  row: typeof reportRun.$inferInsert,
  datasets: readonly number[],
): void => {
  const run = Number(db.orm.insert(reportRun).values(row).run().lastInsertRowid);
  for (const dataset of datasets) db.orm.insert(reportRunDataset).values({ run, dataset }).run();
};

/** Notes inside the caller's transaction that a system told of its training with an activity. */
export const noteTraining = (db: Database, system: string, activity: string, at: Instant): void => {
  db.orm
    .insert(ownTrainingHeard)
    .values({ system, activity, firstAt: at, lastAt: at })
    .onConflictDoUpdate({
      target: [ownTrainingHeard.system, ownTrainingHeard.activity],
      set: { lastAt: at },
    })
    .run();
};

/** Since when each system tells of its training, by activity. */
export const trainingHeard = (db: Database): readonly (typeof ownTrainingHeard.$inferSelect)[] =>
  db.orm.select().from(ownTrainingHeard).all();

/**
 * A part of the people of a dataset about whom something happened since a moment, whose records may be out of time, or all of them where something concerns
 * everybody: the others were judged when it was told.
 */
export const usedSince = (
  db: Database,
  asked: {
    dataset: number;
    after: number;
    limit: number;
    since: Instant;
    everybody: 0 | 1;
    outOfTime: Instant;
  },
): { rows: readonly StoredUsed[]; last: number | undefined } => {
  const last = statements(db).page.pluck().get(asked) as number | null;
  return { rows: statements(db).since.all({ ...asked, last }) as StoredUsed[], last: last ?? undefined };
};

type Leaves = readonly { id: number; leaf: Uint8Array }[];

/** Rows of datasets after an id, oldest first, as a digest needs them. */
export const usedLeaves = (db: Database, afterId: number, limit: number): Leaves =>
  db.orm
    .select({ id: reportUsed.id, leaf: reportUsed.leaf })
    .from(reportUsed)
    .where(gt(reportUsed.id, afterId))
    .orderBy(asc(reportUsed.id))
    .limit(limit)
    .all();

/** Runs after an id, oldest first, as a digest needs them. */
export const runLeaves = (db: Database, afterId: number, limit: number): Leaves =>
  db.orm
    .select({ id: reportRun.id, leaf: reportRun.leaf })
    .from(reportRun)
    .where(gt(reportRun.id, afterId))
    .orderBy(asc(reportRun.id))
    .limit(limit)
    .all();

/** What erasing somebody does to datasets, as statements with one parameter. */
export const ERASE_TRAINING = [
  'UPDATE report_used SET person = NULL, count = NULL, first_at = NULL, last_at = NULL, salt = NULL WHERE person = ?',
] as const;

const statements = oncePerConnection(
  ({ sqlite }): Record<'add' | 'before' | 'page' | 'since', Sqlite.Statement> => ({
    add: sqlite.prepare(
      `INSERT INTO report_used (dataset, at, person, count, first_at, last_at, salt, leaf)
       VALUES (@dataset, @at, @person, @count, @first, @last, @salt, @leaf)`,
    ),
    before: sqlite.prepare(
      `SELECT id, count, first_at AS first, last_at AS last FROM report_used
       WHERE dataset = @dataset AND person = @person`,
    ),
    page: sqlite.prepare(
      `SELECT max(id) FROM (SELECT id FROM report_used
         WHERE dataset = @dataset AND person IS NOT NULL AND id > @after ORDER BY id LIMIT @limit)`,
    ),
    // Whoever acted, left, was asked to be deleted, or whose yes ends by itself: anybody else is as they were.
    since: sqlite.prepare(
      `SELECT used.id, used.person, used.count, used.first_at AS first, used.last_at AS last FROM report_used AS used
       JOIN person ON person.id = used.person
       WHERE used.dataset = @dataset AND used.id > @after AND used.id <= @last AND (
         @everybody = 1 OR used.first_at <= @outOfTime OR person.left_at IS NOT NULL
         OR EXISTS (SELECT 1 FROM own_act WHERE own_act.person = used.person AND own_act.at >= @since)
         OR EXISTS (SELECT 1 FROM choice WHERE choice.person = used.person AND choice.until IS NOT NULL)
         OR EXISTS (SELECT 1 FROM restriction WHERE restriction.person = used.person)
         OR EXISTS (SELECT 1 FROM finding WHERE finding.person = used.person AND finding.kind = 'used_without_permission')
         OR EXISTS (SELECT 1 FROM task WHERE task.person = used.person AND task.action = 'erase'))
       ORDER BY used.id`,
    ),
  }),
);
