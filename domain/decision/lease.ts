import { type Activity, alwaysStops } from '../monitoring/activity';
import type { Risk } from '../monitoring/category';
import { type Instant, SECOND } from '../time';

/** How long a collector may act on an answer without asking again. */
export const LEASE_SHORT_SECONDS = 60;
const LEASE_SECONDS = 300;

/** The lease of an activity: short where the risk of the moment is high or unknown, and wherever somebody can take a yes back. */
export const leaseSeconds = (
  activity: Pick<Activity, 'purpose' | 'basisByPlace'>,
  risk: Risk | undefined,
): number => (risk === 'medium' && !alwaysStops(activity) ? LEASE_SECONDS : LEASE_SHORT_SECONDS);

/** Seconds a collector may go on after it lost contact; undefined: it stops when the lease ends. */
export const continueSeconds = (activity: Activity): number | undefined =>
  activity.duty.onLostContactHours > 0 && !alwaysStops(activity)
    ? activity.duty.onLostContactHours * 3_600
    : undefined;

/** When an answer given now expires, never after the moment at which it changes by itself. */
export const answerExpiresAt = (
  leased: { activity: Pick<Activity, 'purpose' | 'basisByPlace'>; risk: Risk | undefined } | undefined,
  now: Instant,
  until: Instant | undefined,
): Instant => {
  const end = now + (leased ? leaseSeconds(leased.activity, leased.risk) : LEASE_SHORT_SECONDS) * SECOND;
  return until === undefined ? end : Math.min(end, until);
};
