import { type RequestRow, requestByCode, requestFact, requestRow, writtenSince } from '#db/views/requests';
import { type CannotHandle, cannotHandle, endsWithRequest } from '#domain/request/can';
import { LONGEST_REQUEST_WORDS } from '#domain/request/kinds';
import { REQUEST_LIMITS } from '#domain/request/limits';
import { isOver } from '#domain/request/machine';
import { ok, refuse } from '#domain/result';
import { DAY } from '#domain/time';
import type { Command, CommandContext, Reader } from '../command';
import { mayEndByCode, whatItBecame } from './tie-request';

/** Whose request it is: of a person who is signed in, or of whoever has its code at the public door. */
export type Owner = { person: string; request: string } | { codeSha256: string };

export type OwnRequestRefusal = {
  code: CannotHandle | 'unknown_request' | 'words_missing' | 'words_too_long' | 'messages_enough';
};

/** The request of whoever asks; somebody else's is not there. */
const own = (read: Reader, owner: Owner, { actor }: CommandContext): RequestRow | undefined => {
  if ('codeSha256' in owner) {
    const found = actor.kind === 'portal' ? requestByCode(read, owner.codeSha256) : undefined;
    return found && whatItBecame(read, found);
  }
  if (actor.kind !== 'person' || actor.id !== owner.person) return undefined;
  const row = requestRow(read, owner.request);
  return row?.person === owner.person ? row : undefined;
};

const subjectOf = ({ person }: RequestRow) => (person === null ? {} : { subject: person });

/** Whom what is written in a request belongs to: its person, or where there is none the request itself. */
export const ownerOf = ({ person, id }: Pick<RequestRow, 'person' | 'id'>): string => person ?? id;

/**
 * The person takes a request back. What systems have not begun for it ends with it, as far as the law leaves that to the person
 * (domain/request/can.ts); what it limited is not limited any more.
 */
export const withdrawRequest: Command<Owner, OwnRequestRefusal> = (read, owner, context) => {
  const row = own(read, owner, context);
  // An objection is taken back where it was raised.
  if (!row || row.kind === 'objection') return refuse('unknown_request');
  const fact = requestFact(read, row);
  const cannot = cannotHandle(fact, 'withdraw');
  if (!cannot && 'codeSha256' in owner && !mayEndByCode(read, row)) return refuse('goes_with_another');
  if (cannot) return refuse(cannot);
  return ok({
    type: 'request.withdrawn.v1',
    ...subjectOf(row),
    key: row.id,
    body: { request: row.id, ends: endsWithRequest(fact.tasks).map(({ id }) => id) },
  });
};

/** The person writes something in a request. Where they were asked what they mean, it is the answer; where it ran out, it goes on. */
export const writeInRequest: Command<Owner & { words: string }, OwnRequestRefusal> = (
  read,
  input,
  context,
) => {
  const row = own(read, input, context);
  if (!row) return refuse('unknown_request');
  const { words } = input;
  if (words.trim() === '') return refuse('words_missing');
  if (words.length > LONGEST_REQUEST_WORDS) return refuse('words_too_long');
  if (isOver(row.state) && row.state !== 'expired') return refuse('request_over');
  const by = row.person === null ? { request: row.id } : { person: row.person };
  if (writtenSince(read, by, context.now - DAY) >= REQUEST_LIMITS.writtenADay)
    return refuse('messages_enough');
  const written = {
    ...subjectOf(row),
    key: row.id,
    body: { request: row.id, words: context.document('request_words', words, ownerOf(row)) },
  };
  return ok(
    row.state === 'clarification' || row.state === 'expired'
      ? { type: 'request.clarified.v1', ...written }
      : { type: 'request.message.v1', ...written },
  );
};
