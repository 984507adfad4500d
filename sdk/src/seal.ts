/**
 * Seals a copy of what a store holds of a person, so that only the person can read it (docs: sealed copies). Written with WebCrypto alone: the same in
 * Node and in browsers. The portal has the public key of the task, and cannot open what is sealed to it.
 */

/** Sixteen bytes, before anything else. */
const MAGIC = 'forthright-copy1';
const INFO = 'forthright/sealed-copy/v1';
/** Bytes of the copy in one chunk; the last one has fewer, or none. */
const CHUNK = 65_536;
const MOST_CHUNKS = 2 ** 32;

/** Bytes as WebCrypto takes them. */
type Bytes = Uint8Array<ArrayBuffer>;

const text = (value: string): Bytes => new TextEncoder().encode(value);

const join = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** Seven zeros, the number of the chunk, and 1 in the last one: no chunk can stand in the place of another, and none can be left out. */
const nonceOf = (chunk: number, last: boolean): Bytes => {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, chunk);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

const keyFor = async (recipient: Bytes, ephemeral: CryptoKeyPair, salt: Bytes): Promise<CryptoKey> => {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const theirs = await crypto.subtle.importKey('raw', recipient, curve, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ephemeral.privateKey, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: join(text(INFO), own, recipient) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
};

/**
 * The sealed form of a copy, piece by piece: no more of it is in memory than a chunk. `sealTo` is what the task says, base64 of an uncompressed point of
 * P-256. Throws when that is no key, and whatever `plain` throws: what came until then is no whole copy and does not open.
 */
export async function* sealCopy(
  plain: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  sealTo: string,
): AsyncGenerator<Bytes> {
  const recipient = bytesOf(sealTo);
  const ephemeral = (await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])) as CryptoKeyPair;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFor(recipient, ephemeral, salt);
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  yield join(text(MAGIC), own, salt);

  let chunk = 0;
  const seal = async (bytes: Bytes, last: boolean): Promise<Bytes> => {
    if (chunk >= MOST_CHUNKS) throw new RangeError('The copy is too large to be sealed.');
    const iv = nonceOf(chunk++, last);
    return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes));
  };
  let rest: Bytes = new Uint8Array();
  for await (const piece of plain) {
    rest = join(rest, piece);
    // A whole chunk waits until something follows it: only then it is not the last.
    while (rest.length > CHUNK) {
      yield await seal(rest.slice(0, CHUNK), false);
      rest = rest.slice(CHUNK);
    }
  }
  yield await seal(rest, true);
}
