import { readWorld } from '#db/views/decision-world';
import { remindersOf } from '#db/views/reviews';
import { coveredBy } from '#domain/notice/covered';
import { remindedUntil } from '#domain/notice/reminder';
import { versionInForce } from '#domain/notice/version';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/**
 * Asks those who have not read a notice to read it, at an establishment or wherever it tells people. Whether anybody there has not is not
 * looked at: neither the answer nor a refusal may tell.
 */
export const remindNotice: Command<
  { notice: string; establishment?: string },
  { code: 'not_allowed' | 'not_in_force' | 'not_told_there' | 'reminded_lately' }
> = (read, { notice, establishment }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'notice.remind')) return refuse('not_allowed');
  const world = readWorld(read);
  const version = versionInForce(world.notices.get(notice) ?? [], now)?.version;
  if (version === undefined) return refuse('not_in_force');
  const places = coveredBy(world, notice, now);
  if (establishment === undefined ? places.length === 0 : !places.includes(establishment)) {
    return refuse('not_told_there');
  }
  if (remindedUntil(remindersOf(read, notice), establishment, now) !== undefined) {
    return refuse('reminded_lately');
  }
  return ok({
    type: 'notice.reminded.v1',
    key: notice,
    body: { notice, version, ...(establishment !== undefined && { establishment }) },
  });
};
