import { restrictedByNumber, restrictedKeptOf } from '#db/views/restricted';
import { taskOf } from '#db/views/tasks';
import { isLive } from '#domain/access/restricted';
import { isSettled } from '#domain/request/task';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';
import { allAt } from '../task-review';

/** What a system keeps back of a task for a case: so many records, with its answer `done` for the rest. */
export interface KeepInput {
  task: string;
  system: string;
  number: number;
  kept: number;
  /** Of which kinds; absent: of all that the task asked for. */
  categories?: readonly string[];
}

/**
 * A system keeps something back for a case: of a deletion or of a copy, of this person, of the kinds and by the systems that the case names, while it is
 * in force. A wider task is kept back only of kinds that the answer names: the rest is done as if there were no case. Whatever does not fit is refused alike: no system learns from it which cases there are.
 */
export const keepRestricted: Command<
  KeepInput,
  { code: 'not_allowed' | 'unknown_task' | 'answered_otherwise' | 'answer_unfit' | 'kept_already' }
> = (read, { task: id, system, number, kept, categories }, { actor, now }) => {
  if (actor.kind !== 'system' || actor.id !== system) return refuse('not_allowed');
  const task = taskOf(read, id, system);
  if (!task) return refuse('unknown_task');
  const row = restrictedByNumber(read, number);
  const before = restrictedKeptOf(read, id);
  if (before)
    return refuse(
      before.caseKey === row?.id && before.kept === kept && isSame(before.categories, categories)
        ? 'kept_already'
        : 'answer_unfit',
    );
  const asked = task.categories ?? allAt(read, task);
  const of = categories ?? asked;
  const fits =
    row !== undefined &&
    isLive(row, now) &&
    row.person === task.person &&
    row.systems.includes(system) &&
    (task.action === 'erase' || task.action === 'access') &&
    of.length > 0 &&
    of.every((category) => asked.includes(category) && row.categories.includes(category));
  if (!fits) return refuse('answer_unfit');
  // A copy is its own answer: what was left out of it is said afterwards.
  if (task.action === 'erase' && isSettled(task.state)) return refuse('answered_otherwise');
  return ok({
    type: 'restricted.kept.v1',
    subject: row.person,
    key: row.id,
    body: { case: row.id, number, task: id, kept, ...(categories && { categories }) },
  });
};

const isSame = (before: readonly string[] | null, now: readonly string[] | undefined): boolean =>
  JSON.stringify(before) === JSON.stringify(now ?? null);
