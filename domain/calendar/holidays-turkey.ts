import type { HolidayRule, HolidayTable } from './holiday-rule';
import { type CivilDate, daysAfter } from './month';

/** First days of the two feasts that follow the moon, as the Presidency of Religious Affairs (Diyanet) published them. */
const RAMAZAN: readonly CivilDate[] = [
  { year: 2024, month: 4, day: 10 },
  { year: 2025, month: 3, day: 30 },
  { year: 2026, month: 3, day: 20 },
  { year: 2027, month: 3, day: 9 },
];
const KURBAN: readonly CivilDate[] = [
  { year: 2024, month: 6, day: 16 },
  { year: 2025, month: 6, day: 6 },
  { year: 2026, month: 5, day: 27 },
  { year: 2027, month: 5, day: 16 },
];

/** Each day of a feast, as a row of its year. */
const feast = (name: string, days: number, firsts: readonly CivilDate[]): readonly HolidayRule[] =>
  firsts.flatMap((first) =>
    Array.from({ length: days }, (_, passed) => {
      const { year, month, day } = daysAfter(first, passed);
      return { name, month, day, since: year, until: year };
    }),
  );

/**
 * Turkey. Nothing stands in for a holiday on a weekend. The half days from 13:00 on 28 October and on the eve of each feast are left out: people work until then,
 * and the earlier day is the safe one. So are days that only public servants have off.
 */
export const TURKEY: HolidayTable = {
  language: 'tr',
  source: 'Law No. 2429 of 17 March 1981, Art. 1 and 2; calendar of the Diyanet',
  moon: { since: 2024, until: 2027 },
  rules: [
    { name: 'Yılbaşı', month: 1, day: 1 },
    { name: 'Ulusal Egemenlik ve Çocuk Bayramı', month: 4, day: 23 },
    { name: 'Emek ve Dayanışma Günü', month: 5, day: 1, since: 2009 },
    { name: 'Atatürk’ü Anma, Gençlik ve Spor Bayramı', month: 5, day: 19 },
    { name: 'Demokrasi ve Millî Birlik Günü', month: 7, day: 15, since: 2017 },
    { name: 'Zafer Bayramı', month: 8, day: 30 },
    { name: 'Cumhuriyet Bayramı', month: 10, day: 29 },
    ...feast('Ramazan Bayramı', 3, RAMAZAN),
    ...feast('Kurban Bayramı', 4, KURBAN),
  ],
};
