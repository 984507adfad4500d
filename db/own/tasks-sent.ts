import type Sqlite from 'better-sqlite3';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';

/**
 * Which tasks a system fetched. Owner: the machine door. By the number of the task alone; a row goes when the answer comes, and with the task, so that
 * erasing a person finds nothing of theirs here.
 */
export const noteSent = (db: Database, task: string, at: Instant): void => {
  statements(db).note.run({ task, at });
};

/** When a task was last handed out; undefined where it was not, or there is something new about it since. */
export const sentAt = (db: Database, task: string): Instant | undefined =>
  statements(db).at.pluck().get({ task }) as Instant | undefined;

/** Forgets, inside the caller's transaction, that a task was fetched: there is something new about it, and it is handed out again at once. */
export const handOutAgain = (db: Database, task: string): void => {
  statements(db).again.run({ task });
};

/** Forgets, inside the caller's transaction, what was answered or is no task any more. */
export const forgetSent = (db: Database): void => {
  statements(db).forget.run();
};

const statements = oncePerConnection(
  ({ sqlite }): Record<'note' | 'at' | 'again' | 'forget', Sqlite.Statement> => ({
    note: sqlite.prepare('INSERT OR REPLACE INTO own_task_sent (task, at) VALUES (@task, @at)'),
    at: sqlite.prepare('SELECT at FROM own_task_sent WHERE task = @task'),
    again: sqlite.prepare('DELETE FROM own_task_sent WHERE task = @task'),
    forget: sqlite.prepare(
      "DELETE FROM own_task_sent WHERE task NOT IN (SELECT id FROM task WHERE state IN ('queued', 'failed', 'held'))",
    ),
  }),
);
