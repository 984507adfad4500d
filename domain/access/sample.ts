import { DAY, type Instant } from '../time';

/** Which part of openings a second person reads, how long it may take, and for how long one that did not fit stands before the DPO. */
export const SAMPLE = { percent: 5, days: 14 * DAY, told: 90 * DAY } as const;

const ALL = 2 ** 32;

/**
 * Whether an opening is drawn, by the leaf of its entry: the salt in it is random and comes last, so nobody can choose it beforehand. A leaf stays for good, so anybody
 * who has the log draws the same ones again.
 */
export const isSampled = (leaf: Uint8Array): boolean =>
  new DataView(leaf.buffer, leaf.byteOffset, 4).getUint32(0) < (ALL * SAMPLE.percent) / 100;

/** Whether a drawn opening has waited too long, since it may be shown to whoever reads it. */
export const isOverdue = (shownFrom: Instant, now: Instant): boolean => shownFrom + SAMPLE.days <= now;
