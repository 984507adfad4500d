/** What can be computed from published numbers, by trying every world that would have published the same. */
import { describe, expect, it } from 'vitest';
import {
  countOf,
  groupsOf,
  mayReplace,
  nextWeekEnd,
  SUPPRESSION,
  weekEnd,
} from '#domain/aggregate/suppression';

const looks = new Map<number, string[]>();
const shown = (counted: number, people: number): string => {
  const known =
    looks.get(people) ?? range(people).map((one) => JSON.stringify(countOf(one, people) ?? 'nothing'));
  looks.set(people, known);
  return known[counted] ?? '';
};

describe('one number', () => {
  it('never stands for fewer than ten people, nor for all but fewer than ten', () => {
    for (let people = 0; people <= 80; people++) {
      for (let counted = 0; counted <= people; counted++) {
        const count = countOf(counted, people);
        if (people < 20) expect(count).toBeUndefined();
        if (count?.is !== 'about') continue;
        expect(counted).toBeGreaterThanOrEqual(10);
        expect(people - counted).toBeGreaterThanOrEqual(10);
        expect(count.value % 5).toBe(0);
        expect(Math.abs(count.value - counted)).toBeLessThanOrEqual(2);
      }
    }
  });

  it('does not tell nobody from few, or everybody from nearly all', () => {
    expect(countOf(0, 60)).toEqual({ is: 'few' });
    expect(countOf(9, 60)).toEqual({ is: 'few' });
    expect(countOf(60, 60)).toEqual({ is: 'nearly_all' });
    expect(countOf(51, 60)).toEqual({ is: 'nearly_all' });
    expect(countOf(23, 60)).toEqual({ is: 'about', value: 25 });
  });

  it('leaves every person both answers, and every group of fewer than ten more than one count', () => {
    for (let people = 1; people <= 60; people++) {
      const worlds = new Map<string, number[]>();
      for (const counted of range(people)) {
        const seen = shown(counted, people);
        worlds.set(seen, [...(worlds.get(seen) ?? []), counted]);
      }
      for (const alike of worlds.values()) {
        expect(
          alike.some((counted) => counted < people),
          `all of ${people}`,
        ).toBe(true);
        expect(
          alike.some((counted) => counted > 0),
          `none of ${people}`,
        ).toBe(true);
        // Those on either side are a group too: their number must not be computable while they are few.
        if (alike.length === 1) {
          expect(alike[0]).toBeGreaterThanOrEqual(SUPPRESSION.fewest);
          expect(people - (alike[0] ?? 0)).toBeGreaterThanOrEqual(SUPPRESSION.fewest);
        }
      }
    }
  });
});

const range = (to: number): number[] => Array.from({ length: to + 1 }, (_, i) => i);

/**
 * Two numbers about the same question: `stayed` people are behind both, `left` only behind the first, `came` only behind
 * the second. The attacker knows who came and went, and takes for granted that nobody changed their mind.
 */
const computed = (stayed: number, left: number, came: number): string[] => {
  const worlds = new Map<string, { of: [number, number][] }>();
  for (const s of range(stayed)) {
    for (const l of range(left)) {
      for (const c of range(came)) {
        const seen = `${shown(s + l, stayed + left)} then ${shown(s + c, stayed + came)}`;
        const world = worlds.get(seen) ?? {
          of: [
            [s, s],
            [l, l],
            [c, c],
          ],
        };
        for (const [i, count] of [s, l, c].entries()) {
          const bounds = world.of[i] as [number, number];
          bounds[0] = Math.min(bounds[0], count);
          bounds[1] = Math.max(bounds[1], count);
        }
        worlds.set(seen, world);
      }
    }
  }
  const found: string[] = [];
  for (const [seen, { of }] of worlds) {
    for (const [i, size] of [stayed, left, came].entries()) {
      const [least, most] = of[i] as [number, number];
      if (size > 0 && (least === size || most === 0)) found.push(`${seen}: everybody in a group of ${size}`);
      if (size > 0 && size < 10 && least === most) found.push(`${seen}: ${least} in a group of ${size}`);
    }
  }
  return found;
};

describe('two numbers', () => {
  const pairs = range(14).flatMap((left) => range(14).map((came) => ({ left, came })));
  const STAYED = [8, 10, 15, 19, 20, 21, 22, 23, 24, 27, 33];

  it('that may be published side by side give nobody away, whoever came and went in between', () => {
    let tried = 0;
    for (const { left, came } of pairs) {
      for (const stayed of STAYED) {
        if (!mayReplace({ stayed, left, came, changed: 0 })) continue;
        expect(computed(stayed, left, came), `${stayed} stayed, ${left} left, ${came} came`).toEqual([]);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(400);
  });

  it('are held back only where something could be computed, or fewer than ten people are behind the difference', () => {
    for (const { left, came } of pairs) {
      for (const stayed of STAYED) {
        if (left + came < 10 || mayReplace({ stayed, left, came, changed: 0 })) continue;
        expect(computed(stayed, left, came), `${stayed} stayed, ${left} left, ${came} came`).not.toEqual([]);
      }
    }
  });

  it('of the same people may follow each other once ten of them changed', () => {
    for (const stayed of [...STAYED, 1_000]) {
      expect(mayReplace({ stayed, left: 0, came: 0, changed: 9 })).toBe(false);
      if (stayed >= 20) expect(mayReplace({ stayed, left: 0, came: 0, changed: 10 })).toBe(true);
    }
  });

  it('would give somebody away without the rule: this search finds it', () => {
    for (const [stayed, left, came] of [
      [25, 1, 0],
      [23, 11, 0],
      [21, 0, 10],
    ] as const) {
      expect(computed(stayed, left, came)).not.toEqual([]);
      expect(mayReplace({ stayed, left, came, changed: 0 })).toBe(false);
    }
  });
});

describe('groups', () => {
  const groups = (sizes: Record<string, number>, together: string[] = []) =>
    groupsOf(new Map(Object.entries(sizes)), new Set(together));

  it('are establishments of twenty people and more; smaller ones are shown together', () => {
    expect(groups({ leeds: 26, dublin: 18, hamburg: 14 })).toEqual({
      alone: ['leeds'],
      rest: ['dublin', 'hamburg'],
    });
  });

  it('take in the smallest other where a single small one could be computed from the rest', () => {
    expect(groups({ leeds: 60, london: 30, dublin: 3 })).toEqual({
      alone: ['leeds'],
      rest: ['dublin', 'london'],
    });
    expect(groups({ leeds: 12 })).toEqual({ alone: [], rest: [] });
    expect(groups({ leeds: 26, empty: 0 })).toEqual({ alone: ['leeds'], rest: [] });
  });

  it('stay together once they were shown together', () => {
    expect(groups({ leeds: 60, dublin: 40, cork: 30 }, ['cork', 'dublin'])).toEqual({
      alone: ['leeds'],
      rest: ['cork', 'dublin'],
    });
  });

  it('never overlap, leave nobody out, and are never small', () => {
    for (let seed = 0; seed < 500; seed++) {
      const sizes = Object.fromEntries(range(5).map((i) => [`p${i}`, (seed * (i * 7 + 3) + i * i) % 45]));
      const { alone, rest } = groups(sizes, seed % 3 === 0 ? ['p1', 'p2'] : []);
      const all = [...alone, ...rest];
      expect(new Set(all).size).toBe(all.length);
      for (const place of alone) expect(sizes[place]).toBeGreaterThanOrEqual(20);
      const together = rest.reduce((sum, place) => sum + (sizes[place] ?? 0), 0);
      if (rest.length > 0) expect(together).toBeGreaterThanOrEqual(20);
      const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
      if (total >= 20)
        expect(all.sort()).toEqual(
          Object.keys(sizes)
            .filter((place) => (sizes[place] ?? 0) > 0)
            .sort(),
        );
    }
  });
});

describe('weeks', () => {
  it('end on Mondays at midnight UTC', () => {
    const monday = Date.parse('2026-11-16T00:00:00Z');
    expect(weekEnd(Date.parse('2026-11-22T23:59:59Z'))).toBe(monday);
    expect(weekEnd(monday)).toBe(monday);
    expect(weekEnd(monday - 1)).toBe(Date.parse('2026-11-09T00:00:00Z'));
    expect(nextWeekEnd(monday)).toBe(Date.parse('2026-11-23T00:00:00Z'));
    expect(new Date(weekEnd(0)).getUTCDay()).toBe(1);
  });
});
