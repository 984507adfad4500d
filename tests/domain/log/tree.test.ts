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
import { bitFlips, grow } from './grown-tree';
import { naiveConsistency, naivePath, naiveRoot, sha256 } from './naive-tree';
import vectors from './vectors/rfc6962-tree.json' with { type: 'json' };

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
const numbered = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => leafHashOf(sha256, new TextEncoder().encode(`leaf ${index}`)));
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

describe('every single-bit change is refused', () => {
  const leaves = numbered(40);
  const { nodeAt } = grow(leaves);
  const root = (size: number): Uint8Array => rootAt({ hash: sha256, nodeAt, size });
  const replaced = (path: readonly Uint8Array[], at: number): Uint8Array[][] =>
    bitFlips(path[at] as Uint8Array).map((changed) =>
      path.map((hash, index) => (index === at ? changed : hash)),
    );

  it.each([
    [1, 0],
    [2, 1],
    [7, 6],
    [8, 3],
    [13, 12],
    [40, 35],
  ])('inclusion in %i of leaf %i', (size, index) => {
    const path = inclusionProof({ hash: sha256, nodeAt, size, index });
    const claim = {
      hash: sha256,
      size,
      index,
      leafHash: leaves[index] as Uint8Array,
      path,
      root: root(size),
    };
    expect(verifyInclusion(claim)).toBe(true);
    for (const leafHash of bitFlips(claim.leafHash))
      expect(verifyInclusion({ ...claim, leafHash })).toBe(false);
    for (const changed of bitFlips(claim.root))
      expect(verifyInclusion({ ...claim, root: changed })).toBe(false);
    path.forEach((_, at) => {
      for (const changed of replaced(path, at))
        expect(verifyInclusion({ ...claim, path: changed })).toBe(false);
    });
  });

  it.each([
    [1, 2],
    [3, 7],
    [4, 7],
    [6, 8],
    [8, 40],
    [13, 40],
  ])('consistency of %i with %i', (oldSize, size) => {
    const path = consistencyProof({ hash: sha256, nodeAt, oldSize, size });
    const claim = { hash: sha256, oldSize, oldRoot: root(oldSize), size, root: root(size), path };
    expect(verifyConsistency(claim)).toBe(true);
    for (const oldRoot of bitFlips(claim.oldRoot))
      expect(verifyConsistency({ ...claim, oldRoot })).toBe(false);
    for (const changed of bitFlips(claim.root))
      expect(verifyConsistency({ ...claim, root: changed })).toBe(false);
    path.forEach((_, at) => {
      for (const changed of replaced(path, at))
        expect(verifyConsistency({ ...claim, path: changed })).toBe(false);
    });
  });
});

describe('what is no proof', () => {
  const leaves = numbered(9);
  const { nodeAt } = grow(leaves);
  const root = (size: number): Uint8Array => rootAt({ hash: sha256, nodeAt, size });
  const path = inclusionProof({ hash: sha256, nodeAt, size: 9, index: 4 });
  const inclusion = {
    hash: sha256,
    size: 9,
    index: 4,
    leafHash: leaves[4] as Uint8Array,
    path,
    root: root(9),
  };
  const steps = consistencyProof({ hash: sha256, nodeAt, oldSize: 5, size: 9 });
  const consistency = { hash: sha256, oldSize: 5, oldRoot: root(5), size: 9, root: root(9), path: steps };

  it('refuses an empty path when the tree has more than one leaf, even with the leaf as root', () => {
    const claim = { hash: sha256, leafHash: root(9), path: [], root: root(9), index: 0 };
    expect(verifyInclusion({ ...claim, size: 9 })).toBe(false);
    expect(verifyInclusion({ ...claim, size: 2 })).toBe(false);
    expect(verifyConsistency({ ...consistency, path: [] })).toBe(false);
    expect(verifyConsistency({ ...consistency, oldRoot: root(9), path: [] })).toBe(false);
  });

  it('refuses paths too short, too long, or with hashes of another length', () => {
    for (const wrong of [path.slice(1), path.slice(0, -1), [...path, root(9)], [root(9), ...path]]) {
      expect(verifyInclusion({ ...inclusion, path: wrong })).toBe(false);
    }
    for (const wrong of [steps.slice(1), steps.slice(0, -1), [...steps, root(9)], [root(5), ...steps]]) {
      expect(verifyConsistency({ ...consistency, path: wrong })).toBe(false);
    }
    const short = path.map((hash) => hash.slice(1));
    expect(verifyInclusion({ ...inclusion, path: short })).toBe(false);
    expect(verifyInclusion({ ...inclusion, leafHash: inclusion.leafHash.slice(1) })).toBe(false);
    expect(verifyConsistency({ ...consistency, root: new Uint8Array(0) })).toBe(false);
  });

  it('refuses an index that is no leaf of the tree and sizes that are none', () => {
    for (const index of [9, 10, -1, 0.5, Number.NaN, 2 ** 53]) {
      expect(verifyInclusion({ ...inclusion, index })).toBe(false);
    }
    expect(verifyInclusion({ ...inclusion, size: Number.POSITIVE_INFINITY })).toBe(false);
    expect(verifyInclusion({ ...inclusion, size: 0, index: 0, path: [] })).toBe(false);
    expect(verifyConsistency({ ...consistency, oldSize: 10 })).toBe(false);
    expect(verifyConsistency({ ...consistency, size: 4 })).toBe(false);
  });

  it('an equal size needs equal roots and no path; the empty tree begins every tree', () => {
    const same = { hash: sha256, oldSize: 9, oldRoot: root(9), size: 9, root: root(9), path: [] };
    expect(verifyConsistency(same)).toBe(true);
    expect(verifyConsistency({ ...same, oldRoot: root(8) })).toBe(false);
    expect(verifyConsistency({ ...same, path: steps })).toBe(false);
    const fromEmpty = { ...same, oldSize: 0, oldRoot: root(0) };
    expect(verifyConsistency(fromEmpty)).toBe(true);
    expect(verifyConsistency({ ...fromEmpty, oldRoot: root(1) })).toBe(false);
    expect(verifyConsistency({ ...fromEmpty, path: steps })).toBe(false);
    const bothEmpty = { ...fromEmpty, size: 0, root: root(0) };
    expect(verifyConsistency(bothEmpty)).toBe(true);
    expect(verifyConsistency({ ...bothEmpty, oldRoot: root(1), root: root(1) })).toBe(false);
  });

  it('asking for a proof of what is not there is a bug', () => {
    expect(() => inclusionProof({ hash: sha256, nodeAt, size: 9, index: 9 })).toThrow(RangeError);
    expect(() => consistencyProof({ hash: sha256, nodeAt, oldSize: 9, size: 8 })).toThrow(RangeError);
    expect(() => rootAt({ hash: sha256, nodeAt, size: -1 })).toThrow(RangeError);
    expect(() => appendLeaf(sha256, EMPTY_FRONTIER, new Uint8Array(31))).toThrow(RangeError);
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
