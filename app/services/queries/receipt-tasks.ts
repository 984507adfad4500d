import { eq } from 'drizzle-orm';
import type { Database } from '#db/open';
import { task } from '#db/schema/tasks';
import type { TaskOutcome } from '#domain/request/task';

/** What one system must do because of an act, and what it answered. */
export interface ReceiptTask {
  task: string;
  system: string;
  state: 'queued' | TaskOutcome;
}

/** What systems must do because of the act with this number. */
export const receiptTasks = (db: Database, seq: number): readonly ReceiptTask[] =>
  db.orm
    .select({ task: task.id, system: task.system, state: task.state })
    .from(task)
    .where(eq(task.seq, seq))
    .all();
