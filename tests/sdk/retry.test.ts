import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientError } from '../../sdk/src/client';
import { RETRY, waitAfter } from '../../sdk/src/retry';

const SECOND = 1_000;
const gone: ClientError = { code: 'unreachable', message: '' };
const highest = () => 1 - Number.EPSILON;
const lowest = () => 0;

/** A repeatable source of chance (a linear congruential generator). */
const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

describe('ten thousand clients of a portal that restarts (security.md F19)', () => {
  /** When a client that lost the portal at 0 reaches it again, and whether its lease of 60 s ran out before that. */
  const back = (downFor: number, age: number, random: () => number) => {
    let at = 0;
    for (let failures = 1; ; failures += 1) {
      const left = Math.max(0, 60 * SECOND - age - at);
      at += waitAfter(failures, gone, left, RETRY, random);
      if (at >= downFor) return { at, stale: at > 60 * SECOND - age };
    }
  };
  // Polls wait for a third of the lease, so the last confirmation is up to 20 s old.
  const all = (downFor: number) => {
    const random = chance(7);
    return Array.from({ length: 10_000 }, () => back(downFor, random() * 20 * SECOND, random));
  };

  it('come back over half a minute, at no moment in a crowd, and none has stopped', () => {
    const clients = all(3 * SECOND);
    const times = clients.map(({ at }) => at).sort((a, b) => a - b);
    expect((times.at(-1) as number) - (times[0] as number)).toBeGreaterThanOrEqual(30 * SECOND);
    const perSecond = new Map<number, number>();
    for (const at of times)
      perSecond.set(Math.floor(at / SECOND), (perSecond.get(Math.floor(at / SECOND)) ?? 0) + 1);
    expect(Math.max(...perSecond.values())).toBeLessThan(600);
    expect(clients.filter(({ stale }) => stale)).toEqual([]);
  });

  it('come back over half a minute also after every lease has run out', () => {
    const times = all(600 * SECOND).map(({ at }) => at);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThanOrEqual(30 * SECOND);
  });
});

describe('how long to wait', () => {
  it.each<[string, number, ClientError, number | undefined, number, number]>([
    ['one failure is tried again at once', 1, gone, 60 * SECOND, 250, 500],
    ['a second one within the spread', 2, gone, 60 * SECOND, 500, 35 * SECOND],
    ['but before the lease ends', 2, gone, 20 * SECOND, 500, 15 * SECOND],
    ['and at its end without spread', 2, gone, 5 * SECOND, 500, 1_000],
    ['a client that holds nothing has nothing to wait for', 2, gone, undefined, 500, 1_000],
    ['more failures wait longer', 5, gone, undefined, 4_000, 8_000],
    ['but not for ever', 90, gone, undefined, 7_500, 15_000],
    ['an answer in doubt is no absence', 2, { code: 'malformed', message: '' }, 60 * SECOND, 500, 1_000],
    [
      'a portal that is busy is',
      2,
      { code: 'http_error', status: 503, message: '' },
      60 * SECOND,
      500,
      35 * SECOND,
    ],
    ['a refused key', 1, { code: 'unauthorised', message: '' }, undefined, 22_500, 37_500],
    ['an older state', 1, { code: 'revision_rollback', message: '' }, undefined, 22_500, 37_500],
    [
      'never earlier than asked, and not all at that moment',
      1,
      { ...gone, retryAfterMs: 40 * SECOND },
      60 * SECOND,
      40 * SECOND,
      60 * SECOND,
    ],
  ])('%s', (_, failures, error, left, least, most) => {
    expect(waitAfter(failures, error, left, RETRY, lowest)).toBeCloseTo(least, 3);
    expect(waitAfter(failures, error, left, RETRY, highest)).toBeCloseTo(most, 3);
  });

  it('is always a time to wait, and never passes the end of a lease it could keep', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 1, max: 300_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, left, random) => {
          const wait = waitAfter(failures, gone, left, RETRY, () => random);
          expect(wait).toBeGreaterThanOrEqual(250);
          expect(wait).toBeLessThanOrEqual(Math.max(RETRY.maxMs, Math.min(RETRY.spreadMs, left)));
        },
      ),
    );
  });
});
