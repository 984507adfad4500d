import { eq } from 'drizzle-orm';
import { person } from '#db/schema/people';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** A person chooses the languages in which they count as told. */
export const chooseLanguages: Command<
  { person: string; languages: readonly string[] },
  { code: 'not_yours' | 'unknown_person' | 'language_missing' | 'already_done' }
> = (read, { person: id, languages }, { actor }) => {
  if (actor.kind !== 'person' || actor.id !== id) return refuse('not_yours');
  if (languages.length === 0) return refuse('language_missing');
  const row = read.orm.select({ languages: person.languages }).from(person).where(eq(person.id, id)).get();
  if (!row) return refuse('unknown_person');
  if (row.languages.join() === languages.join()) return refuse('already_done');
  return ok({ type: 'person.languages_chosen.v1', subject: id, body: { languages } });
};
