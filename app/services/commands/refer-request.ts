import { createProfileFinder } from '#db/views/external-ids';
import { endsWithReference, referenceRow, referenceText, standingReference } from '#db/views/references';
import { registeredSystems } from '#db/views/registered-systems';
import type { RequestRow } from '#db/views/requests';
import { tieOfDoor } from '#db/views/ties';
import { IDENTITY_PROOFS, type IdentityProof } from '#domain/entry/request-bodies';
import type { RequestState } from '#domain/request/machine';
import {
  askedByReference,
  MOST_REFERRED,
  REFERENCE_KINDS,
  type ReferenceKind,
  referenceOf,
  referenceStartsAt,
} from '#domain/request/reference';
import type { TaskOpening } from '#domain/request/task';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command, CommandContext, Reader } from '../command';
import { isKnown } from './answer-task';
import { atDesk, wrongWords } from './request-desk';
import { type NotUntied, untied } from './tie-request';

type ReferRefusal = {
  code:
    | NotUntied
    | 'proof_unknown'
    | 'already_proposed'
    | 'unknown_proposal'
    | 'not_your_own_proposal'
    | 'not_by_reference'
    | 'reference_unfit'
    | 'reference_of_a_person'
    | 'unknown_system';
};

/** Before it is accepted: with that entry systems are asked. */
const BEFORE = new Set<RequestState>(['acknowledged', 'identity_check', 'clarification']);

/**
 * Whether somebody who is or was here is known by this: then the request is tied to them, so that they are told and can stop it. A system may take other letters
 * for the same: wide ones, large ones and small ones are none that lead past the person.
 */
const isOfAPerson = (read: Reader, reference: string): boolean => {
  const finder = createProfileFinder(read);
  const plain = reference.normalize('NFKC').trim();
  return [reference, plain].some(
    (one) => isKnown(read, one) || finder.byEmail(one).length > 0 || finder.byAnyLetters(one).length > 0,
  );
};

/** Whether it can be written down now by what systems know whoever asks. */
export const canRefer = (read: Reader, row: RequestRow): boolean =>
  row.person === null &&
  row.channel === 'door' &&
  row.sameAs === null &&
  BEFORE.has(row.state) &&
  askedByReference(row.kind) !== undefined &&
  tieOfDoor(read, row.id) === undefined &&
  standingReference(read, row.id) === undefined;

/**
 * Systems know somebody by something that the portal does not: a badge, a customer number, an address. One officer writes down what, how it was shown that it
 * belongs to whoever asks, and which systems are to be told it; a second one agrees before any is (docs/decisions/0074).
 */
export const proposeReference: Command<
  {
    request: string;
    kind: ReferenceKind;
    reference: string;
    how: IdentityProof;
    systems: readonly string[];
    words: string;
  },
  ReferRefusal
> = (read, input, context) => {
  const { request, kind, how, words } = input;
  const found = untied(read, request, context);
  if (!found.ok) return found;
  const row = found.value;
  if (askedByReference(row.kind) === undefined) return refuse('not_by_reference');
  if (!BEFORE.has(row.state)) return refuse('request_not_there_yet');
  if (tieOfDoor(read, request) || standingReference(read, request)) return refuse('already_proposed');
  if (!IDENTITY_PROOFS.includes(how)) return refuse('proof_unknown');
  const reference = REFERENCE_KINDS.includes(kind) ? referenceOf(kind, input.reference) : undefined;
  if (reference === undefined) return refuse('reference_unfit');
  if (isOfAPerson(read, reference)) return refuse('reference_of_a_person');
  const systems = [...new Set(input.systems)];
  const known = new Set(registeredSystems(read).map(({ id }) => id));
  if (systems.length === 0 || systems.length > MOST_REFERRED || !systems.every((id) => known.has(id))) {
    return refuse('unknown_system');
  }
  const wrong = wrongWords(words);
  if (wrong) return refuse(wrong);
  return ok({
    type: 'request.reference_proposed.v1',
    key: request,
    body: {
      request,
      kind,
      reference: context.document('request_reference', reference, request),
      how,
      evidence: context.document('reference_evidence', words, request),
      systems,
    },
  });
};

/** A second person agrees that it belongs to whoever asks. Systems are asked nothing for three days: until then a third can say that it is not shown. */
export const confirmReference: Command<{ request: string }, ReferRefusal> = (read, { request }, context) => {
  const found = untied(read, request, context);
  if (!found.ok) return found;
  const row = found.value;
  const reference = standingReference(read, request);
  if (reference?.state !== 'proposed') return refuse('unknown_proposal');
  if (reference.proposedBy === context.actor.id) return refuse('not_your_own_proposal');
  if (!BEFORE.has(row.state)) return refuse('request_not_there_yet');
  const text = referenceText(read, reference);
  if (text === undefined) return refuse('unknown_proposal');
  // Somebody may have begun here since.
  if (isOfAPerson(read, text)) return refuse('reference_of_a_person');
  return ok({
    type: 'request.reference_agreed.v1',
    key: request,
    body: { request, starts_at: referenceStartsAt(context.now) },
  });
};

/**
 * It is not shown, or turns out not to be theirs: any of those who decide about the request says so, also who proposed it, also after systems were asked, and also once
 * the request is over, since looks after a deletion go on. What none has fetched ends with it; the reference is told to none from now on.
 */
export const declineReference: Command<{ request: string }, ReferRefusal> = (read, { request }, context) => {
  const found = atDesk(read, request, context, 'request.confirm_identity');
  if (!found.ok) return found;
  const reference = standingReference(read, request);
  if (!reference) return refuse('unknown_proposal');
  return ok({
    type: 'request.reference_declined.v1',
    key: request,
    body: {
      request,
      reference: reference.reference,
      ends: endsWithReference(read, request),
    },
  });
};

/** What the systems that were named are asked for a request, by its reference; nothing where none was agreed on. */
export const openingsByReference = (
  read: Reader,
  row: RequestRow,
  { now, newId }: Pick<CommandContext, 'now' | 'newId'>,
): Result<readonly TaskOpening[], Refused<'waits_for_reference' | 'reference_of_a_person'>> => {
  const reference = referenceRow(read, row.id);
  const action = askedByReference(row.kind);
  if (!reference || reference.state === 'declined' || action === undefined) return ok([]);
  if (waitsForReference(reference, now)) return refuse('waits_for_reference');
  const text = referenceText(read, reference);
  if (text === undefined) return ok([]);
  if (isOfAPerson(read, text)) return refuse('reference_of_a_person');
  const known = new Set(registeredSystems(read).map(({ id }) => id));
  return ok(
    reference.systems
      .filter((system) => known.has(system))
      .map((system) => ({
        task: newId('task'),
        system,
        action,
        ...(row.category !== null && { categories: [row.category] }),
        ...(row.windowFrom !== null && { from: row.windowFrom }),
        ...(row.windowTo !== null && { to: row.windowTo }),
      })),
  );
};

/** Whether systems are not asked by it yet: it waits for a second person, or for its three days. */
export const waitsForReference = (
  { state, startsAt }: { state: string; startsAt: Instant | null },
  now: Instant,
): boolean => state === 'proposed' || (state === 'agreed' && now < (startsAt ?? 0));
