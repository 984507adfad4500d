/** Sums over places tell no more than what may be said of each group. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rest, sumOf } from '#domain/aggregate/sums';

const heads = (of: Record<string, [people: number, counted: number]>) =>
  new Map(Object.entries(of).map(([place, [people, counted]]) => [place, { people, counted }]));

describe('a sum', () => {
  it('is of whole groups: asking about one of several small places is asking about them all', () => {
    const all = heads({ big: [100, 50], small: [12, 10], tiny: [9, 0] });
    expect(sumOf(all, new Set(['small']))).toEqual(sumOf(all, new Set(['small', 'tiny'])));
    expect(sumOf(all, new Set(['small']))).toEqual({ people: 20, count: { is: 'about', value: 10 } });
  });

  it('says nothing of too few people, few of fewer than ten, and nearly all of all but fewer than ten', () => {
    expect(sumOf(heads({ one: [19, 10] }), new Set(['one']))).toBeUndefined();
    expect(sumOf(heads({ one: [40, 9] }), new Set(['one']))?.count).toEqual({ is: 'few' });
    expect(sumOf(heads({ one: [40, 31] }), new Set(['one']))?.count).toEqual({ is: 'nearly_all' });
    expect(sumOf(heads({ one: [40, 31] }), new Set(['two']))).toBeUndefined();
  });

  it('of two sets of places differs by what is said of the groups between, and by nothing finer', () => {
    const place = fc.record({
      people: fc.integer({ min: 20, max: 80 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const at = (one: { people: number; part: number }): [number, number] => [
          one.people,
          Math.round(one.people * one.part),
        ];
        const all = heads({ a: at(a), b: at(b), c: at(c) });
        const amountOf = (...places: string[]) => {
          const sum = sumOf(all, new Set(places));
          if (!sum) throw new Error('a group of twenty can be spoken of');
          const { count, people } = sum;
          return count.is === 'about' ? count.value : count.is === 'few' ? 0 : people;
        };
        expect(amountOf('a', 'b', 'c') - amountOf('a', 'b')).toBe(amountOf('c'));
      }),
    );
  });

  it('has another side that follows from it', () => {
    expect(rest({ people: 45, count: { is: 'about', value: 35 } }).count).toEqual({ is: 'about', value: 10 });
    expect(rest({ people: 45, count: { is: 'few' } }).count).toEqual({ is: 'nearly_all' });
    expect(rest({ people: 45, count: { is: 'nearly_all' } }).count).toEqual({ is: 'few' });
    expect(rest({ people: 20, count: { is: 'about', value: 20 } }).count).toEqual({ is: 'few' });
  });
});
