import { createProfileFinder } from '#db/views/external-ids';
import { standingReference } from '#db/views/references';
import { type RequestRow, requestFact, requestRow } from '#db/views/requests';
import { holderOf, receiptsBrought, tieOfDoor, tieOfMade } from '#db/views/ties';
import { TIE_PROOFS, type TieProof } from '#domain/entry/request-bodies';
import { endsWithRequest } from '#domain/request/can';
import { isOver } from '#domain/request/machine';
import { tieStartsAt } from '#domain/request/tie';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import type { Command, CommandContext, Reader } from '../command';
import { isKnown } from './answer-task';
import { atDesk, type DeskRefusal, wrongWords } from './request-desk';

/** Why a request is none that can become somebody's. */
export type NotUntied =
  | DeskRefusal
  | 'request_over'
  | 'request_not_there_yet'
  | 'sent_without_a_name'
  | 'goes_with_another';

type TieRefusal = {
  code:
    | NotUntied
    | 'proof_unknown'
    | 'receipt_of_another'
    | 'nobody_by_that'
    | 'already_proposed'
    | 'unknown_proposal'
    | 'not_your_own_proposal';
};

/** The one person whom this id, mail address or id elsewhere names; two are nobody. */
const personBy = (read: Reader, who: string): string | undefined => {
  if (isKnown(read, who)) return who;
  const finder = createProfileFinder(read);
  const found = new Set([...finder.byEmail(who), ...finder.byExternalId(who)]);
  const [one] = found;
  return found.size === 1 && one !== undefined && isKnown(read, one) ? one : undefined;
};

/** A request from the public door that is nobody's yet and can become somebody's, in the hands of whoever decides about it. */
export const untied = (
  read: Reader,
  id: string,
  context: CommandContext,
): Result<RequestRow, Refused<NotUntied>> => {
  const found = atDesk(read, id, context, 'request.confirm_identity');
  if (!found.ok) return found;
  const fact = requestFact(read, found.value);
  if (fact.nameless) return refuse('sent_without_a_name');
  if (isOver(fact.state)) return refuse('request_over');
  if (fact.sameAs !== undefined) return refuse('goes_with_another');
  return found.value.person !== null || found.value.channel !== 'door'
    ? refuse('request_not_there_yet')
    : found;
};

/** Whether a request can be tied to somebody now: nobody is proposed yet. */
export const canTie = (read: Reader, row: RequestRow): boolean =>
  row.person === null &&
  row.channel === 'door' &&
  row.sameAs === null &&
  !isOver(row.state) &&
  requestFact(read, row).nameless !== true &&
  tieOfDoor(read, row.id) === undefined &&
  standingReference(read, row.id) === undefined;

/**
 * Somebody who asked at the public door showed that they are a person of this portal. One officer writes down whom, how, and what was seen; a second one agrees before
 * anything follows (docs/decisions/0067). Nobody ties a request to themselves.
 */
export const proposeTie: Command<
  { request: string; who: string; how: TieProof; words: string },
  TieRefusal
> = (read, { request, who, how, words }, context) => {
  const found = untied(read, request, context);
  if (!found.ok) return found;
  if (tieOfDoor(read, request) || standingReference(read, request)) return refuse('already_proposed');
  if (!TIE_PROOFS.includes(how)) return refuse('proof_unknown');
  const wrong = wrongWords(words);
  if (wrong) return refuse(wrong);
  const person = personBy(read, who.trim());
  if (person === undefined) return refuse('nobody_by_that');
  if (person === context.actor.id) return refuse('your_own_request');
  const brought = receiptsBrought(read, request).some((receipt) => holderOf(read, receipt) === person);
  if (how === 'receipt' && !brought) return refuse('receipt_of_another');
  return ok({
    type: 'request.tie_proposed.v1',
    subject: person,
    key: request,
    body: { request, how, evidence: context.document('tie_evidence', words, person) },
  });
};

/** What was proposed for a request, for a second person: not whoever proposed it, nor whom it is about. */
const proposedTo = (read: Reader, request: string, context: CommandContext) => {
  const found = untied(read, request, context);
  if (!found.ok) return found;
  const tie = tieOfDoor(read, request);
  if (!tie || !isKnown(read, tie.person)) return refuse('unknown_proposal');
  if (tie.person === context.actor.id) return refuse('your_own_request');
  return ok({ row: found.value, tie });
};

/** A second person agrees: it is that person's request from now on, with the date that was told at the door. They are told at once. */
export const confirmTie: Command<{ request: string }, TieRefusal> = (read, { request }, context) => {
  const found = proposedTo(read, request, context);
  if (!found.ok) return found;
  const { row, tie } = found.value;
  if (tie.proposedBy === context.actor.id) return refuse('not_your_own_proposal');
  return ok({
    type: 'request.tied.v1',
    subject: tie.person,
    key: request,
    body: {
      request: context.newId('req'),
      door: request,
      how: tie.how,
      due: row.due ?? context.now,
      starts_at: tieStartsAt(row.kind, context.now),
    },
  });
};

/** It is not shown: whoever reads it may say so, also who proposed it. */
export const declineTie: Command<{ request: string }, TieRefusal> = (read, { request }, context) => {
  const found = proposedTo(read, request, context);
  if (!found.ok) return found;
  return ok({
    type: 'request.tie_declined.v1',
    subject: found.value.tie.person,
    key: request,
    body: { request },
  });
};

/**
 * The person says of a request that was tied to them that it is theirs, and it goes on at once; or that it is not, and it stops at once, whatever was done for it. That is
 * never too late as long as it is open.
 */
export const answerTie: Command<
  { person: string; request: string; answer: 'mine' | 'not_mine' },
  { code: 'unknown_request' | 'request_over' | 'changes_nothing' }
> = (read, { person, request, answer }, { actor }) => {
  const row = requestRow(read, request);
  const tie = tieOfMade(read, request);
  if (actor.kind !== 'person' || actor.id !== person || row?.person !== person || !tie) {
    return refuse('unknown_request');
  }
  if (isOver(row.state)) return refuse('request_over');
  if (answer === 'mine' && tie.state === 'confirmed') return refuse('changes_nothing');
  const fact = requestFact(read, row);
  const ends = answer === 'mine' ? [] : endsWithRequest(fact.tasks).map(({ id }) => id);
  return ok({
    type: 'request.tie_answered.v1',
    subject: person,
    key: request,
    body: { request, answer, ends },
  });
};

/** Whether the code of the public door still takes a request back: once the person it is tied to has said that it is theirs, only they do. */
export const mayEndByCode = (read: Reader, row: RequestRow): boolean => {
  const tie = row.person === null ? undefined : tieOfMade(read, row.id);
  return tie === undefined || tie.state === 'tied';
};

/** The request that the one with this code became, or itself as long as it is nobody's. */
export const whatItBecame = (read: Reader, row: RequestRow): RequestRow => {
  const made = row.person === null ? tieOfDoor(read, row.id)?.made : undefined;
  return (typeof made === 'string' && requestRow(read, made)) || row;
};
