import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  pbkdf2,
  randomBytes,
} from 'node:crypto';
import { promisify } from 'node:util';

/**
 * Keys of sealed copies, and how one is opened (docs/sealed-copies.md). A copy is sealed to a public key by the system that holds the data; the
 * private key is locked with a passphrase that nobody but the person has.
 */

const COPY = Buffer.from('forthright-copy1', 'latin1');
const LOCK = Buffer.from('forthright-lock1', 'latin1');
const INFO = Buffer.from('forthright/sealed-copy/v1', 'latin1');
const POINT = 65;
const SALT = 16;
const HEAD = COPY.length + POINT + SALT;
const TAG = 16;
const CHUNK = 65_536;
/** WebCrypto has no other way from words to a key, so that a page without a server can open it too. The words alone have 140 bits. */
const ROUNDS = 100_000;

const derive = promisify(pbkdf2);

/** Letters and digits that nobody takes for another (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const WORDS = 7;
const WORD = 4;

/** Seven groups of four: 140 bits. */
const newPassphrase = (): string => {
  const bytes = randomBytes(WORDS * WORD);
  const signs = [...bytes].map((byte) => SIGNS[byte & 31] as string);
  return Array.from({ length: WORDS }, (_, word) =>
    signs.slice(word * WORD, (word + 1) * WORD).join(''),
  ).join('-');
};

/** What somebody typed, as it was made: without what stands between, and with the digits that look like letters. */
const plainPassphrase = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** What is made for one request, and shown or kept: the passphrase is in it for whoever shows it, and nowhere else. */
export interface NewSealingKey {
  passphrase: string;
  /** Base64 of the uncompressed point: what systems seal to. */
  publicKey: string;
  /** The private key, locked; goes in front of every copy. */
  lock: Buffer;
}

export const newSealingKey = async (): Promise<NewSealingKey> => {
  const passphrase = newPassphrase();
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const [salt, iv] = [randomBytes(SALT), randomBytes(12)];
  const key = await derive(plainPassphrase(passphrase), salt, ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const locked = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  secret.fill(0);
  const rounds = Buffer.alloc(4);
  rounds.writeUInt32BE(ROUNDS);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(locked.length);
  const lock = Buffer.concat([LOCK, rounds, salt, iv, length, locked]);
  return { passphrase, publicKey: pointOf(privateKey).toString('base64'), lock };
};

/** Why a copy does not open. */
export type CannotOpen = 'not_a_copy' | 'wrong_passphrase' | 'copy_damaged';

/** Opens a copy as it is handed out: the lock, and what the system sealed. Throws nothing; what is not whole is damaged, and nothing of it is given. */
export const openCopy = async (
  file: Buffer,
  passphrase: string,
): Promise<{ ok: true; value: Buffer } | { ok: false; error: { code: CannotOpen } }> => {
  const no = (code: CannotOpen) => ({ ok: false as const, error: { code } });
  const lock = lockOf(file);
  if (!lock) return no('not_a_copy');
  const key = await derive(plainPassphrase(passphrase), lock.salt, lock.rounds, 32, 'sha256');
  const secret = opened(key, lock.iv, lock.locked);
  if (!secret) return no('wrong_passphrase');
  const value = unsealed(file.subarray(lock.end), secret);
  secret.fill(0);
  return value ? { ok: true, value } : no('copy_damaged');
};

/** Whether these bytes are a lock, whole and alone, and no more work to open than our own. What is locked in it nobody but the person can tell. */
export const isLock = (bytes: Buffer): boolean => {
  const lock = lockOf(bytes);
  return (
    lock !== undefined && lock.end === bytes.length && lock.rounds === ROUNDS && lock.locked.length > TAG
  );
};

const lockOf = (file: Buffer) => {
  const fixed = LOCK.length + 4 + SALT + 12 + 2;
  if (file.length < fixed || !file.subarray(0, LOCK.length).equals(LOCK)) return undefined;
  let at = LOCK.length;
  const take = (bytes: number) => {
    at += bytes;
    return file.subarray(at - bytes, at);
  };
  const rounds = take(4).readUInt32BE();
  const [salt, iv] = [take(SALT), take(12)];
  const length = take(2).readUInt16BE();
  const locked = take(length);
  // A file that asks for an hour of work is none of ours.
  if (locked.length !== length || rounds < 1 || rounds > 100 * ROUNDS) return undefined;
  return { rounds, salt, iv, locked, end: at };
};

const unsealed = (sealed: Buffer, secret: Buffer): Buffer | undefined => {
  if (sealed.length < HEAD + TAG || !sealed.subarray(0, COPY.length).equals(COPY)) return undefined;
  const point = sealed.subarray(COPY.length, COPY.length + POINT);
  const salt = sealed.subarray(COPY.length + POINT, HEAD);
  const key = sharedKey(secret, point, salt);
  if (!key) return undefined;
  const parts: Buffer[] = [];
  for (let at = HEAD, chunk = 0; at < sealed.length; chunk++) {
    const end = Math.min(at + CHUNK + TAG, sealed.length);
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(chunk, 7);
    nonce[11] = end === sealed.length ? 1 : 0;
    const part = opened(key, nonce, sealed.subarray(at, end));
    if (!part) return undefined;
    parts.push(part);
    at = end;
  }
  return Buffer.concat(parts);
};

const sharedKey = (secret: Buffer, point: Buffer, salt: Buffer): Buffer | undefined => {
  try {
    const privateKey = createPrivateKey({ key: secret, type: 'pkcs8', format: 'der' });
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
    const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    const shared = diffieHellman({ privateKey, publicKey });
    const info = Buffer.concat([INFO, point, pointOf(privateKey)]);
    return Buffer.from(hkdfSync('sha256', shared, salt, info, 32));
  } catch {
    // A point that lies on no curve.
    return undefined;
  }
};

const pointOf = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
};

/** Deciphers and checks; undefined when it was changed. The tag stands at the end. */
const opened = (key: Buffer, iv: Buffer, sealed: Buffer): Buffer | undefined => {
  if (sealed.length < TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
};
