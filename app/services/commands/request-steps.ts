import { type RequestRow, requestFact } from '#db/views/requests';
import { IDENTITY_PROOFS, type IdentityProof } from '#domain/entry/request-bodies';
import { type CannotHandle, cannotExtend, cannotHandle } from '#domain/request/can';
import { isOver } from '#domain/request/machine';
import { DELAY_REASONS, type DelayReason } from '#domain/request/reasons';
import { ok, refuse } from '#domain/result';
import type { Command, Reader } from '../command';
import { clockOfRequest } from '../request-clock';
import { ownerOf } from './own-request';
import { about, atDesk, type DeskRefusal, wrongWords } from './request-desk';

type StepRefusal = { code: DeskRefusal | CannotHandle };
interface Written {
  request: string;
  words: string;
}

/** Why nobody may ask who sent this, or undefined. Who was asked can be asked again: that moves no date. */
export const cannotAskWho = (read: Reader, row: RequestRow): CannotHandle | undefined => {
  const fact = requestFact(read, row);
  const again = row.state === 'identity_check' && row.sameAs === null && !fact.nameless;
  return again ? undefined : cannotHandle(fact, 'ask_identity');
};

/** Asks who somebody is, and only what is needed for that (Art. 12(6) GDPR). */
export const askIdentity: Command<Written, StepRefusal> = (read, { request, words }, context) => {
  const found = atDesk(read, request, context, 'request.ask_identity');
  if (!found.ok) return found;
  const row = found.value;
  const wrong = cannotAskWho(read, row) ?? wrongWords(words);
  if (wrong) return refuse(wrong);
  const ref = context.document('request_words', words, ownerOf(row));
  return ok({ type: 'request.identity_asked.v1', ...about(row), body: { request, words: ref } });
};

/**
 * Somebody showed who they are. It names nobody here: a single officer could give the request, and what follows from it, to anybody. Whoever has
 * an account asks under it.
 */
export const confirmIdentity: Command<
  { request: string; how: IdentityProof },
  { code: DeskRefusal | CannotHandle | 'proof_unknown' }
> = (read, { request, how }, context) => {
  const found = atDesk(read, request, context, 'request.confirm_identity');
  if (!found.ok) return found;
  const cannot = cannotHandle(requestFact(read, found.value), 'confirm_identity');
  if (cannot) return refuse(cannot);
  if (!IDENTITY_PROOFS.includes(how)) return refuse('proof_unknown');
  return ok({ type: 'request.identity_confirmed.v1', ...about(found.value), body: { request, how } });
};

/** Asks what the person means. In some places the clock stands still until they answer (UK GDPR Art. 12A). */
export const askClarification: Command<Written, StepRefusal> = (read, { request, words }, context) => {
  const found = atDesk(read, request, context, 'request.ask');
  if (!found.ok) return found;
  const row = found.value;
  const wrong = cannotHandle(requestFact(read, row), 'ask') ?? wrongWords(words);
  if (wrong) return refuse(wrong);
  const ref = context.document('request_words', words, ownerOf(row));
  return ok({ type: 'request.clarification_asked.v1', ...about(row), body: { request, words: ref } });
};

/** Somebody takes a request on. It can be taken over by another of those who decide about it. */
export const takeRequest: Command<{ request: string }, StepRefusal> = (read, { request }, context) => {
  const found = atDesk(read, request, context, 'request.take');
  if (!found.ok) return found;
  const row = found.value;
  if (isOver(row.state)) return refuse('request_over');
  return ok({
    type: 'request.assigned.v1',
    subject: context.actor.id,
    key: request,
    body: { request },
  });
};

/** Puts the answer off, once and in the first period: with reasons, and with the new date, which the person reads (Art. 12(3) GDPR). */
export const extendRequest: Command<
  Written & { reasons: readonly DelayReason[] },
  { code: DeskRefusal | CannotHandle }
> = (read, { request, words, reasons }, context) => {
  const found = atDesk(read, request, context, 'request.extend');
  if (!found.ok) return found;
  const row = found.value;
  const { now } = context;
  const cannot =
    cannotExtend(requestFact(read, row), clockOfRequest(read, row), reasons, now) ?? wrongWords(words);
  if (cannot) return refuse(cannot);
  if (!reasons.every((reason) => DELAY_REASONS.includes(reason))) return refuse('reasons_missing');
  const ref = context.document('request_words', words, ownerOf(row));
  const due = clockOfRequest(read, row, now).dueAt;
  return ok({
    type: 'request.extended.v1',
    ...about(row),
    body: { request, reasons: [...new Set(reasons)], words: ref, due },
  });
};

/** Says that something must be kept, by law or for a claim, or that it need not be any more. The clock runs on. */
export const holdRequest: Command<
  Written & { state: 'begins' | 'ends' },
  { code: DeskRefusal | CannotHandle | 'changes_nothing' }
> = (read, { request, words, state }, context) => {
  const found = atDesk(read, request, context, 'request.hold');
  if (!found.ok) return found;
  const row = found.value;
  if (isOver(row.state)) return refuse('request_over');
  if (row.held === (state === 'begins')) return refuse('changes_nothing');
  const wrong = wrongWords(words);
  if (wrong) return refuse(wrong);
  const ref = context.document('request_words', words, ownerOf(row));
  return ok({ type: 'request.hold_stated.v1', ...about(row), body: { request, state, words: ref } });
};

/** Writes to the person, in their request. */
export const writeToPerson: Command<Written, StepRefusal> = (read, { request, words }, context) => {
  const found = atDesk(read, request, context, 'request.write');
  if (!found.ok) return found;
  const row = found.value;
  const wrong = wrongWords(words);
  if (wrong) return refuse(wrong);
  const ref = context.document('request_words', words, ownerOf(row));
  return ok({ type: 'request.message.v1', ...about(row), body: { request, words: ref } });
};
