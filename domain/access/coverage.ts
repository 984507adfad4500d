import type { Instant } from '../time';

/** Since when, and until when, a system says that it told of every look. */
export interface Covered {
  from: Instant;
  to: Instant;
}

/**
 * What is covered after one more statement. One that begins where the last ended goes on with it; after a gap what is complete begins
 * anew, since of the gap nobody knows (Estonia's `usagePeriod`).
 */
export const coveredWith = (before: Covered | undefined, stated: Covered): Covered => {
  if (!before || stated.from > before.to) return stated;
  if (stated.to < before.from) return before;
  return { from: Math.min(before.from, stated.from), to: Math.max(before.to, stated.to) };
};
