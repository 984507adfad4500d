import { ok, type Refused, type Result, refuse } from '../result';
import { type Instant, SECOND } from '../time';
import type { ClockRule, ClockUnit, PauseFor } from './clock-rules';
import {
  type DayOff,
  dayOff,
  type HolidaysKnown,
  holidayLanguage,
  holidaysKnown,
  type WorkPlace,
} from './holidays';
import { type CivilDate, dayNumber, daysAfter, monthsAfter } from './month';

const HOUR = 3_600 * SECOND;

/** What a calendar needs to know of time zones. */
export interface Zones {
  /** The day of an instant in an IANA zone. */
  dateOf: (at: Instant, zone: string) => CivilDate;
  /** The first instant of a day in a zone, wherever its clocks are set forward at midnight too. */
  startOf: (date: CivilDate, zone: string) => Instant;
  /** The whole hour by the clocks of a zone that an instant is in: its first instant. */
  hourOf: (at: Instant, zone: string) => Instant;
}

/** Where a period is counted: its zone sets the days, its country and region their holidays. */
export interface ClockPlace extends WorkPlace {
  zone: string;
}

/** A time in which the organisation waited for the person. Without `for` it waited for what was meant; without `to` it still waits. */
export interface Pause {
  from: Instant;
  to?: Instant;
  for?: PauseFor;
}

/** One step of how a date came about, in the order in which it is counted. Days are days of the place. */
export type Step =
  | { kind: 'received'; at: Instant; on: CivilDate }
  /** The period begins only when something was there. */
  | { kind: 'begins'; for: PauseFor; on: CivilDate }
  /** The hour of the event is not counted: the period begins with the next one. */
  | { kind: 'next_hour'; at: Instant }
  /** `shorter` where the month has no such day, so that its last day counts. */
  | { kind: 'add'; amount: number; unit: ClockUnit; on: CivilDate; shorter: boolean }
  /** The first period ended `first`; with the extension it is `amount` in all, counted from the beginning. */
  | { kind: 'extended'; told: CivilDate; first: CivilDate; amount: number; unit: ClockUnit; on: CivilDate }
  | { kind: 'extension_late'; told: CivilDate; first: CivilDate }
  | { kind: 'extension_none'; told: CivilDate }
  | { kind: 'paused'; for: PauseFor; from: CivilDate; to: CivilDate; days: number; on: CivilDate }
  /** The clock stands. The date is the one that holds if it went on today. */
  | { kind: 'pause_open'; for: PauseFor; from: CivilDate }
  /** It runs on: the law of the place knows no such pause, or the period had already ended. */
  | { kind: 'runs_on'; for: PauseFor; from: CivilDate; why: 'law' | 'ended' }
  | { kind: 'day_off'; on: CivilDate; why: DayOff; name?: string; language?: string }
  /** Days off move nothing here. */
  | { kind: 'straight' }
  | { kind: 'working_day'; on: CivilDate; country: string; region?: string; holidays: HolidaysKnown }
  | { kind: 'due'; at: Instant; on: CivilDate; zone: string };

/** A period that runs, and how its end was counted. */
export interface Clock {
  rule: ClockRule;
  receivedAt: Instant;
  /** The last second of the period. While the clock stands, the earliest that it can be. */
  dueAt: Instant;
  dueOn: CivilDate;
  /** The end of the first period, in which an extension is to be told. */
  firstDueAt: Instant;
  /** Since when the clock stands, if it does. */
  standsSince?: Instant;
  /** The same as `dueAt` where the period was extended in time. */
  extendedTo?: Instant;
  steps: readonly Step[];
}

interface Counting {
  rule: ClockRule;
  place: ClockPlace;
  zones: Zones;
}

interface Run {
  on: CivilDate;
  steps: readonly Step[];
  standsSince?: Instant;
}

/** When the first of these days ends: the second before the next one begins. */
const endOf = (on: CivilDate, { place, zones }: Counting): Instant =>
  zones.startOf(daysAfter(on, 1), place.zone) - SECOND;

const later = (on: CivilDate, amount: number, unit: ClockUnit, place: WorkPlace): CivilDate => {
  if (unit === 'months') return monthsAfter(on, amount);
  if (unit !== 'working_days') return daysAfter(on, unit === 'weeks' ? amount * 7 : amount);
  let day = on;
  for (let counted = 0; counted < amount; ) {
    day = daysAfter(day, 1);
    if (!dayOff(day, place)) counted += 1;
  }
  return day;
};

/** The first working day from a date on, and each day off that was passed over. */
const rolled = (from: CivilDate, { rule, place }: Counting): Run => {
  const { country, region } = place;
  if (rule.roll === 'none')
    return { on: from, steps: rule.unit === 'working_days' ? [] : [{ kind: 'straight' }] };
  const language = holidayLanguage(country);
  const steps: Step[] = [];
  let on = from;
  for (let off = dayOff(on, place); off; off = dayOff(on, place)) {
    steps.push({
      kind: 'day_off',
      on,
      ...off,
      ...(off.name !== undefined && language !== undefined && { language }),
    });
    on = daysAfter(on, 1);
  }
  const holidays = holidaysKnown(place, [from.year, on.year]);
  const where = { country, ...(region !== undefined && { region }), holidays };
  return { on, steps: [...steps, { kind: 'working_day', on, ...where }] };
};

/** Pauses in order, without what two of them share and without what is before receipt. */
const inOrder = (
  pauses: readonly Pause[],
  receivedAt: Instant,
): readonly Required<Omit<Pause, 'to'> & { to: Instant | undefined }>[] => {
  const sorted = pauses
    .filter(({ to }) => to === undefined || to >= receivedAt)
    .map((pause) => ({
      from: Math.max(pause.from, receivedAt),
      to: pause.to,
      for: pause.for ?? 'clarification',
    }))
    .sort((a, b) => a.from - b.from);
  let end = receivedAt;
  return sorted.flatMap((pause) => {
    const from = Math.max(pause.from, end);
    if (pause.to !== undefined && pause.to < from) return [];
    end = pause.to ?? Number.POSITIVE_INFINITY;
    return from === Number.POSITIVE_INFINITY ? [] : [{ ...pause, from }];
  });
};

/** Counts a period of days or months of `amount` with the pauses in it. */
const run = (amount: number, counting: Counting, receivedAt: Instant, pauses: readonly Pause[]): Run => {
  const { rule, place, zones } = counting;
  const day = (at: Instant) => zones.dateOf(at, place.zone);
  const ordered = inOrder(pauses, receivedAt);
  const steps: Step[] = [];
  let begins = day(receivedAt);
  let standsSince: Instant | undefined;
  const isOver = (pause: Pause, on: CivilDate) => pause.from > endOf(rolled(on, counting).on, counting);
  for (const pause of ordered.filter((one) => rule.waiting?.[one.for] === 'begins')) {
    const from = day(pause.from);
    if (isOver(pause, later(begins, amount, rule.unit, place))) {
      steps.push({ kind: 'runs_on', for: pause.for, from, why: 'ended' });
    } else if (pause.to === undefined) {
      standsSince ??= pause.from;
      steps.push({ kind: 'pause_open', for: pause.for, from });
    } else {
      begins = day(pause.to);
      steps.push({ kind: 'begins', for: pause.for, on: begins });
    }
  }
  let on = later(begins, amount, rule.unit, place);
  const shorter = rule.unit === 'months' && on.day !== begins.day;
  steps.push({ kind: 'add', amount, unit: rule.unit, on, shorter });
  for (const pause of ordered.filter((one) => rule.waiting?.[one.for] !== 'begins')) {
    const from = day(pause.from);
    const ended = isOver(pause, on);
    if (rule.waiting?.[pause.for] === undefined || ended) {
      steps.push({ kind: 'runs_on', for: pause.for, from, why: ended ? 'ended' : 'law' });
    } else if (pause.to === undefined) {
      standsSince ??= pause.from;
      steps.push({ kind: 'pause_open', for: pause.for, from });
    } else {
      // Whoever has waited over days that were counted already waits once: an identity that came later begins the period anew.
      const to = day(pause.to);
      const days = Math.max(0, dayNumber(to) - Math.max(dayNumber(from), dayNumber(begins)));
      on = daysAfter(on, days);
      steps.push({ kind: 'paused', for: pause.for, from, to, days, on });
    }
  }
  return { on, steps, ...(standsSince !== undefined && { standsSince }) };
};

/** A period in hours runs straight from the hour after the event's (Art. 3(1) of Regulation (EEC, Euratom) 1182/71). */
const hoursOf = (counting: Counting, receivedAt: Instant): Clock => {
  const { rule, place, zones } = counting;
  const begins = zones.hourOf(receivedAt, place.zone) + HOUR;
  const dueAt = begins + rule.amount * HOUR - SECOND;
  const dueOn = zones.dateOf(dueAt, place.zone);
  const steps: readonly Step[] = [
    { kind: 'received', at: receivedAt, on: zones.dateOf(receivedAt, place.zone) },
    { kind: 'next_hour', at: begins },
    { kind: 'add', amount: rule.amount, unit: 'hours', on: dueOn, shorter: false },
    { kind: 'straight' },
    { kind: 'due', at: dueAt, on: dueOn, zone: place.zone },
  ];
  return { rule, receivedAt, dueAt, dueOn, firstDueAt: dueAt, steps };
};

/**
 * When a period ends that began at `receivedAt`, and how that was counted. The day of receipt is not counted; the last day ends at
 * 23:59:59 by the clocks of the place. An extension that was told after the first period changes nothing, and the steps say so.
 */
export const clockOf = (
  rule: ClockRule,
  {
    receivedAt,
    place,
    pauses = [],
    extendedAt,
  }: { receivedAt: Instant; place: ClockPlace; pauses?: readonly Pause[]; extendedAt?: Instant },
  zones: Zones,
): Clock => {
  const counting = { rule, place, zones };
  if (rule.unit === 'hours') return hoursOf(counting, receivedAt);
  const first = run(rule.amount, counting, receivedAt, pauses);
  const firstEnd = rolled(first.on, counting);
  const firstDueAt = endOf(firstEnd.on, counting);
  const received: Step = { kind: 'received', at: receivedAt, on: zones.dateOf(receivedAt, place.zone) };
  const ended = (counted: Run, end: Run, more: readonly Step[], extended: boolean): Clock => {
    const dueAt = endOf(end.on, counting);
    const due: Step = { kind: 'due', at: dueAt, on: end.on, zone: place.zone };
    const { standsSince } = counted;
    return {
      rule,
      receivedAt,
      dueAt,
      dueOn: end.on,
      firstDueAt,
      ...(standsSince !== undefined && { standsSince }),
      ...(extended && { extendedTo: dueAt }),
      steps: [received, ...counted.steps, ...more, ...end.steps, due],
    };
  };
  if (extendedAt === undefined) return ended(first, firstEnd, [], false);
  const told = zones.dateOf(extendedAt, place.zone);
  if (rule.extension === undefined) return ended(first, firstEnd, [{ kind: 'extension_none', told }], false);
  // While the clock stands, the first period has not ended.
  if (extendedAt > firstDueAt && first.standsSince === undefined) {
    return ended(first, firstEnd, [{ kind: 'extension_late', told, first: firstEnd.on }], false);
  }
  const amount = rule.amount + rule.extension.amount;
  const whole = run(amount, counting, receivedAt, pauses);
  const steps = whole.steps.map((step): Step => {
    if (step.kind !== 'add') return step;
    return { kind: 'extended', told, first: firstEnd.on, amount, unit: rule.unit, on: step.on };
  });
  return ended({ ...whole, steps }, rolled(whole.on, counting), [], true);
};

/** Why an extension is not to be had. */
export type ExtensionRefusal = 'no_extension_here' | 'already_extended' | 'extension_late';

/** Whether an extension that is told now still counts: once, and inside the first period (Art. 12(3) GDPR). */
export const extendable = (clock: Clock, now: Instant): Result<true, Refused<ExtensionRefusal>> => {
  if (clock.rule.extension === undefined) return refuse('no_extension_here');
  if (clock.extendedTo !== undefined) return refuse('already_extended');
  return now > clock.firstDueAt && clock.standsSince === undefined ? refuse('extension_late') : ok(true);
};
