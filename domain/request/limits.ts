import { DAY } from '../time';

/**
 * How much one person may have open and send in a day, so that nobody can fill the portal with requests. Nobody who means it comes near, and no
 * withdrawal is ever counted: neither of a yes nor of a request.
 */
export const REQUEST_LIMITS = {
  /** Requests of one person that are not answered yet. */
  open: 40,
  /** Requests of one person in a day. */
  sentADay: 20,
  /** What one person writes into their requests in a day, and what is written with one code. */
  writtenADay: 30,
} as const;

/** What somebody nobody knows by name wrote goes so long after it was answered: California wants records for 24 months (tit. 11, § 7101). */
export const UNNAMED_KEPT = 24 * 31 * DAY;

/** How long a note for colleagues is, and how many a request has: it is no second file about somebody. */
export const NOTE_LIMITS = { letters: 1_000, ofARequest: 30 } as const;
