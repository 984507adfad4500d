import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type CivilDate,
  dayNumber,
  dayOfNumber,
  daysAfter,
  monthsAfter,
  weekdayOf,
} from '#domain/calendar/month';

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
    expect(monthsAfter(date(from), 1)).toEqual(date(to));
  });

  it('is in the next month, on the same day or on its last', () => {
    const any = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(any, (at) => {
        const from = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
        const to = monthsAfter(from, 1);
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

  it('is what Temporal has, at every month end from 1900 to 2200 and for any number of months', () => {
    const plain = ({ year, month, day }: CivilDate) => Temporal.PlainDate.from({ year, month, day });
    for (let year = 1900; year <= 2200; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (const day of [28, 29, 30, 31]) {
          const from = {
            year,
            month,
            day: Math.min(day, Temporal.PlainYearMonth.from({ year, month }).daysInMonth),
          };
          for (const months of [1, 3]) {
            const to = plain(from).add({ months });
            expect(monthsAfter(from, months)).toEqual({ year: to.year, month: to.month, day: to.day });
          }
        }
      }
    }
    const any = fc.record({
      number: fc.integer({ min: -25_000, max: 84_000 }),
      months: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(any, ({ number, months }) => {
        const from = dayOfNumber(number);
        const to = plain(from).add({ months });
        expect(monthsAfter(from, months)).toEqual({ year: to.year, month: to.month, day: to.day });
        expect(weekdayOf(from)).toBe(plain(from).dayOfWeek % 7);
        expect(dayNumber(from)).toBe(number);
        expect(daysAfter(daysAfter(from, months), -months)).toEqual(from);
      }),
    );
  });
});
