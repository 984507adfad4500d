import { DAY, type Instant } from '../time';
import type { LookSource } from './look';

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

/** A system that says nothing of looks for longer is silent about them. */
const SILENT_AFTER = DAY;

/** What can be said of how complete the looks of one system are. */
export type CoverageState = 'complete' | 'reports' | 'file' | 'silent' | 'never';

/**
 * How a system stands. One whose looks somebody brought in from a file is as old as the file; one that spoke within a day is complete as far as it
 * says so.
 */
export const coverageState = (
  said: { source: LookSource; lastAt: Instant; covered?: Covered } | undefined,
  now: Instant,
): CoverageState => {
  if (!said) return 'never';
  if (said.source === 'file') return 'file';
  if (now - said.lastAt > SILENT_AFTER) return 'silent';
  return said.covered && now - said.covered.to <= SILENT_AFTER ? 'complete' : 'reports';
};
