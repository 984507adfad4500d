import { scimKeyOf } from '#db/views/scim-keys';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** The second person says yes to a key of the directory: a human, not the one who proposed it, and never the operator at the machine. */
export const approveScimKey: Command<
  { keyId: string },
  { code: 'not_allowed' | 'unknown_key' | 'already_decided' | 'proposal_over' | 'not_your_own_proposal' }
> = (read, { keyId }, { actor, now }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.scim.approve)) {
    return refuse('not_allowed');
  }
  const key = scimKeyOf(read, keyId);
  if (!key) return refuse('unknown_key');
  if (key.approvedAt !== null || key.revokedAt !== null) return refuse('already_decided');
  const { proposerKind, proposer } = key;
  if (proposerKind === 'person' && proposer === actor.id) return refuse('not_your_own_proposal');
  const standing = isAllowed(
    read,
    { actor: { kind: proposerKind, id: proposer }, now },
    SECOND_PERSON.scim.propose,
  );
  if (key.openUntil <= now || key.expiresAt <= now || !standing) return refuse('proposal_over');
  return ok({ type: 'scim.approved.v1', body: { key_id: keyId } });
};
