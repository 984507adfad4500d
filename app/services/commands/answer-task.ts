import { eq } from 'drizzle-orm';
import { person as personTable } from '#db/schema/people';
import { type TaskRow, taskOf } from '#db/views/tasks';
import { type HeldReason, mayAnswer, type TaskOutcome } from '#domain/request/task';
import { ok, refuse } from '#domain/result';
import type { Command, Reader } from '../command';

/** What a system says became of a task. */
export interface AnswerInput {
  task: string;
  system: string;
  outcome: TaskOutcome;
  count?: number;
  found?: number;
  reason?: HeldReason;
  evidence?: string;
}

/**
 * A system answers a task of its own; another's is as absent as one that never was. The same answer again changes nothing. After a failure or a hold another
 * can follow; what was done, or does not apply, stays.
 */
export const answerTask: Command<
  AnswerInput,
  { code: 'not_allowed' | 'unknown_task' | 'answered_already' | 'answered_otherwise' | 'answer_unfit' }
> = (read, input, { actor, document }) => {
  if (actor.kind !== 'system' || actor.id !== input.system) return refuse('not_allowed');
  const row = taskOf(read, input.task, input.system);
  if (!row) return refuse('unknown_task');
  if (!fits(row, input)) return refuse('answer_unfit');
  if (saysTheSame(row, input)) return refuse('answered_already');
  if (!mayAnswer(row.state)) return refuse('answered_otherwise');
  const { task, outcome, count, found, reason, evidence } = input;
  const person = isKnown(read, row.person) ? row.person : undefined;
  return ok({
    type: 'task.answered.v1',
    ...(person !== undefined && { subject: person }),
    key: task,
    body: {
      task,
      outcome,
      ...(count !== undefined && { count }),
      ...(reason !== undefined && { reason }),
      ...(found !== undefined && { found }),
      ...(evidence !== undefined && { evidence: document('evidence', evidence, person) }),
    },
  });
};

/** A look says what it found, a hold says why, and a number of records belongs to what was done. */
const fits = (row: TaskRow, { outcome, count, found, reason }: AnswerInput): boolean =>
  (found !== undefined) === (outcome === 'done' && row.action === 'absence') &&
  (reason !== undefined) === (outcome === 'held') &&
  (count === undefined || (outcome === 'done' && row.action !== 'absence'));

const saysTheSame = (row: TaskRow, { outcome, count, found, reason }: AnswerInput): boolean =>
  row.state === outcome &&
  row.count === (count ?? null) &&
  row.found === (found ?? null) &&
  row.reason === (reason ?? null);

/** Somebody who was erased here is still known to the system by their id, and to nobody else. */
export const isKnown = (read: Reader, person: string): boolean =>
  read.orm.select({ id: personTable.id }).from(personTable).where(eq(personTable.id, person)).get() !==
  undefined;
