import type { RoleKey } from '../authority/roles';
import { DAY, type Instant } from '../time';
import type { LookReason } from './look';

/** Why a case may be shown late: those reasons that can be spoiled by telling the person at once. */
export const RESTRICTED_REASONS = [
  'legal_process',
  'abuse_review',
  'incident_response',
] as const satisfies readonly LookReason[];
export type RestrictedReason = (typeof RESTRICTED_REASONS)[number];

/** How far a case goes: so long at most, so often renewed, so many people in it beside the two who decide. */
export const RESTRICTED = {
  lasts: 90 * DAY,
  renewals: 2,
  /** All cases about one person together, in any 365 days. */
  inYear: 270 * DAY,
  mostNamed: 5,
  /** So long after a restore was declared a case of the copy waits for a word that it still stands; then it is over. */
  confirmedWithin: 7 * DAY,
  longestLaw: 200,
  longestWords: 1_000,
} as const;

/** What of a case says whether anything is shown late because of it. */
export interface CaseTimes {
  state: 'proposed' | 'declined' | 'in_force' | 'ended';
  beganAt: Instant | null;
  endsAt: Instant;
}

/** Whether a case delays anything now. It ends by time alone: a clock that stood still would show, and never hide. */
export const isLive = ({ state, endsAt }: Pick<CaseTimes, 'state' | 'endsAt'>, now: Instant): boolean =>
  state === 'in_force' && now < endsAt;

/** What is wrong with the end that is asked for; `from` is now, or the end that would be moved. */
export const cannotEnd = (
  { from, until, renewals = 0 }: { from: Instant; until: Instant; renewals?: number },
  now: Instant,
): 'case_too_long' | 'case_end_past' | 'renewed_enough' | undefined => {
  if (renewals > RESTRICTED.renewals) return 'renewed_enough';
  if (until <= Math.max(now, from)) return 'case_end_past';
  return until > from + RESTRICTED.lasts ? 'case_too_long' : undefined;
};

const YEAR = 365 * DAY;

/** Why a case of this person, from then until then, cannot come to those there were: one is in force, or together they last too long. */
export const cannotAdd = (
  others: readonly (CaseTimes & { endedAt: Instant | null })[],
  { from, until }: { from: Instant; until: Instant },
  now: Instant,
): 'case_at_once' | 'cases_too_long' | undefined => {
  if (others.some((row) => isLive(row, now))) return 'case_at_once';
  const since = until - YEAR;
  const before = others.map(({ beganAt, endedAt, endsAt }) =>
    beganAt === null ? 0 : Math.max(0, (endedAt ?? endsAt) - Math.max(beganAt, since)),
  );
  const all = before.reduce((sum, one) => sum + one, until - from);
  return all > RESTRICTED.inYear ? 'cases_too_long' : undefined;
};

/** Whether one of two who decide is the data protection officer. */
export const hasDpo = (...roles: readonly (readonly RoleKey[])[]): boolean =>
  roles.some((held) => held.includes('dpo'));

/** Fewer are not counted out, and more by fives: nobody sees a single case come and go. */
const COUNTED_FROM = 10;
const COUNTED_BY = 5;

/** How many cases there are, for everybody; undefined: fewer than ten, none among them. */
export const roughlyOpen = (open: number): number | undefined =>
  open < COUNTED_FROM ? undefined : Math.floor(open / COUNTED_BY) * COUNTED_BY;
