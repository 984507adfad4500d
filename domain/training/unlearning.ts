import { categoryOfActivity } from '../monitoring/activity';
import { sameCapture } from '../request/holding-check';
import type { TaskCause } from '../request/task';
import type { Instant } from '../time';

/** Records of a person that a run used. */
export interface UsedInRun {
  run: string;
  dataset: string;
  activity: string;
  collectedFor: string;
  first: Instant;
  last: Instant;
}

/** A deletion that was asked for, as far as it reaches what was used. */
export interface Deletion {
  because: TaskCause;
  activity: string | null;
  categories: readonly string[] | null;
  windowFrom: Instant | null;
  windowTo: Instant | null;
  openedAt: Instant;
}

/** What was asked about a run before. */
export interface AskedOfRun {
  run: string | null;
  windowFrom: Instant | null;
  windowTo: Instant | null;
}

/** Whether a deletion asks for records that a run used, or may have used: then what became of them there is owed to the person. */
export const reachesRun = (
  { activity, categories, windowFrom, windowTo, openedAt }: Deletion,
  used: UsedInRun,
): boolean => {
  const kinds = [categoryOfActivity(used.activity), categoryOfActivity(used.collectedFor)];
  if (categories !== null && !kinds.some((kind) => categories.includes(kind))) return false;
  if (activity !== null && ![used.activity, used.collectedFor].some((id) => sameCapture(id, activity))) {
    return false;
  }
  return used.first <= (windowTo ?? openedAt) && used.last >= (windowFrom ?? 0);
};

/** Whether the system was asked about this run already, for all of the person's records or for these. */
export const isAsked = (
  run: string,
  { windowFrom, windowTo }: Pick<Deletion, 'windowFrom' | 'windowTo'>,
  asked: readonly AskedOfRun[],
): boolean =>
  asked.some(
    (task) =>
      task.run === run &&
      ((task.windowFrom === null && task.windowTo === null) ||
        (windowFrom !== null &&
          windowTo !== null &&
          (task.windowFrom ?? 0) <= windowFrom &&
          windowTo <= (task.windowTo ?? windowTo))),
  );
