import type Sqlite from 'better-sqlite3';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ReferenceKind } from '#domain/request/reference';
import type { TaskAction } from '#domain/request/task';
import { type Instant, MINUTE } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { prepareRows } from '../rows';
import { finding } from '../schema/holdings';
import { task } from '../schema/tasks';

export type TaskRow = typeof task.$inferSelect;
export type FindingRow = typeof finding.$inferSelect;

/** A task as it is handed to its system. */
export interface TaskToDo {
  id: string;
  /** Of what is asked by a reference: the request. */
  person: string;
  /** Of what is asked by a reference: its kind, and the document that it is. */
  referenceKind: ReferenceKind | null;
  referenceDocument: string | null;
  action: TaskAction;
  /** JSON; null: all that the system holds of the person. */
  categories: string | null;
  windowFrom: Instant | null;
  windowTo: Instant | null;
  /** Of `unlearn`: what the system calls the run. */
  run: string | null;
  openedAt: Instant;
  seq: number;
}

/** Fetched and not answered, it is handed out again after so long; so is one that failed. */
const SENT_AGAIN = 10 * MINUTE;
const FAILED_AGAIN = 60 * MINUTE;

/**
 * What a system is to do now, oldest first: what it has not fetched lately, and what failed a while ago. `after` is a number of an entry and a task. What is asked by a
 * reference comes only with `references`, and as long as the reference stands: a system that does not know such tasks would take the request for a person.
 */
export const tasksToDo = (
  db: Database,
  asked: {
    system: string;
    now: Instant;
    limit: number;
    open: boolean;
    references: boolean;
    after?: { seq: number; id: string };
  },
): readonly TaskToDo[] => {
  const { system, now, limit, open, references, after = { seq: 0, id: '' } } = asked;
  return statements(db).find.all({
    system,
    now,
    limit,
    open: open ? 1 : 0,
    references: references ? 1 : 0,
    sent: now - SENT_AGAIN,
    failed: now - FAILED_AGAIN,
    afterSeq: after.seq,
    afterId: after.id,
  }) as TaskToDo[];
};

/** When the first look that is still to come is due; undefined where none is. */
export const nextTaskDue = (db: Database, system: string, now: Instant): Instant | undefined =>
  (statements(db).next.pluck().get({ system, now }) as Instant | null) ?? undefined;

const statements = oncePerConnection(
  ({ sqlite }): Record<'find' | 'next', Sqlite.Statement> => ({
    next: sqlite.prepare(
      `SELECT min(coalesce(not_before, 0)) FROM task INDEXED BY task_due
       WHERE system = @system AND state IN ('queued', 'failed', 'held') AND coalesce(not_before, 0) > @now`,
    ),
    find: sqlite.prepare(
      `SELECT task.id, task.person, action, categories, window_from AS windowFrom, window_to AS windowTo, run,
         opened_at AS openedAt, task.seq, known.kind AS referenceKind, known.reference AS referenceDocument
       FROM task INDEXED BY task_due LEFT JOIN own_task_sent ON own_task_sent.task = task.id
         LEFT JOIN request_reference AS known ON known.request = task.person AND known.state = 'agreed'
       WHERE task.system = @system AND task.state IN ('queued', 'failed', 'held')
         AND (task.seq > @afterSeq OR (task.seq = @afterSeq AND task.id > @afterId))
         AND coalesce(not_before, 0) <= @now
         AND (task.person NOT GLOB 'req_*' OR (@references = 1 AND known.starts_at <= @now AND task.seq > known.seq
           AND EXISTS (SELECT 1 FROM request WHERE request.id = task.person AND request.state != 'refused')))
         AND (@open = 1 OR (task.state != 'held' AND (task.state = 'queued' OR answered_at <= @failed)
           AND (coalesce(own_task_sent.at, 0) <= @sent OR EXISTS (SELECT 1 FROM copy_reviewer
             WHERE copy_reviewer.request = task.request AND copy_reviewer.system = task.system
               AND copy_reviewer.named_at > own_task_sent.at))))
       ORDER BY task.seq, task.id LIMIT @limit`,
    ),
  }),
);

/** One task of a system; undefined where it has none of this number. */
export const taskOf = (db: Database, id: string, system?: string): TaskRow | undefined =>
  db.orm
    .select()
    .from(task)
    .where(and(eq(task.id, id), system === undefined ? undefined : eq(task.system, system)))
    .get();

/** Every task about one person, in the order they were opened. */
export const tasksAbout = (db: Database, person: string): readonly TaskRow[] => about(db)({ person });

const about = oncePerConnection((db) =>
  prepareRows(
    db,
    task,
    db.orm
      .select()
      .from(task)
      .where(eq(task.person, sql.placeholder('person')))
      .orderBy(asc(task.seq), asc(task.id)),
  ),
);

/** What is where it must not be, of one person, and not shown to be gone since. */
export const openFindingsOf = (db: Database, person: string): readonly FindingRow[] =>
  db.orm
    .select()
    .from(finding)
    .where(and(eq(finding.person, person), isNull(finding.closedAt)))
    .orderBy(asc(finding.seq))
    .all();

/** What systems were asked and have not settled, without the people. */
export const openTasksBySystem = (
  db: Database,
): readonly Pick<TaskRow, 'system' | 'state' | 'openedAt' | 'notBefore' | 'answeredAt'>[] =>
  db.orm
    .select({
      system: task.system,
      state: task.state,
      openedAt: task.openedAt,
      notBefore: task.notBefore,
      answeredAt: task.answeredAt,
    })
    .from(task)
    .where(inArray(task.state, ['queued', 'failed', 'held']))
    .all();

/** Findings that are open, without the people. */
export const openFindings = (db: Database): readonly Pick<FindingRow, 'system' | 'kind'>[] =>
  db.orm
    .select({ system: finding.system, kind: finding.kind })
    .from(finding)
    .where(isNull(finding.closedAt))
    .all();
