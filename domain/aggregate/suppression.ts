import type { RoleKey } from '../authority/roles';
import { DAY, type Instant } from '../time';

/**
 * The one suppression rule, for every number that is counted over people (model, section 0, "Nobody learns who refused").
 * It says how many, never who, and so that no set of published numbers can be turned into somebody's answer:
 *
 * - a number stands for ten people or more, and so does what is left of the group: of fewer it only says that they are
 *   few, and 0 % and 100 % look the same as nearly so;
 * - groups are establishments, never smaller, and never crossed with anything else: everybody who works there counts;
 * - establishments too small for that are one group, and the smallest of the others joins them if they still are too small
 *   (complementary suppression). Groups never overlap, and a sum is made of what is published;
 * - numbers are rounded to five, and stand for the end of a week: they do not move with anybody's act;
 * - a number is only replaced when ten people or more came, left or changed since *each* number published before, and only
 *   where no outcome could tell what those who came, or left, had said (`mayReplace`).
 *
 * An exemption for a role is a decision: it would be a row of `exemptions`, and the pages list them all.
 */
export const SUPPRESSION = {
  /** The fewest people a published number may stand for, on either side of a question. */
  fewest: 10,
  step: 5,
  days: 7,
  exemptions: [],
} as const satisfies {
  fewest: number;
  step: number;
  days: number;
  exemptions: readonly { role: RoleKey; decision: string }[];
};

/** The smallest group of which a number can be said: both sides of the question can have the fewest people. */
export const SMALLEST_GROUP = 2 * SUPPRESSION.fewest;

/** How many of a group, as far as may be said. */
export type Count = { is: 'about'; value: number } | { is: 'few' } | { is: 'nearly_all' };

/** What may be said of `counted` people in a group of `people`; undefined where the group is too small to say anything. */
export const countOf = (counted: number, people: number): Count | undefined => {
  if (people < SMALLEST_GROUP) return undefined;
  if (counted < SUPPRESSION.fewest) return { is: 'few' };
  if (people - counted < SUPPRESSION.fewest) return { is: 'nearly_all' };
  return { is: 'about', value: rounded(counted) };
};

export const rounded = (number: number): number => Math.round(number / SUPPRESSION.step) * SUPPRESSION.step;

/** How the people behind two numbers differ: who is behind both, who is gone, who is new, and who changed of those behind both. */
export interface Difference {
  stayed: number;
  left: number;
  came: number;
  changed: number;
}

/**
 * Whether one number may be published beside an earlier one. Of two that differ by few people the difference would speak of
 * those few; one that differs by nobody is not published either, or its date would tell that nobody acted. Beyond that the
 * sizes alone decide, never the answers: a number that is held back must not tell why.
 */
export const mayReplace = (difference: Difference): boolean => {
  const { left, came, changed } = difference;
  return left + came + changed >= SUPPRESSION.fewest && !givesAway(difference);
};

/**
 * Whether some outcome of two numbers would let a reader compute what everybody who left, came or stayed had said, or how
 * many of a group of fewer than ten had. The reader knows who came and went, and takes for granted that nobody changed.
 */
const givesAway = ({ stayed, left, came }: Difference): boolean => {
  const [before, after] = [bandsOf(stayed + left), bandsOf(stayed + came)];
  let from = 0;
  for (const [least, most] of before) {
    while ((after[from]?.[1] ?? Number.POSITIVE_INFINITY) < least - left) from++;
    for (let i = from; i < after.length; i++) {
      const [least2, most2] = after[i] as Band;
      if (least2 > most + came) break;
      const low = Math.max(0, least - left, least2 - came);
      const high = Math.min(stayed, most, most2);
      if (low > high) continue;
      if (isComputed(low, high, stayed)) return true;
      if (isComputed(Math.max(0, least - high), Math.min(left, most - low), left)) return true;
      if (isComputed(Math.max(0, least2 - high), Math.min(came, most2 - low), came)) return true;
    }
  }
  return false;
};

/** Whether it is known of a group, of which between `low` and `high` said yes, what everybody in it or how many said. */
const isComputed = (low: number, high: number, people: number): boolean =>
  people > 0 && (low === people || high === 0 || (people < SUPPRESSION.fewest && low === high));

/** Least and most that look the same. */
type Band = readonly [number, number];

/** Every outcome of a number about so many people, in order. */
const bandsOf = (people: number): readonly Band[] => {
  const { fewest, step } = SUPPRESSION;
  if (people < SMALLEST_GROUP) return [[0, people]];
  const bands: Band[] = [[0, fewest - 1]];
  const last = people - fewest;
  for (let least = fewest; least <= last; ) {
    const most = Math.min(last, rounded(least) + Math.floor((step - 1) / 2));
    bands.push([least, most]);
    least = most + 1;
  }
  return [...bands, [last + 1, people]];
};

/** Groups of establishments, no two of which overlap. `rest`: those that are only shown together. */
export const groupsOf = (
  peopleAt: ReadonlyMap<string, number>,
  together: ReadonlySet<string>,
): { alone: readonly string[]; rest: readonly string[] } => {
  const sizes = [...peopleAt]
    .filter(([place, people]) => people > 0 || together.has(place))
    .sort((a, b) => a[1] - b[1]);
  const isSmall = ([place, people]: readonly [string, number]) =>
    people < SMALLEST_GROUP || together.has(place);
  const rest = sizes.filter(isSmall);
  const alone = sizes.filter((one) => !isSmall(one));
  const restSize = () => rest.reduce((sum, [, people]) => sum + people, 0);
  while (rest.length > 0 && restSize() < SMALLEST_GROUP) {
    const smallest = alone.shift();
    if (!smallest) return { alone: [], rest: [] };
    rest.push(smallest);
  }
  const names = (list: readonly (readonly [string, number])[]) => list.map(([place]) => place).sort();
  return { alone: names(alone), rest: names(rest) };
};

/** Monday, 1 January 2024, 00:00 UTC: weeks begin on Mondays. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const WEEK = SUPPRESSION.days * DAY;

/** The end of the last whole week at `now`: what is published stands for that moment. */
export const weekEnd = (now: Instant): Instant => A_MONDAY + Math.floor((now - A_MONDAY) / WEEK) * WEEK;

/** The end of the week after the one that ends at `end`. */
export const nextWeekEnd = (end: Instant): Instant => end + WEEK;
