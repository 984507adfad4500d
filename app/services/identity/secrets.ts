import { createHash } from 'node:crypto';

/** Bytes from a cryptographic source. */
export type Random = (bytes: number) => Uint8Array;

const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A fresh secret of 256 bits as 43 base64url characters: cookies and one-time tokens. */
export const newSecret = (random: Random): string => Buffer.from(random(SECRET_BYTES)).toString('base64url');

/** Whether a value can be one of our secrets at all. */
export const isSecret = (value: string): boolean => SECRET.test(value);

/** SHA-256 in hex: the only form in which a secret is kept. It has 256 bits, so a slow hash would add nothing. */
export const sha256Hex = (value: string): string => createHash('sha256').update(value, 'utf8').digest('hex');

/** The one spelling under which an e-mail address is looked up: NFC, lower case, without surrounding space. */
export const foldEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
