import { type Count, countOf, groupsOf, rounded } from './suppression';

/** How many are at each establishment, and how many of them are counted. */
export type Heads = ReadonlyMap<string, { people: number; counted: number }>;

/** A count over several establishments: about how many people work there, and how many of them. */
export interface Sum {
  people: number;
  count: Count;
}

/**
 * How many of those who work at `places` are counted, as the sum of what may be said of each group of the whole organisation: whoever
 * asks for this set of places and then for another learns no more than the groups themselves tell. A group of which only some places are
 * asked about is in it whole. Undefined where no group may be spoken of.
 */
export const sumOf = (heads: Heads, places: ReadonlySet<string>): Sum | undefined => {
  const peopleAt = new Map([...heads].map(([place, { people }]) => [place, people]));
  const { alone, rest } = groupsOf(peopleAt, new Set());
  const groups = [...alone.map((place) => [place]), ...(rest.length > 0 ? [rest] : [])].filter((group) =>
    group.some((place) => places.has(place)),
  );
  const told = groups.map((group) => {
    const people = total(group, (place) => heads.get(place)?.people);
    const counted = total(group, (place) => heads.get(place)?.counted);
    // A group of the partition is never too small to be spoken of.
    return { people: rounded(people), count: countOf(counted, people) ?? { is: 'few' as const } };
  });
  if (told.length === 0) return undefined;
  const people = told.reduce((sum, one) => sum + one.people, 0);
  return { people, count: together(told) };
};

const total = (group: readonly string[], of: (place: string) => number | undefined): number =>
  group.reduce((sum, place) => sum + (of(place) ?? 0), 0);

/** The sum of counts as they were said; made of nothing that was not. */
export const together = (told: readonly Sum[]): Count => {
  const [first] = told;
  if (first && told.every(({ count }) => count.is === first.count.is) && first.count.is !== 'about') {
    return first.count;
  }
  const value = told.reduce((sum, { people, count }) => sum + amountOf(count, people), 0);
  return value === 0 ? { is: 'few' } : { is: 'about', value };
};

const amountOf = (count: Count, people: number): number =>
  count.is === 'about' ? count.value : count.is === 'few' ? 0 : people;

/** The other side of a sum: how many are not counted, as far as it follows from what was said. */
export const rest = ({ people, count }: Sum): Sum => {
  if (count.is === 'few') return { people, count: { is: 'nearly_all' } };
  if (count.is === 'nearly_all') return { people, count: { is: 'few' } };
  const value = people - count.value;
  return { people, count: value > 0 ? { is: 'about', value } : { is: 'few' } };
};
