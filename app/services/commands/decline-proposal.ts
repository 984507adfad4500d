import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { mayStop } from './role-givers';
import { waitingProposal } from './waiting-proposal';

/** Says no to a proposal, or takes one's own back. Stopping takes one person. */
export const declineProposal: Command<
  { proposal: string },
  { code: 'not_allowed' | 'unknown_proposal' | 'already_decided' | 'proposal_over' }
> = (read, { proposal: id }, { actor, now }) => {
  const found = waitingProposal(read, id, now);
  const row = found.ok ? found.value : undefined;
  const may =
    row && 'role' in row.detail
      ? mayStop(read, { person: row.about, ...row.detail }, { actor, now })
      : isAllowed(read, { actor, now }, SECOND_PERSON.key.decline);
  if (!may) return refuse('not_allowed');
  if (!found.ok) return found;
  const { about, detail } = found.value;
  if ('role' in detail) {
    return ok({ type: 'role.declined.v1', subject: about, body: { proposal: id, role: detail.role } });
  }
  const body = { proposal: id, system: about, key_id: detail.key_id };
  return ok({ type: 'key.declined.v1', key: about, body });
};
