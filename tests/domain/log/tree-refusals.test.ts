import { describe, expect, it } from 'vitest';
import {
  appendLeaf,
  consistencyProof,
  EMPTY_FRONTIER,
  inclusionProof,
  rootAt,
  verifyConsistency,
  verifyInclusion,
} from '#domain/log/tree';
import { bitFlips, grow, numbered } from './grown-tree';
import { sha256 } from './naive-tree';

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

  it('refuses a path of the wrong height even when it leads to the given root', () => {
    const node = (left: Uint8Array, right: Uint8Array) => sha256(new Uint8Array([1, ...left, ...right]));
    const taller = { ...inclusion, path: [...path, root(1)], root: node(root(1), root(9)) };
    expect(verifyInclusion(taller)).toBe(false);
    const toEight = consistencyProof({ hash: sha256, nodeAt, oldSize: 5, size: 8 });
    const lower = { ...consistency, root: root(8), path: toEight };
    expect(verifyConsistency({ ...lower, size: 8 })).toBe(true);
    expect(verifyConsistency(lower)).toBe(false);
    const raised = { ...lower, size: 8, path: [...toEight, root(1)] };
    const claimed = { oldRoot: node(root(1), root(5)), root: node(root(1), root(8)) };
    expect(verifyConsistency({ ...raised, ...claimed })).toBe(false);
  });

  it('refuses hashes cut at another byte, though they join to the same bytes', () => {
    const left = leaves[0] as Uint8Array;
    const right = leaves[1] as Uint8Array;
    const whole = { hash: sha256, size: 2, index: 1, leafHash: right, path: [left], root: root(2) };
    expect(verifyInclusion(whole)).toBe(true);
    const shifted = new Uint8Array([left[31] as number, ...right]);
    expect(verifyInclusion({ ...whole, leafHash: shifted, path: [left.slice(0, 31)] })).toBe(false);
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
