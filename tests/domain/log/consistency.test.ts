import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyCheckpoint } from '#domain/log/checkpoint';
import { formatConsistency } from '#domain/log/consistency';
import { consistencyProof, verifyConsistency } from '#domain/log/tree';
import { readConsistency } from './consistency-text';
import { bytes, logKey, verify } from './ed25519';
import { grow } from './grown-tree';
import { sha256 } from './naive-tree';
import vectors from './vectors/log.json' with { type: 'json' };

const { nodeAt } = grow(vectors.entries.map((entry) => bytes(entry.leafHashHex)));
const pathFrom = (oldSize: number) => consistencyProof({ hash: sha256, nodeAt, oldSize, size: 5 });
const textFrom = (oldSize: number) =>
  formatConsistency({ oldSize, path: pathFrom(oldSize), checkpoint: vectors.checkpointNote });

describe('the text of a consistency proof', () => {
  it('is the frozen one, and the one that docs/log-format.md shows', () => {
    expect(textFrom(3)).toBe(vectors.consistencyFrom3);
    const page = readFileSync(new URL('../../../docs/log-format.md', import.meta.url), 'utf8');
    expect(page).toContain(vectors.consistencyFrom3);
  });

  it.each([0, 1, 2, 3, 4, 5])('verifies from size %i by its own lines alone', (oldSize) => {
    const read = readConsistency(textFrom(oldSize));
    const note = verifyCheckpoint({ hash: sha256, verify, key: logKey, note: read.checkpoint });
    if (!note.ok) throw new Error(note.error.code);
    const { size, root } = note.value;
    const oldRoot = bytes(vectors.roots[oldSize] as string);
    const claim = { hash: sha256, oldSize: read.oldSize, oldRoot, size, root, path: read.path };
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, oldRoot: new Uint8Array(32) })).toBe(false);
  });

  it('is not written of what no proof is', () => {
    const good = { oldSize: 3, path: pathFrom(3), checkpoint: vectors.checkpointNote };
    for (const wrong of [
      { oldSize: -1 },
      { oldSize: 1.5 },
      { path: [new Uint8Array(31)] },
      { path: Array.from({ length: 64 }, () => new Uint8Array(32)) },
      { checkpoint: 'five entries, believe me' },
    ]) {
      expect(() => formatConsistency({ ...good, ...wrong })).toThrow(RangeError);
    }
  });
});
