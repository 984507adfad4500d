import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import { type CannotObject, cannotObject, objectionEffect } from '#domain/choice/objection';
import { basisFor, type Duty } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** Characters: some pages of text. */
const LONGEST_REASON = 5_000;

export interface ObjectionInput {
  person: string;
  activity: string;
  /** What the page said the objection does until it is decided. */
  effect: Duty['onObjection'];
  /** The words that stood on the page. */
  words: string;
  /** Theirs to give or to leave out. */
  reason?: string;
}

/**
 * A person objects (Art. 21(1) GDPR). It takes effect as the activity declares and as the page said; it is open until somebody
 * who answers for it has decided. Nobody can object for another.
 */
export const object: Command<
  ObjectionInput,
  {
    code:
      | CannotObject
      | 'not_yours'
      | 'unknown_activity'
      | 'unknown_person'
      | 'objection_changed'
      | 'reason_too_long';
  }
> = (read, { person, activity: id, effect, words, reason }, { actor, document }) => {
  if (actor.kind !== 'person' || actor.id !== person) return refuse('not_yours');
  const activity = readWorld(read).activities.get(id);
  if (!activity) return refuse('unknown_activity');
  const facts = readPersonFacts(read)(person);
  if (!facts) return refuse('unknown_person');
  const basis = basisFor(activity, placesOf(facts.person))?.basis;
  const cannot = cannotObject(basis, facts.objections.get(id));
  if (cannot) return refuse(cannot);
  if (objectionEffect(activity) !== effect) return refuse('objection_changed');
  if (reason !== undefined && reason.length > LONGEST_REASON) return refuse('reason_too_long');
  return ok({
    type: 'objection.raised.v1',
    subject: person,
    key: id,
    body: {
      activity: id,
      effect,
      words: document('words', words, person),
      ...(reason !== undefined && { reason: document('objection_reason', reason, person) }),
    },
  });
};
