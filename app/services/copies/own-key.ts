import { createHash, ECDH } from 'node:crypto';
import { isLock } from './sealing';

/** What a browser brings of a key that it made, as base64. */
export interface BroughtKey {
  publicKey: string;
  lock: string;
}

/** An uncompressed point, and base64 of it: as systems are told it, so written in one way only. */
const POINT = 65;
/** Far more than a locked key of P-256 needs. */
const MOST_LOCK = 1_024;

/**
 * The key that a browser brought, if systems can seal to it: a point that lies on P-256, whole and uncompressed, and a lock of the format. Whether the one
 * belongs to the other the portal cannot see; whoever brings what does not fit together harms their own copy alone.
 */
export const ownKeyOf = (brought: BroughtKey): { publicKey: string; lock: Buffer } | undefined => {
  const [point, lock] = [brought.publicKey, brought.lock].map(bytesOf);
  if (!point || !lock || lock.length > MOST_LOCK || !isLock(lock) || !isPoint(point)) return undefined;
  return { publicKey: brought.publicKey, lock };
};

/** Bytes of base64 as it is written, with nothing beside it. */
const bytesOf = (base64: string): Buffer | undefined => {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
};

const isPoint = (bytes: Buffer): boolean => {
  if (bytes.length !== POINT || bytes[0] !== 4) return false;
  try {
    ECDH.convertKey(bytes, 'prime256v1');
    return true;
  } catch {
    // It lies on no curve, or its numbers are larger than the field.
    return false;
  }
};

/** The fingerprint of a public key, for people to compare (docs/sealed-copies.md): half of its SHA-256, in eight groups of four. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256')
    .update(Buffer.from(publicKey, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/(.{4})(?!$)/g, '$1 ');
