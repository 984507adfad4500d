import { eq } from 'drizzle-orm';
import type { TaskCause, TaskOpening } from '#domain/request/task';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { task } from '../schema/tasks';
import type { Projection } from './projection';

/** Opens the tasks that an entry names, for a person. Called by the projection of that entry. */
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
  for (const { task: id, system, action, categories, from, to, not_before: notBefore } of tasks) {
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
        state: 'queued',
        openedAt: entry.at,
        seq: entry.seq,
      })
      .run();
  }
};

/** What systems answered. A task that went with the entry that opened it has no row, and the answer changes nothing. */
export const projectTasks: Projection<'task.answered.v1'> = (db) => ({
  'task.answered.v1': ({ body: { task: id, outcome, count, reason, found, evidence }, at }) => {
    db.orm
      .update(task)
      .set({
        state: outcome,
        answeredAt: at,
        count: count ?? null,
        reason: reason ?? null,
        found: found ?? null,
        evidence: evidence?.document ?? null,
      })
      .where(eq(task.id, id))
      .run();
  },
});
