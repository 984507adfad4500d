import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHashOf } from '#domain/log/hash';
import {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  frontierAt,
  inclusionProof,
  rootAt,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '#domain/log/tree';
import { grow, numbered } from './grown-tree';
import { naiveConsistency, naivePath, naiveRoot, sha256 } from './naive-tree';
import vectors from './vectors/rfc6962-tree.json' with { type: 'json' };

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
const published = vectors.leaves.map((leaf) => leafHashOf(sha256, bytes(leaf)));

describe('published RFC 6962 test data', () => {
  it('leaf hashes and the roots of sizes 0 to 8 are the published ones', () => {
    expect(published.map(hex)).toEqual(vectors.leafHashes);
    expect(grow(published).frontiers.map((frontier) => hex(rootOf(sha256, frontier)))).toEqual(vectors.roots);
    expect(vectors.roots[8]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('inclusion and consistency proofs are the frozen ones', () => {
    const { nodeAt } = grow(published);
    for (const { size, index, path } of vectors.inclusion) {
      expect(inclusionProof({ hash: sha256, nodeAt, size, index }).map(hex)).toEqual(path);
    }
    for (const { oldSize, size, path } of vectors.consistency) {
      expect(consistencyProof({ hash: sha256, nodeAt, oldSize, size }).map(hex)).toEqual(path);
    }
  });
});

describe('against the naive tree of RFC 6962', () => {
  const leaves = numbered(200);
  const tree = grow(leaves);
  const roots = Array.from({ length: 201 }, (_, size) => naiveRoot(leaves.slice(0, size)));
  const root = (size: number): Uint8Array => roots[size] as Uint8Array;

  it('the root of every size to 200 is equal, appended or read back from stored nodes', () => {
    tree.frontiers.forEach((frontier, size) => {
      expect(rootOf(sha256, frontier)).toEqual(root(size));
      expect(rootAt({ hash: sha256, nodeAt: tree.nodeAt, size })).toEqual(root(size));
      expect(frontierAt(tree.nodeAt, size)).toEqual(frontier);
    });
  });

  it('the stored nodes are exactly the complete subtrees', () => {
    const expected = new Map<string, string>();
    for (let level = 0; 2 ** level <= 200; level += 1) {
      for (let position = 0; (position + 1) * 2 ** level <= 200; position += 1) {
        const complete = naiveRoot(leaves.slice(position * 2 ** level, (position + 1) * 2 ** level));
        expected.set(`${level}/${position}`, hex(complete));
      }
    }
    const stored = [...tree.stored].map(([key, value]): [string, string] => [key, hex(value)]);
    expect(new Map(stored)).toEqual(expected);
  });

  it('appending leaves the earlier frontier as it was', () => {
    const before = frontierAt(tree.nodeAt, 7);
    const copy = structuredClone(before);
    appendLeaf(sha256, before, leaves[7] as Uint8Array);
    expect(before).toEqual(copy);
    expect(EMPTY_FRONTIER).toEqual({ size: 0, roots: [] });
  });

  it('every leaf of a random size has the naive inclusion proof, and it verifies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
        for (let index = 0; index < size; index += 1) {
          const path = inclusionProof({ hash: sha256, nodeAt: tree.nodeAt, size, index });
          const claim = {
            hash: sha256,
            size,
            index,
            leafHash: leaves[index] as Uint8Array,
            path,
            root: root(size),
          };
          expect(path).toEqual(naivePath(index, leaves.slice(0, size)));
          expect(verifyInclusion(claim)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('every earlier size of a random size has the naive consistency proof, and it verifies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (size) => {
        for (let oldSize = 0; oldSize <= size; oldSize += 1) {
          const path = consistencyProof({ hash: sha256, nodeAt: tree.nodeAt, oldSize, size });
          const claim = { hash: sha256, oldSize, oldRoot: root(oldSize), size, root: root(size), path };
          expect(path).toEqual(oldSize === 0 ? [] : naiveConsistency(oldSize, leaves.slice(0, size)));
          expect(verifyConsistency(claim)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a proof that fits one leaf and size fits no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat({ max: 59 }),
        fc.integer({ min: 0, max: 61 }),
        fc.integer({ min: 0, max: 61 }),
        (size, chosen, otherSize, otherIndex) => {
          const index = chosen % size;
          fc.pre(otherSize !== size || otherIndex !== index);
          const path = inclusionProof({ hash: sha256, nodeAt: tree.nodeAt, size, index });
          const leafHash = leaves[index] as Uint8Array;
          const honest = { hash: sha256, leafHash, path };
          // At its own size no other index fits; at another size its root is another, so nothing fits.
          const claim = { ...honest, size: otherSize, index: otherIndex, root: root(otherSize) };
          expect(verifyInclusion(claim)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('size', () => {
  it('a proof reads a number of nodes that grows with the logarithm of the size', () => {
    const tree = grow(numbered(4095));
    inclusionProof({ hash: sha256, nodeAt: tree.nodeAt, size: 4095, index: 1234 });
    expect(tree.reads()).toBeLessThanOrEqual(2 * 12);
    consistencyProof({ hash: sha256, nodeAt: tree.nodeAt, oldSize: 1235, size: 4095 });
    expect(tree.reads()).toBeLessThanOrEqual(5 * 12);
  });

  it('positions past 2^32 are exact: a tree of equal leaves, whose nodes depend on their level alone', () => {
    const levels = [leafHashOf(sha256, new Uint8Array(0))];
    for (let level = 1; level <= 53; level += 1) {
      const child = levels[level - 1] as Uint8Array;
      levels.push(sha256(new Uint8Array([1, ...child, ...child])));
    }
    const size = 2 ** 40 + 12_345;
    const nodeAt = (level: number, position: number): Uint8Array => {
      const complete = Number.isSafeInteger(position) && (position + 1) * 2 ** level <= size;
      if (!complete) throw new Error(`no node ${level}/${position}`);
      return levels[level] as Uint8Array;
    };
    const root = rootAt({ hash: sha256, nodeAt, size });
    const leafHash = levels[0] as Uint8Array;
    for (const index of [0, 2 ** 31, 2 ** 32 + 1, 2 ** 40 - 1, 2 ** 40, size - 1]) {
      const path = inclusionProof({ hash: sha256, nodeAt, size, index });
      expect(verifyInclusion({ hash: sha256, size, index, leafHash, path, root })).toBe(true);
      const oldSize = index + 1;
      const steps = consistencyProof({ hash: sha256, nodeAt, oldSize, size });
      const oldRoot = rootAt({ hash: sha256, nodeAt, size: oldSize });
      expect(verifyConsistency({ hash: sha256, oldSize, oldRoot, size, root, path: steps })).toBe(true);
    }
    const grown = appendLeaf(sha256, frontierAt(nodeAt, size), leafHash);
    expect(grown.nodes).toEqual([
      { level: 0, position: size, hash: leafHash },
      { level: 1, position: (size - 1) / 2, hash: levels[1] },
    ]);
  });
});
