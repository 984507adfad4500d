import type { Instant } from '#domain/time';

/** The portal's time. */
export interface SteadyClock {
  (): Instant;
  /** By how many milliseconds the wall clock stands behind: more than a little when somebody set it back. */
  aheadOfWall(): number;
}

/**
 * Time that never runs backwards and never stands still: at least the wall clock, and at least the latest instant known plus what
 * has passed since on a clock that nobody can set. A wall clock set back revives nothing that has ended, and keeps nothing from
 * ending; one set forward is followed (security.md, F09 and S11).
 */
export const createSteadyClock = (parts: {
  /** Milliseconds since 1970; may be set at any time. */
  wall: () => Instant;
  /** Milliseconds since any moment; only ever runs on. */
  monotonic: () => number;
  /** The latest instant on record. */
  latestKnown: Instant;
}): SteadyClock => {
  const { wall, monotonic } = parts;
  let latest = parts.latestKnown;
  let readAt = monotonic();
  const now = (): Instant => {
    const reading = monotonic();
    // Kept with its fraction: cut off at each reading, a clock that is read often would stand still.
    latest = Math.max(wall(), latest + Math.max(0, reading - readAt));
    readAt = reading;
    return Math.floor(latest);
  };
  return Object.assign(now, { aheadOfWall: () => now() - wall() });
};
