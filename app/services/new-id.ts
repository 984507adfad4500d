import { toHex } from '#domain/log/bytes';
import type { Instant } from '#domain/time';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 22 characters for 128 bits, without letters that look alike. */
const base58 = (bytes: Uint8Array): string => {
  let value = BigInt(`0x${toHex(bytes)}`);
  let text = '';
  for (let i = 0; i < 22; i++) {
    text = ALPHABET[Number(value % 58n)] + text;
    value /= 58n;
  }
  return text;
};

const TIME_BYTES = 6;

/**
 * Makes ids that nobody guesses: `prefix_` and 22 characters. With `at` they sort by time to the millisecond, of 80 random bits: what is
 * written together then lies together, and a flush writes fewer pages. Only for what tells its time anyway.
 */
export const createNewId =
  (random: (bytes: number) => Uint8Array) =>
  (prefix: string, at?: Instant): string => {
    const bytes = random(16);
    if (at !== undefined) Buffer.from(bytes.buffer, bytes.byteOffset).writeUIntBE(at, 0, TIME_BYTES);
    return `${prefix}_${base58(bytes)}`;
  };
