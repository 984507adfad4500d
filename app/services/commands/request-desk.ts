import { readWorld } from '#db/views/decision-world';
import type { Grant } from '#db/views/grants';
import { decidersOf, type RequestRow, requestRow } from '#db/views/requests';
import type { Operation } from '#domain/authority/roles';
import { mayDo } from '#domain/authority/roles';
import { type Conflict, conflictOf } from '#domain/request/can';
import { AUDIENCES, LONGEST_REQUEST_WORDS, type RequestAudience } from '#domain/request/kinds';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import { rolesOf } from '../authority';
import type { CommandContext, Reader } from '../command';

/** Why somebody may not touch a request, or its words cannot stand. */
export type DeskRefusal = 'not_allowed' | 'unknown_request' | Conflict | 'words_missing' | 'words_too_long';

/** Which roles decide about what was sent to whom. */
const DECIDERS = {
  officers: ['officer', 'dpo'],
  dpo: ['dpo'],
  council: ['representative'],
} as const satisfies Record<RequestAudience, readonly string[]>;

/** Whether one of these roles decides about it: nobody about a complaint against their role; a council decides about what was sent to it, and at its own place. */
export const decides = (
  roles: readonly Pick<Grant, 'role' | 'establishment'>[],
  { audience, establishment, against }: Pick<RequestRow, 'audience' | 'establishment' | 'against'>,
): boolean =>
  roles.some(
    (grant) =>
      (DECIDERS[audience] as readonly string[]).includes(grant.role) &&
      (against !== 'dpo' || grant.role !== 'dpo') &&
      (audience !== 'council' || grant.establishment === establishment),
  );

/** Why somebody does not decide about this request although their role may (model, section 0: conflicts are data). */
export const conflictIn = (read: Reader, decider: string, row: RequestRow): Conflict | undefined => {
  const owner = row.programme === null ? undefined : readWorld(read).programmes.get(row.programme)?.owner;
  return conflictOf(decider, {
    ...(row.person !== null && { person: row.person }),
    ...(owner !== undefined && { programmeOwner: owner }),
    decidedBefore: row.earlier === null ? [] : decidersOf(read, row.earlier),
  });
};

/** Audiences that these roles decide for: what a list may read at all. */
export const audiencesOf = (roles: readonly Pick<Grant, 'role'>[]): readonly RequestAudience[] =>
  AUDIENCES.filter((audience) =>
    roles.some(({ role }) => (DECIDERS[audience] as readonly string[]).includes(role)),
  );

/**
 * Whether somebody reads a request at the desk: who decides about it, and has decided nothing before that it complains about, nor answers for what it
 * is about. To those it is not there. Their own they may see, and decide nothing.
 */
export const readsAtDesk =
  (read: Reader, reader: string, roles: readonly Pick<Grant, 'role' | 'establishment'>[]) =>
  (row: RequestRow): boolean => {
    if (!decides(roles, row)) return false;
    const conflict = conflictIn(read, reader, row);
    return conflict === undefined || conflict === 'your_own_request';
  };

/** A request in the hands of whoever may do this to it; what is not theirs is not there. */
export const atDesk = (
  read: Reader,
  id: string,
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
  operation: Operation,
): Result<RequestRow, Refused<'not_allowed' | 'unknown_request' | Conflict>> => {
  const roles = rolesOf(read, { actor, now });
  if (
    !mayDo(
      roles.map(({ role }) => role),
      operation,
    )
  )
    return refuse('not_allowed');
  const row = requestRow(read, id);
  if (!row || !decides(roles, row)) return refuse('unknown_request');
  const conflict = conflictIn(read, actor.id, row);
  return conflict ? refuse(conflict) : ok(row);
};

/** What is wrong with words that a person will read, or undefined. */
export const wrongWords = (words: string): 'words_missing' | 'words_too_long' | undefined => {
  if (words.trim() === '') return 'words_missing';
  return words.length > LONGEST_REQUEST_WORDS ? 'words_too_long' : undefined;
};

/** How an entry names whose request it is. */
export const about = ({ person, id }: RequestRow) => ({
  ...(person !== null && { subject: person }),
  key: id,
});
