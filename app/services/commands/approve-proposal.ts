import { rolesAhead } from '#db/views/grants';
import { adminsInOffice } from '#db/views/setup';
import { mayApproveRole, mayProposeRole } from '#domain/authority/givers';
import { mayDo } from '#domain/authority/roles';
import { mayApproveRecovery, RECOVERY_CODE_LIVES, SECOND_PERSON } from '#domain/authority/second-person';
import type { Actor, EntryDraft } from '#domain/entry/bodies';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed, roleKeysOf } from '../authority';
import type { Command, Reader } from '../command';
import { tooManyKeys } from './keys-alive';
import { type RecoveryUnfit, recoveryUnfit } from './recovery-fit';
import { type RoleUnfit, roleUnfit } from './role-fit';
import { givenOf, giverOf } from './role-givers';
import { type Proposal, waitingProposal } from './waiting-proposal';

interface Asking {
  actor: Actor;
  now: Instant;
}

type Refusal = {
  code:
    | 'not_allowed'
    | 'unknown_proposal'
    | 'already_decided'
    | 'proposal_over'
    | 'not_your_own_proposal'
    | 'not_for_yourself'
    | 'two_keys_already'
    | RecoveryUnfit
    | RoleUnfit;
};

/**
 * The second person says yes (security, S7): a human whose role allows it at this moment, not the one who proposed and not the
 * one who gets it. A proposal whose proposer was relieved since falls away, and what was fit then must be fit now.
 */
export const approveProposal: Command<{ proposal: string; tellsHalf?: boolean }, Refusal> = (
  read,
  { proposal: id, tellsHalf = false },
  context,
) => {
  const { actor, now } = context;
  const found = waitingProposal(read, id, now);
  // Whoever may approve nothing learns nothing about what waits.
  if (!mayApprove(read, context, found.ok ? found.value : undefined)) return refuse('not_allowed');
  if (!found.ok) return found;
  // A way in is given where it is told, and nowhere else.
  if ((found.value.matter === 'recovery') !== tellsHalf) return refuse('not_allowed');
  const { matter, proposerKind, proposer } = found.value;
  const first = { actor: { kind: proposerKind, id: proposer }, now };
  if (proposerKind === 'person' && proposer === actor.id) return refuse('not_your_own_proposal');
  if (!mayStillPropose(read, first, found.value)) return refuse('proposal_over');
  switch (matter) {
    case 'role':
      return approveRole(read, found.value, context);
    case 'key':
      return approveKey(read, found.value, now);
    case 'recovery':
      return approveRecovery(read, found.value, { approver: actor.id, now });
  }
};

/** Whether a human with the right role asks: the operator at the machine is never the second person. */
const mayApprove = (read: Reader, asking: Asking, row: Proposal | undefined): boolean => {
  const { actor, now } = asking;
  if (actor.kind !== 'person') return false;
  const held = roleKeysOf(read, asking);
  if (row?.matter === 'recovery') return mayApproveRecovery(held, rolesAhead(read, row.about, now));
  if (!row || !('role' in row.detail)) return mayDo(held, SECOND_PERSON.key.approve);
  const given = givenOf(read, { person: row.about, ...row.detail }, now);
  return mayApproveRole(giverOf(read, asking), given, adminsInOffice(read, now));
};

/** Whether whoever proposed it still could. */
const mayStillPropose = (read: Reader, first: Asking, { matter, about, detail }: Proposal): boolean =>
  'role' in detail
    ? mayProposeRole(giverOf(read, first), givenOf(read, { person: about, ...detail }, first.now))
    : isAllowed(read, first, SECOND_PERSON[matter].propose);

const approveRole = (read: Reader, row: Proposal, { actor, now }: Asking): Result<EntryDraft, Refusal> => {
  if (!('role' in row.detail)) throw new Error('a role proposal without a role');
  if (row.about === actor.id) return refuse('not_for_yourself');
  const unfit = roleUnfit(read, { person: row.about, ...row.detail }, now);
  if (unfit) return refuse(unfit);
  return ok({ type: 'role.approved.v2', subject: row.about, body: { proposal: row.id, ...row.detail } });
};

const approveKey = (read: Reader, row: Proposal, now: Instant): Result<EntryDraft, Refusal> => {
  if (!('key_id' in row.detail)) throw new Error('a key proposal without a key');
  if (tooManyKeys(read, row.about, now)) return refuse('two_keys_already');
  return ok({
    type: 'key.approved.v1',
    key: row.about,
    body: { proposal: row.id, system: row.about, key_id: row.detail.key_id },
  });
};

const approveRecovery = (
  read: Reader,
  row: Proposal,
  { approver, now }: { approver: string; now: Instant },
): Result<EntryDraft, Refusal> => {
  if (row.about === approver) return refuse('not_for_yourself');
  const unfit = recoveryUnfit(read, row.about);
  if (unfit) return refuse(unfit);
  return ok({
    type: 'recovery.approved.v1',
    subject: row.about,
    body: { proposal: row.id, code_until: now + RECOVERY_CODE_LIVES },
  });
};
