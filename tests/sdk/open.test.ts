/** Opening where the person is: what the page of the portal and the saved page are built from, against what the portal and the SDK seal. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newSealingKey, openCopy } from '#app/services/copies/sealing';
import { newKey, openSealed, piecesOf } from '#sdk/open';
import { keyFingerprint, sealCopy } from '#sdk/seal';

const sealedTo = async (publicKey: string, lock: Uint8Array, plain: Uint8Array): Promise<Buffer> => {
  const parts: Uint8Array[] = [lock];
  for await (const part of sealCopy([plain], publicKey)) parts.push(part);
  return Buffer.concat(parts);
};

async function* inPieces(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

const said = async (file: Uint8Array, passphrase: string, size = 10_000) => {
  const opened = await openSealed(inPieces(file, size), passphrase);
  return opened.ok ? Buffer.concat([...opened.value.parts]).toString('latin1') : opened.code;
};

/** A key as a browser makes it, and the base64 that the portal is sent. */
const browserKey = async () => {
  const key = await newKey();
  return { ...key, sealTo: Buffer.from(key.publicKey).toString('base64') };
};

describe('a key that a browser makes', () => {
  it('has a passphrase of 140 bits, and opens with the browser and with Node', async () => {
    const { passphrase, sealTo, lock, fingerprint } = await browserKey();
    expect(passphrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect((await newKey()).passphrase).not.toBe(passphrase);
    const file = await sealedTo(sealTo, lock, Buffer.from('what is held'));
    expect(await said(file, passphrase)).toBe('what is held');
    expect(await said(file, passphrase.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))).toBe(
      'what is held',
    );
    const here = await openCopy(file, passphrase);
    expect(here.ok && here.value.toString()).toBe('what is held');
    expect(await keyFingerprint(sealTo)).toBe(fingerprint);
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });

  it('locks the private half: neither it nor the passphrase is in what is sent', async () => {
    const { passphrase, lock, publicKey } = await newKey();
    const sent = Buffer.concat([publicKey, lock]);
    expect(sent.includes(passphrase)).toBe(false);
    expect(sent.includes(passphrase.replaceAll('-', ''))).toBe(false);
    // The frame of a PKCS #8 key, as it begins in the clear.
    expect(sent.includes(Buffer.from('2a8648ce3d030107', 'hex'))).toBe(false);
  });
});

describe('a sealed copy', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('of %i bytes opens however it comes', async (size) => {
    const { passphrase, publicKey, lock } = await newSealingKey();
    const plain = Buffer.alloc(size, 'what is held');
    const file = await sealedTo(publicKey, lock, plain);
    for (const piece of [997, 65_552, file.length])
      expect(await said(file, passphrase, piece)).toBe(plain.toString('latin1'));
    const opened = await openSealed(piecesOf(new Blob([new Uint8Array(file)]).stream()), passphrase);
    expect(opened.ok && [opened.value.bytes, opened.value.fingerprint]).toEqual([
      size,
      await keyFingerprint(publicKey),
    ]);
  });

  it('of the page of the format opens, and its key has the fingerprint that stands there', async () => {
    const page = readFileSync('docs/sealed-copies.md', 'utf8');
    const [, passphrase = '', sealTo = '', base64 = ''] =
      /```text\npassphrase (\S+)\nseal_to (\S+)\n([A-Za-z0-9+/=\n]+)```/.exec(page) ?? [];
    const opened = await openSealed(inPieces(Buffer.from(base64, 'base64'), 50), passphrase);
    expect(opened.ok && Buffer.concat([...opened.value.parts]).toString()).toBe(
      'What was recorded about you.\n',
    );
    const fingerprint = await keyFingerprint(sealTo);
    expect(opened.ok && opened.value.fingerprint).toBe(fingerprint);
    expect(page).toContain(`\`${fingerprint}\``);
  });

  it('that was changed, cut off, put in another order or made longer gives nothing, and says why', async () => {
    const { passphrase, sealTo, lock } = await browserKey();
    const file = await sealedTo(sealTo, lock, Buffer.alloc(200_000, 7));
    const [head, chunk] = [lock.length + 97, 65_536 + 16];
    const part = (i: number) => file.subarray(head + i * chunk, head + (i + 1) * chunk);
    const flipped = (at: number) => {
      const copy = Buffer.from(file);
      copy[at] = (copy[at] as number) ^ 1;
      return copy;
    };
    for (const at of [lock.length, lock.length + 20, head - 1, head, head + chunk, file.length - 1])
      expect(await said(flipped(at), passphrase), String(at)).toBe('copy_damaged');
    const start = file.subarray(0, head);
    for (const wrong of [
      file.subarray(0, head + 3 * chunk),
      file.subarray(0, file.length - 1),
      start,
      file.subarray(0, lock.length),
      Buffer.concat([start, part(1), part(0), part(2), part(3)]),
      Buffer.concat([start, part(0), part(2), part(3)]),
      Buffer.concat([file, part(3)]),
    ])
      expect(await said(wrong, passphrase)).toBe('copy_damaged');
    for (const none of [Buffer.alloc(0), Buffer.from('anything'), file.subarray(0, lock.length - 1)])
      expect(await said(none, passphrase)).toBe('not_a_copy');
    const hours = Buffer.from(file);
    hours.writeUInt32BE(4_000_000_000, 16);
    expect(await said(hours, passphrase)).toBe('not_a_copy');
    for (const wrong of ['', '0000', (await newKey()).passphrase])
      expect(await said(file, wrong)).toBe('wrong_passphrase');
    expect(await said(file, passphrase)).toHaveLength(200_000);
  });

  it('whose passphrase is wrong is not fetched to its end, and one that breaks off is no damaged copy', async () => {
    const { passphrase, sealTo, lock } = await browserKey();
    const file = await sealedTo(sealTo, lock, Buffer.alloc(200_000));
    let taken = 0;
    async function* counted() {
      for await (const piece of inPieces(file, 1_000)) {
        taken += 1;
        yield piece;
      }
    }
    expect(await openSealed(counted(), 'wrong')).toEqual({ ok: false, code: 'wrong_passphrase' });
    expect(taken).toBe(1);
    async function* broken() {
      yield file.subarray(0, 100_000);
      throw new Error('the network is gone');
    }
    await expect(openSealed(broken(), passphrase)).rejects.toThrow('the network is gone');
  });
});
