import { grantsInForce } from '#db/views/grants';
import { readPersonFacts } from '#db/views/person-facts';
import { registeredSystems } from '#db/views/registered-systems';
import { restrictedCaseOf } from '#db/views/restricted';
import { saysWhy } from '#domain/access/opening';
import { cannotEnd, isLive, RESTRICTED, type RestrictedReason } from '#domain/access/restricted';
import { mayDo } from '#domain/authority/roles';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { categoryOf } from '#domain/monitoring/category';
import type { Conflict } from '#domain/request/can';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command } from '../command';
import { caseRole, conflictInCase, isIn } from './restricted-fit';

export interface RestrictedInput {
  case: string;
  person: string;
  reason: RestrictedReason;
  law: string;
  words: string;
  systems: readonly string[];
  categories: readonly string[];
  named: readonly string[];
  until: Instant;
}

type EndWrong = NonNullable<ReturnType<typeof cannotEnd>>;

/** Words that the person will read, and the law; undefined where they say nothing. */
const said = (words: { law?: string; words: string }): string | undefined => {
  const fits =
    saysWhy(words.words) &&
    words.words.length <= RESTRICTED.longestWords &&
    (words.law === undefined || (words.law.trim() !== '' && words.law.length <= RESTRICTED.longestLaw));
  return fits ? JSON.stringify(words) : undefined;
};

/**
 * Proposes that looks, deletions and answers about one person are shown late (docs/decisions/0063). It does nothing before a second person agrees, and
 * names what it reaches: these systems, these kinds of data, these people.
 */
export const proposeRestricted: Command<
  RestrictedInput,
  {
    code:
      | 'not_allowed'
      | 'already_proposed'
      | 'unknown_person'
      | 'reason_too_thin'
      | 'case_reach_unfit'
      | Conflict
      | EndWrong;
  }
> = (read, input, context) => {
  const { now, document, actor } = context;
  const role = caseRole(read, context, SECOND_PERSON.restricted.propose);
  if (role === undefined) return refuse('not_allowed');
  if (restrictedCaseOf(read, input.case)) return refuse('already_proposed');
  const { person, reason, law, words, systems, categories, named, until } = input;
  if (!readPersonFacts(read)(person)) return refuse('unknown_person');
  const conflict = conflictInCase(read, actor.id, input);
  if (conflict) return refuse(conflict);
  const text = said({ law, words });
  if (text === undefined) return refuse('reason_too_thin');
  const known = new Set(registeredSystems(read).map(({ id }) => id));
  const fits =
    systems.length > 0 &&
    systems.every((id) => known.has(id)) &&
    categories.length > 0 &&
    categories.every((key) => categoryOf(key) !== undefined) &&
    named.length <= RESTRICTED.mostNamed &&
    named.every(
      (id) =>
        id !== person &&
        mayDo(
          grantsInForce(read, id, now).map((grant) => grant.role),
          'restricted.close',
        ),
    );
  if (!fits) return refuse('case_reach_unfit');
  const wrong = cannotEnd({ from: now, until }, now);
  if (wrong) return refuse(wrong);
  return ok({
    type: 'restricted.proposed.v1',
    subject: person,
    key: input.case,
    body: {
      case: input.case,
      reason,
      words: document('case_words', text, person),
      systems,
      categories,
      named,
      until,
      role,
      open_until: now + SECOND_PERSON.restricted.openFor,
    },
  });
};

/** Proposes that a case goes on, for 90 days more at most and twice in all; somebody of the case does. */
export const proposeRenewal: Command<
  { case: string; until: Instant; words: string },
  {
    code: 'not_allowed' | 'unknown_case' | 'already_proposed' | 'reason_too_thin' | Conflict | EndWrong;
  }
> = (read, { case: id, until, words }, context) => {
  const { now, document, actor } = context;
  const role = caseRole(read, context, 'restricted.renew');
  if (role === undefined) return refuse('not_allowed');
  const row = restrictedCaseOf(read, id);
  if (!row || !isIn(row, actor.id) || !isLive(row, now)) return refuse('unknown_case');
  const conflict = conflictInCase(read, actor.id, row);
  if (conflict) return refuse(conflict);
  if (row.renewalUntil !== null && (row.renewalOpenUntil ?? 0) > now) return refuse('already_proposed');
  const text = said({ words });
  if (text === undefined) return refuse('reason_too_thin');
  const wrong = cannotEnd({ from: row.endsAt, until, renewals: row.renewals + 1 }, now);
  if (wrong) return refuse(wrong);
  return ok({
    type: 'restricted.renewal_proposed.v1',
    subject: row.person,
    key: id,
    body: {
      case: id,
      number: row.seq,
      words: document('case_words', text, row.person),
      until,
      role,
      open_until: now + SECOND_PERSON.restricted.openFor,
    },
  });
};
