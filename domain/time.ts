/** Milliseconds since 1970-01-01T00:00:00Z. Time is an argument everywhere in the domain, never read from a clock. */
export type Instant = number;

export const SECOND = 1_000;
export const DAY = 86_400 * SECOND;

/** RFC 3339 in UTC with milliseconds, the one form in which instants are recorded and answered. */
export const toIso = (instant: Instant): string => new Date(instant).toISOString();

/** The instant of an RFC 3339 string with zone; NaN when it is not one. */
export const fromIso = (text: string): Instant =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
