import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cannotStrike,
  isStruck,
  mergedWindows,
  STRIKE,
  type StruckWindow,
  windowsAbout,
} from '#domain/choice/strike';
import { DAY } from '#domain/time';

const IDS = ['a.x.p.collect', 'a.x.p.use', 'b.y.p.collect'];
const window = fc
  .record({
    from: fc.nat(40),
    length: fc.integer({ min: 1, max: 10 }),
    activities: fc.subarray(IDS, { minLength: 1 }),
  })
  .map(({ from, length, activities }): StruckWindow => ({ from, to: from + length, activities }));
const windows = fc.array(window, { maxLength: 8 });

describe('windows that were struck', () => {
  it('merged they strike the same moments, in whatever order they came, and merging again changes nothing', () => {
    fc.assert(
      fc.property(windows, fc.nat(60), fc.constantFrom(...IDS), (struck, at, id) => {
        const merged = mergedWindows(struck);
        expect(isStruck(merged, at, id, undefined)).toBe(isStruck(struck, at, id, undefined));
        expect(isStruck(merged, at, 'other', id)).toBe(isStruck(struck, at, 'other', id));
        expect(mergedWindows([...struck].reverse())).toEqual(merged);
        expect(mergedWindows(merged)).toEqual(merged);
      }),
    );
  });

  it('about some activities they strike the same moments of those, and nothing of others', () => {
    fc.assert(
      fc.property(windows, fc.nat(60), fc.subarray(IDS), (struck, at, known) => {
        const some = windowsAbout(mergedWindows(struck), (id) => known.includes(id));
        for (const id of IDS) {
          expect(isStruck(some, at, id, undefined)).toBe(
            known.includes(id) && isStruck(struck, at, id, undefined),
          );
        }
      }),
    );
  });

  it('both ends of a window are in it, and a record that says nothing of what it was captured for is judged by its use', () => {
    const struck = [{ from: 10, to: 20, activities: ['c'] }];
    expect([9, 10, 20, 21].map((at) => isStruck(struck, at, 'u', 'c'))).toEqual([false, true, true, false]);
    expect(isStruck(struck, 15, 'c', undefined)).toBe(true);
    expect(isStruck(struck, 15, 'u', undefined)).toBe(false);
  });
});

describe('what can be struck', () => {
  const now = 100 * DAY;
  it.each([
    ['the last half hour', now - STRIKE.last, now, undefined],
    ['the longest of the past', now - STRIKE.longest, now, undefined],
    ['longer', now - STRIKE.longest - 1, now, 'window_too_long'],
    ['as long ago as can be', now - STRIKE.farthest, now - STRIKE.farthest + 1, undefined],
    ['longer ago', now - STRIKE.farthest - 1, now - STRIKE.farthest + 1, 'window_too_old'],
    ['what is still to come', now, now + 1, 'window_in_future'],
    ['nothing', now - 5, now - 5, 'window_empty'],
    ['backwards', now - 5, now - 6, 'window_empty'],
  ] as const)('%s', (_name, from, to, code) => {
    expect(cannotStrike({ from, to }, now)).toBe(code);
  });
});
