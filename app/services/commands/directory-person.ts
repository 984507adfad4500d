import { type DirectoryPerson, directoryPerson } from '#db/views/directory';
import { readLeaving } from '#db/views/leavers';
import { readOnRecord } from '#db/views/on-record';
import { mayLeave } from '#domain/people/leavers';
import type { ListedPerson } from '#domain/people/listed';
import { type Refused, refuse } from '#domain/result';
import type { Command } from '../command';
import { importPerson } from './import-person';
import { leave } from './leave';

type ImportRefusal = Extract<ReturnType<typeof importPerson>, { ok: false }>['error']['code'];

/** Whether a person is still as whoever asks saw them; without it nobody cares. */
export type IsAsSeen = (person: DirectoryPerson) => boolean;

/** The company's directory names somebody new: a row of a list, but never about somebody who is on record. */
export const addFromDirectory: Command<{ row: ListedPerson }, Refused<ImportRefusal>> = (
  read,
  { row },
  context,
) => {
  const { found, addressOf } = readOnRecord(read, row);
  if (found.length > 0) return refuse('external_id_taken', 'external_id');
  // Whoever had the address before keeps their record: an address that is given to the next one leads to nobody's (security, 3.9).
  if (addressOf !== undefined) return refuse('email_taken', 'email');
  return importPerson(read, { row }, context);
};

/** The directory says something else of somebody: a row of a list, found by the id that the portal gave them. */
export const changeFromDirectory: Command<
  { person: string; row: Omit<ListedPerson, 'external_id'> & { external_id?: string }; isAsSeen?: IsAsSeen },
  Refused<ImportRefusal | 'external_id_fixed' | 'not_as_seen'>
> = (read, { person: id, row, isAsSeen }, context) => {
  const person = directoryPerson(read, id);
  if (!person) return refuse('unknown_person');
  if (isAsSeen && !isAsSeen(person)) return refuse('not_as_seen');
  if (row.external_id !== undefined && row.external_id !== person.externalId) {
    return refuse('external_id_fixed', 'external_id');
  }
  return importPerson(read, { row: { ...row, external_id: person.externalId ?? '' }, person: id }, context);
};

/** The directory says that somebody left, a mistake about everybody held back (security, F33). */
export const letGoFromDirectory: Command<
  { person: string; isAsSeen?: IsAsSeen },
  { code: 'not_allowed' | 'unknown_person' | 'already_done' | 'not_as_seen' | 'leavers_held' }
> = (read, { person: id, isAsSeen }, context) => {
  const person = directoryPerson(read, id);
  if (!person) return refuse('unknown_person');
  if (isAsSeen && !isAsSeen(person)) return refuse('not_as_seen');
  const left = leave(read, { person: id, leftAt: context.now }, context);
  if (!left.ok) return left;
  return mayLeave(readLeaving(read, context.now), context.now) ? left : refuse('leavers_held');
};
