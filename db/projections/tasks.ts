import { eq, inArray } from 'drizzle-orm';
import type { TaskCause, TaskOpening } from '#domain/request/task';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { finding } from '../schema/holdings';
import { task } from '../schema/tasks';
import type { Projection } from './projection';

/** Opens the tasks that an entry names, for a person or for a request that is nobody's. Called by the projection of that entry. */
export const openTasks = (
  db: Database,
  opened: {
    entry: { seq: number; at: Instant };
    person: string;
    because: TaskCause;
    activity?: string;
    request?: string;
    tasks: readonly TaskOpening[];
  },
): void => {
  const { entry, person, because, activity, request, tasks } = opened;
  for (const { task: id, system, action, categories, from, to, run, not_before: notBefore } of tasks) {
    db.orm
      .insert(task)
      .values({
        id,
        person,
        system,
        action,
        because,
        activity: activity ?? null,
        categories: categories ?? null,
        request: request ?? null,
        windowFrom: from ?? null,
        windowTo: to ?? null,
        notBefore: notBefore ?? null,
        run: run ?? null,
        state: 'queued',
        openedAt: entry.at,
        seq: entry.seq,
      })
      .run();
  }
};

/**
 * What systems answered, the looks that follow a deletion, and what these found. A task that went with the entry that opened it has no row, and its
 * answer changes nothing.
 */
export const projectTasks: Projection<
  'task.answered.v1' | 'erasure.check_due.v1' | 'finding.opened.v1' | 'unlearning.asked.v1'
> = (db) => ({
  'task.answered.v1': ({ body, at }) => {
    const { task: id, outcome, count, reason, disposition, found, evidence, closes = [] } = body;
    db.orm
      .update(task)
      .set({
        state: outcome,
        answeredAt: at,
        count: count ?? null,
        reason: reason ?? null,
        disposition: disposition ?? null,
        found: found ?? null,
        evidence: evidence?.document ?? null,
      })
      .where(eq(task.id, id))
      .run();
    if (closes.length > 0) {
      db.orm
        .update(finding)
        .set({ closedAt: at, closedBy: id })
        .where(inArray(finding.id, [...closes]))
        .run();
    }
  },
  'erasure.check_due.v1': ({ body: { of, tasks }, subject, at, seq }) => {
    const deletion = rowOf(db, of);
    // Of what was nobody's and is gone there is nothing left to look for.
    const person = subject ?? deletion?.person;
    if (person === undefined) return;
    const activity = deletion?.activity ?? undefined;
    openTasks(db, {
      entry: { seq, at },
      person,
      because: 'erasure_check',
      ...(activity !== undefined && { activity }),
      tasks,
    });
  },
  'finding.opened.v1': ({ body, subject, at, seq }) => {
    const { finding: id, kind, system, category, since, task: shownBy, request, dataset, run, tasks } = body;
    const shown = shownBy === undefined ? undefined : rowOf(db, shownBy);
    const person = subject ?? shown?.person;
    if (person === undefined) return;
    const activity = shown?.activity ?? undefined;
    db.orm
      .insert(finding)
      .values({
        id,
        person,
        kind,
        system,
        category: category ?? null,
        since,
        task: shownBy ?? null,
        request: request ?? null,
        dataset: dataset ?? null,
        run: run ?? null,
        openedAt: at,
        seq,
      })
      .run();
    openTasks(db, {
      entry: { seq, at },
      person,
      because: kind === 'used_without_permission' ? 'use_check' : 'erasure_check',
      ...(activity !== undefined && { activity }),
      ...(request !== undefined && { request }),
      tasks,
    });
  },
  'unlearning.asked.v1': ({ body: { because, tasks }, subject, at, seq }) => {
    openTasks(db, { entry: { seq, at }, person: subject as string, because, tasks });
  },
});

const rowOf = (db: Database, id: string) => db.orm.select().from(task).where(eq(task.id, id)).get();
