import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, oneMonthAfter } from '#domain/calendar/month';

const date = (text: string): CivilDate => {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return { year, month, day };
};

describe('one calendar month after', () => {
  it.each([
    ['2026-03-02', '2026-04-02'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2028-01-29', '2028-02-29'],
    ['2027-01-29', '2027-02-28'],
    ['2100-01-30', '2100-02-28'],
    ['2000-01-30', '2000-02-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-02-28', '2026-03-28'],
    ['2028-02-29', '2028-03-29'],
    ['2026-12-31', '2027-01-31'],
    ['2026-12-01', '2027-01-01'],
  ])('%s is %s', (from, to) => {
    expect(oneMonthAfter(date(from))).toEqual(date(to));
  });

  it('is in the next month, on the same day or on its last', () => {
    const any = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(any, (at) => {
        const from = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
        const to = oneMonthAfter(from);
        const months = (each: CivilDate) => each.year * 12 + each.month;
        expect(months(to)).toBe(months(from) + 1);
        const follows = new Date(Date.UTC(to.year, to.month - 1, to.day + 1));
        if (to.day !== from.day) {
          expect(to.day).toBeLessThan(from.day);
          expect(follows.getUTCDate()).toBe(1);
        }
      }),
    );
  });
});
