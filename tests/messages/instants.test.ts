/** Days end where people are, not in UTC. */
import { describe, expect, it } from 'vitest';
import { endOfCivilDay } from '#app/messages/instants';
import { toIso } from '#domain/time';

describe('a day of the calendar', () => {
  it.each([
    ['2026-12-31', 'Europe/Berlin', '2026-12-31T23:00:00.000Z'],
    ['2026-07-31', 'Europe/Berlin', '2026-07-31T22:00:00.000Z'],
    // The day on which clocks go back has 25 hours.
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-12-31', 'America/New_York', '2027-01-01T05:00:00.000Z'],
    ['2026-12-31', 'Pacific/Kiritimati', '2026-12-31T10:00:00.000Z'],
    ['2026-12-31', 'UTC', '2027-01-01T00:00:00.000Z'],
  ])('%s ends in %s at %s', (day, zone, end) => {
    expect(toIso(endOfCivilDay(day, zone))).toBe(end);
  });

  it('is found, or not, in bounded time', () => {
    expect(endOfCivilDay('9999-12-31', 'Europe/Berlin')).toBeGreaterThan(Date.UTC(9999, 11, 31));
  });
});
