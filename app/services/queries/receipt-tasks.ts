import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/open';
import { holdingsOf } from '#db/own/holdings';
import { task } from '#db/schema/tasks';
import type { Instant } from '#domain/time';
import { type TaskOfMine, taskOfMine } from './task-of-mine';

/** What one system must do because of an act, by when, and what it answered. */
export interface ReceiptTask extends TaskOfMine {
  /** What it last said that it holds of these kinds, and where; absent where it said nothing. */
  holds?: { count: number; where: readonly string[] };
}

/** What systems must do because of the act with this number. */
export const receiptTasks = (db: Database, seq: number, now: Instant): readonly ReceiptTask[] =>
  db.orm
    .select()
    .from(task)
    .where(eq(task.seq, seq))
    .orderBy(asc(task.system))
    .all()
    .map((row) => {
      const held = holdingsOf(db, row.person).filter(
        ({ system, category, saidAt }) =>
          system === row.system &&
          (row.categories === null || row.categories.includes(category)) &&
          // What it said before it deleted is no news of what it holds.
          (row.state !== 'done' || saidAt > (row.answeredAt ?? 0)),
      );
      const count = held.reduce((sum, line) => sum + line.count, 0);
      return {
        ...taskOfMine(db, row, now),
        ...(held.length > 0 && {
          holds: { count, where: [...new Set(held.map(({ location }) => location))] },
        }),
      };
    });
