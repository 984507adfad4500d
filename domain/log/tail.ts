import { toBase64 } from './base64';
import { utf8 } from './bytes';

/**
 * What the log's key signs with every flush: how many entries there are, and the root over them. It never leaves the database;
 * its first line keeps it from being taken for a checkpoint. Entries behind it, or fewer than it says, came past the portal.
 */
export const tailBytes = (tail: { origin: string; size: number; root: Uint8Array }): Uint8Array =>
  utf8(`forthright/tail/v1\n${tail.origin}\n${tail.size}\n${toBase64(tail.root)}\n`);
