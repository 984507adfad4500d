import { readLeaving } from '#db/views/leavers';
import { isDirectory } from '#domain/authority/directory';
import { mayLeave } from '#domain/people/leavers';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** Holds leaving back from now on: the directory was to let go more people than go without a word (security, F33). */
export const holdLeavers: Command<Record<string, never>, { code: 'not_allowed' | 'already_done' }> = (
  read,
  _input,
  { actor, now },
) => {
  if (!isDirectory(actor)) return refuse('not_allowed');
  const leaving = readLeaving(read, now);
  if (leaving.heldAt !== undefined || mayLeave(leaving, now)) return refuse('already_done');
  const { recent, people } = leaving;
  return ok({ type: 'leavers.held.v1', body: { leaving: recent, people: people + recent } });
};
