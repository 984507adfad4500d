import { documentText } from '#db/own/documents';
import { referenceRow } from '#db/views/references';
import { type RequestRow, type RequestTaskRow, requestTasks } from '#db/views/requests';
import type { ReferenceKind, ReferenceState } from '#domain/request/reference';
import type { KeptReason, TaskAction, TaskState } from '#domain/request/task';
import type { Instant } from '#domain/time';
import { waitsForReference } from '../commands/refer-request';
import type { QueryContext } from './context';

/** What one system has to do for a request. */
export interface RequestTaskLine {
  system: string;
  action: TaskAction;
  state: TaskState;
  openedAt: Instant;
  answeredAt?: Instant;
  notBefore?: Instant;
  count?: number;
  found?: number;
  reason?: KeptReason;
  /** Of what was asked by a reference, for whoever asked alone: what the system wrote to them. */
  evidence?: string;
}

export const requestTaskLine = (task: RequestTaskRow): RequestTaskLine => ({
  system: task.system,
  action: task.action,
  state: task.state,
  openedAt: task.openedAt,
  ...(task.answeredAt !== null && { answeredAt: task.answeredAt }),
  ...(task.notBefore !== null && { notBefore: task.notBefore }),
  ...(task.count !== null && { count: task.count }),
  ...(task.found !== null && { found: task.found }),
  ...(task.reason !== null && { reason: task.reason }),
});

/** By what systems are asked for a request that is no person's, as whoever asked reads it: never the reference itself. */
export interface ReferenceTold {
  kind: ReferenceKind;
  state: ReferenceState;
  /** Systems are asked nothing before. */
  until?: Instant;
}

/** What whoever has the code of a request reads of what systems are asked by a reference; nothing where nobody ever wrote one down. */
export const askedByReference = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  row: RequestRow,
): { askedBy?: ReferenceTold; tasks?: readonly RequestTaskLine[] } => {
  const reference = row.person === null && row.sameAs === null ? referenceRow(db, row.id) : undefined;
  if (!reference) return {};
  const { kind, state, startsAt } = reference;
  const until = waitsForReference(reference, now()) && startsAt !== null && { until: startsAt };
  return {
    askedBy: { kind, state, ...until },
    tasks: requestTasks(db, row.id).map((task) => {
      const line = requestTaskLine(task);
      // What was found by a reference that is not shown to be theirs is of somebody else.
      if (state === 'declined' || task.seq < reference.seq) {
        const { count: _count, found: _found, reason: _reason, ...rest } = line;
        return rest;
      }
      const evidence = task.evidence === null ? undefined : documentText(db, task.evidence);
      return { ...line, ...(evidence !== undefined && { evidence }) };
    }),
  };
};
