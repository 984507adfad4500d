import { toHex } from '#domain/log/bytes';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 22 characters for 128 bits, without letters that look alike. */
export const base58 = (bytes: Uint8Array): string => {
  let value = BigInt(`0x${toHex(bytes)}`);
  let text = '';
  for (let i = 0; i < 22; i++) {
    text = ALPHABET[Number(value % 58n)] + text;
    value /= 58n;
  }
  return text;
};
