import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zones } from '#app/services/zones';
import { type ClockPlace, clockOf, extendable, type Pause } from '#domain/calendar/clock';
import { acknowledgeRuleFor, type ClockRuleId, clockRule, ruleFor } from '#domain/calendar/clock-rules';
import { dayOff } from '#domain/calendar/holidays';
import { type CivilDate, dayNumber } from '#domain/calendar/month';
import { zoneOf } from '#domain/calendar/zone-of';
import { DAY, fromIso, toIso } from '#domain/time';

const placeOf = (code: string): ClockPlace => {
  const [country = '', region] = code.split('-');
  const where = { country, ...(region !== undefined && { region }) };
  return { ...where, zone: zoneOf(where) };
};
const BERLIN = placeOf('DE-BE');
const LEEDS = placeOf('GB-ENG');
const NEW_YORK = placeOf('US-NY');
const text = ({ year, month, day }: CivilDate): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const clock = (
  id: ClockRuleId,
  received: string,
  place: ClockPlace = BERLIN,
  more: { pauses?: readonly Pause[]; extended?: string } = {},
) =>
  clockOf(
    clockRule(id),
    {
      receivedAt: fromIso(received),
      place,
      ...(more.pauses && { pauses: more.pauses }),
      ...(more.extended !== undefined && { extendedAt: fromIso(more.extended) }),
    },
    zones,
  );
const pause = (from: string, to?: string, what: Pause['for'] = 'clarification'): Pause => ({
  from: fromIso(`${from}T10:00:00Z`),
  ...(to !== undefined && { to: fromIso(`${to}T10:00:00Z`) }),
  for: what,
});
const kinds = ({ steps }: { steps: readonly { kind: string }[] }) => steps.map(({ kind }) => kind);

describe('one month (EU-11, EU-14)', () => {
  it.each([
    // The example of the deadline explainer.
    ['2025-01-31T09:00:00Z', 'DE-BE', '2025-02-28'],
    // 31 January + 1 month, where the last of February is a Saturday.
    ['2026-01-31T09:00:00Z', 'DE-BE', '2026-03-02'],
    ['2028-01-31T09:00:00Z', 'DE-BE', '2028-02-29'],
    ['2028-02-29T09:00:00Z', 'DE-BE', '2028-03-29'],
    // A month that ends on a Sunday.
    ['2026-10-15T09:00:00Z', 'DE-BE', '2026-11-16'],
    // On a holiday of that Land, and of no other.
    ['2024-02-08T09:00:00Z', 'DE-BE', '2024-03-11'],
    ['2024-02-08T09:00:00Z', 'DE-HH', '2024-03-08'],
    // Good Friday, then the weekend, then Easter Monday.
    ['2026-03-03T09:00:00Z', 'DE-BE', '2026-04-07'],
    ['2026-03-03T09:00:00Z', 'GB-ENG', '2026-04-07'],
    ['2026-03-03T09:00:00Z', 'GB-SCT', '2026-04-06'],
    // Christmas on a Saturday, with its substitutes on Monday and Tuesday.
    ['2021-11-25T09:00:00Z', 'GB-ENG', '2021-12-29'],
    ['2026-11-30T09:00:00Z', 'DE-BE', '2026-12-30'],
    // The last instant of a day, and the first of the next, by the clocks of the place.
    ['2026-03-31T21:59:59Z', 'DE-BE', '2026-04-30'],
    ['2026-03-31T22:00:00Z', 'DE-BE', '2026-05-04'],
  ])('received %s in %s is due on %s', (received, code, due) => {
    const place = placeOf(code);
    const rule = ruleFor('access', place);
    const { dueOn } = clockOf(rule, { receivedAt: fromIso(received), place }, zones);
    expect(text(dueOn)).toBe(due);
  });

  it('ends with the last second of the day by the clocks of the place, summer and winter', () => {
    expect(toIso(clock('EU-11', '2026-02-20T09:00:00Z').dueAt)).toBe('2026-03-20T22:59:59.000Z');
    expect(toIso(clock('EU-11', '2026-03-20T09:00:00Z').dueAt)).toBe('2026-04-20T21:59:59.000Z');
    expect(toIso(clock('UK-01', '2026-09-30T09:00:00Z', LEEDS).dueAt)).toBe('2026-10-30T23:59:59.000Z');
  });

  it('says how it was counted', () => {
    expect(clock('EU-11', '2026-01-31T09:00:00Z').steps).toEqual([
      { kind: 'received', at: fromIso('2026-01-31T09:00:00Z'), on: { year: 2026, month: 1, day: 31 } },
      { kind: 'add', amount: 1, unit: 'months', on: { year: 2026, month: 2, day: 28 }, shorter: true },
      { kind: 'day_off', on: { year: 2026, month: 2, day: 28 }, why: 'saturday' },
      { kind: 'day_off', on: { year: 2026, month: 3, day: 1 }, why: 'sunday' },
      {
        kind: 'working_day',
        on: { year: 2026, month: 3, day: 2 },
        country: 'DE',
        region: 'BE',
        holidays: 'all',
      },
      {
        kind: 'due',
        at: fromIso('2026-03-02T22:59:59Z'),
        on: { year: 2026, month: 3, day: 2 },
        zone: 'Europe/Berlin',
      },
    ]);
    expect(clock('EU-11', '2026-03-01T09:00:00Z', placeOf('DE')).steps[2]).toMatchObject({
      holidays: 'country',
    });
    expect(clock('HOUSE', '2026-03-01T09:00:00Z', placeOf('IN')).steps.at(-2)).toMatchObject({
      holidays: 'none',
    });
    expect(clock('HOUSE', '2028-01-26T09:00:00Z', placeOf('TR')).steps.at(-2)).toMatchObject({
      holidays: 'fixed',
    });
    expect(clock('EU-11', '2026-03-03T09:00:00Z').steps[2]).toEqual({
      kind: 'day_off',
      on: { year: 2026, month: 4, day: 3 },
      why: 'holiday',
      name: 'Karfreitag',
      language: 'de',
    });
  });
});

describe('an extension', () => {
  it('is two months more, counted from receipt', () => {
    const extended = clock('EU-11', '2025-11-30T09:00:00Z', BERLIN, { extended: '2025-12-30T22:59:59Z' });
    // 28 February 2026 is a Saturday.
    expect(text(extended.dueOn)).toBe('2026-03-02');
    expect(extended.extendedTo).toBe(extended.dueAt);
    expect(toIso(extended.firstDueAt)).toBe('2025-12-30T22:59:59.000Z');
    expect(kinds(extended)).toEqual(['received', 'extended', 'day_off', 'day_off', 'working_day', 'due']);
    expect(extendable(extended, extended.receivedAt)).toEqual({
      ok: false,
      error: { code: 'already_extended' },
    });
  });

  it('that is told late changes nothing, and is refused', () => {
    const late = clock('EU-11', '2025-11-30T09:00:00Z', BERLIN, { extended: '2025-12-30T23:00:00Z' });
    expect(text(late.dueOn)).toBe('2025-12-30');
    expect(late.extendedTo).toBeUndefined();
    expect(kinds(late)).toContain('extension_late');
    const open = clock('EU-11', '2025-11-30T09:00:00Z');
    expect(extendable(open, open.firstDueAt).ok).toBe(true);
    expect(extendable(open, open.firstDueAt + 1)).toEqual({ ok: false, error: { code: 'extension_late' } });
  });

  it('is not to be had where the law has none', () => {
    const none = clock('UK-02', '2026-11-02T09:00:00Z', LEEDS, { extended: '2026-11-03T09:00:00Z' });
    expect(kinds(none)).toContain('extension_none');
    expect(extendable(none, none.receivedAt)).toEqual({ ok: false, error: { code: 'no_extension_here' } });
  });
});

describe('waiting for the person (EU-13, UK-01)', () => {
  it('adds the days in the United Kingdom', () => {
    const { dueOn, steps } = clock('UK-01', '2026-09-07T09:00:00Z', LEEDS, {
      pauses: [pause('2026-09-10', '2026-09-17')],
    });
    // 7 October and seven days.
    expect(text(dueOn)).toBe('2026-10-14');
    expect(steps[2]).toMatchObject({ kind: 'paused', days: 7 });
  });

  it('stands while nothing came, and can be extended for as long', () => {
    const open = clock('UK-01', '2026-09-07T09:00:00Z', LEEDS, { pauses: [pause('2026-10-07')] });
    expect(toIso(open.standsSince ?? 0)).toBe('2026-10-07T10:00:00.000Z');
    expect(text(open.dueOn)).toBe('2026-10-07');
    expect(extendable(open, open.dueAt + 90 * DAY).ok).toBe(true);
  });

  it('begins only with the proof of identity', () => {
    const begun = clock('UK-01', '2026-09-07T09:00:00Z', LEEDS, {
      pauses: [pause('2026-09-08', '2026-09-30', 'identity'), pause('2026-09-10', '2026-10-02')],
    });
    // From 30 September; of the question, only the two days after it.
    expect(text(begun.dueOn)).toBe('2026-11-02');
    expect(kinds(begun)).toEqual(['received', 'begins', 'add', 'paused', 'day_off', 'working_day', 'due']);
  });

  it('counts days of two pauses once, and none that began after the end', () => {
    const twice = clock('UK-01', '2026-09-07T09:00:00Z', LEEDS, {
      pauses: [pause('2026-09-10', '2026-09-17'), pause('2026-09-14', '2026-09-18')],
    });
    expect(text(twice.dueOn)).toBe('2026-10-15');
    const late = clock('UK-01', '2026-09-07T09:00:00Z', LEEDS, {
      pauses: [pause('2026-10-08', '2026-10-20')],
    });
    expect(text(late.dueOn)).toBe('2026-10-07');
    expect(kinds(late)).toContain('runs_on');
    const lateIdentity = clock('UK-01', '2026-09-07T09:00:00Z', LEEDS, {
      pauses: [pause('2026-10-08', '2026-10-20', 'identity')],
    });
    expect(text(lateIdentity.dueOn)).toBe('2026-10-07');
  });

  it('stops nothing in the European Union', () => {
    const runs = clock('EU-11', '2026-09-07T09:00:00Z', BERLIN, {
      pauses: [pause('2026-09-10', '2026-09-17'), pause('2026-09-20', undefined, 'identity')],
    });
    expect(text(runs.dueOn)).toBe('2026-10-07');
    expect(runs.standsSince).toBeUndefined();
  });
});

describe('hours (EU-15, EU-34, UK-08)', () => {
  it.each([
    // Over Easter: Good Friday to the Monday that is a holiday too.
    ['2026-04-03T08:20:00Z', '2026-04-06T08:59:59.000Z', BERLIN],
    // Over the night in which clocks are set forward: 72 hours, not three days by the clock on the wall.
    ['2026-03-28T08:20:00Z', '2026-03-31T08:59:59.000Z', BERLIN],
    ['2026-10-24T08:20:00Z', '2026-10-27T08:59:59.000Z', LEEDS],
    ['2026-12-24T16:00:00Z', '2026-12-27T16:59:59.000Z', BERLIN],
    // Half an hour off the others: the hour is the one of the place.
    ['2026-12-24T16:00:00Z', '2026-12-27T16:29:59.000Z', placeOf('IN')],
  ])('72 hours from %s run straight to %s', (aware, due, place) => {
    const counted = clock('EU-34', aware, place);
    expect(toIso(counted.dueAt)).toBe(due);
    expect(kinds(counted)).toEqual(['received', 'next_hour', 'add', 'straight', 'due']);
  });
});

describe('days, weeks and working days', () => {
  it.each([
    // Thirty days in New York end where they end, on a Sunday too (NY-03).
    ['NY-03', '2026-11-06T15:00:00Z', 'US-NY', '2026-12-06'],
    ['NY-03-determination', '2026-11-06T15:00:00Z', 'US-NY', '2026-11-16'],
    // A complaint in the United Kingdom (UK-02): 30 days, and on to the next working day.
    ['UK-02', '2026-06-22T09:00:00Z', 'GB-ENG', '2026-07-22'],
    ['UK-02', '2026-11-25T09:00:00Z', 'GB-ENG', '2026-12-29'],
    // Ten business days over Thanksgiving (CA-01): neither it nor the weekends count.
    ['CA-01-receipt', '2026-11-20T18:00:00Z', 'US-CA', '2026-12-07'],
    ['CA-01', '2026-11-20T18:00:00Z', 'US-CA', '2027-01-04'],
    ['ON-01', '2026-03-01T18:00:00Z', 'CA-ON', '2026-03-31'],
    ['EU-10', '2026-03-01T18:00:00Z', 'DE-BE', '2026-04-01'],
    // Thirty days in Turkey end where they end: on the third day of Kurban Bayramı, too (TR-01).
    ['TR-01', '2026-04-29T09:00:00Z', 'TR', '2026-05-29'],
    // The last minutes of a day in Istanbul.
    ['TR-01', '2026-04-29T20:59:59Z', 'TR', '2026-05-29'],
    ['TR-01', '2026-04-29T21:00:00Z', 'TR', '2026-05-30'],
    // What no law there sets a time for: a month, and over the feast and the weekend.
    ['HOUSE', '2026-04-27T09:00:00Z', 'TR', '2026-06-01'],
    ['HOUSE', '2026-02-20T09:00:00Z', 'TR', '2026-03-23'],
    // Its eve and 28 October are working days: people work until 13:00.
    ['HOUSE', '2026-04-26T09:00:00Z', 'TR', '2026-05-26'],
    ['HOUSE', '2026-09-28T09:00:00Z', 'TR', '2026-10-28'],
    ['HOUSE', '2026-09-29T09:00:00Z', 'TR', '2026-10-30'],
    ['HOUSE', '2025-03-01T09:00:00Z', 'TR', '2025-04-02'],
    ['HOUSE', '2025-05-06T09:00:00Z', 'TR', '2025-06-10'],
    // Eight weeks and six (EU-30).
    ['EU-30', '2026-03-02T09:00:00Z', 'DE-BE', '2026-04-27'],
  ] as const)('%s from %s in %s: %s', (id, received, code, due) => {
    expect(text(clock(id, received, placeOf(code)).dueOn)).toBe(due);
  });

  it('ninety days at most in California, with notice', () => {
    const extended = clock('CA-01', '2026-11-20T18:00:00Z', placeOf('US-CA'), {
      extended: '2026-12-20T18:00:00Z',
    });
    expect(text(extended.dueOn)).toBe('2027-02-18');
    expect(
      text(clock('EU-30', '2026-03-02T09:00:00Z', BERLIN, { extended: '2026-03-20T09:00:00Z' }).dueOn),
    ).toBe('2026-06-08');
  });
});

it('the rule is the one of the place and of what is asked', () => {
  expect(ruleFor('erasure', BERLIN).id).toBe('EU-11');
  expect(ruleFor('objection', LEEDS).id).toBe('UK-01');
  expect(ruleFor('complaint', LEEDS).id).toBe('HOUSE');
  expect(acknowledgeRuleFor('complaint', LEEDS)?.id).toBe('UK-02');
  expect(acknowledgeRuleFor('complaint', BERLIN)).toBeUndefined();
  expect(ruleFor('access', placeOf('TR')).id).toBe('TR-01');
  expect(ruleFor('complaint', placeOf('TR')).id).toBe('HOUSE');
  expect(ruleFor('access', NEW_YORK)).toMatchObject({ id: 'HOUSE', binding: 'house' });
  expect(ruleFor('access', placeOf('US-CA')).id).toBe('CA-01');
  expect(acknowledgeRuleFor('access', placeOf('US-CA'))?.id).toBe('CA-01-receipt');
  expect(ruleFor('human_review', placeOf('US-CA')).id).toBe('HOUSE');
  expect(ruleFor('copy_of_policy', placeOf('CA-ON')).id).toBe('ON-01');
});

describe('of any request', () => {
  const request = fc.record({
    at: fc.integer({ min: fromIso('1990-01-01T00:00:00Z'), max: fromIso('2190-01-01T00:00:00Z') }),
    code: fc.constantFrom('DE-SN', 'DE', 'GB-SCT', 'GB-ENG', 'IE', 'FR', 'PL', 'NL', 'US-NY'),
    later: fc.integer({ min: 0, max: 40 * DAY }),
  });
  const counted = (at: number, code: string, pauses?: readonly Pause[]) => {
    const place = placeOf(code);
    return clockOf(ruleFor('access', place), { receivedAt: at, place, ...(pauses && { pauses }) }, zones);
  };

  it('the end is a working day, 23:59:59 there, and no earlier for one that came later', () => {
    fc.assert(
      fc.property(request, ({ at, code, later }) => {
        const place = placeOf(code);
        const { dueOn, dueAt, steps } = counted(at, code);
        expect(dayOff(dueOn, place)).toBeUndefined();
        expect(zones.dateOf(dueAt, place.zone)).toEqual(dueOn);
        expect(zones.dateOf(dueAt + 1_000, place.zone)).not.toEqual(dueOn);
        expect(counted(at + later, code).dueAt).toBeGreaterThanOrEqual(dueAt);
        expect(steps.at(-1)).toMatchObject({ kind: 'due', on: dueOn, at: dueAt });
        expect(dayNumber(dueOn) - dayNumber(zones.dateOf(at, place.zone))).toBeLessThanOrEqual(37);
      }),
    );
  });

  it('waiting never makes it shorter', () => {
    const waits = fc.array(
      fc.record({
        from: fc.integer({ min: -5 * DAY, max: 60 * DAY }),
        lasts: fc.integer({ min: 0, max: 30 * DAY }),
        what: fc.constantFrom('clarification', 'identity'),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(request, waits, ({ at, code }, list) => {
        const pauses = list.map(({ from, lasts, what }) => ({
          from: at + from,
          to: at + from + lasts,
          for: what as Pause['for'] & string,
        }));
        const without = counted(at, code);
        const { dueAt } = counted(at, code, pauses);
        expect(dueAt).toBeGreaterThanOrEqual(without.dueAt);
        if (!code.startsWith('GB')) expect(dueAt).toBe(without.dueAt);
      }),
    );
  });
});
