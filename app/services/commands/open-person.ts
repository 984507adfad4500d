import { openedBy, openedInCase } from '#db/views/openings';
import { readPersonFacts } from '#db/views/person-facts';
import {
  CASE,
  OPENING,
  OPENING_FIELDS,
  type OpeningReason,
  openingLimit,
  saysWhy,
} from '#domain/access/opening';
import { actsAs } from '#domain/authority/roles';
import { ok, refuse } from '#domain/result';
import { roleKeysOf } from '../authority';
import type { Command } from '../command';

export interface OpeningInput {
  person: string;
  reason: OpeningReason;
  /** Why, in words that the person reads. */
  words: string;
  /** The number of the case. */
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
    | 'too_many_in_case';
};

/**
 * Somebody at the desk opens a person: a look, which is an act with a reason, in a case, on record before anything is read (design, "A look"). The
 * operator at the machine opens nobody: nobody could be shown who it was.
 */
export const openPerson: Command<OpeningInput, OpeningRefusal> = (read, input, { actor, now, document }) => {
  const role = actsAs(roleKeysOf(read, { actor, now }), 'person.open');
  if (role === undefined) return refuse('not_allowed');
  const { person, reason } = input;
  if (actor.id === person) return refuse('not_for_yourself');
  if (!readPersonFacts(read)(person)) return refuse('unknown_person');
  const words = input.words.trim();
  if (!saysWhy(words) || words.length > OPENING.mostLetters) return refuse('reason_too_thin');
  if (!CASE.test(input.case)) return refuse('case_unfit');
  const before = { own: openedBy(read, actor.id, now - OPENING.day), inCase: openedInCase(read, input.case) };
  const limit = openingLimit(person, before, now);
  if (limit) return refuse(limit);
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
