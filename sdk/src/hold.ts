import type { Kept } from './cache';
import type { Lease } from './lease';
import { type ClientError, type ErrorCode, failed, type Outcome, ok } from './outcome';
import { fold, type State } from './state';
import type { Succession } from './succession';
import type { WireChanges, WireProtectedContext } from './wire';

/** Why everything is denied, whatever the state says. */
export type Block = 'unauthorised' | 'revision_rollback' | 'epoch_changed' | 'cache_unusable';

/** A new snapshot ends the others; nothing the portal says ends these. */
const LASTING: readonly (Block | undefined)[] = ['epoch_changed', 'cache_unusable'];

/** What the client holds, what it has ever seen, and whether it may act on it. */
export interface Hold {
  /** The state decisions may use; undefined while there is none or everything is denied. */
  usable(): State | undefined;
  blocked(): Block | undefined;
  /** Whether everything is denied for as long as this process runs. */
  endsWithProcess(): boolean;
  /** When the request that last confirmed the state was sent, on the monotonic clock. */
  confirmedAt(): number;
  /** Highest revision, trusted epoch and highest pause epoch ever seen, also after the state was dropped. */
  seen(): { revision: number | null; epoch: string | null; pauseEpoch: number };
  /** What the next process must know; undefined while nothing was ever in force. */
  kept(): Kept | undefined;
  /** The tag under which the portal knows exactly this state; undefined when it is not known. */
  etag(): string | undefined;
  /** Protected contexts of the last snapshot; kept when the state is dropped, for they only take away. */
  contexts(): readonly WireProtectedContext[];
  replace(state: State, lease: Lease, etag: string | null, sentAt: number): Outcome<void>;
  change(body: WireChanges, lease: Lease, sentAt: number): Outcome<void>;
  unchanged(lease: Lease, sentAt: number): Outcome<void>;
  /** Denies everything at once where the error asks for it. */
  refuse(error: ClientError): void;
  /** Goes on under another epoch, with nothing held: a signed note leads there from the one that was trusted. */
  follow(succession: Succession): void;
}

const isBlock = (code: ErrorCode): code is Block =>
  ['unauthorised', 'revision_rollback', 'epoch_changed', 'cache_unusable'].includes(code);

type Claim = { epoch: string; revision: number; pauseEpoch: number };

/** `pinned`: the only epoch that is trusted; without it the first one seen is. `kept`: what an earlier process had seen. */
export const createHold = (pinned: string | undefined, kept: Kept | undefined): Hold => {
  let state: State | undefined;
  let block: Block | undefined;
  let etag: string | undefined;
  let contexts: readonly WireProtectedContext[] = [];
  let epoch = kept?.epoch ?? pinned;
  let revision = kept?.revision;
  let leaseRevision = kept?.leaseRevision ?? 0;
  let pauseEpoch = kept?.pauseEpoch ?? 0;
  let issuedAt = kept?.issuedAt ?? Number.NEGATIVE_INFINITY;
  let confirmedAt = Number.NEGATIVE_INFINITY;

  const refuse = (error: ClientError): void => {
    const { code } = error;
    if (!isBlock(code)) return;
    // What was held is dropped, so that only a whole new snapshot can end the block.
    state = undefined;
    etag = undefined;
    if (!LASTING.includes(block)) block = code;
  };

  /** Ordering is by epoch and revision; the portal's time is only compared with itself, to recognise an old answer. */
  const check = (claim: Claim, lease: Lease): Outcome<void> => {
    if (
      block === 'epoch_changed' ||
      (epoch !== undefined && (claim.epoch !== epoch || lease.epoch !== epoch))
    ) {
      return failed(
        'epoch_changed',
        'The log goes on under another epoch; everything is denied until somebody has looked.',
      );
    }
    if (
      lease.epoch !== claim.epoch ||
      lease.revision < claim.revision ||
      lease.pauseEpoch < claim.pauseEpoch
    ) {
      return failed('lease_mismatch', 'The lease vouches for another state than the one that was sent.');
    }
    const older = claim.revision < (revision ?? 0) || lease.revision < leaseRevision;
    if (older || claim.pauseEpoch < pauseEpoch) {
      return failed(
        'revision_rollback',
        'The portal offers an older state than this client has already seen.',
      );
    }
    if (lease.revision === leaseRevision && lease.issuedAt < issuedAt) {
      return failed('lease_replayed', 'The answer is older than one that came before it.');
    }
    return ok(undefined);
  };

  const remember = (claim: Claim, lease: Lease): void => {
    epoch = claim.epoch;
    revision = claim.revision;
    leaseRevision = lease.revision;
    pauseEpoch = claim.pauseEpoch;
  };

  /** The same lease shown twice vouches for nothing new: it counts from the moment it was first asked for. */
  const renew = (lease: Lease, fresh: boolean, sentAt: number): void => {
    if (fresh) confirmedAt = sentAt;
    issuedAt = lease.issuedAt;
    block = undefined;
  };

  const accept = (claim: Claim, lease: Lease, sentAt: number, apply: () => boolean): Outcome<void> => {
    const checked = check(claim, lease);
    if (!checked.ok) {
      refuse(checked.error);
      return checked;
    }
    const fresh = lease.issuedAt > issuedAt || lease.revision > leaseRevision;
    remember(claim, lease);
    if (!apply())
      return failed('resync', 'The changes cannot be followed; a new snapshot replaces everything.');
    renew(lease, fresh, sentAt);
    return ok(undefined);
  };

  return {
    usable: () => state,
    blocked: () => block,
    endsWithProcess: () => LASTING.includes(block),
    confirmedAt: () => confirmedAt,
    kept: () =>
      epoch === undefined || revision === undefined
        ? undefined
        : { epoch, revision, leaseRevision, pauseEpoch, issuedAt },
    seen: () => ({ revision: revision ?? null, epoch: epoch ?? null, pauseEpoch }),
    etag: () => etag,
    contexts: () => contexts,
    refuse,
    follow: (succession) => {
      if (block !== 'epoch_changed' || succession.previous === succession.epoch) return;
      ({ epoch } = succession);
      revision = succession.opened;
      leaseRevision = succession.opened;
      pauseEpoch = 0;
      block = undefined;
    },
    replace: (next, lease, tag, sentAt) => {
      if (tag !== null && tag !== lease.etag) {
        return failed('lease_mismatch', 'The lease vouches for another ETag than the one that was sent.');
      }
      return accept(next, lease, sentAt, () => {
        state = next;
        contexts = next.contexts;
        etag = tag ?? undefined;
        return true;
      });
    },
    change: (body, lease, sentAt) => {
      const held = state;
      const claim = { epoch: body.epoch, revision: body.revision, pauseEpoch: body.pause_epoch };
      return accept(claim, lease, sentAt, () => {
        if (!held || !fold(held, body.items, body.revision)) {
          etag = undefined;
          return false;
        }
        held.pauseEpoch = body.pause_epoch;
        etag = lease.revision === body.revision ? lease.etag : undefined;
        return true;
      });
    },
    unchanged: (lease, sentAt) => {
      const held = state;
      if (!held || etag === undefined || lease.etag !== etag) {
        etag = undefined;
        return failed('lease_mismatch', 'The portal says "unchanged" about a state that is not held.');
      }
      const claim = { epoch: lease.epoch, revision: held.revision, pauseEpoch: lease.pauseEpoch };
      return accept(claim, lease, sentAt, () => {
        held.pauseEpoch = lease.pauseEpoch;
        return true;
      });
    },
  };
};
