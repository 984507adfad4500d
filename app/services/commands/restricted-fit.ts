import { readWorld } from '#db/views/decision-world';
import { registeredSystems } from '#db/views/registered-systems';
import { decidersOf, openRequestsOf } from '#db/views/requests';
import { type RestrictedRow, restrictedCaseOf } from '#db/views/restricted';
import { hasDpo, isLive } from '#domain/access/restricted';
import { actsAs, mayDo, type Operation, type RoleKey } from '#domain/authority/roles';
import { categoryOfActivity } from '#domain/monitoring/activity';
import { type Conflict, conflictOf } from '#domain/request/can';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { roleKeysOf } from '../authority';
import type { CommandContext, Reader } from '../command';

/** What of a case says whose matter it is. */
type Matter = Pick<RestrictedRow, 'person' | 'systems' | 'categories'>;

/**
 * Why somebody does not decide about a case (model, section 0: conflicts are data): it is about them, they answer for a programme that the named systems
 * serve with such data, or the person complains about what they decided.
 */
export const conflictInCase = (read: Reader, decider: string, matter: Matter): Conflict | undefined => {
  const { person, systems, categories } = matter;
  const world = readWorld(read);
  const programmes = registeredSystems(read)
    .filter(({ id }) => systems.includes(id))
    .flatMap(({ activities }) => activities)
    .filter((id) => categories.includes(categoryOfActivity(id)))
    .flatMap((id) => world.activities.get(id)?.programme ?? []);
  const owns = programmes.some((key) => world.programmes.get(key)?.owner === decider);
  const complained = openRequestsOf(read, person).flatMap(({ earlier }) => earlier ?? []);
  return conflictOf(decider, {
    person,
    ...(owns && { programmeOwner: decider }),
    decidedBefore: complained.flatMap((request) => decidersOf(read, request)),
  });
};

/** Who is in a case: the two who decided, and whom it names. */
export const isIn = ({ proposer, approver, named }: RestrictedRow, person: string): boolean =>
  proposer === person || approver === person || named.includes(person);

/** The role in which a person does this, at this moment; the operator at the machine does none of it. */
export const caseRole = (
  read: Reader,
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
  operation: Operation,
): RoleKey | undefined =>
  actor.kind === 'person' ? actsAs(roleKeysOf(read, { actor, now }), operation) : undefined;

export type CaseUndecided = 'unknown_proposal' | 'already_decided' | 'proposal_over';

/** What waits for a word in a case: its beginning, or that it goes on. Nobody asks (`by`) where a restore does; then the data protection officer says whether it still stands. */
export const waitingInCase = (
  read: Reader,
  id: string,
  now: Instant,
): Result<{ row: RestrictedRow; renewal: number; until: Instant; by?: string }, Refused<CaseUndecided>> => {
  const row = restrictedCaseOf(read, id);
  if (!row) return refuse('unknown_proposal');
  const { state, renewalUntil, renewalBy, renewalOpenUntil, openUntil } = row;
  if (state === 'proposed') {
    return openUntil > now
      ? ok({ row, renewal: 0, until: row.endsAt, by: row.proposer })
      : refuse('proposal_over');
  }
  if (renewalUntil === null) return refuse('already_decided');
  if (!isLive(row, now) || (renewalOpenUntil ?? 0) <= now) return refuse('proposal_over');
  return renewalBy === null
    ? ok({ row, renewal: row.renewals, until: renewalUntil })
    : ok({ row, renewal: row.renewals + 1, until: renewalUntil, by: renewalBy });
};

/** Whether a restore asks for a word on a case: then it is the data protection officer's alone. */
const asksDpo = ({ renewalUntil, renewalBy }: RestrictedRow): boolean =>
  renewalUntil !== null && renewalBy === null;

/** Whether somebody may see a proposal and say yes or no to it: a role for it, and no conflict. Whoever is in it sees it too. */
export const readsProposal = (
  read: Reader,
  reader: string,
  roles: readonly RoleKey[],
  row: RestrictedRow,
): boolean =>
  ((mayDo(roles, 'restricted.approve') && (!asksDpo(row) || hasDpo(roles))) || isIn(row, reader)) &&
  conflictInCase(read, reader, row) === undefined;
