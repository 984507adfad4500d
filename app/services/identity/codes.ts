import type { Database } from '#db/open';
import { firstSignInOf } from '#db/own/accounts';
import { hasRoleAhead } from '#db/views/grants';
import { hasLeft } from './leavers';
import { isSecret, readCode, sha256Hex } from './secrets';

/** Whom a one-time code belongs to, and whether the operator made it. */
export interface CodeHolder {
  person: string;
  byOperator: boolean;
  /** It is for somebody who has left, and opens their own record. */
  forLeaver: boolean;
}

/**
 * Whose live code this is. One that an admin asked for a moment before a role was given opens nothing: the admin would be two of the
 * people that a role or a key takes.
 */
export const codeHolder = (db: Database, token: string, at: number): CodeHolder | undefined => {
  // Codes that were made before they could be typed are secrets of 43 characters.
  const code = readCode(token) ?? (isSecret(token) ? token : undefined);
  const find = (kept: string) => firstSignInOf(db, kept, at);
  const holder = code === undefined ? undefined : (find(sha256Hex(code)) ?? find(keptOfHalves(code)));
  const overtaken = holder && !holder.byOperator && hasRoleAhead(db, holder.person, at);
  if (holder === undefined || overtaken) return undefined;
  // A code from before the last day opens nothing after it, and the other way round.
  return holder.forLeaver === hasLeft(db, holder.person, at) ? holder : undefined;
};

/** How a code of two halves is kept: neither half, and nobody who knows one of them, leads to it. */
const keptOfHalves = (code: string): string => {
  const middle = code.length / 2;
  return joinHalves(sha256Hex(code.slice(0, middle)), code.slice(middle));
};

/** The same, from what is kept of the first half. */
export const joinHalves = (firstSha256: string, second: string): string =>
  sha256Hex(`${firstSha256}:${second}`);
