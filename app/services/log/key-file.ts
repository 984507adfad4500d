import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { SignBytes, VerifyBytes } from '#domain/log/checkpoint';

/** The log's Ed25519 key: signs checkpoints and leases, nothing else. */
export interface LogKey {
  publicKey: Uint8Array;
  sign: SignBytes;
}

/**
 * Reads the key file, or makes it on first use (PKCS #8 PEM, mode 0600).
 * Throws when others on the machine may read it: a key that leaked signs anything.
 */
export const openLogKey = (path: string): LogKey => {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
  }
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new Error(
      'the log key can be read by others on this machine: chmod 600 it, and think about who did',
    );
  }
  const privateKey = createPrivateKey(readFileSync(path));
  return {
    publicKey: rawPublicKey(createPublicKey(privateKey)),
    sign: (message) => sign(null, message, privateKey),
  };
};

/** Verifies an Ed25519 signature by a raw public key (RFC 8032). */
export const verifyBytes: VerifyBytes = (publicKey, message, signature) =>
  verify(
    null,
    message,
    { key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' },
    signature,
  );

/** DER of SubjectPublicKeyInfo for Ed25519 up to the key itself (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const rawPublicKey = (key: KeyObject): Uint8Array =>
  key.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length);
