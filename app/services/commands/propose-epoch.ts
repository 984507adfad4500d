import { restoredHere } from '#db/own/restored';
import { openEpoch } from '#db/views/epochs';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/**
 * Wants it declared that the log goes on from a copy (design, "The log": a new epoch by an act of two people). What the copy was is taken from
 * what the restore put down; what happened is in the words of whoever proposes it.
 */
export const proposeEpoch: Command<
  { proposal: string; words: string },
  { code: 'not_allowed' | 'nothing_restored' | 'already_proposed' }
> = (read, { proposal, words }, { actor, now, document }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.epoch.propose)) {
    return refuse('not_allowed');
  }
  const copy = restoredHere(read);
  if (!copy) return refuse('nothing_restored');
  if (openEpoch(read, now)) return refuse('already_proposed');
  return ok({
    type: 'epoch.proposed.v1',
    key: proposal,
    body: {
      proposal,
      size: copy.size,
      root: copy.root,
      taken_at: copy.takenAt,
      restored_at: copy.restoredAt,
      ...(copy.signedTo !== null && { signed_to: copy.signedTo }),
      words: document('restore', words),
      open_until: now + SECOND_PERSON.epoch.openFor,
    },
  });
};
