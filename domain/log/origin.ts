import { isWellFormed } from './bytes';

/**
 * True for a name a log (its origin) or a key may bear: not empty, no white space, no plus sign, no control
 * character (c2sp.org/signed-note). A plus sign would make a verifier key ambiguous, a line break a
 * checkpoint.
 */
export const isOrigin = (name: string): boolean =>
  isWellFormed(name) && /^[^\s\p{White_Space}\p{Cc}+]+$/u.test(name);
