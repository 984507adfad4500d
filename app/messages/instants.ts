import type { CivilDate } from '#domain/calendar/month';
import { DAY, fromIso, type Instant, toIso } from '#domain/time';
import { type Language, spokenOf } from './languages';

/** In which words and at which place a person reads a time. */
export interface Clock {
  language: Language;
  /** IANA time zone. */
  zone: string;
}

const STYLES = {
  /** 2 May 2026 */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Saturday 2 May 2026 */
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** May 2026 */
  month: { month: 'long', year: 'numeric' },
  /** 14:03:11 */
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  /** 02/05/2026, 14:03: for reading its parts. */
  minute: {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  /** 2 May 2026, 14:03:11 GMT+2 */
  full: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type InstantStyle = keyof typeof STYLES;

/** English is written as at the place: dates in New York begin with the month. */
const localeOf = ({ language, zone }: Clock): string =>
  language === 'en' && zone.startsWith('America/') ? 'en-US' : spokenOf(language).locale;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each way of writing, of which there are few: to make one takes longer than a hundred dates. */
const formatOf = (locale: string, zone: string, style?: InstantStyle): Intl.DateTimeFormat => {
  const name = `${locale} ${zone} ${style}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...(style && STYLES[style]), timeZone: zone });
    formats.set(name, format);
  }
  return format;
};

/** An instant in the person's language and zone. */
export const sayInstant = (instant: Instant, style: InstantStyle, clock: Clock): string =>
  formatOf(localeOf(clock), clock.zone, style).format(instant);

/** The day of an instant at the place of the person. */
export const civilDate = (instant: Instant, zone: string): CivilDate => {
  const parts = formatOf('en-CA', zone).format(instant).split('-').map(Number);
  const [year = 0, month = 0, day = 0] = parts;
  return { year, month, day };
};

/** A day in the person's language. */
export const sayDay = (
  { year, month, day }: CivilDate,
  { language, zone }: Clock,
  style: 'date' | 'weekday' = 'date',
): string => formatOf(localeOf({ language, zone }), 'UTC', style).format(Date.UTC(year, month - 1, day));

const QUARTER = 900_000;
const FARTHEST = 14 * 4 * QUARTER;

/** When the day of an instant ends at a place: the first moment of the next one. Clocks are set by quarters of an hour. */
export const endOfDay = (instant: Instant, zone: string): Instant => {
  const today = formatOf('en-CA', zone);
  const day = today.format(instant);
  let next = Math.floor(instant / QUARTER) * QUARTER + QUARTER;
  while (today.format(next) === day) next += QUARTER;
  return next;
};

/** When a day of the calendar, `2026-12-31`, ends at a place. No zone is farther from UTC than 14 hours. */
export const endOfCivilDay = (day: string, zone: string): Instant => {
  const local = formatOf('en-CA', zone);
  const end = fromIso(`${day}T00:00:00Z`) + DAY;
  let next = end - FARTHEST;
  while (next < end + FARTHEST && local.format(next) <= day) next += QUARTER;
  return next;
};

/** When a day of the calendar begins at a place. */
export const startOfCivilDay = (day: string, zone: string): Instant =>
  endOfCivilDay(toIso(fromIso(`${day}T00:00:00Z`) - DAY).slice(0, 10), zone);

/** What clocks at a place show, as if it were UTC. */
const shownAt = (instant: Instant, zone: string): Instant => {
  const parts = formatOf('en-CA', zone, 'minute').formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return Date.UTC(year, month - 1, day, part('hour'), part('minute'));
};

/** The moment at which clocks at a place show `14:30` on `2026-12-31`; of an hour that is shown twice one of the two. */
export const momentOf = (day: string, time: string, zone: string): Instant => {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const guess = wanted - (shownAt(wanted, zone) - wanted);
  return wanted - (shownAt(guess, zone) - guess);
};

/** The time alone when it is of the same day as `now`, else with its date. */
export const sayRecent = (instant: Instant, now: Instant, clock: Clock): string =>
  sayInstant(instant, 'date', clock) === sayInstant(now, 'date', clock)
    ? sayInstant(instant, 'time', clock)
    : sayInstant(instant, 'full', clock);

/** A calendar day (YYYY-MM-DD) in words. */
export const dayWords = (day: string, clock: Clock): string =>
  sayInstant(Date.parse(`${day}T00:00:00Z`), 'date', { ...clock, zone: 'UTC' });
