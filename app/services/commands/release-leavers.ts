import { readLeaving } from '#db/views/leavers';
import { LEAVERS } from '#domain/people/leavers';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Somebody confirms that so many people leave: the directory may let them go for a day. */
export const releaseLeavers: Command<
  { most: number },
  { code: 'not_allowed' | 'nothing_held' | 'no_such_number' }
> = (read, { most }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'leavers.release')) return refuse('not_allowed');
  const { heldAt, people } = readLeaving(read, now);
  if (heldAt === undefined) return refuse('nothing_held');
  if (!Number.isInteger(most) || most < 1 || most > people) return refuse('no_such_number');
  return ok({ type: 'leavers.released.v1', body: { most, until: now + LEAVERS.releasedFor } });
};
