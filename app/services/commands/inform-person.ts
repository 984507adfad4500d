import { and, eq } from 'drizzle-orm';
import { ownAct } from '#db/schema/people';
import type { EntryBodies } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** Tells a person, in their own history, that somebody recorded something about them. Once per entry. */
export const informPerson: Command<
  { person: string } & EntryBodies['person.informed.v1'],
  { code: 'not_allowed' | 'already_done' }
> = (read, { person, about, matter }, { actor }) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const known = read.orm
    .select({ seq: ownAct.seq })
    .from(ownAct)
    .where(and(eq(ownAct.person, person), eq(ownAct.type, 'informed'), eq(ownAct.about, String(about))))
    .get();
  return known
    ? refuse('already_done')
    : ok({ type: 'person.informed.v1', subject: person, key: String(about), body: { about, matter } });
};
