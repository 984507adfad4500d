import { requestFact, requestRow, waitingSince } from '#db/views/requests';
import {
  type CannotHandle,
  cannotFulfil,
  cannotHandle,
  cannotRefuse,
  EXPIRES_AFTER,
  hasExpired,
} from '#domain/request/can';
import { type RefusalReason, reasonsFit } from '#domain/request/reasons';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command, Reader } from '../command';
import { ownerOf } from './own-request';
import { about, atDesk, type DeskRefusal, wrongWords } from './request-desk';

/** Refuses a request: with a reason that fits, and in words. The page adds where to complain and that a court can decide (Art. 12(4) GDPR). */
export const refuseRequest: Command<
  { request: string; reasons: readonly RefusalReason[]; words: string },
  { code: DeskRefusal | CannotHandle }
> = (read, { request, reasons, words }, context) => {
  const found = atDesk(read, request, context, 'request.refuse');
  if (!found.ok) return found;
  const row = found.value;
  const wrong = cannotRefuse(requestFact(read, row), reasons) ?? wrongWords(words);
  if (wrong) return refuse(wrong);
  const ref = context.document('request_answer', words, ownerOf(row));
  const stated = [...new Set(reasons)];
  return ok({
    type: 'request.refused.v1',
    ...about(row),
    body: { request, reasons: stated, words: ref },
  });
};

/**
 * Answers a request: whole, which needs that every system has done its part and that somebody looks again after a deletion; or in part, with the
 * reason for the rest.
 */
export const answerRequest: Command<
  {
    request: string;
    outcome: 'fulfilled' | 'partially_fulfilled';
    reasons: readonly RefusalReason[];
    words: string;
  },
  { code: DeskRefusal | CannotHandle }
> = (read, { request, outcome, reasons, words }, context) => {
  const found = atDesk(read, request, context, 'request.answer');
  if (!found.ok) return found;
  const row = found.value;
  const fact = requestFact(read, row);
  const cannot =
    outcome === 'fulfilled'
      ? cannotFulfil(fact)
      : (cannotHandle(fact, 'fulfil_partly') ??
        (reasonsFit(row.kind, reasons) ? undefined : ('reasons_missing' as const)));
  const wrong = cannot ?? wrongWords(words);
  if (wrong) return refuse(wrong);
  return ok({
    type: 'request.answered.v1',
    ...about(row),
    body: {
      request,
      outcome,
      ...(outcome === 'partially_fulfilled' && { reasons: [...new Set(reasons)] }),
      words: context.document('request_answer', words, ownerOf(row)),
    },
  });
};

/** Takes a request up again: what was said to be done was not. By an officer, or by the portal when something deleted was found again. */
export const reopenRequest: Command<
  { request: string; because: 'came_back' | 'not_done'; finding?: string },
  { code: DeskRefusal | CannotHandle }
> = (read, { request, because, finding }, context) => {
  const portal = context.actor.kind === 'portal';
  const found = portal ? undefined : atDesk(read, request, context, 'request.reopen');
  if (found && !found.ok) return found;
  const row = found?.value ?? requestRow(read, request);
  if (!row) return refuse('unknown_request');
  const cannot = cannotHandle(requestFact(read, row), 'reopen');
  if (cannot) return refuse(cannot);
  return ok({
    type: 'request.reopened.v1',
    ...about(row),
    body: { request, because, ...(finding !== undefined && { finding }) },
  });
};

/** The first request that has waited too long for its person, if there is one. */
export const nextToExpire = (read: Reader, now: Instant): string | undefined =>
  waitingSince(read, now - EXPIRES_AFTER)[0]?.id;

/** Closes a request for now: the person was asked and did not answer. The portal's own act; they can go on with it at any time. */
export const expireRequest: Command<{ request: string }, { code: 'not_allowed' | 'changes_nothing' }> = (
  read,
  { request },
  { actor, now },
) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const row = requestRow(read, request);
  if (!row || row.waitsSince === null || !hasExpired(row.state, row.waitsSince, now)) {
    return refuse('changes_nothing');
  }
  return ok({ type: 'request.expired.v1', ...about(row), body: { request } });
};
