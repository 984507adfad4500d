import { DAY, type Instant } from '../time';

/**
 * "Please read", never "please choose": a reminder asks people to read a notice and says nothing of what to answer (EDPB 05/2020: a yes that
 * was asked for again and again is not freely given). At most one in so many days about a notice at an establishment: our own rule.
 */
export const REMINDER_DAYS = 14;

/** What was sent about one notice; no establishment: to all. */
export interface Reminder {
  version: number;
  establishment?: string;
  at: Instant;
}

/** When it may be asked again, or undefined when that is now. One to all counts for each, and one to any of them for all. */
export const remindedUntil = (
  sent: readonly Reminder[],
  establishment: string | undefined,
  now: Instant,
): Instant | undefined => {
  const ends = sent
    .filter(
      (one) =>
        establishment === undefined || one.establishment === undefined || one.establishment === establishment,
    )
    .map(({ at }) => at + REMINDER_DAYS * DAY)
    .filter((end) => end > now);
  return ends.length === 0 ? undefined : Math.max(...ends);
};
