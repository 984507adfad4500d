/** Makes the key of sealed copies, and opens them, where the person is: in the portal's page or in the page that people take home (docs: sealed copies). */
import {
  type Bytes,
  CHUNK,
  COPY,
  CURVE,
  copyKey,
  fingerprintOf,
  IV,
  join,
  LOCK,
  nonceOf,
  POINT,
  SALT,
  TAG,
  text,
} from './sealed-format';

const ROUNDS = 100_000;
/** A file that asks for an hour of work is none of ours. */
const MOST_ROUNDS = 100 * ROUNDS;
const WORDS = 7;
const WORD = 4;
/** Letters and digits that nobody takes for another (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Whether this browser has what it takes; it has not where a page came over plain http. */
export const canOpen = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Seven groups of four: 140 bits. */
const newPassphrase = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(WORDS * WORD));
  const signs = Array.from(bytes, (byte) => SIGNS.charAt(byte & 31)).join('');
  return signs.replace(/(.{4})(?!$)/g, '$1-');
};

/** What somebody typed, as it was made: without what stands between, and with the digits that look like letters. */
const plainPassphrase = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

const lockKey = async (passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> => {
  const words = text(plainPassphrase(passphrase));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'decrypt'],
  );
};

/** What is made for one request. The passphrase is for whoever shows it; the portal gets the other two. */
export interface NewKey {
  passphrase: string;
  /** The uncompressed point: what systems seal to. */
  publicKey: Bytes;
  /** The private key, locked; goes in front of every copy. */
  lock: Bytes;
  fingerprint: string;
}

/** Makes a key whose private half leaves WebCrypto in a lock only. */
export const newKey = async (): Promise<NewKey> => {
  const passphrase = newPassphrase();
  const pair = (await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const [salt, iv] = [SALT, IV].map((size) => crypto.getRandomValues(new Uint8Array(size))) as [Bytes, Bytes];
  const key = await lockKey(passphrase, salt, ROUNDS);
  const locked = new Uint8Array(
    await crypto.subtle.wrapKey('pkcs8', pair.privateKey, key, { name: 'AES-GCM', iv }),
  );
  const [rounds, length] = [new Uint8Array(4), new Uint8Array(2)];
  new DataView(rounds.buffer).setUint32(0, ROUNDS);
  new DataView(length.buffer).setUint16(0, locked.length);
  const lock = join(text(LOCK), rounds, salt, iv, length, locked);
  return { passphrase, publicKey, lock, fingerprint: await fingerprintOf(publicKey) };
};

/** Why a copy does not open. */
export type CannotOpen = 'not_a_copy' | 'wrong_passphrase' | 'copy_damaged';

/** A copy that is whole: its parts in order, and the fingerprint of the key that it was sealed to. */
export interface Opened {
  parts: readonly Bytes[];
  bytes: number;
  fingerprint: string;
}

class Cannot extends Error {
  constructor(readonly code: CannotOpen) {
    super(code);
  }
}

/**
 * Opens a copy as it is handed out, chunk by chunk as it comes. Nothing is given before the last chunk was right. Rejects with whatever the pieces throw
 * (a network that broke off), and with nothing else.
 */
export const openSealed = async (
  pieces: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<{ ok: true; value: Opened } | { ok: false; code: CannotOpen }> => {
  try {
    return { ok: true, value: await opened(reader(pieces), passphrase) };
  } catch (cause) {
    if (cause instanceof Cannot) return { ok: false, code: cause.code };
    throw cause;
  }
};

/** The pieces of a stream, in browsers whose streams cannot be walked through too. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reading = stream.getReader();
  try {
    for (let read = await reading.read(); !read.done; read = await reading.read()) yield read.value;
  } finally {
    // Whoever stops early (a wrong passphrase) wants no more of it.
    await reading.cancel().catch(() => undefined);
  }
}

type Reader = ReturnType<typeof reader>;

/** Takes bytes off the front of what comes. */
const reader = (pieces: AsyncIterable<Uint8Array>) => {
  const coming = pieces[Symbol.asyncIterator]();
  let rest: Bytes = new Uint8Array();
  /** Waits for so many bytes, or for the end. */
  const fill = async (bytes: number): Promise<void> => {
    while (rest.length < bytes) {
      const { done, value } = await coming.next();
      if (done) return;
      rest = join(rest, value);
    }
  };
  return {
    /** So many bytes; fewer where it ends before. */
    take: async (bytes: number): Promise<Bytes> => {
      await fill(bytes);
      const taken = rest.slice(0, bytes);
      rest = rest.slice(bytes);
      return taken;
    },
    isOver: async (): Promise<boolean> => {
      await fill(1);
      return rest.length === 0;
    },
    stop: async (): Promise<void> => {
      await coming.return?.();
    },
  };
};

const opened = async (from: Reader, passphrase: string): Promise<Opened> => {
  try {
    const { own, point } = await unlocked(from, passphrase);
    const parts = await unsealed(from, own, point);
    const bytes = parts.reduce((sum, part) => sum + part.length, 0);
    return { parts, bytes, fingerprint: await fingerprintOf(point) };
  } finally {
    await from.stop();
  }
};

const isText = (bytes: Uint8Array, wanted: string): boolean =>
  bytes.length === wanted.length && [...bytes].every((byte, at) => byte === wanted.charCodeAt(at));

/** The private key of a copy, and its public half. */
const unlocked = async (from: Reader, passphrase: string): Promise<{ own: CryptoKey; point: Bytes }> => {
  const fixed = await from.take(LOCK.length + 4 + SALT + IV + 2);
  const at = LOCK.length + 4;
  if (fixed.length < at + SALT + IV + 2 || !isText(fixed.subarray(0, LOCK.length), LOCK))
    throw new Cannot('not_a_copy');
  const view = new DataView(fixed.buffer);
  const rounds = view.getUint32(LOCK.length);
  const length = view.getUint16(at + SALT + IV);
  const locked = await from.take(length);
  if (locked.length < length || rounds < 1 || rounds > MOST_ROUNDS) throw new Cannot('not_a_copy');
  const key = await lockKey(passphrase, fixed.slice(at, at + SALT), rounds);
  const secret = await deciphered(key, fixed.slice(at + SALT, at + SALT + IV), locked);
  if (!secret) throw new Cannot('wrong_passphrase');
  try {
    return await withPoint(secret);
  } catch {
    // What was locked is no key.
    throw new Cannot('copy_damaged');
  } finally {
    secret.fill(0);
  }
};

const withPoint = async (secret: Bytes): Promise<{ own: CryptoKey; point: Bytes }> => {
  const { subtle } = crypto;
  const { x = '', y = '' } = await subtle.exportKey(
    'jwk',
    await subtle.importKey('pkcs8', secret, CURVE, true, ['deriveBits']),
  );
  const [left, right] = [x, y].map((half) =>
    Uint8Array.from(atob(half.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0)),
  ) as [Bytes, Bytes];
  const own = await subtle.importKey('pkcs8', secret, CURVE, false, ['deriveBits']);
  return { own, point: join(Uint8Array.of(4), left, right) };
};

const unsealed = async (from: Reader, own: CryptoKey, recipient: Bytes): Promise<readonly Bytes[]> => {
  const damaged = new Cannot('copy_damaged');
  const head = await from.take(COPY.length + POINT + SALT);
  if (head.length < COPY.length + POINT + SALT || !isText(head.subarray(0, COPY.length), COPY)) throw damaged;
  const ephemeral = head.slice(COPY.length, COPY.length + POINT);
  const salt = head.slice(COPY.length + POINT);
  const key = await copyKey(own, ephemeral, { ephemeral, recipient, salt }).catch(() => undefined);
  if (!key) throw damaged;
  const parts: Bytes[] = [];
  for (let last = false; !last; ) {
    const sealed = await from.take(CHUNK + TAG);
    last = await from.isOver();
    const part = await deciphered(key, nonceOf(parts.length, last), sealed);
    if (!part) throw damaged;
    parts.push(part);
  }
  return parts;
};

/** Deciphers and checks; undefined when it was changed. */
const deciphered = async (key: CryptoKey, iv: Bytes, sealed: Bytes): Promise<Bytes | undefined> => {
  if (sealed.length < TAG) return undefined;
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
  } catch {
    return undefined;
  }
};
