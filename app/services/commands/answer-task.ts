import { eq } from 'drizzle-orm';
import { holdingsOf } from '#db/own/holdings';
import { person as personTable } from '#db/schema/people';
import { isAskedByStanding } from '#db/views/references';
import { type TaskRow, taskOf } from '#db/views/tasks';
import {
  type Disposition,
  HELD_REASONS,
  type KeptReason,
  mayAnswer,
  STAYS_REASONS,
  stillHeld,
  type TaskOutcome,
} from '#domain/request/task';
import { ok, refuse } from '#domain/result';
import type { Command, Reader } from '../command';
import { reviewOf } from '../task-review';
import { closedFindings } from './closed-findings';

/** What a system says became of a task. */
export interface AnswerInput {
  task: string;
  system: string;
  outcome: TaskOutcome;
  count?: number;
  found?: number;
  reason?: KeptReason;
  disposition?: Disposition;
  evidence?: string;
}

/**
 * A system answers a task of its own; another's is as absent as one that never was. The same answer again changes nothing. After a failure or a hold another
 * can follow; what was done, or does not apply, stays. A deletion does not "not apply" as long as the system's own last statement says that it is there.
 */
export const answerTask: Command<
  AnswerInput,
  {
    code:
      | 'not_allowed'
      | 'unknown_task'
      | 'answered_already'
      | 'answered_otherwise'
      | 'answer_unfit'
      | 'still_held'
      | 'review_missing';
  }
> = (read, input, { actor, document }) => {
  if (actor.kind !== 'system' || actor.id !== input.system) return refuse('not_allowed');
  const row = taskOf(read, input.task, input.system);
  if (!row) return refuse('unknown_task');
  if (!fits(row, input)) return refuse('answer_unfit');
  if (saysTheSame(row, input)) return refuse('answered_already');
  if (!mayAnswer(row.state)) return refuse('answered_otherwise');
  if (input.outcome === 'not_applicable' && row.action === 'erase' && saysItHolds(read, row)) {
    return refuse('still_held');
  }
  if (lacksReview(read, row, input.outcome)) return refuse('review_missing');
  const { task, outcome, count, found, reason, disposition, evidence } = input;
  const closes = outcome === 'done' && found === 0 ? closedFindings(read, row) : [];
  const person = isKnown(read, row.person) ? row.person : undefined;
  const owner = person ?? (isAskedByStanding(read, row) ? row.person : undefined);
  return ok({
    type: 'task.answered.v1',
    ...(person !== undefined && { subject: person }),
    key: task,
    body: {
      task,
      outcome,
      ...(count !== undefined && { count }),
      ...(reason !== undefined && { reason }),
      ...(disposition !== undefined && { disposition }),
      ...(found !== undefined && { found }),
      ...(closes.length > 0 && { closes }),
      // Of somebody who was erased nothing new is written down: no erasure would ever find it. Nor of somebody of whom it was not shown that they asked.
      ...(evidence !== undefined &&
        owner !== undefined && { evidence: document('evidence', evidence, owner) }),
    },
  });
};

/**
 * A look says what it found, a hold says why, and a number of records belongs to what was done. Of a run it is said what became of the records; that it used none
 * of them its own report says otherwise.
 */
const fits = (row: TaskRow, { outcome, count, found, reason, disposition }: AnswerInput): boolean => {
  const ofRun = row.action === 'unlearn';
  const reasons: readonly KeptReason[] = ofRun ? STAYS_REASONS : HELD_REASONS;
  return (
    (found !== undefined) === (outcome === 'done' && row.action === 'absence') &&
    (reason !== undefined) === (outcome === 'held') &&
    (reason === undefined || reasons.includes(reason)) &&
    (disposition !== undefined) === (outcome === 'done' && ofRun) &&
    (count === undefined || (outcome === 'done' && row.action !== 'absence' && !ofRun)) &&
    !(ofRun && outcome === 'not_applicable')
  );
};

/** Whether it says that a copy was given, of records that tell of others too, and nobody has looked at it for them. */
const lacksReview = (read: Reader, row: TaskRow, outcome: TaskOutcome): boolean => {
  const review = outcome === 'done' ? reviewOf(read, row) : undefined;
  return review !== undefined && review.done === undefined;
};

/** Whether the system's own last statement says that it holds what this task is about. */
const saysItHolds = (read: Reader, row: TaskRow): boolean =>
  holdingsOf(read, row.person).some(
    (held) =>
      held.system === row.system &&
      (row.categories === null || row.categories.includes(held.category)) &&
      stillHeld(held, row),
  );

const saysTheSame = (row: TaskRow, { outcome, count, found, reason, disposition }: AnswerInput): boolean =>
  row.state === outcome &&
  row.disposition === (disposition ?? null) &&
  row.count === (count ?? null) &&
  row.found === (found ?? null) &&
  row.reason === (reason ?? null);

/** Somebody who was erased here is still known to the system by their id, and to nobody else. */
export const isKnown = (read: Reader, person: string): boolean =>
  read.orm.select({ id: personTable.id }).from(personTable).where(eq(personTable.id, person)).get() !==
  undefined;
