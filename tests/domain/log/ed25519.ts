import { createPrivateKey, createPublicKey, sign as signEd25519, verify as verifyEd25519 } from 'node:crypto';
import type { SignBytes, VerifierKey, VerifyBytes } from '#domain/log/checkpoint';
import vectors from './vectors/log.json' with { type: 'json' };

export const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
export const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

const PKCS8 = bytes('302e020100300506032b657004220420');
const SPKI = bytes('302a300506032b6570032100');

/** Signs with a secret key of 32 bytes (RFC 8032). */
export const signWith =
  (secret: Uint8Array): SignBytes =>
  (message) => {
    const key = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
    return new Uint8Array(signEd25519(null, message, key));
  };

export const verify: VerifyBytes = (publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
  return verifyEd25519(null, message, key, signature);
};

/** The key of RFC 8032, section 7.1, test 1, as the key of the log. For tests only: its secret is public. */
export const logKey: VerifierKey = { name: vectors.origin, publicKey: bytes(vectors.publicKeyHex) };
export const sign = signWith(bytes(vectors.secretKeyHex));

/** The key of RFC 8032, section 7.1, test 2, under the same name. */
export const otherKey = {
  secret: bytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
  key: {
    name: vectors.origin,
    publicKey: bytes('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'),
  } satisfies VerifierKey,
};
