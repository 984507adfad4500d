/** A copy is sealed by the client of a store with WebCrypto, and opened here with other code: the format is what they share. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newSealingKey, openCopy } from '#app/services/copies/sealing';
import { sealCopy } from '#sdk/seal';

const key = await newSealingKey();
const sealed = async (plain: Buffer, piece = 1_000): Promise<Buffer> => {
  const pieces = Array.from({ length: Math.ceil(plain.length / piece) }, (_, i) =>
    plain.subarray(i * piece, (i + 1) * piece),
  );
  const parts: Uint8Array[] = [];
  for await (const part of sealCopy(pieces, key.publicKey)) parts.push(part);
  return Buffer.concat([key.lock, ...parts]);
};
const code = async (file: Buffer, passphrase = key.passphrase) => {
  const done = await openCopy(file, passphrase);
  return done.ok ? 'opened' : done.error.code;
};
const HEAD = key.lock.length + 97;
const CHUNK = 65_536 + 16;

describe('a sealed copy', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('of %i bytes comes out as it went in', async (size) => {
    const plain = Buffer.from(Array.from({ length: size }, (_, i) => i % 251));
    const file = await sealed(plain, 7_777);
    const opened = await openCopy(file, key.passphrase.toLowerCase().replaceAll('-', ' '));
    expect(opened.ok && createHash('sha256').update(opened.value).digest('hex')).toBe(
      createHash('sha256').update(plain).digest('hex'),
    );
    expect(file.length).toBe(HEAD + size + 16 * Math.max(1, Math.ceil(size / 65_536)));
  });

  it('does not open with another passphrase, nor with nothing', async () => {
    const file = await sealed(Buffer.from('mine'));
    expect(await code(file, (await newSealingKey()).passphrase)).toBe('wrong_passphrase');
    expect(await code(file, '')).toBe('wrong_passphrase');
    expect(await code(Buffer.from('anything'))).toBe('not_a_copy');
  });

  it('that was changed, cut off, put in another order or made longer gives nothing', async () => {
    const file = await sealed(Buffer.alloc(200_000, 7), 65_536);
    const chunk = (i: number) => file.subarray(HEAD + i * CHUNK, HEAD + (i + 1) * CHUNK);
    const flipped = (at: number) => {
      const copy = Buffer.from(file);
      copy[at] = (copy[at] as number) ^ 1;
      return copy;
    };
    for (const at of [key.lock.length + 20, HEAD - 1, HEAD, HEAD + CHUNK, file.length - 1]) {
      expect(await code(flipped(at)), String(at)).toBe('copy_damaged');
    }
    const head = file.subarray(0, HEAD);
    const last = file.subarray(HEAD + 3 * CHUNK);
    for (const wrong of [
      file.subarray(0, HEAD + 3 * CHUNK),
      file.subarray(0, file.length - 1),
      head,
      Buffer.concat([head, chunk(1), chunk(0), chunk(2), last]),
      Buffer.concat([head, chunk(0), chunk(2), last]),
      Buffer.concat([file, last]),
    ]) {
      expect(await code(wrong)).toBe('copy_damaged');
    }
    expect(await code(file)).toBe('opened');
  });
});
