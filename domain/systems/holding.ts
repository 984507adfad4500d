import type { Instant } from '../time';

/** What a system says that it holds of one person and category. With a count of 0 it says that there is nothing. */
export interface Holding {
  count: number;
  bytes: number;
  /** When the oldest and the newest of these records were captured; absent where there are none. */
  first?: Instant;
  last?: Instant;
  location: string;
  /** By when the last of them is deleted. */
  deleteBy?: Instant;
  /** Of others' records: in how many the person takes part. */
  participantCount?: number;
}

/** A statement with the cell it is about. */
export interface HeldCell extends Holding {
  person: string;
  category: string;
}

/** Cells that one report may state. */
export const MOST_HOLDINGS = 10_000;

/** Whether the parts of a statement fit each other and the clock. */
export const holdingFits = ({ count, bytes, first, last }: Holding, now: Instant): boolean =>
  count === 0
    ? bytes === 0 && first === undefined && last === undefined
    : first !== undefined && last !== undefined && first <= last && last <= now;
