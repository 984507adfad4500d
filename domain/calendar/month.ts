import { DAY, type Instant } from '../time';

/** A day of the Gregorian calendar at some place; months count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The last day of a period of one calendar month that an event of `date` begins: the same day of the next month, or that
 * month's last day where it has no such day (Art. 12(3) GDPR with Art. 3(1) and (2)(c) of Regulation (EEC, Euratom)
 * No 1182/71). Whether that day is a working day (Art. 3(4)) is not judged here.
 */
export const oneMonthAfter = ({ year, month, day }: CivilDate): CivilDate => {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return { ...next, day: Math.min(day, daysIn(next.year, next.month)) };
};

/** So many calendar months after a moment, at the same time of day in UTC; the last day of a month that has no such day. */
export const monthsLater = (at: Instant, months: number): Instant => {
  const then = new Date(at);
  const [year, month] = [then.getUTCFullYear(), then.getUTCMonth() + 1 + months];
  const day = Math.min(then.getUTCDate(), daysIn(year, month));
  return Date.UTC(year, month - 1, day) + (at - Math.floor(at / DAY) * DAY);
};
