import { taskOf } from '#db/views/tasks';
import { erasureChecks } from '#domain/request/erasure-checks';
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
  if (row?.action !== 'erase' || row.state !== 'done' || row.answeredAt === null)
    return refuse('unknown_task');
  if (!isKnown(read, row.person)) return refuse('unknown_person');
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
  return ok({ type: 'erasure.check_due.v1', subject: row.person, key: task, body: { of: task, tasks } });
};
