import type { Instant } from '../time';

/**
 * The latest pause that a person took for themselves: of everything that rests on their consent, unlimited, visible to
 * nobody else (model, section 0: time). Without `until` it lasts until they resume, which then is its end.
 */
export interface OwnPause {
  since: Instant;
  until?: Instant;
}

/** Whether it still holds. */
export const isPaused = (pause: OwnPause | undefined, now: Instant): boolean =>
  pause !== undefined && now < (pause.until ?? Number.POSITIVE_INFINITY);

/**
 * The pause after another press on "pause": it may last longer than before and never shorter, so that an old page cannot
 * end it early. Undefined where the press changes nothing.
 */
export const pausedAgain = (
  before: OwnPause | undefined,
  until: Instant | undefined,
  now: Instant,
): OwnPause | undefined => {
  if (until !== undefined && until <= now) return undefined;
  if (!before || !isPaused(before, now)) return { since: now, ...(until !== undefined && { until }) };
  if (before.until === undefined || (until !== undefined && until <= before.until)) return undefined;
  return { since: before.since, ...(until !== undefined && { until }) };
};
