import { type CivilDate, dayNumber, dayOfNumber, weekdayOf } from './month';

/** Which day of a year a holiday is. Weekdays: 0 is Sunday. */
export type HolidayDay =
  | { month: number; day: number }
  /** Days after Easter Sunday; before it where negative. */
  | { easter: number }
  /**
   * The first, second … of that weekday in a month; the last where `nth` is -1. With `unlessFirst` it is the first day of the month
   * where that is the weekday named by it.
   */
  | { month: number; weekday: number; nth: number; unlessFirst?: number }
  /** The first of that weekday on or after a day. */
  | { month: number; from: number; weekday: number };

/** A public holiday, as the law of a country has it. */
export type HolidayRule = HolidayDay & {
  /** As it is called there: a proper name, in the language of the table. Left out where no single name is known. */
  name?: string;
  /** Parts of the country that have it (ISO 3166-2 without the country); everywhere where left out. */
  regions?: readonly string[];
  /** First and last year, both included. */
  since?: number;
  until?: number;
  /** Years in which the rule gives way to a single day of its own. */
  except?: readonly number[];
};

/** What is known of the public holidays of a country. */
export interface HolidayTable {
  /** Language of the names, as a BCP 47 tag. */
  language?: string;
  /** Where they are laid down. */
  source: string;
  rules: readonly HolidayRule[];
  /**
   * What becomes of one on a weekend. `next`: the next working day that is no holiday already. `nearest`: Friday for a Saturday,
   * Monday for a Sunday.
   */
  substitute?: 'next' | 'nearest';
  /** Years of which the days that follow the moon are among the rules; left out where there are no such days. */
  moon?: { since: number; until: number };
}

/** A public holiday of one year at one place. */
export interface Holiday {
  on: CivilDate;
  name?: string;
}

/** Easter Sunday of a year of the Gregorian calendar (the "anonymous" computus, Meeus, Astronomical Algorithms, ch. 8). */
export const easterOf = (year: number): CivilDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b + 8) / 25);
  const e = Math.floor((b - d + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - e + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const rest = h + l - 7 * m + 114;
  return { year, month: Math.floor(rest / 31), day: (rest % 31) + 1 };
};

const firstFrom = (from: number, weekday: number): number =>
  from + ((weekday - weekdayOf(dayOfNumber(from)) + 7) % 7);

const numberIn = (rule: HolidayDay, year: number): number => {
  if ('easter' in rule) return dayNumber(easterOf(year)) + rule.easter;
  if ('day' in rule) return dayNumber({ year, month: rule.month, day: rule.day });
  if ('from' in rule) return firstFrom(dayNumber({ year, month: rule.month, day: rule.from }), rule.weekday);
  const first = dayNumber({ year, month: rule.month, day: 1 });
  if (weekdayOf(dayOfNumber(first)) === rule.unlessFirst) return first;
  if (rule.nth > 0) return firstFrom(first, rule.weekday) + 7 * (rule.nth - 1);
  // The last one: the first in the seven days that end the month.
  return firstFrom(dayNumber({ year, month: rule.month + 1, day: 1 }) - 7, rule.weekday);
};

const holdsIn = ({ regions, since, until, except }: HolidayRule, year: number, region: string | undefined) =>
  (regions === undefined || (region !== undefined && regions.includes(region))) &&
  (since === undefined || year >= since) &&
  (until === undefined || year <= until) &&
  except?.includes(year) !== true;

const SATURDAY = 6;

/** Whether nobody works there on that day of the week: Saturday and Sunday, as Art. 3(4) of Regulation 1182/71 has them. */
export const isWeekend = (date: CivilDate): boolean => weekdayOf(date) % SATURDAY === 0;

const substituteOf = (
  number: number,
  how: NonNullable<HolidayTable['substitute']>,
  taken: ReadonlySet<number>,
): number => {
  if (how === 'nearest') return weekdayOf(dayOfNumber(number)) === SATURDAY ? number - 1 : number + 1;
  let next = number + 1;
  while (isWeekend(dayOfNumber(next)) || taken.has(next)) next += 1;
  return next;
};

/** The holidays that the rules of a year name for a place, with the days that stand in for those on a weekend, earliest first. */
export const holidaysOfYear = (
  { rules, substitute }: HolidayTable,
  year: number,
  region: string | undefined,
): readonly Holiday[] => {
  const named = rules
    .filter((rule) => holdsIn(rule, year, region))
    .map((rule) => ({ number: numberIn(rule, year), name: rule.name }))
    .sort((a, b) => a.number - b.number);
  const taken = new Set(named.map(({ number }) => number));
  const stands = substitute === undefined ? [] : named.filter(({ number }) => isWeekend(dayOfNumber(number)));
  const instead = stands.map(({ number, name }) => {
    const next = substituteOf(number, substitute ?? 'next', taken);
    taken.add(next);
    return { number: next, name };
  });
  return [...named, ...instead]
    .sort((a, b) => a.number - b.number)
    .map(({ number, name }) => ({ on: dayOfNumber(number), ...(name !== undefined && { name }) }));
};
