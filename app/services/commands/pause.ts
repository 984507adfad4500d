import { readPersonFacts } from '#db/views/person-facts';
import { pausedAgain } from '#domain/choice/pause';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command } from '../command';

/**
 * A person pauses everything that rests on their consent: at once, without a reason, as often and as long as they like, and
 * nothing is deleted (model, section 0: time). Pressing again makes it longer and never shorter.
 */
export const pause: Command<
  { person: string; until?: Instant },
  { code: 'not_yours' | 'unknown_person' | 'changes_nothing' }
> = (read, { person, until }, { actor, now }) => {
  if (actor.kind !== 'person' || actor.id !== person) return refuse('not_yours');
  const facts = readPersonFacts(read)(person);
  if (!facts) return refuse('unknown_person');
  if (!pausedAgain(facts.pause, until, now)) return refuse('changes_nothing');
  return ok({ type: 'person.paused.v1', subject: person, body: until === undefined ? {} : { until } });
};
