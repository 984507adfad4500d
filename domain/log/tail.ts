import { toBase64 } from './base64';
import { utf8 } from './bytes';
import type { Frontier } from './tree';

/** HMAC-SHA-256 (RFC 2104) under a secret that comes from the log's key. */
export type MacBytes = (message: Uint8Array) => Uint8Array;

/**
 * What is authenticated with every flush: how many entries there are, and the complete subtrees over them. It never leaves the database,
 * and whoever checks it has the key: a MAC says as much as a signature there, and costs much less. Entries behind it, or fewer
 * than it says, came past the portal.
 */
export const tailBytes = (origin: string, { size, roots }: Frontier): Uint8Array =>
  utf8(['forthright/tail/v2', origin, size, ...roots.map(toBase64), ''].join('\n'));

/** What the log's key signed in its place before: size and root. Read where no act came since; never written. */
export const firstTailBytes = (tail: { origin: string; size: number; root: Uint8Array }): Uint8Array =>
  utf8(`forthright/tail/v1\n${tail.origin}\n${tail.size}\n${toBase64(tail.root)}\n`);
