/**
 * Seals a copy of what a store holds of a person, so that only the person can read it (docs: sealed copies). Written with WebCrypto alone: the same in
 * Node and in browsers. The portal has the public key of the task, and cannot open what is sealed to it.
 */
import {
  type Bytes,
  bytesOf,
  CHUNK,
  COPY,
  CURVE,
  copyKey,
  fingerprintOf,
  join,
  MOST_CHUNKS,
  nonceOf,
  SALT,
  text,
} from './sealed-format';

/** The fingerprint of a key that a task says, as the person reads it beside their key: note it down, so that the two can be compared. */
export const keyFingerprint = (sealTo: string): Promise<string> => fingerprintOf(bytesOf(sealTo));

/**
 * The sealed form of a copy, piece by piece: no more of it is in memory than a chunk. `sealTo` is what the task says, base64 of an uncompressed point of
 * P-256. Throws when that is no key, and whatever `plain` throws: what came until then is no whole copy and does not open.
 */
export async function* sealCopy(
  plain: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  sealTo: string,
): AsyncGenerator<Bytes> {
  const recipient = bytesOf(sealTo);
  const pair = (await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])) as CryptoKeyPair;
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await copyKey(pair.privateKey, recipient, { ephemeral, recipient, salt });
  yield join(text(COPY), ephemeral, salt);

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
