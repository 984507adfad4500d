import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signCheckpoint } from '#domain/log/checkpoint';
import { commitmentOf, leafHash } from '#domain/log/leaf';
import { formatProof, parseProof, verifyProof } from '#domain/log/proof';
import { buildProofCopy, buildReceipt } from '#domain/log/receipt';
import { consistencyProof, inclusionProof, rootAt, verifyConsistency } from '#domain/log/tree';
import { bytes, hex, logKey, otherKey, sign, verify } from './ed25519';
import { bitFlips, grow } from './grown-tree';
import { sha256 } from './naive-tree';
import vectors from './vectors/log.json' with { type: 'json' };

const entries = vectors.entries.map((entry) => ({
  record: bytes(entry.bytesHex),
  salt: bytes(entry.saltHex),
  commitment: bytes(entry.commitmentHex),
  leaf: bytes(entry.leafHashHex),
}));
const { nodeAt, frontiers } = grow(entries.map(({ leaf }) => leaf));
const third = entries[2] as (typeof entries)[number];
const text = vectors.receipt.proof;
const ask = { hash: sha256, verify, key: logKey, commitment: third.commitment };
const code = (result: { ok: boolean; error?: { code: string } }): string | undefined => result.error?.code;

describe('golden vectors', () => {
  it('the log of the vectors has the frozen roots', () => {
    expect(frontiers.map(({ size }) => hex(rootAt({ hash: sha256, nodeAt, size })))).toEqual(vectors.roots);
  });

  it('proof, receipt and copy for third parties are the frozen ones', () => {
    const path = inclusionProof({ hash: sha256, nodeAt, size: 5, index: 2 });
    const proof = formatProof({ index: 2, path, checkpoint: vectors.checkpointNote });
    expect(proof).toBe(text);
    const entry = { record: third.record, salt: third.salt, proof, vkey: vectors.vkey };
    expect(buildReceipt(entry)).toEqual(vectors.receipt);
    expect(buildProofCopy(sha256, entry)).toEqual(vectors.proofCopy);
  });

  it('a receipt verifies from its own members alone', () => {
    const { record, salt, proof } = vectors.receipt;
    const commitment = commitmentOf(sha256, Buffer.from(salt, 'base64'), Buffer.from(record, 'base64'));
    const result = verifyProof({ hash: sha256, verify, key: logKey, commitment, proof });
    expect(result).toMatchObject({
      ok: true,
      value: { seq: 3, checkpoint: { origin: vectors.origin, size: 5 } },
    });
    expect(JSON.parse(Buffer.from(record, 'base64').toString()).seq).toBe(3);
  });
});

describe('the copy for third parties', () => {
  it('proves a place in the log and holds neither the record nor what would test a guess of it', () => {
    const copy = buildProofCopy(sha256, { ...third, proof: text, vkey: vectors.vkey });
    expect(Object.keys(copy).sort()).toEqual(['commitment', 'proof', 'version', 'vkey']);
    const commitment = new Uint8Array(Buffer.from(copy.commitment, 'base64'));
    expect(verifyProof({ ...ask, commitment, proof: copy.proof }).ok).toBe(true);
    const whole = JSON.stringify(copy);
    for (const secret of [vectors.receipt.record, vectors.receipt.salt, 'psn_7', 'choice']) {
      expect(whole).not.toContain(secret);
    }
  });

  it('a receipt of a salt of another length is a bug', () => {
    const entry = { ...third, salt: third.salt.slice(1), proof: text, vkey: vectors.vkey };
    expect(() => buildReceipt(entry)).toThrow(RangeError);
    expect(() => buildProofCopy(sha256, entry)).toThrow(RangeError);
  });
});

describe('verifying', () => {
  it('every entry proves at every size of the log, and every size continues the earlier ones', () => {
    for (let size = 1; size <= entries.length; size += 1) {
      const root = rootAt({ hash: sha256, nodeAt, size });
      const note = signCheckpoint({
        hash: sha256,
        sign,
        key: logKey,
        checkpoint: { origin: logKey.name, size, root },
      });
      for (let index = 0; index < size; index += 1) {
        const path = inclusionProof({ hash: sha256, nodeAt, size, index });
        const proof = formatProof({ index, path, checkpoint: note });
        const { commitment } = entries[index] as (typeof entries)[number];
        expect(verifyProof({ ...ask, commitment, proof })).toMatchObject({
          ok: true,
          value: { seq: index + 1 },
        });
      }
      const path = consistencyProof({ hash: sha256, nodeAt, oldSize: size, size: 5 });
      const oldRoot = root;
      const newRoot = rootAt({ hash: sha256, nodeAt, size: 5 });
      expect(verifyConsistency({ hash: sha256, oldSize: size, oldRoot, size: 5, root: newRoot, path })).toBe(
        true,
      );
    }
  });

  it('every single-bit change of the proof text is refused', () => {
    for (const changed of bitFlips(new TextEncoder().encode(text))) {
      expect(verifyProof({ ...ask, proof: new TextDecoder().decode(changed) }).ok).toBe(false);
    }
  });

  it('every single-bit change of salt or record is refused', () => {
    for (const salt of bitFlips(third.salt)) {
      const commitment = commitmentOf(sha256, salt, third.record);
      expect(code(verifyProof({ ...ask, commitment, proof: text }))).toBe('not_included');
    }
    for (const record of bitFlips(third.record)) {
      const commitment = commitmentOf(sha256, third.salt, record);
      expect(code(verifyProof({ ...ask, commitment, proof: text }))).toBe('not_included');
    }
  });

  it('the proof of one entry is not the proof of another, nor of the same one in another log', () => {
    for (const { commitment } of entries.filter((entry) => entry !== third)) {
      expect(code(verifyProof({ ...ask, commitment, proof: text }))).toBe('not_included');
    }
    expect(code(verifyProof({ ...ask, key: otherKey.key, proof: text }))).toBe('signature_missing');
    expect(code(verifyProof({ ...ask, key: { ...logKey, name: 'other.example' }, proof: text }))).toBe(
      'signature_missing',
    );
    expect(code(verifyProof({ ...ask, commitment: third.commitment.slice(1), proof: text }))).toBe(
      'not_included',
    );
  });

  it('an index past the size and an empty path are refused under a good signature', () => {
    const path = inclusionProof({ hash: sha256, nodeAt, size: 5, index: 2 });
    const outside = formatProof({ index: 5, path, checkpoint: vectors.checkpointNote });
    expect(code(verifyProof({ ...ask, proof: outside }))).toBe('not_included');
    const bare = formatProof({ index: 2, path: [], checkpoint: vectors.checkpointNote });
    expect(code(verifyProof({ ...ask, proof: bare }))).toBe('not_included');
  });

  it('a node cannot be passed off as a leaf', () => {
    // The root over two leaves as the "leaf" of a shorter path: the prefix of leaves makes its hash another.
    const node = leafHash(sha256, { origin: logKey.name, seq: 1, commitment: nodeAt(1, 0) });
    expect(node).not.toEqual(nodeAt(1, 0));
    const short = formatProof({ index: 0, path: [nodeAt(1, 1)], checkpoint: vectors.checkpointNote });
    expect(code(verifyProof({ ...ask, commitment: nodeAt(1, 0), proof: short }))).toBe('not_included');
  });
});

describe('the text', () => {
  it('any proof reads back as it was written, with or without extra bytes', () => {
    const proof = fc.record(
      {
        index: fc.maxSafeNat(),
        path: fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 53 }),
        checkpoint: fc.constant(vectors.checkpointNote),
        extra: fc.uint8Array(),
      },
      { requiredKeys: ['index', 'path', 'checkpoint'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(proof, (written) => {
        expect(parseProof(formatProof(written))).toEqual({ ok: true, value: written });
      }),
    );
  });

  it('extra bytes change nothing in what is proved', () => {
    const extra = text.replace('\nindex', '\nextra AAAA\nindex');
    expect(verifyProof({ ...ask, proof: extra }).ok).toBe(true);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['another version', text.replace('@v1', '@v2')],
    ['no index', text.replace('index 2\n', '')],
    ['an index with a leading zero', text.replace('index 2', 'index 02')],
    ['a negative index', text.replace('index 2', 'index -2')],
    ['an index past exact numbers', text.replace('index 2', 'index 9007199254740992')],
    ['extra after the index', text.replace('index 2\n', 'index 2\nextra AAAA\n')],
    ['extra twice', text.replace('index 2', 'extra AAAA\nextra AAAA\nindex 2')],
    ['extra that is not base64', text.replace('index 2', 'extra ???\nindex 2')],
    ['a hash of 33 bytes', text.replace('index 2\n', `index 2\n${Buffer.alloc(33).toString('base64')}\n`)],
    [
      'a path past 53 hashes',
      text.replace('index 2\n', `index 2\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(54)}`),
    ],
    ['carriage returns', text.replaceAll('\n', '\r\n')],
  ])('refuses %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(code(parseProof(changed))).toBe('proof_malformed');
  });

  it('refuses a proof without a signed checkpoint, and a checkpoint with more after it', () => {
    const [head] = text.split('\n\n') as [string];
    expect(code(parseProof(`${head}\n\n${vectors.checkpointText}`))).toBe('note_malformed');
    expect(code(parseProof(`${text}more`))).toBe('note_malformed');
  });

  it('writing what no proof may hold is a bug', () => {
    const good = { index: 2, path: [], checkpoint: vectors.checkpointNote };
    expect(() => formatProof({ ...good, index: -1 })).toThrow(RangeError);
    expect(() => formatProof({ ...good, path: [new Uint8Array(31)] })).toThrow(RangeError);
    expect(() => formatProof({ ...good, checkpoint: 'x' })).toThrow(RangeError);
  });
});
