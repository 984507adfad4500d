import type Sqlite from 'better-sqlite3';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { UsedInRun } from '#domain/training/unlearning';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { finding } from '../schema/holdings';

/** Records of one person in a dataset, and the run that used it; without one where no run was told of. */
export interface UsedOfPerson extends Omit<UsedInRun, 'run'> {
  system: string;
  builtAt: Instant;
  count: number;
  toldAt: Instant;
  run: string | null;
  model: string | null;
  startedAt: Instant | null;
  endedAt: Instant | null;
}

/** What of a person was used for training, and by which runs: the newest first. */
export const usedOf = (db: Database, person: string): readonly UsedOfPerson[] =>
  statements(db).used.all({ person }) as UsedOfPerson[];

/** What of a person is on record as used without permission: the dataset, and the run that used it so. */
export const wronglyUsed = (
  db: Database,
  person: string,
): readonly { system: string; dataset: string; run: string | null }[] =>
  db.orm
    .select({ system: finding.system, dataset: sql<string>`${finding.dataset}`, run: finding.run })
    .from(finding)
    .where(and(eq(finding.person, person), isNotNull(finding.dataset)))
    .all();

/** What is on record of training with one programme's data, up to a moment; nobody is in it. */
export const trainingOf = (
  db: Database,
  programme: string,
  before: Instant,
): { datasets: number; runs: number; people: number } =>
  statements(db).counts.get({ from: `${programme}.`, to: `${programme}/`, before }) as ReturnType<
    typeof trainingOf
  >;

/** What systems were asked before a moment about runs that used one programme's data, and had not settled then. */
export const openUnlearnings = (
  db: Database,
  programme: string,
  before: Instant,
): readonly { state: 'queued' | 'failed' | 'held'; openedAt: Instant }[] =>
  statements(db).open.all({ from: `${programme}.`, to: `${programme}/`, before }) as ReturnType<
    typeof openUnlearnings
  >;

const statements = oncePerConnection(
  ({ sqlite }): Record<'used' | 'counts' | 'open', Sqlite.Statement> => ({
    used: sqlite.prepare(
      `SELECT dataset.system, dataset.name AS dataset, activity, collected_for AS collectedFor, built_at AS builtAt,
         used.count, used.first_at AS first, used.last_at AS last, coalesce(run.at, used.at) AS toldAt,
         run.name AS run, run.model, run.started_at AS startedAt, run.ended_at AS endedAt
       FROM report_used AS used JOIN report_dataset AS dataset ON dataset.id = used.dataset
       LEFT JOIN report_run_dataset AS link ON link.dataset = dataset.id
       LEFT JOIN report_run AS run ON run.id = link.run
       WHERE used.person = @person ORDER BY coalesce(run.started_at, built_at) DESC, used.id DESC`,
    ),
    // A slash follows the dot: every activity of the programme lies between.
    counts: sqlite.prepare(
      `SELECT (SELECT count(*) FROM report_dataset WHERE activity >= @from AND activity < @to AND at < @before) AS datasets,
         (SELECT count(DISTINCT link.run) FROM report_dataset AS dataset
            JOIN report_run_dataset AS link ON link.dataset = dataset.id JOIN report_run AS run ON run.id = link.run
            WHERE activity >= @from AND activity < @to AND run.at < @before) AS runs,
         (SELECT count(DISTINCT used.person) FROM report_dataset AS dataset
            JOIN report_used AS used ON used.dataset = dataset.id
            WHERE activity >= @from AND activity < @to AND used.at < @before) AS people`,
    ),
    // Only the last answer is kept: one that came since is as if none had come before it.
    open: sqlite.prepare(
      `SELECT DISTINCT task.id, iif(task.answered_at >= @before, 'queued', task.state) AS state, task.opened_at AS openedAt FROM task
       JOIN report_run AS run ON run.system = task.system AND run.name = task.run
       JOIN report_run_dataset AS link ON link.run = run.id
       JOIN report_dataset AS dataset ON dataset.id = link.dataset
       WHERE task.action = 'unlearn' AND task.opened_at < @before
           AND (task.state IN ('queued', 'failed', 'held') OR task.answered_at >= @before)
         AND dataset.activity >= @from AND dataset.activity < @to`,
    ),
  }),
);
