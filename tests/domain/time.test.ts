import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromIso, toIso } from '#domain/time';

describe('an instant as text', () => {
  const LAST = Date.parse('9999-12-31T23:59:59.999Z');
  const instants = fc.oneof(
    fc.integer({ min: Date.parse('1000-01-01T00:00:00Z'), max: LAST }),
    fc.constantFrom(0, -1, 1, 86_400_000, 86_399_999, -86_400_000, LAST),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  );

  it('is what the engine says, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1, maxLength: 5 }), (asked) => {
        for (const instant of asked) expect(toIso(instant)).toBe(new Date(instant).toISOString());
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read back as the same instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST }), (instant) => {
        expect(fromIso(toIso(instant))).toBe(instant);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15])(
    'is none of %s, and the next one is right',
    (none) => {
      const now = Date.parse('2026-11-28T12:00:00Z');
      toIso(now);
      expect(() => toIso(none)).toThrow(RangeError);
      expect(toIso(now)).toBe('2026-11-28T12:00:00.000Z');
    },
  );
});
