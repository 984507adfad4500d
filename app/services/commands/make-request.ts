import { readWorld } from '#db/views/decision-world';
import { isAbout } from '#db/views/look-subject';
import { readPersonFacts } from '#db/views/person-facts';
import { openRequestsOf, requestRow, sentSince } from '#db/views/requests';
import { categoryOf } from '#domain/monitoring/category';
import { type Asked, isSameRequest } from '#domain/request/can';
import {
  audienceOf,
  type ComplaintAgainst,
  isRequestKind,
  LONGEST_CONTACT,
  LONGEST_REQUEST_WORDS,
  missingIn,
  type RequestAudience,
  type RequestKind,
  requestRule,
} from '#domain/request/kinds';
import { REQUEST_LIMITS } from '#domain/request/limits';
import { ok, refuse } from '#domain/result';
import { DAY, type Instant } from '#domain/time';
import type { Command, Reader } from '../command';
import { clockOfNew } from '../request-clock';

export interface RequestInput {
  /** Id of the request, made by the door. */
  request: string;
  kind: RequestKind;
  category?: string;
  programme?: string;
  look?: string;
  from?: Instant;
  to?: Instant;
  against?: ComplaintAgainst;
  /** To whom it goes, where the person picks. */
  audience?: RequestAudience;
  /** An earlier request of theirs that a complaint is about. */
  earlier?: string;
  words?: string;
  language: string;
}

export type RequestRefusal = {
  code:
    | 'not_yours'
    | 'unknown_person'
    | 'unknown_request'
    | 'unknown_category'
    | 'unknown_programme'
    | 'request_incomplete'
    | 'on_its_own_page'
    | 'window_wrong'
    | 'words_too_long'
    | 'contact_missing'
    | 'requests_enough';
};

const asked = ({ kind, category, programme, look, from, to }: RequestInput): Asked => ({
  kind,
  ...(category !== undefined && { category }),
  ...(programme !== undefined && { programme }),
  ...(look !== undefined && { look }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/** What is wrong with what was asked, whoever asks it. */
const wrongWith = (read: Reader, input: RequestInput, now: Instant): RequestRefusal['code'] | undefined => {
  if (!isRequestKind(input.kind)) return 'unknown_request';
  if (requestRule(input.kind).elsewhere !== undefined) return 'on_its_own_page';
  if (input.category !== undefined && !categoryOf(input.category)) return 'unknown_category';
  if (input.programme !== undefined && !readWorld(read).programmes.has(input.programme)) {
    return 'unknown_programme';
  }
  const { from, to } = input;
  if (from !== undefined && (from > now || (to !== undefined && to < from))) return 'window_wrong';
  if (missingIn(input.kind, input) !== undefined) return 'request_incomplete';
  return (input.words ?? '').length > LONGEST_REQUEST_WORDS ? 'words_too_long' : undefined;
};

/**
 * A person asks for what the law gives them, for themselves alone. The entry is the receipt: it says when it arrived and by when it is answered.
 * Who asks the same again while it waits is not turned away: the two go together, and the first date holds.
 */
export const makeRequest: Command<RequestInput & { person: string }, RequestRefusal> = (
  read,
  input,
  { actor, now, document },
) => {
  const { person, words, earlier } = input;
  if (actor.kind !== 'person' || actor.id !== person) return refuse('not_yours');
  const facts = readPersonFacts(read)(person);
  if (!facts) return refuse('unknown_person');
  const wrong = wrongWith(read, input, now);
  if (wrong) return refuse(wrong);
  // Somebody else's request answers like one that is not there.
  if (earlier !== undefined && requestRow(read, earlier)?.person !== person) return refuse('unknown_request');
  // So does a look at somebody else, and what is no look at all.
  if (input.look !== undefined && !isAbout(read, input.look, person, now)) return refuse('unknown_request');
  const { establishment, country, region } = facts.person;
  const council = readWorld(read).establishments.get(establishment)?.council === true;
  const open = openRequestsOf(read, person);
  const { open: most, sentADay } = REQUEST_LIMITS;
  if (open.length >= most || sentSince(read, person, now - DAY) >= sentADay) return refuse('requests_enough');
  const same = open.find(
    (row) =>
      row.sameAs === null &&
      !row.tasksOpened &&
      isSameRequest(asked(input), {
        kind: row.kind,
        ...(row.category !== null && { category: row.category }),
        ...(row.programme !== null && { programme: row.programme }),
        ...(row.look !== null && { look: row.look }),
        ...(row.windowFrom !== null && { from: row.windowFrom }),
        ...(row.windowTo !== null && { to: row.windowTo }),
      }),
  );
  // The first date holds for both.
  const due = same?.due ?? clockOfNew(input.kind, facts.person, now).dueAt;
  return ok({
    type: 'request.made.v1',
    subject: person,
    key: input.request,
    body: {
      request: input.request,
      audience: audienceOf(input.kind, { ...input, council }),
      establishment,
      country,
      ...(region !== undefined && { region }),
      ...asked(input),
      ...(input.against !== undefined && { against: input.against }),
      ...(earlier !== undefined && { earlier }),
      channel: 'portal',
      language: input.language,
      ...(words !== undefined && words !== '' && { words: document('request_words', words, person) }),
      ...(same && { same_as: same.id }),
      due,
    },
  });
};

export interface DoorRequest extends RequestInput {
  /** How they can be reached; nobody's name is asked for. */
  contact?: string;
  /** Hex of SHA-256 of the code with which they follow it. */
  codeSha256: string;
  /** The place whose law and council count; of somebody at work. */
  establishment?: string;
}

/**
 * Somebody without a sign-in asks: a visitor, a customer, somebody who left. Who they are is looked at first. Where a kind can be sent without a
 * name, it concerns nobody: no person, no way back but the code.
 */
export const makeRequestAtDoor: Command<DoorRequest, RequestRefusal> = (
  read,
  input,
  { actor, now, document },
) => {
  if (actor.kind !== 'portal') return refuse('not_yours');
  const wrong = wrongWith(read, input, now);
  if (wrong) return refuse(wrong);
  // Whoever asks here has looked at no list.
  if (input.look !== undefined) return refuse('unknown_request');
  const anonymous = requestRule(input.kind).anonymous === true;
  const { contact = '', words, establishment } = input;
  if (contact.trim() === '' && !anonymous) return refuse('contact_missing');
  if (contact.length > LONGEST_CONTACT) return refuse('words_too_long');
  const place = establishment === undefined ? undefined : readWorld(read).establishments.get(establishment);
  const owner = input.request;
  return ok({
    type: 'request.made.v1',
    key: input.request,
    body: {
      request: input.request,
      audience: audienceOf(input.kind, { ...input, council: place?.council === true }),
      ...(place && { establishment: place.id, country: place.country }),
      ...(place?.region !== undefined && { region: place.region }),
      ...asked(input),
      ...(input.against !== undefined && { against: input.against }),
      channel: 'door',
      // The language of a page tells too much of somebody among few.
      ...(!anonymous && { language: input.language }),
      ...(words !== undefined && words !== '' && { words: document('request_words', words, owner) }),
      ...(contact !== '' && { contact: document('request_contact', contact, owner) }),
      code_sha256: input.codeSha256,
      due: clockOfNew(input.kind, place ?? {}, now).dueAt,
    },
  });
};
