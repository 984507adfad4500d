import { toHex, utf8 } from '../log/bytes';
import type { Hash } from '../log/hash';
import { ok, type Result, refuse } from '../result';

/**
 * The key of a system, or of the company's directory: `fr_<live|test|scim>_<keyId 12>_<secret 43>_<checksum 6>`, all base62. The secret holds 256 bits. The
 * checksum is the CRC-32 of everything before the last underscore: a mistyped key is refused without asking the
 * database, and scanners can find leaked ones (security, 3.6).
 */
export interface SystemKey {
  mode: KeyMode;
  keyId: string;
  secret: string;
}

/** `scim` opens the directory's door and no other, and the others do not open that. */
export type KeyMode = 'live' | 'test' | 'scim';

/** Length of every key in characters. */
export const KEY_LENGTH = 71;

const KEY_ID_LENGTH = 12;
const SECRET_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FORMAT = /^(fr_(live|test|scim)_([0-9A-Za-z]{12})_([0-9A-Za-z]{43}))_([0-9A-Za-z]{6})$/;

/** The text of a key. Throws RangeError on parts that no key has: that is a bug of the caller, never a guest's input. */
export const formatKey = ({ mode, keyId, secret }: SystemKey): string => {
  const body = `fr_${mode}_${keyId}_${secret}`;
  const text = `${body}_${checksum(body)}`;
  if (!FORMAT.test(text)) throw new RangeError('key: parts of another length or alphabet');
  return text;
};

/** The parts of a key as it came from outside. Strict: another length, character, case or checksum is refused. */
export const parseKey = (text: string): Result<SystemKey, { code: 'key_malformed' }> => {
  const match = text.length === KEY_LENGTH ? FORMAT.exec(text) : null;
  const [, body = '', mode, keyId = '', secret = '', check] = match ?? [];
  if (!match || checksum(body) !== check) return refuse('key_malformed');
  return ok({ mode: mode as KeyMode, keyId, secret });
};

/** A new key id and secret. `random` answers that many random bytes; every character is equally likely. */
export const newKeyMaterial = (
  random: (length: number) => Uint8Array,
): Pick<SystemKey, 'keyId' | 'secret'> => ({
  keyId: base62(random, KEY_ID_LENGTH),
  secret: base62(random, SECRET_LENGTH),
});

/** What is stored instead of the secret: SHA-256 over its characters, lower-case hexadecimal. */
export const secretDigest = (hash: Hash, secret: string): string => toHex(hash(utf8(secret)));

/** 248 is the largest multiple of 62 in a byte: a byte above it is drawn again, or low characters would come more often. */
const base62 = (random: (length: number) => Uint8Array, length: number): string => {
  let text = '';
  while (text.length < length) {
    for (const byte of random(length - text.length)) {
      if (byte < 248) text += ALPHABET[byte % 62];
    }
  }
  return text;
};

/** CRC-32 as in ISO 3309 (zip, PNG), by byte. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
};

const checksum = (body: string): string => {
  let rest = crc32(utf8(body));
  let text = '';
  for (let digit = 0; digit < CHECKSUM_LENGTH; digit++) {
    text = ALPHABET[rest % 62] + text;
    rest = Math.floor(rest / 62);
  }
  return text;
};
