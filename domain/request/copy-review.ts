import { categoryOf } from '../monitoring/category';
import type { Instant } from '../time';

/**
 * Before a copy of records that hold several people leaves a system, somebody looks at it for the rights of the others (Art. 15(4) GDPR). Who that may
 * be is granted for one request and one system, and ends.
 */

/** Why something is left out of a copy: never that it was inconvenient. */
export const REMOVAL_REASONS = ['other_person', 'trade_secret', 'legal_privilege', 'security'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Why somebody in particular looks. */
export const REVIEWER_REASONS = ['keeps_the_system', 'protects_data', 'agreed_with_council'] as const;
export type ReviewerReason = (typeof REVIEWER_REASONS)[number];

/** For so long somebody may look at most: the answer is owed within a month. */
export const MOST_REVIEW_DAYS = 14;

/** What was left out, of one kind of data and for one reason. */
export interface Removal {
  category: string;
  count: number;
  reason: RemovalReason;
}

/** How many records of a kind somebody looked at. */
export interface LookedAt {
  category: string;
  count: number;
}

export interface CopyReview {
  /** When they looked. */
  at: Instant;
  lookedAt: readonly LookedAt[];
  removed: readonly Removal[];
}

/** Those of some kinds of data of which one record usually holds several people. A kind that nobody knows is one of them. */
export const sharedAmong = (categories: readonly string[]): readonly string[] =>
  categories.filter((category) => categoryOf(category)?.multiParty ?? true);

/** What is wrong with a review; undefined where nothing is. */
export type ReviewFault = 'kind_missing' | 'kind_not_asked' | 'kind_twice' | 'removed_more' | 'time_unfit';

/** A clock that is so much ahead of ours is no mistake. */
const AHEAD = 5 * 60_000;

/**
 * What is wrong with what a system says of a review. Every shared kind that is asked for has its number, nothing else has, and nowhere was more left out
 * than looked at. Nobody looked before they were named.
 */
export const reviewFault = (
  review: CopyReview,
  {
    categories,
    namedAt,
    until,
    now,
  }: { categories: readonly string[]; namedAt: Instant; until: Instant; now: Instant },
): ReviewFault | undefined => {
  const { at, lookedAt, removed } = review;
  if (at > now + AHEAD || at < namedAt || at >= until) return 'time_unfit';
  const seen = new Map(lookedAt.map(({ category, count }) => [category, count]));
  const removals = new Set(removed.map(({ category, reason }) => `${category} ${reason}`));
  if (seen.size < lookedAt.length || removals.size < removed.length) return 'kind_twice';
  const named = [...seen.keys(), ...removed.map(({ category }) => category)];
  if (named.some((category) => !categories.includes(category))) return 'kind_not_asked';
  if (sharedAmong(categories).some((category) => !seen.has(category))) return 'kind_missing';
  const left = new Map(seen);
  for (const { category, count } of removed) {
    const rest = (left.get(category) ?? 0) - count;
    if (rest < 0) return 'removed_more';
    left.set(category, rest);
  }
  return undefined;
};

/** What the look at records of a kind is called, for the copy of a task: told again with the looks of its system it is the same look. */
export const reviewEvent = (task: string, category: string): string => `${task}.${category}`;
