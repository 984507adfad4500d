import { DAY, type Instant } from '../time';
import type { TaskOpening } from './task';

/** So many days after a system said that something is deleted it is asked again whether it is there. */
const CHECKED_AFTER_DAYS = [1, 7, 30] as const;

/** What was deleted, as far as looking again needs it. */
export interface Deleted {
  task: string;
  system: string;
  categories?: readonly string[];
  from?: Instant;
  to?: Instant;
}

/**
 * The looks that follow a deletion: for each category three, or three at everything. Their numbers follow from its own, so that they are opened once however
 * often that is tried.
 */
export const erasureChecks = (
  { task, system, categories, from, to }: Deleted,
  answeredAt: Instant,
): readonly TaskOpening[] =>
  (categories ?? [undefined]).flatMap((category) =>
    CHECKED_AFTER_DAYS.map((days) => ({
      task: `${task}.${category ?? 'all'}.${days}`,
      system,
      action: 'absence' as const,
      ...(category !== undefined && { categories: [category] }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      not_before: answeredAt + days * DAY,
    })),
  );

/** The deletion that a look follows; a task that is none is its own. */
export const deletionOf = (task: string): string => task.split('.')[0] ?? task;
