import { openedBy } from '#db/views/openings';
import { readPersonFacts } from '#db/views/person-facts';
import {
  hasOpenedEnough,
  OPENING,
  OPENING_FIELDS,
  type OpeningReason,
  saysWhy,
} from '#domain/access/opening';
import { actsAs } from '#domain/authority/roles';
import type { Conflict } from '#domain/request/can';
import { ok, refuse } from '#domain/result';
import { rolesOf } from '../authority';
import type { Command } from '../command';
import { cannotOpen } from '../opening-cases';

export interface OpeningInput {
  person: string;
  reason: OpeningReason;
  /** Why, in words that the person reads. */
  words: string;
  /** The case: id of an open request of this person, or of a case about them that is shown late. */
  case: string;
}

export type OpeningRefusal = {
  code:
    | 'not_allowed'
    | 'not_for_yourself'
    | 'unknown_person'
    | 'reason_too_thin'
    | 'case_unfit'
    | 'too_many_openings'
    | Conflict;
};

/**
 * Somebody at the desk opens a person: a look, which is an act with a reason, in a case, on record before anything is read (design, "A look"). A
 * case that is not this person's is refused like one that is not there, so that no refusal tells whose it is. The operator at the machine opens
 * nobody: nobody could be shown who it was.
 */
export const openPerson: Command<OpeningInput, OpeningRefusal> = (read, input, { actor, now, document }) => {
  const roles = rolesOf(read, { actor, now });
  const role = actsAs(
    roles.map((grant) => grant.role),
    'person.open',
  );
  if (role === undefined) return refuse('not_allowed');
  const { person, reason } = input;
  if (actor.id === person) return refuse('not_for_yourself');
  if (!readPersonFacts(read)(person)) return refuse('unknown_person');
  const words = input.words.trim();
  if (!saysWhy(words) || words.length > OPENING.mostLetters) return refuse('reason_too_thin');
  const fault = cannotOpen(read, { id: actor.id, roles }, { case: input.case, person }, now);
  if (fault) return refuse(fault);
  if (hasOpenedEnough(person, openedBy(read, actor.id, now - OPENING.day), now)) {
    return refuse('too_many_openings');
  }
  return ok({
    type: 'access.opened.v1',
    subject: person,
    key: input.case,
    body: {
      fields: OPENING_FIELDS,
      role,
      reason,
      words: document('look_reason', words, person),
      case: input.case,
      until: now + OPENING.lasts,
    },
  });
};
