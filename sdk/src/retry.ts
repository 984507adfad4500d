import type { ClientError, ErrorCode } from './outcome';

/** How long to wait after a failure, in milliseconds. */
export interface Retry {
  /** Before the second try; doubles with every further one. */
  minMs: number;
  maxMs: number;
  /** After the key was refused, or an older state was offered. */
  refusedMs: number;
  /**
   * A portal that restarts is met by all its clients at once. While there is a state to act on, each picks a moment within this
   * time, but soon enough that no lease runs out.
   */
  spreadMs: number;
}

export const RETRY: Retry = { minMs: 500, maxMs: 15_000, refusedMs: 30_000, spreadMs: 35_000 };

const REFUSED: readonly ErrorCode[] = ['unauthorised', 'revision_rollback'];
const UNHEARD: readonly ErrorCode[] = ['unreachable', 'timeout', 'redirected'];
/** A renewal must be asked for so long before the end of the lease that a late answer still counts. */
const LATE_MS = 5_000;

/** The portal could not be heard: what is held is not in doubt. */
export const isUnheard = ({ code, status }: ClientError): boolean =>
  UNHEARD.includes(code) || (status !== undefined && (status >= 500 || status === 429));

/**
 * Milliseconds until the next try after so many failures in a row. `leaseLeftMs`: what is left of the shortest lease of the held
 * state, 0 when it is over; undefined when no state is held. `random`: from 0 to below 1, anew for each call.
 */
export const waitAfter = (
  failures: number,
  error: ClientError,
  leaseLeftMs: number | undefined,
  retry: Retry,
  random: () => number,
): number => {
  const { minMs, maxMs, refusedMs, spreadMs } = retry;
  let wait = Math.min(maxMs, minMs * 2 ** Math.min(failures - 1, 16)) * (0.5 + random() / 2);
  if (REFUSED.includes(error.code)) wait = Math.max(wait, refusedMs * (0.75 + random() / 2));
  // One failure may be this connection's own; two are the portal's.
  if (failures > 1 && leaseLeftMs !== undefined && isUnheard(error)) {
    const latest = leaseLeftMs > 0 ? Math.min(spreadMs, leaseLeftMs - LATE_MS) : spreadMs;
    wait += random() * Math.max(0, latest - wait);
  }
  // Never earlier than asked, and not all at the moment that was asked for.
  return Math.max(wait, (error.retryAfterMs ?? 0) * (1 + random() / 2));
};
