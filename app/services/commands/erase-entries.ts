import { asc, lte } from 'drizzle-orm';
import { retainedEntry } from '#db/schema/people';
import { MOST_NUMBERS } from '#domain/entry/retention';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** Erases the bodies of entries about erased persons whose retention has ended. */
export const eraseEntries: Command<Record<never, never>, { code: 'not_allowed' | 'nothing_due' }> = (
  read,
  _input,
  { actor, now },
) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const entries = read.orm
    .select({ seq: retainedEntry.seq })
    .from(retainedEntry)
    .where(lte(retainedEntry.until, now))
    .orderBy(asc(retainedEntry.seq))
    .limit(MOST_NUMBERS)
    .all()
    .map(({ seq }) => seq);
  return entries.length === 0 ? refuse('nothing_due') : ok({ type: 'entries.erased.v1', body: { entries } });
};
