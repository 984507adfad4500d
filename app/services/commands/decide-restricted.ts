import { restrictedAbout } from '#db/views/restricted';
import { cannotAdd, cannotEnd, hasDpo } from '#domain/access/restricted';
import { SECOND_PERSON } from '#domain/authority/second-person';
import type { Conflict } from '#domain/request/can';
import { ok, refuse } from '#domain/result';
import { isAllowed, roleKeysOf } from '../authority';
import type { Command } from '../command';
import { type CaseUndecided, caseRole, conflictInCase, readsProposal, waitingInCase } from './restricted-fit';

/**
 * The second person: somebody else whose role allows it, without a conflict; and one of the two is the data protection officer at this moment. From here on
 * the case is in force, or goes on. What was proposed by somebody who may not propose any more falls away. Where a restore asks, the data protection officer says
 * that the case still stands.
 */
export const approveRestricted: Command<
  { case: string },
  {
    code:
      | 'not_allowed'
      | 'not_your_own_proposal'
      | 'dpo_missing'
      | Conflict
      | CaseUndecided
      | NonNullable<ReturnType<typeof cannotEnd | typeof cannotAdd>>;
  }
> = (read, { case: id }, context) => {
  const { actor, now } = context;
  const role = caseRole(read, context, SECOND_PERSON.restricted.approve);
  if (role === undefined) return refuse('not_allowed');
  const found = waitingInCase(read, id, now);
  if (!found.ok) return found;
  const { row, renewal, until, by } = found.value;
  if (by === actor.id) return refuse('not_your_own_proposal');
  const conflict = conflictInCase(read, actor.id, row);
  if (conflict) return refuse(conflict);
  const approved = ok({
    type: 'restricted.approved.v1' as const,
    subject: row.person,
    key: id,
    body: { case: id, number: row.seq, renewal, until, role },
  });
  // Two people agreed to it, and to this end, before the restore.
  if (by === undefined) return hasDpo(roleKeysOf(read, { actor, now })) ? approved : refuse('dpo_missing');
  const proposer = { actor: { kind: 'person' as const, id: by }, now };
  if (!isAllowed(read, proposer, SECOND_PERSON.restricted.propose)) return refuse('proposal_over');
  // What came between: the person may complain about whoever proposed it by now.
  if (conflictInCase(read, by, row)) return refuse('proposal_over');
  if (!hasDpo(roleKeysOf(read, { actor, now }), roleKeysOf(read, proposer))) return refuse('dpo_missing');
  const wrong = cannotEnd({ from: renewal === 0 ? now : row.endsAt, until, renewals: renewal }, now);
  if (wrong) return refuse(wrong);
  const others = restrictedAbout(read, row.person).filter((one) => one.id !== row.id);
  const tooMuch = cannotAdd(others, { from: row.beganAt ?? now, until }, now);
  return tooMuch ? refuse(tooMuch) : approved;
};

/** Says no to a case, or to a renewal, or takes one's own back. It takes one person and no reason. */
export const declineRestricted: Command<{ case: string }, { code: 'not_allowed' | CaseUndecided }> = (
  read,
  { case: id },
  context,
) => {
  const { actor, now } = context;
  const role = caseRole(read, context, SECOND_PERSON.restricted.decline);
  if (role === undefined) return refuse('not_allowed');
  const found = waitingInCase(read, id, now);
  if (!found.ok) return found;
  const { row, renewal } = found.value;
  if (!readsProposal(read, actor.id, roleKeysOf(read, { actor, now }), row))
    return refuse('unknown_proposal');
  return ok({
    type: 'restricted.declined.v1',
    subject: row.person,
    key: id,
    body: { case: id, number: row.seq, renewal, role },
  });
};
