import { rolesAhead } from '#db/views/grants';
import { mayDeclineRecovery, SECOND_PERSON } from '#domain/authority/second-person';
import type { Actor } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed, roleKeysOf } from '../authority';
import type { Command, Reader } from '../command';
import { mayStop } from './role-givers';
import { type Proposal, waitingProposal } from './waiting-proposal';

/** Says no to a proposal, or takes one's own back. Stopping takes one person. */
export const declineProposal: Command<
  { proposal: string },
  { code: 'not_allowed' | 'unknown_proposal' | 'already_decided' | 'proposal_over' }
> = (read, { proposal: id }, { actor, now }) => {
  const found = waitingProposal(read, id, now);
  const row = found.ok ? found.value : undefined;
  if (!mayDecline(read, { actor, now }, row)) return refuse('not_allowed');
  if (!found.ok) return found;
  const { about, detail } = found.value;
  if ('recovers' in detail) {
    return ok({ type: 'recovery.declined.v1', subject: about, body: { proposal: id } });
  }
  if ('role' in detail) {
    return ok({ type: 'role.declined.v1', subject: about, body: { proposal: id, role: detail.role } });
  }
  const body = { proposal: id, system: about, key_id: detail.key_id };
  return ok({ type: 'key.declined.v1', key: about, body });
};

/** Whether this actor may say no to it; about what nobody knows only whoever may decline keys is told that. */
const mayDecline = (
  read: Reader,
  asking: { actor: Actor; now: Instant },
  row: Proposal | undefined,
): boolean => {
  if (row && 'role' in row.detail) return mayStop(read, { person: row.about, ...row.detail }, asking);
  if (row && 'recovers' in row.detail) {
    const theirs = rolesAhead(read, row.about, asking.now);
    return asking.actor.kind === 'operator' || mayDeclineRecovery(roleKeysOf(read, asking), theirs);
  }
  return isAllowed(read, asking, SECOND_PERSON.key.decline);
};
