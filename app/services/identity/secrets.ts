import { createHash } from 'node:crypto';

/** Bytes from a cryptographic source. */
export type Random = (bytes: number) => Uint8Array;

const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A fresh secret of 256 bits as 43 base64url characters: cookies. */
export const newSecret = (random: Random): string => Buffer.from(random(SECRET_BYTES)).toString('base64url');

const CODE_BYTES = 15;
/** Letters that cannot be taken for one another on paper (Crockford's base 32). */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = (CODE_BYTES * 8) / 5;

/**
 * A fresh one-time code of 120 bits that somebody types from paper: six groups of four letters and figures. ASVS 6.5.2 lets secrets of
 * 112 bits and more be kept as a plain hash.
 */
export const newCode = (random: Random): string => {
  const bits = [...random(CODE_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from(
    { length: CODE_LENGTH },
    (_, place) => CODE_LETTERS[Number.parseInt(bits.slice(place * 5, place * 5 + 5), 2)],
  ).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
};

/** Half of such a code, for codes that two people give: three groups of four. */
export const newHalf = (random: Random): string => newCode(random).slice(0, 14);

/** A half as it is hashed. */
export const readHalf = (half: string): string => half.replaceAll('-', '');

/** Half a code from however it was typed; what can be none is hashed like any other. */
export const readTypedHalf = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** A code as it was made, from however it was typed: small letters, spaces, O for 0. Undefined for what can be none. */
export const readCode = (typed: string): string | undefined => {
  const plain = readTypedHalf(typed);
  return plain.length === CODE_LENGTH && [...plain].every((letter) => CODE_LETTERS.includes(letter))
    ? plain
    : undefined;
};

/** Whether a value can be one of our secrets at all. */
export const isSecret = (value: string): boolean => SECRET.test(value);

/** SHA-256 in hex: the only form in which a secret is kept. It has 256 bits, so a slow hash would add nothing. */
export const sha256Hex = (value: string): string => createHash('sha256').update(value, 'utf8').digest('hex');

/** The one spelling under which an e-mail address is looked up: NFC, lower case, without surrounding space. */
export const foldEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
