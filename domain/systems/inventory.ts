import { DAY, fromIso, type Instant, MINUTE } from '../time';

/** What becomes of what was there before anybody was told: it goes, it stays on a ground of law, or each person is asked about theirs. */
export const HELD_PLANS = ['delete', 'keep', 'per_person'] as const;
export type HeldPlan = (typeof HELD_PLANS)[number];

/** How long words about it may be. */
export const LONGEST_HELD_WORDS = 1_000;

/** What a system holds of one category from before. Days of the calendar, `2026-03-31`. */
export interface Held {
  /** Captured from the first of these days to the last. */
  since: string;
  until: string;
  plan: HeldPlan;
  /** The day on which the plan is done at the latest. */
  by: string;
  /** The day on which somebody said that it was done. */
  doneOn?: string;
}

/** What a decision knows of it. Both are read with the world, so that they change with an entry and at no other time. */
export interface Inventories {
  /**
   * Categories about which some registered system has not said what it holds, or that it holds nothing. No record of them may be used, however new: up to
   * which day that system holds some is not known, and a question does not say which store a record comes from.
   */
  owed: ReadonlySet<string>;
  /**
   * By category: no record that was captured at this moment or earlier may be used. It is of whatever system holds it, since a question does
   * not say which store a record comes from.
   */
  barred: ReadonlyMap<string, Instant>;
}

/** The day is over everywhere on earth: twelve hours after it is over in UTC. */
const WESTERNMOST = 12 * 60 * MINUTE;
export const overEverywhere = (day: string): Instant => fromIso(`${day}T00:00:00Z`) + DAY + WESTERNMOST;

/** Whether the plan is not done and its day is over. */
export const isOverdue = ({ by, doneOn }: Pick<Held, 'by' | 'doneOn'>, now: Instant): boolean =>
  doneOn === undefined && overEverywhere(by) <= now;

/** Days that fit each other and the clock: what was held is of the past, and has a beginning before its end. */
export const daysFit = ({ since, until }: Pick<Held, 'since' | 'until'>, now: Instant): boolean =>
  since <= until && fromIso(`${until}T00:00:00Z`) <= now;

/** The categories about which a system owes a statement: all whose fields its manifest declares, but those of which it has said something. */
export const owedOf = (
  fieldsByCategory: Readonly<Record<string, readonly string[]>>,
  said: ReadonlySet<string>,
): readonly string[] => Object.keys(fieldsByCategory).filter((category) => !said.has(category));

/**
 * Whether a statement takes back what an earlier one said: that something was there, whether or not its plan was done since; and as long as it is not
 * done, from which day to which it was captured, what becomes of it, or by when.
 */
export const takesBack = (before: Held | undefined, after: Held | undefined): boolean => {
  if (before === undefined) return false;
  if (after === undefined) return true;
  if (before.doneOn !== undefined) return false;
  return (
    after.since > before.since ||
    after.until < before.until ||
    after.plan !== before.plan ||
    after.by > before.by
  );
};
