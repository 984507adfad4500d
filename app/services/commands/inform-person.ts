import { and, eq } from 'drizzle-orm';
import { ownAct, person as subject } from '#db/schema/people';
import type { EntryBodies } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** Tells a person, in their own history, that somebody recorded something about them. Once per entry. */
export const informPerson: Command<
  { person: string } & EntryBodies['person.informed.v1'],
  { code: 'not_allowed' | 'already_done' | 'unknown_person' }
> = (read, { person, about, matter }, { actor }) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  // Somebody erased in the meantime has no history to be told in.
  if (!read.orm.select({ id: subject.id }).from(subject).where(eq(subject.id, person)).get()) {
    return refuse('unknown_person');
  }
  const known = read.orm
    .select({ seq: ownAct.seq })
    .from(ownAct)
    .where(and(eq(ownAct.person, person), eq(ownAct.type, 'informed'), eq(ownAct.about, String(about))))
    .get();
  return known
    ? refuse('already_done')
    : ok({ type: 'person.informed.v1', subject: person, key: String(about), body: { about, matter } });
};
