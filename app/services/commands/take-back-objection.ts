import { readPersonFacts } from '#db/views/person-facts';
import { type CannotObject, cannotTakeBack } from '#domain/choice/objection';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** A person takes back an objection of theirs that nobody has decided yet. It can be raised again at any time. */
export const takeBackObjection: Command<
  { person: string; activity: string },
  { code: CannotObject | 'not_yours' | 'unknown_person' }
> = (read, { person, activity }, { actor }) => {
  if (actor.kind !== 'person' || actor.id !== person) return refuse('not_yours');
  const facts = readPersonFacts(read)(person);
  if (!facts) return refuse('unknown_person');
  const cannot = cannotTakeBack(facts.objections.get(activity));
  if (cannot) return refuse(cannot);
  return ok({ type: 'objection.taken_back.v1', subject: person, key: activity, body: { activity } });
};
