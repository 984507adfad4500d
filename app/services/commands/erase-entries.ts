import { asc, lte } from 'drizzle-orm';
import { retainedEntry } from '#db/schema/people';
import { unnamedSteps } from '#db/views/requests';
import { MOST_NUMBERS } from '#domain/entry/retention';
import { UNNAMED_KEPT } from '#domain/request/limits';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** Requests at a time; each has at most some hundred steps. */
const REQUESTS_AT_ONCE = 20;

/** Erases the bodies of entries about erased persons whose retention has ended, and those of answered requests that are nobody's. */
export const eraseEntries: Command<Record<never, never>, { code: 'not_allowed' | 'nothing_due' }> = (
  read,
  _input,
  { actor, now },
) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const due = read.orm
    .select({ seq: retainedEntry.seq })
    .from(retainedEntry)
    .where(lte(retainedEntry.until, now))
    .orderBy(asc(retainedEntry.seq))
    .limit(MOST_NUMBERS)
    .all()
    .map(({ seq }) => seq);
  const rest = MOST_NUMBERS - due.length;
  const unnamed = unnamedSteps(read, now - UNNAMED_KEPT, REQUESTS_AT_ONCE);
  const entries = [...due, ...(unnamed.length <= rest ? unnamed : [])];
  return entries.length === 0 ? refuse('nothing_due') : ok({ type: 'entries.erased.v1', body: { entries } });
};
