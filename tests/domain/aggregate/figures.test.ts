/** Whole histories of weeks: people come, go and change their minds, and everything ever published is looked at together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ABSENT,
  COUNTED,
  figuresOf,
  HERE,
  ofAtLeast,
  publish,
  type Release,
  type Tally,
} from '#domain/aggregate/figures';

const PLACES = ['cork', 'dublin', 'leeds', 'london'];

/** Sizes of the establishments, and for each week the people whose part changes, and to what. */
const history = fc.record({
  sizes: fc.tuple(fc.nat(70), fc.nat(40), fc.nat(24), fc.nat(8)),
  weeks: fc.array(
    fc.array(fc.tuple(fc.nat(200), fc.constantFrom(ABSENT, HERE, COUNTED)), { maxLength: 40 }),
    { minLength: 1, maxLength: 8 },
  ),
});

const run = ({ sizes, weeks }: { sizes: number[]; weeks: [number, number][][] }) => {
  const establishments = new Map<string, number[]>();
  let people = 0;
  for (const [i, size] of sizes.entries()) {
    establishments.set(
      PLACES[i] ?? '',
      Array.from({ length: size }, () => people++),
    );
  }
  const parts = new Uint8Array(people).fill(HERE);
  const tallies: Tally[] = weeks.map((changes, week) => {
    for (const [person, part] of changes) if (people > 0) parts[person % people] = part;
    return { at: week, parts: parts.slice(), establishments };
  });
  return { establishments, published: tallies.reduce<readonly Release[]>(publish, []), tallies };
};

/** The people behind a published number. */
const behind = ({ figure, tally }: Release): Map<number, number> =>
  new Map(
    figure.establishments
      .flatMap((place) => tally.establishments.get(place) ?? [])
      .flatMap((person) => {
        const part = tally.parts[person] ?? ABSENT;
        return part === ABSENT ? [] : [[person, part] as const];
      }),
  );

describe('everything ever published about a question', () => {
  it('stands for twenty people and more, and says nothing of fewer than ten of them', () => {
    fc.assert(
      fc.property(history, (given) => {
        for (const release of run(given).published) {
          const parts = [...behind(release).values()];
          const counted = parts.filter((part) => part === COUNTED).length;
          expect(parts.length).toBeGreaterThanOrEqual(20);
          expect(Math.abs(release.figure.people - parts.length)).toBeLessThanOrEqual(2);
          const { count } = release.figure;
          if (count.is === 'few') expect(counted).toBeLessThan(10);
          else if (count.is === 'nearly_all') expect(parts.length - counted).toBeLessThan(10);
          else expect([counted >= 10, parts.length - counted >= 10]).toEqual([true, true]);
        }
      }),
    );
  });

  it('never differs in fewer than ten people from anything published before that shares one with it', () => {
    fc.assert(
      fc.property(history, (given) => {
        const all = run(given).published.map(behind);
        for (const [i, one] of all.entries()) {
          for (const other of all.slice(0, i)) {
            if (![...one.keys()].some((person) => other.has(person))) continue;
            const people = new Set([...one.keys(), ...other.keys()]);
            const different = [...people].filter((person) => one.get(person) !== other.get(person)).length;
            expect(different).toBeGreaterThanOrEqual(10);
          }
        }
      }),
    );
  });

  it('does not move with what fewer than ten people do, whoever they are', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(200), { minLength: 1, maxLength: 9 }), (given, actors) => {
        const { published, tallies } = run(given);
        const last = tallies.at(-1) as Tally;
        const people = last.parts.length;
        if (people === 0) return;
        const settled = publish(published, { ...last, at: 98 });
        const parts = last.parts.slice();
        for (const actor of actors) {
          const person = actor % people;
          parts[person] = parts[person] === COUNTED ? HERE : COUNTED;
        }
        // Not even the date of a figure tells that somebody acted, or that nobody did.
        const fresh = (figures: ReturnType<typeof figuresOf>) => figures.filter(({ at }) => at === 98);
        const quiet = figuresOf(publish(settled, { ...last, at: 99 }));
        const acted = figuresOf(publish(settled, { ...last, parts, at: 99 }));
        expect(fresh(quiet)).toEqual(fresh(figuresOf(settled)));
        expect(fresh(acted)).toEqual(fresh(quiet));
      }),
    );
  });

  it('shows each establishment once, those that were ever shown together always together', () => {
    fc.assert(
      fc.property(history, (given) => {
        const { published } = run(given);
        const shown = figuresOf(published).flatMap(({ establishments }) => establishments);
        expect(new Set(shown).size).toBe(shown.length);
        const together = new Set<string>();
        for (const { figure } of published) {
          if (figure.establishments.length > 1)
            for (const place of figure.establishments) together.add(place);
          else expect(together.has(figure.establishments[0] ?? '')).toBe(false);
        }
      }),
    );
  });

  it('is the same when it is counted again from the beginning', () => {
    fc.assert(
      fc.property(history, (given) => {
        expect(figuresOf(run(given).published)).toEqual(figuresOf(run(given).published));
      }),
    );
  });

  it('is something: sixty people, a third of whom said yes', () => {
    const establishments = new Map([
      ['leeds', Array.from({ length: 60 }, (_, i) => i)],
      ['dublin', [60, 61, 62]],
      ['cork', Array.from({ length: 25 }, (_, i) => 63 + i)],
    ]);
    const parts = new Uint8Array(88).map((_, i) => (i % 3 === 0 ? COUNTED : HERE));
    expect(figuresOf(publish([], { at: 7, parts, establishments }))).toEqual([
      { establishments: ['leeds'], people: 60, count: { is: 'about', value: 20 }, at: 7 },
      { establishments: ['cork', 'dublin'], people: 30, count: { is: 'about', value: 10 }, at: 7 },
    ]);
  });
});

describe('everything ever published where people move between establishments', () => {
  const moving = fc.record({
    sizes: fc.tuple(fc.nat(70), fc.nat(40), fc.nat(24), fc.nat(8)),
    weeks: fc.array(
      fc.record({
        acts: fc.array(fc.tuple(fc.nat(200), fc.constantFrom(ABSENT, HERE, COUNTED)), { maxLength: 12 }),
        moves: fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...PLACES)), { maxLength: 16 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  });

  it('differs in ten people or more: a move inside what was published together is nobody coming or leaving', () => {
    fc.assert(
      fc.property(moving, ({ sizes, weeks }) => {
        const establishments = new Map<string, number[]>();
        const cameFrom = new Map<number, { number: number; establishment: string }>();
        const people: { number: number; place: string; part: number }[] = [];
        let numbers = 0;
        const settle = (place: string): number => {
          establishments.set(place, [...(establishments.get(place) ?? []), numbers]);
          return numbers++;
        };
        for (const [i, size] of sizes.entries()) {
          const place = PLACES[i] ?? '';
          for (let n = 0; n < size; n++) people.push({ number: settle(place), place, part: HERE });
        }
        if (people.length === 0) return;
        const one = (of: number) => people[of % people.length] as (typeof people)[number];
        let published: readonly Release[] = [];
        const behindEach = new Map<Release, Map<number, number>>();
        for (const [week, { acts, moves }] of weeks.entries()) {
          for (const [who, part] of acts) one(who).part = part;
          for (const [who, place] of moves) {
            const person = one(who);
            if (person.place === place) continue;
            const number = settle(place);
            cameFrom.set(number, { number: person.number, establishment: person.place });
            Object.assign(person, { number, place });
          }
          const parts = new Uint8Array(numbers);
          for (const { number, part } of people) parts[number] = part;
          const before = published.length;
          published = publish(published, { at: week, parts, establishments, cameFrom });
          for (const release of published.slice(before)) {
            const present = people.flatMap(({ place, part }, id) =>
              release.figure.establishments.includes(place) && part !== ABSENT ? [[id, part] as const] : [],
            );
            behindEach.set(release, new Map(present));
          }
        }
        const all = published.map((release) => behindEach.get(release) as Map<number, number>);
        for (const [i, one] of all.entries()) {
          for (const other of all.slice(0, i)) {
            if (![...one.keys()].some((person) => other.has(person))) continue;
            if (!sharesPlace(published[i], published[all.indexOf(other)])) continue;
            const ids = new Set([...one.keys(), ...other.keys()]);
            const different = [...ids].filter((id) => one.get(id) !== other.get(id)).length;
            expect(different).toBeGreaterThanOrEqual(10);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Whether two numbers are about one establishment; of others nobody can take the difference. */
const sharesPlace = (one: Release | undefined, other: Release | undefined): boolean =>
  one?.figure.establishments.some((place) => other?.figure.establishments.includes(place)) ?? false;

describe('a smallest group that was agreed to', () => {
  const about = (people: number) => ({
    establishments: ['leeds'],
    people,
    count: { is: 'few' } as const,
    at: 0,
  });

  it('hides what may be about fewer: a number is rounded, so the least it may stand for counts', () => {
    const shown = (fewest: number) => ofAtLeast([40, 45, 50].map(about), fewest).map(({ people }) => people);
    expect(shown(0)).toEqual([40, 45, 50]);
    expect(shown(40)).toEqual([45, 50]);
    expect(shown(43)).toEqual([45, 50]);
    expect(shown(44)).toEqual([50]);
    expect(shown(49)).toEqual([]);
  });
});
