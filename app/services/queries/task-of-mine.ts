import type { Database } from '#db/open';
import { documentText } from '#db/own/documents';
import type { TaskRow } from '#db/views/tasks';
import {
  type Disposition,
  dueAt,
  isLate,
  type KeptReason,
  type TaskAction,
  type TaskOutcome,
} from '#domain/request/task';
import type { Instant } from '#domain/time';

/** What a system must do for a person, and what it said. */
export interface TaskOfMine {
  task: string;
  system: string;
  action: TaskAction;
  /** It follows from a yes that does not count, since people were pressed. */
  pressed?: true;
  state: 'queued' | TaskOutcome;
  categories?: readonly string[];
  openedAt: Instant;
  due: Instant;
  late: boolean;
  /** Of a look that is to come: it is asked from this moment. */
  later?: Instant;
  answeredAt?: Instant;
  count?: number;
  found?: number;
  reason?: KeptReason;
  /** Of what a run learned: which run, and what became of it. */
  run?: string;
  disposition?: Disposition;
  evidence?: string;
}

/** A task as the person reads it. */
export const taskOfMine = (db: Database, row: TaskRow, now: Instant): TaskOfMine => {
  const evidence = row.evidence === null ? undefined : documentText(db, row.evidence);
  return {
    task: row.id,
    system: row.system,
    action: row.action,
    ...(row.because === 'pressure' && { pressed: true }),
    state: row.state,
    openedAt: row.openedAt,
    due: dueAt(row),
    late: isLate(row, now),
    ...(row.categories && { categories: row.categories }),
    ...(row.state === 'queued' && row.notBefore !== null && row.notBefore > now && { later: row.notBefore }),
    ...(row.answeredAt !== null && { answeredAt: row.answeredAt }),
    ...(row.count !== null && { count: row.count }),
    ...(row.found !== null && { found: row.found }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.run !== null && { run: row.run }),
    ...(row.disposition !== null && { disposition: row.disposition }),
    ...(evidence !== undefined && { evidence }),
  };
};
