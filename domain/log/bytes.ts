const encoder = new TextEncoder();

/** The bytes of `text` in UTF-8. A lone surrogate has no UTF-8 form: callers check `isWellFormed` first. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** True when `text` has no lone surrogate, so that UTF-8 can carry it unchanged. */
export const isWellFormed = (text: string): boolean => text.isWellFormed();

/** All `parts` in order, in one new array. */
export const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array => {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
};

/**
 * True when both have the same length and the same bytes. Not constant time: nothing compared here is secret.
 */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
};

/** Lower-case hexadecimal, two digits a byte. */
export const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
};

/** `00` to `ff`. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
