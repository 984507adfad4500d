import { holdingsOf } from '#db/own/holdings';
import { type CopyReviewerRow, type CopyReviewRow, copyReviewOf, reviewersOf } from '#db/views/copy-reviews';
import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import { registeredSystems } from '#db/views/registered-systems';
import type { RequestRow } from '#db/views/requests';
import type { TaskRow } from '#db/views/tasks';
import { sharedAmong } from '#domain/request/copy-review';
import type { Instant } from '#domain/time';
import type { Reader } from './command';
import { conflictIn } from './commands/request-desk';
import { coveredBy } from './commands/task-openings';

/** That the copy of a task has to be looked at before it leaves, and how far that is. */
export interface TaskReview {
  /** All that the copy is about. */
  categories: readonly string[];
  /** Those of it of which one record holds several people. */
  shared: readonly string[];
  /** Everybody who was ever named for it. */
  named: readonly CopyReviewerRow[];
  /** What came of it; absent as long as nobody looked. */
  done?: CopyReviewRow;
}

/** Where the copy of a task tells of others too; undefined where nobody has to look. */
export const reviewOf = (
  read: Reader,
  task: Pick<TaskRow, 'id' | 'action' | 'request' | 'person' | 'system' | 'categories'>,
): TaskReview | undefined => {
  // What is asked by a reference is handed out beside the portal, and is the system's own to look at.
  if (task.action !== 'access' || task.request === null || task.person === task.request) return undefined;
  const categories = task.categories ?? allAt(read, task);
  const shared = sharedAmong(categories);
  if (shared.length === 0) return undefined;
  const done = copyReviewOf(read, task.id);
  return { categories, shared, named: reviewersOf(read, task.request, task.system), ...(done && { done }) };
};

/** What a system that is asked for all it holds of a person may have of them. */
export const allAt = (
  read: Reader,
  { system, person }: Pick<TaskRow, 'system' | 'person'>,
): readonly string[] => {
  const row = registeredSystems(read).find(({ id }) => id === system);
  return row ? [...new Set(coveredBy(row, holdingsOf(read, person)))] : [];
};

/** Those who may look now. */
export const mayLook = (
  read: Reader,
  row: RequestRow,
  { named }: Pick<TaskReview, 'named'>,
  now: Instant,
): readonly CopyReviewerRow[] =>
  named.filter(
    ({ until, reviewer, system }) => now < until && canReview(read, reviewer, { row, system, now }),
  );

/**
 * Whether somebody may look at what a system gives for a request: they work here, it is not their own, nor do they answer for what it is about or have decided
 * what it complains about, nor for a programme that the system works for (model, section 0: conflicts are data).
 */
export const canReview = (
  read: Reader,
  reviewer: string,
  about: { row: RequestRow; system: string; now: Instant },
): boolean =>
  isHere(read, reviewer, about.now) &&
  conflictIn(read, reviewer, about.row) === undefined &&
  !answersFor(read, reviewer, about.system);

/** Whether somebody works here. */
export const isHere = (read: Reader, person: string, now: Instant): boolean => {
  const facts = readPersonFacts(read)(person);
  return facts !== undefined && (facts.person.leftAt ?? Number.POSITIVE_INFINITY) > now;
};

/** Whether somebody answers for a programme that a system works for: they want of its records what it records them for. */
export const answersFor = (read: Reader, person: string, system: string): boolean => {
  const serves = new Set(registeredSystems(read).find(({ id }) => id === system)?.activities);
  return [...readWorld(read).programmes.values()].some(
    ({ owner, activities }) => owner === person && activities.some(({ id }) => serves.has(id)),
  );
};
