import type { Instant } from '../time';
import {
  type Count,
  countOf,
  type Difference,
  groupsOf,
  mayReplace,
  rounded,
  SUPPRESSION,
} from './suppression';

/** What one person adds to a count at one moment. */
export const ABSENT = 0;
export const HERE = 1;
export const COUNTED = 2;

/** Everybody's part in one question at the end of a week. People have numbers, which never change hands. */
export interface Tally {
  at: Instant;
  /** ABSENT, HERE or COUNTED, by the number of the person. A person beyond the end is absent. */
  parts: Uint8Array;
  /** The numbers of everybody who ever worked at an establishment; nobody is at two. */
  establishments: ReadonlyMap<string, readonly number[]>;
  /** Whoever moved from one establishment to another has two numbers: which one they had, and where. */
  cameFrom?: ReadonlyMap<number, { number: number; establishment: string }>;
}

/** One published number: so many of so many people, at these establishments, at that moment. */
export interface Figure {
  establishments: readonly string[];
  /** Rounded. */
  people: number;
  count: Count;
  at: Instant;
}

/** A figure with what it was counted from, which is never shown: the next one is compared with it. */
export interface Release {
  figure: Figure;
  tally: Tally;
  /** How many people were behind it. Who of them was erased since then is not in the tally any more, and left. */
  present: number;
}

/**
 * All that was ever published about one question, with what the suppression rule lets be said at the end of this week
 * added; oldest first. Everything else stays as it was.
 */
export const publish = (before: readonly Release[], tally: Tally): readonly Release[] => {
  const here = (place: string) =>
    membersOf(tally, place).filter((person) => partOf(tally, person) !== ABSENT);
  const peopleAt = new Map([...tally.establishments.keys()].map((place) => [place, here(place).length]));
  const { alone, rest } = groupsOf(peopleAt, together(before));
  const groups = [...alone.map((place) => [place]), ...(rest.length > 0 ? [rest] : [])];
  return [
    ...before,
    ...groups.flatMap((group): readonly Release[] => {
      const { figure, present } = figureOf(group, tally);
      // The newest first: in most weeks it differs too little, and the others need not be looked at.
      const isFree = () =>
        before
          .filter((release) => release.figure.establishments.some((place) => group.includes(place)))
          .reverse()
          .every((release) => mayReplace(differenceOf(release, group, tally)));
      return figure && isFree() ? [{ figure, tally, present }] : [];
    }),
  ];
};

/** The newest figure of each group: single establishments by name, then those that are shown together. */
export const figuresOf = (releases: readonly Release[]): readonly Figure[] => {
  const newest = new Map<string, Figure>();
  for (const { figure } of releases) {
    for (const place of figure.establishments) newest.set(place, figure);
  }
  return [...new Set([...newest].sort(byName).map(([, figure]) => figure))].sort(
    (a, b) => Number(a.establishments.length > 1) - Number(b.establishments.length > 1),
  );
};

/** Those about so many people or more: the fewest that the rounded number may stand for must be enough. */
export const ofAtLeast = (figures: readonly Figure[], fewest: number): readonly Figure[] =>
  figures.filter(({ people }) => people - Math.floor(SUPPRESSION.step / 2) >= fewest);

const byName = (a: readonly [string, Figure], b: readonly [string, Figure]): number => (a[0] < b[0] ? -1 : 1);

/** Establishments that were once shown together: to show them apart later would tell them apart then. */
const together = (releases: readonly Release[]): ReadonlySet<string> =>
  new Set(
    releases.flatMap(({ figure: { establishments } }) => (establishments.length > 1 ? establishments : [])),
  );

const membersOf = ({ establishments }: Tally, place: string): readonly number[] =>
  establishments.get(place) ?? [];

const partOf = ({ parts }: Tally, person: number): number => parts[person] ?? ABSENT;

const figureOf = (
  group: readonly string[],
  tally: Tally,
): { figure: Figure | undefined; present: number } => {
  let people = 0;
  let counted = 0;
  for (const place of group) {
    for (const person of membersOf(tally, place)) {
      const part = partOf(tally, person);
      if (part !== ABSENT) people++;
      if (part === COUNTED) counted++;
    }
  }
  const count = countOf(counted, people);
  const figure = count && { establishments: group, people: rounded(people), count, at: tally.at };
  return { figure, present: people };
};

/** Who differs between an earlier figure and one of this group now, over everybody who is in either. */
const differenceOf = (earlier: Release, group: readonly string[], now: Tally): Difference => {
  // Whoever was erased had left, and comes back under no number.
  const difference = { stayed: 0, left: earlier.present, came: 0, changed: 0 };
  for (const place of new Set([...earlier.figure.establishments, ...group])) {
    const isIn = group.includes(place);
    for (const person of membersOf(now, place)) {
      const then = partThen(earlier, { number: person, establishment: place }, now);
      const part = isIn ? partOf(now, person) : ABSENT;
      if (then !== ABSENT && part !== ABSENT) {
        difference.stayed++;
        difference.left--;
        if (then !== part) difference.changed++;
      } else if (part !== ABSENT) {
        difference.came++;
      }
    }
  }
  return difference;
};

/** What somebody added to an earlier figure, by whichever number they had then: a move within its group is neither coming nor leaving. */
const partThen = (
  { figure, tally }: Release,
  person: { number: number; establishment: string },
  now: Tally,
): number => {
  let one: typeof person | undefined = person;
  while (one) {
    const part = figure.establishments.includes(one.establishment) ? partOf(tally, one.number) : ABSENT;
    if (part !== ABSENT) return part;
    one = now.cameFrom?.get(one.number);
  }
  return ABSENT;
};
