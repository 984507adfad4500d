import { DAY, type Instant } from '../time';

/** A day of the Gregorian calendar at some place; months count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The number of a day since 1970-01-01: days are compared, counted and told apart by it. */
export const dayNumber = ({ year, month, day }: CivilDate): number => Date.UTC(year, month - 1, day) / DAY;

/** The day of a number of `dayNumber`. */
export const dayOfNumber = (number: number): CivilDate => {
  const at = new Date(number * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

/** So many days after a day; before it, where the number is negative. */
export const daysAfter = (date: CivilDate, days: number): CivilDate => dayOfNumber(dayNumber(date) + days);

/** The day of the week: 0 is Sunday, 6 Saturday. */
export const weekdayOf = (date: CivilDate): number => new Date(dayNumber(date) * DAY).getUTCDay();

/**
 * The last day of a period of so many calendar months that an event of `date` begins: the same day of that month, or its last
 * day where it has no such day (Art. 3(1) and (2)(c) of Regulation (EEC, Euratom) No 1182/71). Whether that day is a working
 * day (Art. 3(4)) is not judged here.
 */
export const monthsAfter = ({ year, month, day }: CivilDate, months: number): CivilDate => {
  const count = year * 12 + (month - 1) + months;
  const next = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...next, day: Math.min(day, daysIn(next.year, next.month)) };
};

/** So many calendar months after a moment, at the same time of day in UTC; the last day of a month that has no such day. */
export const monthsLater = (at: Instant, months: number): Instant => {
  const then = new Date(at);
  const [year, month] = [then.getUTCFullYear(), then.getUTCMonth() + 1 + months];
  const day = Math.min(then.getUTCDate(), daysIn(year, month));
  return Date.UTC(year, month - 1, day) + (at - Math.floor(at / DAY) * DAY);
};
