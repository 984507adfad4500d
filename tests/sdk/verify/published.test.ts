/** What others published: RFC 6962 trees, C2SP keys and notes; and the frozen vectors of docs/log-format.md. */
import { describe, expect, it } from 'vitest';
import { base64Bytes, hexText, textBytes } from '#verify/bytes';
import { readCheckpoint } from '#verify/checkpoint';
import { signatureHolds } from '#verify/ed25519';
import { readKey } from '#verify/key';
import { readConsistency, readProof } from '#verify/proof';
import { checkConsistency, checkInclusion, leafHash } from '#verify/tree';
import { verifyCheckpoint, verifyReceipt } from '#verify/verify';
import log from '../../domain/log/vectors/log.json' with { type: 'json' };
import tree from '../../domain/log/vectors/rfc6962-tree.json' with { type: 'json' };

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const at = (list: readonly string[], i: number) => bytes(list[i] as string);

describe('the trees of Certificate Transparency', () => {
  it('have these leaf hashes', async () => {
    for (const [i, leaf] of tree.leaves.entries()) {
      expect(hexText(await leafHash(bytes(leaf)))).toBe(tree.leafHashes[i]);
    }
  });

  it.each(tree.inclusion)('hold leaf $index at size $size', async ({ size, index, path }) => {
    const claim = {
      leaf: at(tree.leafHashes, index),
      index,
      size,
      path: path.map(bytes),
      root: at(tree.roots, size),
    };
    expect(await checkInclusion(claim)).toEqual({ ok: true, value: true });
  });

  it.each(tree.consistency)('grew from $oldSize to $size', async ({ oldSize, size, path }) => {
    const [older, newer] = [oldSize, size].map((count) => ({ size: count, root: at(tree.roots, count) }));
    const grown = await checkConsistency(older as never, newer as never, path.map(bytes));
    expect(grown).toEqual({ ok: true, value: true });
  });
});

describe('a verifier key', () => {
  it.each([
    ['PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'PeterNeumann'],
    ['sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8', 'sum.golang.org'],
    ['example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k', 'example.com/foo'],
    [log.vkey, log.origin],
  ])('%s is read', async (line, name) => {
    expect(await readKey(line, 'key')).toMatchObject({ ok: true, value: { name, line } });
  });

  it.each([
    ['c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'key_id_wrong'],
    ['C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'key_malformed'],
    ['c74f20a3', 'key_malformed'],
    ['c74f20a3+', 'key_malformed'],
    ['c74f20a3+!!!!', 'key_malformed'],
    ['c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T', 'base64_malformed'],
    ['c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==', 'base64_malformed'],
    ['c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAAAA', 'length_wrong'],
    // The same key under another algorithm, with the hash that belongs to it (from the tests of Go's sumdb/note).
    ['173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'key_algorithm'],
  ])('PeterNeumann+%s is refused: %s', async (rest, code) => {
    expect(await readKey(`PeterNeumann+${rest}`, 'key')).toMatchObject({ refusal: { code } });
  });

  it.each(['', 'Peter Neumann', 'Peter\u00a0Neumann', 'Peter\u0085Neumann', 'Peter\nNeumann'])(
    'named %j is refused',
    async (name) => {
      const line = `${name}+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW`;
      expect(await readKey(line, 'key')).toMatchObject({ refusal: { code: 'name_malformed' } });
    },
  );
});

describe('a signed note', () => {
  it('of the documentation of Go holds', async () => {
    const key = await readKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'key');
    const text =
      'If you think cryptography is the answer to your problem,\n' +
      "then you don't know what your problem is.\n";
    const signed = base64Bytes(
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
      'signature',
    );
    if (!key.ok || !signed.ok) throw new Error('vectors not read');
    expect(hexText(signed.value.subarray(0, 4))).toBe(key.value.id);
    const signature = signed.value.slice(4);
    expect(await signatureHolds(key.value.publicKey, signature, textBytes(text))).toBe(true);
    expect(await signatureHolds(key.value.publicKey, signature, textBytes(`${text}\n`))).toBe(false);
  });

  it('of C2SP tlog-checkpoint and tlog-witness is read', () => {
    const note =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
      '— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n';
    const checkpoint = { origin: 'example.com/behind-the-sofa', size: 20_852_163, signatures: { length: 2 } };
    expect(readCheckpoint(note, 'note')).toMatchObject({ ok: true, value: checkpoint });
    const hashes =
      'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\njrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n' +
      '5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n';
    expect(readConsistency(`old 20852014\n${hashes}\n${note}`, 'proof')).toMatchObject({
      ok: true,
      value: { oldSize: 20_852_014, path: { length: 4 }, checkpoint },
    });
    expect(
      readProof(`c2sp.org/tlog-proof@v1\nextra aGk=\nindex 73894\n${hashes}\n${note}`, 'proof'),
    ).toMatchObject({
      ok: true,
      value: { index: 73_894, path: { length: 4 }, checkpoint },
    });
  });
});

describe('the vectors of the log format', () => {
  it('hold as receipt, copy and checkpoint', async () => {
    expect(await verifyReceipt(JSON.stringify(log.receipt), log.vkey)).toMatchObject({
      verdict: 'verified',
      what: 'receipt',
      number: 3,
      origin: log.origin,
      checkpoint: { size: 5 },
      record: { at: '2025-03-03T09:16:02.017Z', type: 'choice.given.v1', body: { activity: 'act_3' } },
    });
    expect(await verifyReceipt(JSON.stringify(log.proofCopy), log.vkey)).toMatchObject({
      verdict: 'verified',
      what: 'copy',
      number: 3,
      commitment: log.proofCopy.commitment,
    });
    expect(await verifyCheckpoint(log.checkpointNote, `${log.vkey}\n`)).toMatchObject({
      verdict: 'verified',
      what: 'checkpoint',
      checkpoint: { size: 5 },
    });
  });

  it('prove nothing about a key that they brought along', async () => {
    const held = await verifyReceipt(JSON.stringify(log.receipt));
    expect(held).toMatchObject({ verdict: 'key_not_trusted' });
    const codes = 'notShown' in held ? held.notShown.map(({ code }) => code) : [];
    expect(codes).toContain('key_unknown');
    expect(codes).toContain('not_now');
  });
});
