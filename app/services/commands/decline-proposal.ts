import { mayDeclineRecovery, SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed, rolesOf } from '../authority';
import type { Command } from '../command';
import { rolesHeld } from './recovery-fit';
import { waitingProposal } from './waiting-proposal';

/** Says no to a proposal, or takes one's own back. Stopping takes one person. */
export const declineProposal: Command<
  { proposal: string },
  { code: 'not_allowed' | 'unknown_proposal' | 'already_decided' | 'proposal_over' }
> = (read, { proposal: id }, { actor, now }) => {
  const found = waitingProposal(read, id, now);
  const matter = found.ok ? found.value.matter : 'key';
  if (!isAllowed(read, actor, SECOND_PERSON[matter].decline)) return refuse('not_allowed');
  if (!found.ok) return found;
  const { about, detail } = found.value;
  if ('recovers' in detail) {
    const held = rolesOf(read, actor).map(({ role }) => role);
    const may = actor.kind === 'operator' || mayDeclineRecovery(held, rolesHeld(read, about));
    return may
      ? ok({ type: 'recovery.declined.v1', subject: about, body: { proposal: id } })
      : refuse('not_allowed');
  }
  if ('role' in detail) {
    return ok({ type: 'role.declined.v1', subject: about, body: { proposal: id, role: detail.role } });
  }
  const body = { proposal: id, system: about, key_id: detail.key_id };
  return ok({ type: 'key.declined.v1', key: about, body });
};
