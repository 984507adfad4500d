import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { SignBytes, VerifyBytes } from '#domain/log/checkpoint';
import type { MacBytes } from '#domain/log/tail';

/** The log's Ed25519 key: signs checkpoints and leases, nothing else. */
export interface LogKey {
  publicKey: Uint8Array;
  sign: SignBytes;
  /** What the end of the log is authenticated with; whoever has the key has it. */
  tailSecret: Uint8Array;
  /** What codes of the public door are made with: the database alone opens no request. */
  doorSecret: Uint8Array;
}

/** Makes a key file (PKCS #8 PEM, mode 0600) where none is. Only for a log without entries: a new key signs nothing old. */
export const makeLogKey = (path: string): void => {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
};

/** Reads the key file. Throws when others on the machine may read it (a key that leaked signs anything), and when it is of another kind. */
export const readLogKey = (path: string): LogKey => {
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new Error(
      'the log key can be read by others on this machine: chmod 600 it, and think about who did',
    );
  }
  const privateKey = createPrivateKey(readFileSync(path));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${path} does not hold an Ed25519 key`);
  return {
    publicKey: rawPublicKey(createPublicKey(privateKey)),
    sign: (message) => sign(null, message, privateKey),
    tailSecret: secretOf(privateKey, 'forthright/tail/v2'),
    doorSecret: secretOf(privateKey, 'forthright/door/v1'),
  };
};

const secretOf = (key: KeyObject, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', seedOf(key), '', use, 32));

/** The 32 bytes a key is made of (RFC 8032), however its file writes them. */
const seedOf = (privateKey: KeyObject): Buffer =>
  Buffer.from(privateKey.export({ format: 'jwk' }).d as string, 'base64url');

/** HMAC-SHA-256 under this secret. */
export const macUnder =
  (secret: Uint8Array): MacBytes =>
  (message) =>
    createHmac('sha256', secret).update(message).digest();

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
