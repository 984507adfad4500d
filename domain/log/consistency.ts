import { toBase64 } from './base64';
import { parseSignedNote } from './checkpoint';
import { HASH_LENGTH } from './hash';

/**
 * A proof that a log only grew since an older size. `checkpoint` is the signed note of the newer tree, verbatim; `path` is the
 * consistency proof of RFC 6962 section 2.1.2, empty between equal sizes and from size 0.
 */
export type LogConsistency = {
  readonly oldSize: number;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: string;
};

/** What a witness takes at most (c2sp.org/tlog-witness); no tree below 2^62 leaves needs more. */
const MAX_PATH = 63;

/**
 * The text of a consistency proof, in the shape a witness is asked with (c2sp.org/tlog-witness, add-checkpoint): `old N`, one
 * base64 hash a line, an empty line, the checkpoint. Throws RangeError on what no such proof may hold.
 */
export const formatConsistency = ({ oldSize, path, checkpoint }: LogConsistency): string => {
  if (!Number.isSafeInteger(oldSize) || oldSize < 0)
    throw new RangeError(`consistency: ${oldSize} is no size`);
  if (path.length > MAX_PATH || !path.every((hash) => hash.length === HASH_LENGTH))
    throw new RangeError('consistency: the path is at most 63 hashes of 32 bytes');
  if (!parseSignedNote(checkpoint).ok) throw new RangeError('consistency: the checkpoint is no signed note');
  const lines = [`old ${oldSize}`, ...path.map(toBase64)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
};
