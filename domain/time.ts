/** Milliseconds since 1970-01-01T00:00:00Z. Time is an argument everywhere in the domain, never read from a clock. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 86_400 * SECOND;

/**
 * RFC 3339 in UTC with milliseconds, the one form in which instants are recorded and answered. Throws a RangeError where there is
 * no such instant. Every answer to a system has two, nearly always of the day of the one before: only the hours are written anew.
 */
export const toIso = (instant: Instant): string => {
  const whole = Math.trunc(instant);
  const day = Math.floor(whole / DAY);
  if (day !== lastDay) {
    lastDate = new Date(instant).toISOString().slice(0, -'00:00:00.000Z'.length);
    lastDay = day;
  }
  const inDay = whole - day * DAY;
  const seconds = Math.floor(inDay / SECOND);
  const minutes = Math.floor(seconds / 60);
  const ms = inDay - seconds * SECOND;
  return `${lastDate}${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}.${ms < 100 ? '0' : ''}${ms < 10 ? '0' : ''}${ms}Z`;
};

/** `00` to `59`. */
const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
let lastDay = Number.NaN;
let lastDate = '';

const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The instant of an RFC 3339 string with zone (seconds may be left out); NaN when it is not one, 30 February included. */
export const fromIso = (text: string): Instant => {
  const parts = RFC_3339.exec(text);
  if (!parts) return Number.NaN;
  const [year, month, day, hour] = [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month < 1 || month > 12 || day < 1 || day > daysInMonth || hour > 23 ? Number.NaN : Date.parse(text);
};
