import { type Outcome, ok, refused } from './refusals';

/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const HASH_BYTES = 32;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Base64 of RFC 4648, section 4, with padding, in its one spelling: bits that mean nothing must be zero. Else somebody could
 * change a character of a signed text and nobody would see it.
 */
export const base64Bytes = (text: string, where: string, length?: number): Outcome<Bytes> => {
  if (!BASE64.test(text)) return refused('base64_malformed', where);
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (base64Text(bytes) !== text) return refused('base64_malformed', where);
  if (length !== undefined && bytes.length !== length) return refused('length_wrong', where);
  return ok(bytes);
};

export const base64Text = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

export const hexText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** UTF-8. The text must have no lone surrogate: `isText` says so. */
export const textBytes = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

/** A surrogate that stands alone is no character, and has no bytes. */
export const isText = (text: string): boolean => !/\p{Surrogate}/u.test(text);

export const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

export const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** A count as a log writes it: decimal, without sign or leading zeroes, at most 2^53 - 1. */
export const countOf = (text: string, where: string): Outcome<number> => {
  const count = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? ok(count) : refused('number_malformed', where);
};

export const sha256 = async (...parts: readonly Uint8Array[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
