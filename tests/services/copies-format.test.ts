/** The format of sealed copies as its page documents it: the vector there, and what the SDK seals, opened by two programs that share no line. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newSealingKey, openCopy } from '#app/services/copies/sealing';
import { sealCopy } from '#sdk/seal';

type Bytes = Uint8Array<ArrayBuffer>;
const { subtle } = globalThis.crypto;
const ascii = (text: string): Bytes => new TextEncoder().encode(text);

/** Written from docs/sealed-copies.md, with WebCrypto and nothing else. Rejects where anything is not as it says. */
const openAsDocumented = async (file: Bytes, passphrase: string): Promise<Uint8Array> => {
  let at = 0;
  const take = (bytes: number): Bytes => {
    at += bytes;
    return file.slice(at - bytes, at);
  };
  const view = new DataView(file.buffer, file.byteOffset);
  const magic = (wanted: string) => expect(new TextDecoder().decode(take(16))).toBe(wanted);
  const aes = (key: BufferSource) => subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const decrypt = async (key: CryptoKey, iv: Bytes, sealed: Bytes) =>
    new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));

  magic('forthright-lock1');
  const iterations = view.getUint32(at);
  take(4);
  const [salt, nonce] = [take(16), take(12)];
  const length = view.getUint16(at);
  take(2);
  const plain = passphrase.toUpperCase().replace(/[-\s]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const words = await subtle.importKey('raw', ascii(plain), 'PBKDF2', false, ['deriveBits']);
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const pkcs8 = await decrypt(await aes(await subtle.deriveBits(pbkdf2, words, 256)), nonce, take(length));

  magic('forthright-copy1');
  const [point, copySalt] = [take(65), take(16)];
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const own = await subtle.importKey('pkcs8', pkcs8, curve, true, ['deriveBits']);
  const theirs = await subtle.importKey('raw', point, curve, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const { x = '', y = '' } = await subtle.exportKey('jwk', own);
  const ownPoint = [4, ...Buffer.from(x, 'base64url'), ...Buffer.from(y, 'base64url')];
  const info = Uint8Array.from([...ascii('forthright/sealed-copy/v1'), ...point, ...ownPoint]);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: copySalt, info };
  const key = await aes(await subtle.deriveBits(hkdf, secret, 256));

  const opened: Uint8Array[] = [];
  for (let chunk = 0; at < file.length; chunk++) {
    const sealed = take(Math.min(65_536 + 16, file.length - at));
    const iv = new Uint8Array(12);
    new DataView(iv.buffer).setUint32(7, chunk);
    iv[11] = at === file.length ? 1 : 0;
    opened.push(await decrypt(key, iv, sealed));
  }
  return Buffer.concat(opened);
};

const bothOpen = async (file: Uint8Array, passphrase: string): Promise<readonly string[]> => {
  const here = await openCopy(Buffer.from(file), passphrase);
  const there = await openAsDocumented(Uint8Array.from(file), passphrase).catch(() => undefined);
  return [
    here.ok ? here.value.toString('latin1') : here.error.code,
    there ? Buffer.from(there).toString('latin1') : 'does not open',
  ];
};

it('the vector of the page opens with Node and with WebCrypto', async () => {
  const page = readFileSync('docs/sealed-copies.md', 'utf8');
  const [, passphrase = '', base64 = ''] =
    /```text\npassphrase (\S+)\nseal_to \S+\n([A-Za-z0-9+/=\n]+)```/.exec(page) ?? [];
  const file = Buffer.from(base64, 'base64');
  const text = 'What was recorded about you.\n';
  expect(await bothOpen(file, passphrase)).toEqual([text, text]);
  expect(await bothOpen(file, passphrase.toLowerCase().replaceAll('-', ' '))).toEqual([text, text]);
  file[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
  expect(await bothOpen(file, passphrase)).toEqual(['copy_damaged', 'does not open']);
});

it.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
  '%i bytes that the SDK seals open with both',
  async (size) => {
    const { passphrase, publicKey, lock } = await newSealingKey();
    const parts: Uint8Array[] = [lock];
    const plain = Buffer.alloc(size, 'what is held');
    for await (const part of sealCopy([plain], publicKey)) parts.push(part);
    const text = plain.toString('latin1');
    expect(await bothOpen(Buffer.concat(parts), passphrase)).toEqual([text, text]);
  },
);
