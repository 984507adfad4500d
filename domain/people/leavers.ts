import { DAY, type Instant, MINUTE } from '../time';

/**
 * How many people may leave by one list, or by the company's directory within a while, before somebody must say that it is meant
 * (security, F33: more than 5 % in 10 minutes). In a small company a few may always leave: 5 % of twenty people is one.
 */
export const LEAVERS = { share: 0.05, few: 3, within: 10 * MINUTE, releasedFor: DAY } as const;

/** The most people of so many who may leave at once without anybody confirming it. */
export const mostLeaving = (people: number): number =>
  Math.max(LEAVERS.few, Math.floor(people * LEAVERS.share));

/** What is known of leaving at a moment. */
export interface Leaving {
  /** Real people who are here. */
  people: number;
  /** Real people who left within the while that counts, and are not among `people` any more. */
  recent: number;
  /** Since when nobody is let go before somebody confirms it. */
  heldAt?: Instant;
  /** That somebody confirmed it: for how many, until when, and how many left since. */
  release?: { until: Instant; most: number; used: number };
}

/** Whether one more person may be let go by the directory. A hold does not end by waiting: a mistake that is sent again is one still. */
export const mayLeave = ({ people, recent, heldAt, release }: Leaving, now: Instant): boolean => {
  if (heldAt !== undefined) return false;
  if (release && now < release.until) return release.used < release.most;
  return recent + 1 <= mostLeaving(people + recent);
};
