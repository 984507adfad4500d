import { entriesAbout } from '#db/log/about';
import { logSize } from '#db/log/read';
import { unfinishedErasures } from '#db/views/unfinished-erasures';
import type { Entry } from '#domain/entry/bodies';
import { partOfErasure } from '#domain/entry/retention';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/**
 * Names the next entries about somebody whose erasure has begun. `found` are those that no part has named, and `readTo` how far the
 * log was read for them. Whoever began it was asked whether they may; going on is the portal's own.
 */
export const continueErasure: Command<
  { of: number; found: readonly Pick<Entry, 'seq' | 'type'>[]; readTo: number },
  { code: 'not_allowed' | 'nothing_due' }
> = (read, input, { actor }) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const begun = unfinishedErasures(read).find(({ of }) => of === input.of);
  if (!begun) return refuse('nothing_due');
  const about = [...input.found, ...entriesAbout(read, begun.person, input.readTo, logSize(read))];
  return ok({
    type: 'erasure.continued.v1',
    subject: begun.person,
    body: { of: begun.of, ...partOfErasure(about, begun.erasedAt) },
  });
};
