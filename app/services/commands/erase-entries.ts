import { asc, lte } from 'drizzle-orm';
import { retainedEntry } from '#db/schema/people';
import { unnamedEntries, unnamedOver } from '#db/views/requests';
import { UNNAMED_KEPT } from '#domain/request/limits';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** Requests that are looked at for one erasure. */
const REQUESTS_AT_ONCE = 20;

/**
 * Erases the bodies of entries about erased persons whose retention has ended, and those of requests that are nobody's and long over: at most so many at
 * once. A request that has more goes in parts, and what made it in the last one, so that nobody keeps it, or what comes after it, by writing much.
 */
export const eraseEntries: Command<{ most: number }, { code: 'not_allowed' | 'nothing_due' }> = (
  read,
  { most },
  { actor, now },
) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const entries = read.orm
    .select({ seq: retainedEntry.seq })
    .from(retainedEntry)
    .where(lte(retainedEntry.until, now))
    .orderBy(asc(retainedEntry.seq))
    .limit(most)
    .all()
    .map(({ seq }) => seq);
  for (const id of unnamedOver(read, now - UNNAMED_KEPT, REQUESTS_AT_ONCE)) {
    const { loose, others } = unnamedEntries(read, id, most);
    if (entries.length + loose.length + others.length <= most) entries.push(...loose, ...others);
    else if (entries.length === 0) entries.push(...loose);
    else break;
  }
  return entries.length === 0 ? refuse('nothing_due') : ok({ type: 'entries.erased.v1', body: { entries } });
};
