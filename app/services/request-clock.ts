import { and, asc, eq, inArray } from 'drizzle-orm';
import { requestStep } from '#db/schema/requests';
import type { RequestRow } from '#db/views/requests';
import { type Clock, clockOf, type Pause } from '#domain/calendar/clock';
import {
  acknowledgeRuleFor,
  type ClockedRequest,
  type ClockRule,
  ruleFor,
} from '#domain/calendar/clock-rules';
import { zoneOf } from '#domain/calendar/zone-of';
import type { RequestKind } from '#domain/request/kinds';
import type { Instant } from '#domain/time';
import type { Reader } from './command';
import { zones } from './zones';

/** Kinds of this portal's own, and the kind whose period they have. */
const AS: Partial<Record<RequestKind, ClockedRequest>> = {
  accidental_capture: 'erasure',
  pressure_report: 'complaint',
};

/** Where a period is counted; where nobody said where somebody is, by the days of UTC and by this portal's own promise. */
interface Place {
  country?: string | null;
  region?: string | null;
}

interface Counted {
  receivedAt: Instant;
  pauses?: readonly Pause[];
  extendedAt?: Instant;
}

const asked = (kind: RequestKind): ClockedRequest => AS[kind] ?? (kind as ClockedRequest);
const placeOf = ({ country, region }: Place) => ({
  country: country ?? '',
  ...(typeof region === 'string' && { region }),
});

const clockAt = (rule: ClockRule, where: Place, counted: Counted): Clock => {
  const place = placeOf(where);
  return clockOf(rule, { ...counted, place: { ...place, zone: zoneOf(place) } }, zones);
};

/** By when a request that is sent now is answered, and how that is counted: the person reads it before they send it. */
export const clockOfNew = (kind: RequestKind, place: Place, now: Instant): Clock =>
  clockAt(ruleFor(asked(kind), placeOf(place)), place, { receivedAt: now });

const ASKS = {
  'request.clarification_asked.v1': 'clarification',
  'request.identity_asked.v1': 'identity',
} as const;
/** Whatever the person writes answers what was meant: nobody keeps the clock standing by asking two things at once. */
const WRITES = ['request.clarified.v1', 'request.message.v1'];
const ANSWERS: Readonly<Record<string, Pause['for']>> = {
  'request.identity_confirmed.v1': 'identity',
  'request.reference_agreed.v1': 'identity',
};

const ENDS_WAITING = 'request.accepted.v1';

/** When the organisation waited for the person. A question that was never answered ended when the request went on without. */
const pausesOf = (read: Reader, row: RequestRow): readonly Pause[] => {
  const steps = read.orm
    .select({ what: requestStep.what, at: requestStep.at, side: requestStep.side })
    .from(requestStep)
    .where(
      and(
        eq(requestStep.request, row.id),
        inArray(requestStep.what, [...Object.keys(ASKS), ...Object.keys(ANSWERS), ...WRITES, ENDS_WAITING]),
      ),
    )
    .orderBy(asc(requestStep.seq))
    .all();
  const pauses: Pause[] = [];
  // The clock stands only for what somebody asked, also at the public door.
  const open = new Map<Pause['for'], Instant>();
  const close = (what: Pause['for'], to: Instant): void => {
    const from = open.get(what);
    if (from !== undefined && what !== undefined) pauses.push({ from, to, for: what });
    open.delete(what);
  };
  for (const { what, at, side } of steps) {
    const asked = ASKS[what as keyof typeof ASKS];
    // Who somebody is, is waited for once: whoever showed it is not asked anew to gain time.
    const again = asked === 'identity' && pauses.some((one) => one.for === 'identity');
    if (asked !== undefined && !open.has(asked) && !again) open.set(asked, at);
    if (ANSWERS[what] !== undefined) close(ANSWERS[what], at);
    if (WRITES.includes(what) && side === 'person') close('clarification', at);
    if (what === ENDS_WAITING) for (const one of [...open.keys()]) close(one, at);
  }
  for (const [what, from] of open) if (what !== undefined) pauses.push({ from, for: what });
  return pauses;
};

/** The period of a request as it stands, and how it is counted. `extendedAt`: as it would be if it was put off then. */
export const clockOfRequest = (
  read: Reader,
  row: RequestRow,
  extendedAt: Instant | null = row.extendedAt,
): Clock =>
  clockAt(ruleFor(asked(row.kind), placeOf(row)), row, {
    receivedAt: row.receivedAt,
    pauses: pausesOf(read, row),
    ...(extendedAt !== null && { extendedAt }),
  });

/** By when the receipt of a request is confirmed, and whether it is: by the portal when it came, or by whoever wrote to the person first. */
export interface Confirmation {
  clock: Clock;
  done?: { at: Instant; by: 'portal' | 'organisation' };
}

const TELLS_THEM = [
  'request.message.v1',
  'request.clarification_asked.v1',
  'request.identity_asked.v1',
  'request.extended.v1',
  'request.refused.v1',
  'request.answered.v1',
];

/**
 * The confirmation that law asks for by itself; undefined where it asks for none (docs/decisions/0052). Whoever sends a request through the portal reads at once that
 * it came, its number and by when it is answered. That date is in its entry, and is the confirmation. A request without it is confirmed by the first words to its person.
 */
export const confirmationOf = (
  read: Reader,
  row: Pick<RequestRow, 'id' | 'kind' | 'country' | 'region' | 'receivedAt' | 'due'>,
): Confirmation | undefined => {
  const rule = acknowledgeRuleFor(asked(row.kind), placeOf(row));
  if (!rule) return undefined;
  const clock = clockAt(rule, row, { receivedAt: row.receivedAt });
  if (row.due !== null) return { clock, done: { at: row.receivedAt, by: 'portal' } };
  const written = read.orm
    .select({ at: requestStep.at })
    .from(requestStep)
    .where(
      and(
        eq(requestStep.request, row.id),
        eq(requestStep.side, 'organisation'),
        inArray(requestStep.what, TELLS_THEM),
      ),
    )
    .orderBy(asc(requestStep.seq))
    .limit(1)
    .get();
  return { clock, ...(written && { done: { at: written.at, by: 'organisation' as const } }) };
};
