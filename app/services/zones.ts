import { Temporal } from 'temporal-polyfill';
import type { Zones } from '#domain/calendar/clock';

const HOUR = { smallestUnit: 'hour', roundingMode: 'floor' } as const;

const at = (instant: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

/** The days of the zones of the IANA database that this Node brings. Throws a RangeError for a zone that it does not have. */
export const zones: Zones = {
  dateOf: (instant, zone) => {
    const { year, month, day } = at(instant, zone);
    return { year, month, day };
  },
  startOf: (date, zone) => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds,
  hourOf: (instant, zone) => at(instant, zone).round(HOUR).epochMilliseconds,
};
