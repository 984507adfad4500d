import { isAskedByStanding } from '#db/views/references';
import { taskOf } from '#db/views/tasks';
import { erasureChecks } from '#domain/request/erasure-checks';
import { isSettled } from '#domain/request/task';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';
import { isKnown } from './answer-task';

/** Opens the looks that follow a deletion, once. Somebody who was erased here has no page on which to read of them. */
export const checkErasure: Command<
  { task: string },
  { code: 'not_allowed' | 'unknown_task' | 'unknown_person' | 'already_done' }
> = (read, { task }, { actor }) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const row = taskOf(read, task);
  // One that ended with its request was answered by nobody; the reaction asks about answers alone.
  if (row?.action !== 'erase' || !isSettled(row.state) || row.answeredAt === null)
    return refuse('unknown_task');
  const known = isKnown(read, row.person);
  if (!known && !isAskedByStanding(read, row)) return refuse('unknown_person');
  const { system, categories, windowFrom, windowTo, answeredAt } = row;
  const tasks = erasureChecks(
    {
      task,
      system,
      ...(categories && { categories }),
      ...(windowFrom !== null && { from: windowFrom }),
      ...(windowTo !== null && { to: windowTo }),
    },
    answeredAt,
  );
  if (tasks.some((check) => taskOf(read, check.task))) return refuse('already_done');
  const subject = known && { subject: row.person };
  return ok({ type: 'erasure.check_due.v1', ...subject, key: task, body: { of: task, tasks } });
};
