import { holdingsOf } from '#db/own/holdings';
import { type FindingRow, openFindingsOf, type TaskRow, taskOf, tasksAbout } from '#db/views/tasks';
import { deletionOf } from '#domain/request/erasure-checks';
import { isSettled, stillHeld } from '#domain/request/task';
import type { Reader } from '../command';

/**
 * The findings that end with a look that found nothing: of the same system, category and time of capture; opened before the look was, so that it looked for
 * them; with every deletion that was asked for because of them done; and not contradicted by what the system said it holds after it deleted.
 */
export const closedFindings = (read: Reader, look: TaskRow): readonly string[] => {
  const deletion = taskOf(read, deletionOf(look.id));
  if (look.action !== 'absence' || deletion?.action !== 'erase' || !isSettled(deletion.state)) return [];
  if (contradicted(read, look, deletion)) return [];
  const asked = tasksAbout(read, look.person).filter(({ action }) => action === 'erase');
  return (
    openFindingsOf(read, look.person)
      // What was used was used: that nothing is left of it ends no such finding.
      .filter(({ kind }) => kind !== 'used_without_permission')
      .filter((row) => row.system === look.system && row.seq < look.seq && covers(read, look, row))
      .filter(({ seq }) => asked.every((task) => task.seq !== seq || isSettled(task.state)))
      .map(({ id }) => id)
  );
};

const covers = (read: Reader, look: TaskRow, { category, task }: FindingRow): boolean => {
  if (look.categories !== null && (category === null || !look.categories.includes(category))) return false;
  if (look.windowFrom === null && look.windowTo === null) return true;
  const shown = task === null ? undefined : taskOf(read, task);
  return look.windowFrom === shown?.windowFrom && look.windowTo === shown?.windowTo;
};

/** Whether the system said, after it deleted, that it still holds what it now says is gone. */
const contradicted = (read: Reader, look: TaskRow, deletion: TaskRow): boolean =>
  holdingsOf(read, look.person).some(
    (held) =>
      held.system === look.system &&
      held.saidAt > (deletion.answeredAt ?? 0) &&
      (look.categories === null || look.categories.includes(held.category)) &&
      stillHeld(held, deletion),
  );
