/**
 * What sealing and opening share (docs: sealed copies). Written with WebCrypto alone: the same in Node, in the portal's pages and in the page that
 * people take home.
 */

/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Sixteen bytes, before anything else. */
export const COPY = 'forthright-copy1';
/** Sixteen bytes, before the locked private key. */
export const LOCK = 'forthright-lock1';
/** Bytes of an uncompressed point of P-256. */
export const POINT = 65;
export const SALT = 16;
export const IV = 12;
/** Bytes of the copy in one chunk; the last one has fewer, or none. */
export const CHUNK = 65_536;
export const MOST_CHUNKS = 2 ** 32;
/** What AES-GCM adds to what it seals. */
export const TAG = 16;
export const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

const INFO = 'forthright/sealed-copy/v1';

export const text = (value: string): Bytes => new TextEncoder().encode(value);

export const join = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** Seven zeros, the number of the chunk, and 1 in the last one: no chunk can stand in the place of another, and none can be left out. */
export const nonceOf = (chunk: number, last: boolean): Bytes => {
  const nonce = new Uint8Array(IV);
  new DataView(nonce.buffer).setUint32(7, chunk);
  nonce[IV - 1] = last ? 1 : 0;
  return nonce;
};

/** The key of a copy, as both sides find it: `own` is the private half of the one, `theirs` the public half of the other. Rejects where that is no point. */
export const copyKey = async (
  own: CryptoKey,
  theirs: Bytes,
  { ephemeral, recipient, salt }: { ephemeral: Bytes; recipient: Bytes; salt: Bytes },
): Promise<CryptoKey> => {
  const { subtle } = globalThis.crypto;
  const point = await subtle.importKey('raw', theirs, CURVE, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: point }, own, 256);
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: join(text(INFO), ephemeral, recipient) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

/** The fingerprint of a public key, for people to compare: half of its SHA-256, in eight groups of four. */
export const fingerprintOf = async (point: Bytes): Promise<string> => {
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', point));
  const hex = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{4})(?!$)/g, '$1 ');
};
