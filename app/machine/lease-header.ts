import { LEASE_SHORT_SECONDS, leaseSeconds } from '#domain/decision/lease';
import type { Activity } from '#domain/monitoring/activity';
import { type Instant, SECOND, toIso } from '#domain/time';
import type { Decisions, Position } from '../services/decisions/decisions';
import type { Caller } from '../services/systems/authenticate';

/** The tag of what a system may know, without quotes: epoch and the last revision that changed it. */
export const scopeTag = (decisions: Decisions, caller: Caller, position: Position): string =>
  `${position.epoch}-${decisions.scopeRevision(caller.system)}`;

/** When a state must be confirmed: as soon as the shortest of its leases ends. */
export const stateExpiresAt = (
  decisions: Decisions,
  activities: readonly Activity[],
  now: Instant,
): Instant =>
  now +
  SECOND *
    Math.min(
      ...activities.map((activity) => leaseSeconds(activity, decisions.risk(activity.category, now))),
      ...(activities.length === 0 ? [LEASE_SHORT_SECONDS] : []),
    );

/** The signed `Forthright-Lease` header: the portal vouches for this state, to this key, until then. */
export const leaseHeader = (
  decisions: Decisions,
  caller: Caller,
  state: { position: Position; tag: string; expiresAt: Instant },
): { 'forthright-lease': string } => {
  const { position, tag, expiresAt } = state;
  return {
    'forthright-lease': decisions.signLease({
      key_id: caller.keyId,
      epoch: position.epoch,
      revision: position.revision,
      pause_epoch: position.pauseEpoch,
      etag: tag,
      issued_at: toIso(position.now),
      expires_at: toIso(expiresAt),
    }),
  };
};
