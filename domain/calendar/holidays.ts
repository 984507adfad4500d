import { isInEurope } from '../basis/places';
import { type Holiday, type HolidayTable, holidaysOfYear, isWeekend } from './holiday-rule';
import { EUROPE, FRANCE, IRELAND, POLAND } from './holidays-europe';
import { GERMANY } from './holidays-germany';
import { TURKEY } from './holidays-turkey';
import { UNITED_KINGDOM } from './holidays-united-kingdom';
import { UNITED_STATES } from './holidays-united-states';
import { type CivilDate, dayNumber, daysAfter, weekdayOf } from './month';

/** Where working days are counted: an establishment's country and part of it (ISO 3166, the part without the country). */
export interface WorkPlace {
  country: string;
  region?: string;
}

const TABLES: Readonly<Record<string, HolidayTable>> = {
  DE: GERMANY,
  FR: FRANCE,
  GB: UNITED_KINGDOM,
  IE: IRELAND,
  PL: POLAND,
  TR: TURKEY,
  US: UNITED_STATES,
};

/** Parts whose own days are all in the table, where it does not have those of every part. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  DE: 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' '),
  GB: 'EAW ENG NIR SCT WLS'.split(' '),
  US: ['NY'],
};

const tableOf = (country: string): HolidayTable | undefined =>
  Object.hasOwn(TABLES, country) ? TABLES[country] : isInEurope(country) ? EUROPE : undefined;

/**
 * How much is known of the holidays of a place. `all`: those of the country and of its part. `country`: only those of the whole
 * country, because the part is not on record. `fixed`: those that follow the moon are not known for that year. `common`: only those that
 * every country of the European Economic Area has. `none`: weekends alone are counted. What is not known is counted as a working day,
 * so a date is too early and never too late.
 */
export type HolidaysKnown = 'all' | 'country' | 'fixed' | 'common' | 'none';

/** How much is known of the holidays of a place in these years. */
export const holidaysKnown = ({ country, region }: WorkPlace, years: readonly number[]): HolidaysKnown => {
  const table = tableOf(country);
  if (table === undefined) return 'none';
  if (table === EUROPE) return 'common';
  const { moon } = table;
  if (moon && years.some((year) => year < moon.since || year > moon.until)) return 'fixed';
  if (!table.rules.some(({ regions }) => regions)) return 'all';
  return region !== undefined && PARTS[country]?.includes(region) !== false ? 'all' : 'country';
};

/** In which language the holidays of a place are named; undefined where they have no names. */
export const holidayLanguage = (country: string): string | undefined => tableOf(country)?.language;

/** The public holidays of a place in a year of the calendar, those that stand in for one of the next year included. */
export const holidaysIn = ({ country, region }: WorkPlace, year: number): readonly Holiday[] => {
  const table = tableOf(country);
  if (table === undefined) return [];
  return [...holidaysOfYear(table, year, region), ...holidaysOfYear(table, year + 1, region)].filter(
    ({ on }) => on.year === year,
  );
};

/** The public holiday of a day at a place, if it is one. */
export const holidayOn = (date: CivilDate, place: WorkPlace): Holiday | undefined =>
  holidaysIn(place, date.year).find(({ on }) => dayNumber(on) === dayNumber(date));

/** Why nobody is expected to work on a day. */
export type DayOff = 'saturday' | 'sunday' | 'holiday';

/** Whether a day is one off at a place, and why; a holiday on a weekend is told as the weekend. */
export const dayOff = (date: CivilDate, place: WorkPlace): { why: DayOff; name?: string } | undefined => {
  if (isWeekend(date)) return { why: weekdayOf(date) === 6 ? 'saturday' : 'sunday' };
  const holiday = holidayOn(date, place);
  return holiday && { why: 'holiday', ...(holiday.name !== undefined && { name: holiday.name }) };
};

/** The day itself, or the next one on which people work there (Art. 3(4) of Regulation (EEC, Euratom) 1182/71). */
export const workingDayFrom = (date: CivilDate, place: WorkPlace): CivilDate => {
  let day = date;
  while (dayOff(day, place)) day = daysAfter(day, 1);
  return day;
};
