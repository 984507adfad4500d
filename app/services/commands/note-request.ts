import { noteCount } from '#db/views/request-notes';
import { actsAs } from '#domain/authority/roles';
import { NOTE_LIMITS } from '#domain/request/limits';
import { isOver } from '#domain/request/machine';
import { ok, refuse } from '#domain/result';
import { rolesOf } from '../authority';
import type { Command } from '../command';
import { about, atDesk, type DeskRefusal } from './request-desk';

/**
 * Whoever decides about a request leaves a note for the others who do. It is data about its person: a document of theirs, which they read in their statement. Of a request that
 * is nobody's there is none, since nobody could read what is kept about them.
 */
export const noteRequest: Command<
  { request: string; words: string },
  { code: DeskRefusal | 'request_over' | 'note_of_nobody' | 'note_too_long' | 'notes_enough' }
> = (read, { request, words: typed }, context) => {
  const found = atDesk(read, request, context, 'request.note');
  if (!found.ok) return found;
  const { person, state } = found.value;
  if (person === null) return refuse('note_of_nobody');
  if (isOver(state)) return refuse('request_over');
  const words = typed.trim();
  if (words === '') return refuse('words_missing');
  if (words.length > NOTE_LIMITS.letters) return refuse('note_too_long');
  if (noteCount(read, request) >= NOTE_LIMITS.ofARequest) return refuse('notes_enough');
  const roles = rolesOf(read, context).map(({ role }) => role);
  const role = actsAs(roles, 'request.note');
  if (role === undefined) return refuse('not_allowed');
  return ok({
    type: 'request.noted.v1',
    ...about(found.value),
    body: { request, role, words: context.document('request_note', words, person) },
  });
};
