import { logIdentityOf } from '#db/log/read';
import { restoredHere } from '#db/own/restored';
import { type EpochRow, epochProposal } from '#db/views/epochs';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command, Reader } from '../command';

type NotWaiting = { code: 'unknown_proposal' | 'already_decided' | 'proposal_over' };

/**
 * The second person agrees (security, S7): somebody else than who proposed it, whose role allows it at this moment, while whoever proposed it
 * still may. With it the log is another lineage.
 */
export const openEpochOfCopy: Command<
  { proposal: string },
  NotWaiting | { code: 'not_allowed' | 'not_your_own_proposal' | 'nothing_restored' }
> = (read, { proposal }, { actor, now, newId }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.epoch.approve)) {
    return refuse('not_allowed');
  }
  const found = waiting(read, proposal, now);
  if (!found.ok) return found;
  const { proposer, size, root } = found.value;
  if (proposer === actor.id) return refuse('not_your_own_proposal');
  if (!isAllowed(read, { actor: { kind: 'person', id: proposer }, now }, SECOND_PERSON.epoch.propose)) {
    return refuse('proposal_over');
  }
  const copy = restoredHere(read);
  const previous = logIdentityOf(read)?.epoch;
  // Of another copy, put back since: that one has a declaration of its own.
  if (!copy || copy.size !== size || copy.root !== root || previous === undefined) {
    return refuse('nothing_restored');
  }
  return ok({
    type: 'epoch.opened.v1',
    key: proposal,
    body: { proposal, epoch: newId('ep'), previous, size, root },
  });
};

/** Says no to a declaration, or takes one's own back: nothing is answered to systems meanwhile. */
export const declineEpoch: Command<{ proposal: string }, NotWaiting | { code: 'not_allowed' }> = (
  read,
  { proposal },
  { actor, now },
) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.epoch.decline)) {
    return refuse('not_allowed');
  }
  const found = waiting(read, proposal, now);
  return found.ok ? ok({ type: 'epoch.declined.v1', key: proposal, body: { proposal } }) : found;
};

const waiting = (read: Reader, proposal: string, now: Instant): Result<EpochRow, NotWaiting> => {
  const row = epochProposal(read, proposal);
  if (!row) return refuse('unknown_proposal');
  if (row.state !== 'open') return refuse('already_decided');
  return row.expiresAt > now ? ok(row) : refuse('proposal_over');
};
