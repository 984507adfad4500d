import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterOf } from '#domain/calendar/holiday-rule';
import {
  dayOff,
  holidayLanguage,
  holidayOn,
  holidaysIn,
  holidaysKnown,
  workingDayFrom,
} from '#domain/calendar/holidays';
import { type CivilDate, dayNumber, dayOfNumber, weekdayOf } from '#domain/calendar/month';

const date = (text: string): CivilDate => {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return { year, month, day };
};
const text = ({ year, month, day }: CivilDate): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
const place = (code: string) => {
  const [country = '', region] = code.split('-');
  return { country, ...(region !== undefined && { region }) };
};
/** The days of a year on which nobody works though it is no weekend, without their year. */
const weekdaysOff = (code: string, year: number): readonly string[] =>
  holidaysIn(place(code), year)
    .filter(({ on }) => weekdayOf(on) % 6 !== 0)
    .map(({ on }) => text(on).slice(5));

describe('Easter', () => {
  it.each([
    '1818-03-22', // the earliest there is
    '1943-04-25', // the latest there is
    '1900-04-15',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2200-04-06',
  ])('is on %s', (day) => {
    expect(text(easterOf(Number(day.slice(0, 4))))).toBe(day);
  });

  it('is a Sunday between 22 March and 25 April, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = easterOf(year);
        expect(weekdayOf(easter)).toBe(0);
        expect(dayNumber(easter)).toBeGreaterThanOrEqual(dayNumber({ year, month: 3, day: 22 }));
        expect(dayNumber(easter)).toBeLessThanOrEqual(dayNumber({ year, month: 4, day: 25 }));
      }),
    );
  });
});

describe('the holidays on weekdays of a year', () => {
  const ALL_GERMANY = ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '12-25'];
  it.each([
    ['DE', 2026, ALL_GERMANY],
    ['DE-HH', 2026, ALL_GERMANY],
    [
      'DE-HH',
      2025,
      ['01-01', '04-18', '04-21', '05-01', '05-29', '06-09', '10-03', '10-31', '12-25', '12-26'],
    ],
    [
      'DE-BE',
      2024,
      ['01-01', '03-08', '03-29', '04-01', '05-01', '05-09', '05-20', '10-03', '12-25', '12-26'],
    ],
    [
      'DE-SN',
      2023,
      ['04-07', '04-10', '05-01', '05-18', '05-29', '10-03', '10-31', '11-22', '12-25', '12-26'],
    ],
    ['DE-BY', 2026, ['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '12-25']],
    [
      'GB-ENG',
      2022,
      ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
    ],
    ['GB-ENG', 2021, ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28']],
    ['GB-ENG', 2020, ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28']],
    ['GB-ENG', 2023, ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']],
    [
      'GB-SCT',
      2022,
      ['01-03', '01-04', '04-15', '05-02', '06-02', '06-03', '08-01', '09-19', '11-30', '12-26', '12-27'],
    ],
    ['GB-SCT', 2024, ['01-01', '01-02', '03-29', '05-06', '05-27', '08-05', '12-02', '12-25', '12-26']],
    [
      'GB-NIR',
      2024,
      ['01-01', '03-18', '03-29', '04-01', '05-06', '05-27', '07-12', '08-26', '12-25', '12-26'],
    ],
    // Without the nation, what all three have in common.
    ['GB', 2024, ['01-01', '03-29', '05-06', '05-27', '12-25', '12-26']],
    ['IE', 2026, ['01-01', '02-02', '03-17', '04-06', '05-04', '06-01', '08-03', '10-26', '12-25']],
    ['IE', 2030, ['01-01', '02-01', '04-22', '05-06', '06-03', '08-05', '10-28', '12-25', '12-26']],
    ['FR', 2024, ['01-01', '04-01', '05-01', '05-08', '05-09', '05-20', '08-15', '11-01', '11-11', '12-25']],
    [
      'FR-67',
      2024,
      [
        '01-01',
        '03-29',
        '04-01',
        '05-01',
        '05-08',
        '05-09',
        '05-20',
        '08-15',
        '11-01',
        '11-11',
        '12-25',
        '12-26',
      ],
    ],
    ['PL', 2025, ['01-01', '01-06', '04-21', '05-01', '06-19', '08-15', '11-11', '12-24', '12-25', '12-26']],
    ['PL', 2024, ['01-01', '04-01', '05-01', '05-03', '05-30', '08-15', '11-01', '11-11', '12-25', '12-26']],
    [
      'US',
      2026,
      ['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'],
    ],
    [
      'US-NY',
      2026,
      [
        '01-01',
        '01-19',
        '02-12',
        '02-16',
        '05-25',
        '06-19',
        '07-03',
        '09-07',
        '10-12',
        '11-03',
        '11-11',
        '11-26',
        '12-25',
      ],
    ],
    // New Year's Day of 2022 is a Saturday: the Friday before it is of the old year.
    [
      'US',
      2021,
      [
        '01-01',
        '01-18',
        '02-15',
        '05-31',
        '06-18',
        '07-05',
        '09-06',
        '10-11',
        '11-11',
        '11-25',
        '12-24',
        '12-31',
      ],
    ],
    // Ramazan Bayramı on 10 to 12 April, Kurban Bayramı on 16 to 19 June; nothing stands in for what is on a weekend.
    [
      'TR',
      2024,
      [
        '01-01',
        '04-10',
        '04-11',
        '04-12',
        '04-23',
        '05-01',
        '06-17',
        '06-18',
        '06-19',
        '07-15',
        '08-30',
        '10-29',
      ],
    ],
    // 30 March to 1 April, and 6 to 9 June.
    ['TR', 2025, ['01-01', '03-31', '04-01', '04-23', '05-01', '05-19', '06-06', '06-09', '07-15', '10-29']],
    // 20 to 22 March, and 27 to 30 May. The eves, 19 March and 26 May, and 28 October are off from 13:00 alone.
    ['TR', 2026, ['01-01', '03-20', '04-23', '05-01', '05-19', '05-27', '05-28', '05-29', '07-15', '10-29']],
    // 9 to 11 March, and 16 to 19 May: its last day is 19 May, a holiday of its own.
    [
      'TR',
      2027,
      [
        '01-01',
        '03-09',
        '03-10',
        '03-11',
        '04-23',
        '05-17',
        '05-18',
        '05-19',
        '05-19',
        '07-15',
        '08-30',
        '10-29',
      ],
    ],
    // The feasts of that year are not in the table.
    ['TR', 2028, ['05-01', '05-19', '08-30']],
    ['TR', 2008, ['01-01', '04-23', '05-19', '10-29']],
    ['NL', 2026, ['01-01', '12-25']],
    ['XX', 2026, []],
  ] as const)('%s in %i', (code, year, days) => {
    expect(weekdaysOff(code, year)).toEqual(days);
  });
});

describe('what is known of a place', () => {
  it.each([
    ['DE-HH', 'all'],
    ['DE', 'country'],
    ['DE-XX', 'country'],
    ['GB', 'country'],
    ['GB-SCT', 'all'],
    ['IE', 'all'],
    ['PL-MZ', 'all'],
    ['FR', 'country'],
    ['FR-75', 'all'],
    ['US-NY', 'all'],
    ['US-CA', 'country'],
    ['NL', 'common'],
    ['IN', 'none'],
    ['toString', 'none'],
  ])('%s: %s', (code, known) => {
    expect(holidaysKnown(place(code), [2026])).toBe(known);
  });

  it.each([
    [[2026], 'all'],
    [[2023], 'fixed'],
    [[2028], 'fixed'],
    [[2027, 2028], 'fixed'],
  ] as const)('the feasts of Turkey in %j: %s', (years, known) => {
    expect(holidaysKnown(place('TR'), years)).toBe(known);
  });

  it('every day of the feasts is known, of every year that is told to be', () => {
    for (let year = 2024; year <= 2027; year += 1) {
      expect(holidaysKnown(place('TR'), [year])).toBe('all');
      const days = holidaysIn(place('TR'), year).map(({ name }) => name);
      expect(days.filter((name) => name === 'Ramazan Bayramı')).toHaveLength(3);
      expect(days.filter((name) => name === 'Kurban Bayramı')).toHaveLength(4);
    }
  });

  it('names a holiday as it is called there', () => {
    expect(holidayOn(date('2026-04-03'), place('DE'))?.name).toBe('Karfreitag');
    expect(holidayLanguage('DE')).toBe('de');
    expect(holidayOn(date('2026-12-25'), place('NL'))).toEqual({ on: date('2026-12-25') });
    expect(holidayLanguage('NL')).toBeUndefined();
    expect(dayOff(date('2026-12-26'), place('DE'))).toEqual({ why: 'saturday' });
    expect(dayOff(date('2026-12-27'), place('DE'))).toEqual({ why: 'sunday' });
    expect(dayOff(date('2026-12-28'), place('DE'))).toBeUndefined();
  });
});

it('a working day is never off, and none is left out', () => {
  const any = fc.record({
    number: fc.integer({ min: dayNumber(date('1900-01-01')), max: dayNumber(date('2200-01-01')) }),
    code: fc.constantFrom(
      'DE',
      'DE-SN',
      'TR',
      'GB',
      'GB-SCT',
      'GB-NIR',
      'IE',
      'FR',
      'PL',
      'US',
      'US-NY',
      'NL',
      'XX',
    ),
  });
  fc.assert(
    fc.property(any, ({ number, code }) => {
      const end = workingDayFrom(dayOfNumber(number), place(code));
      expect(dayOff(end, place(code))).toBeUndefined();
      expect(dayNumber(end) - number).toBeLessThanOrEqual(6);
      for (let day = number; day < dayNumber(end); day += 1) {
        expect(dayOff(dayOfNumber(day), place(code))).toBeDefined();
      }
    }),
  );
});
