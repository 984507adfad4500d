import { readPersonFacts } from '#db/views/person-facts';
import { isPaused } from '#domain/choice/pause';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** A person ends their own pause before its time. What they said yes to is on again from this moment, and only from it. */
export const resume: Command<
  { person: string },
  { code: 'not_yours' | 'unknown_person' | 'changes_nothing' }
> = (read, { person }, { actor, now }) => {
  if (actor.kind !== 'person' || actor.id !== person) return refuse('not_yours');
  const facts = readPersonFacts(read)(person);
  if (!facts) return refuse('unknown_person');
  if (!isPaused(facts.pause, now)) return refuse('changes_nothing');
  return ok({ type: 'person.resumed.v1', subject: person, body: {} });
};
