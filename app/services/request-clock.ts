import { and, asc, eq, inArray } from 'drizzle-orm';
import { requestStep } from '#db/schema/requests';
import type { RequestRow } from '#db/views/requests';
import { type Clock, clockOf, type Pause } from '#domain/calendar/clock';
import { type ClockedRequest, ruleFor } from '#domain/calendar/clock-rules';
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

const clockAt = (
  kind: RequestKind,
  { country, region }: Place,
  counted: { receivedAt: Instant; pauses?: readonly Pause[]; extendedAt?: Instant },
): Clock => {
  const place = { country: country ?? '', ...(typeof region === 'string' && { region }) };
  const rule = ruleFor(AS[kind] ?? (kind as ClockedRequest), place);
  return clockOf(rule, { ...counted, place: { ...place, zone: zoneOf(place) } }, zones);
};

/** By when a request that is sent now is answered, and how that is counted: the person reads it before they send it. */
export const clockOfNew = (kind: RequestKind, place: Place, now: Instant): Clock =>
  clockAt(kind, place, { receivedAt: now });

const ASKS = {
  'request.clarification_asked.v1': 'clarification',
  'request.identity_asked.v1': 'identity',
} as const;
/** Whatever the person writes answers what was meant: nobody keeps the clock standing by asking two things at once. */
const WRITES = ['request.clarified.v1', 'request.message.v1'];
const ANSWERS: Readonly<Record<string, Pause['for']>> = {
  'request.identity_confirmed.v1': 'identity',
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
  clockAt(row.kind, row, {
    receivedAt: row.receivedAt,
    pauses: pausesOf(read, row),
    ...(extendedAt !== null && { extendedAt }),
  });
