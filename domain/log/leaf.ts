import { toBase64 } from './base64';
import { concatBytes, utf8 } from './bytes';
import { HASH_LENGTH, type Hash, leafHashOf } from './hash';
import { isOrigin } from './origin';

/** Length of the random salt of an entry, in bytes. */
export const SALT_LENGTH = 32;

/**
 * Commitment of an entry: SHA-256(salt || record bytes). Without the salt nobody can test a guess of the
 * record against it; with salt and record anybody can. Throws RangeError when the salt is not 32 bytes.
 */
export const commitmentOf = (hash: Hash, salt: Uint8Array, record: Uint8Array): Uint8Array => {
  if (salt.length !== SALT_LENGTH)
    throw new RangeError(`salt: ${salt.length} bytes instead of ${SALT_LENGTH}`);
  return hash(concatBytes(salt, record));
};

/**
 * The bytes of a leaf: version line, origin, seq, commitment. It tells nobody the type, the time or the
 * people of an entry. Throws RangeError on an origin, seq or commitment that cannot be in a log.
 */
export const leafData = (leaf: { origin: string; seq: number; commitment: Uint8Array }): Uint8Array => {
  if (!isOrigin(leaf.origin)) throw new RangeError('leaf: not an origin');
  if (!Number.isSafeInteger(leaf.seq) || leaf.seq < 1)
    throw new RangeError('leaf: seq must be a positive integer');
  if (leaf.commitment.length !== HASH_LENGTH) throw new RangeError('leaf: commitment must be 32 bytes');
  return utf8(`forthright/leaf/v1\n${leaf.origin}\n${leaf.seq}\n${toBase64(leaf.commitment)}\n`);
};

/** Leaf hash of an entry in the tree: SHA-256(0x00 || leaf data). Entry `seq` is leaf number `seq - 1`. */
export const leafHash = (
  hash: Hash,
  leaf: { origin: string; seq: number; commitment: Uint8Array },
): Uint8Array => leafHashOf(hash, leafData(leaf));
