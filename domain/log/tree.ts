import { equalBytes } from './bytes';
import { emptyRoot, HASH_LENGTH, type Hash, nodeHashOf } from './hash';

/**
 * The right edge of a tree: the roots of its complete subtrees from left to right, largest first. All that is
 * needed to append. Never changed in place.
 */
export type Frontier = { readonly size: number; readonly roots: readonly Uint8Array[] };

/**
 * The root of a complete subtree over leaves `position * 2^level` up to, not including, `(position + 1) *
 * 2^level`.
 */
export type TreeNode = { readonly level: number; readonly position: number; readonly hash: Uint8Array };

/**
 * Reads the hash of a stored complete node. Throws when there is none: that is a broken store, not an answer.
 */
export type NodeAt = (level: number, position: number) => Uint8Array;

/** The tree before its first leaf. */
export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] };

/**
 * The tree with one more leaf, and the nodes this leaf completes, level 0 first: each is stored once and
 * never changes.
 */
export const appendLeaf = (
  hash: Hash,
  frontier: Frontier,
  leaf: Uint8Array,
): { frontier: Frontier; nodes: readonly TreeNode[] } => {
  if (leaf.length !== HASH_LENGTH) throw new RangeError('tree: a leaf hash has 32 bytes');
  const roots = [...frontier.roots];
  const nodes: TreeNode[] = [{ level: 0, position: frontier.size, hash: leaf }];
  let carried = leaf;
  let position = frontier.size;
  for (let level = 1; position % 2 === 1; level += 1) {
    carried = nodeHashOf(hash, roots.pop() as Uint8Array, carried);
    position = (position - 1) / 2;
    nodes.push({ level, position, hash: carried });
  }
  roots.push(carried);
  return { frontier: { size: frontier.size + 1, roots }, nodes };
};

/** Root hash of the tree (RFC 6962, section 2.1). */
export const rootOf = (hash: Hash, frontier: Frontier): Uint8Array =>
  frontier.roots.length === 0
    ? emptyRoot(hash)
    : frontier.roots.reduceRight((right, left) => nodeHashOf(hash, left, right));

/**
 * The frontier of the tree at `size`, now or earlier, from stored nodes: what a writer reads when it starts.
 */
export const frontierAt = (nodeAt: NodeAt, size: number): Frontier => {
  demandSize(size);
  const roots: Uint8Array[] = [];
  let start = 0;
  for (let level = levelWithin(size); level >= 0; level -= 1) {
    const width = 2 ** level;
    if (size - start < width) continue;
    roots.push(nodeAt(level, start / width));
    start += width;
  }
  return { size, roots };
};

/** Root hash of the tree at `size`, now or earlier, from stored nodes. */
export const rootAt = (tree: { hash: Hash; nodeAt: NodeAt; size: number }): Uint8Array =>
  rootOf(tree.hash, frontierAt(tree.nodeAt, tree.size));

/**
 * Inclusion proof of leaf `index` (from 0) in the tree of `size` leaves, from the leaf's sibling up to the
 * root's child (RFC 6962, section 2.1.1). Throws RangeError when the tree has no such leaf.
 */
export const inclusionProof = (ask: {
  hash: Hash;
  nodeAt: NodeAt;
  size: number;
  index: number;
}): Uint8Array[] => {
  demandSize(ask.size);
  if (!Number.isSafeInteger(ask.index) || ask.index < 0 || ask.index >= ask.size) {
    throw new RangeError(`tree: no leaf ${ask.index} among ${ask.size}`);
  }
  const path: Uint8Array[] = [];
  let [start, end] = [0, ask.size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (ask.index < middle) {
      path.push(rangeRoot(ask, middle, end));
      end = middle;
    } else {
      path.push(rangeRoot(ask, start, middle));
      start = middle;
    }
  }
  return path.reverse();
};

/**
 * Proof that the tree of `oldSize` leaves is the beginning of the tree of `size` leaves (RFC 6962, section
 * 2.1.2). Empty when both are the same or the older tree is empty. Throws RangeError when `oldSize` is over
 * `size`.
 */
export const consistencyProof = (ask: {
  hash: Hash;
  nodeAt: NodeAt;
  oldSize: number;
  size: number;
}): Uint8Array[] => {
  demandSize(ask.size);
  demandSize(ask.oldSize);
  if (ask.oldSize > ask.size) throw new RangeError(`tree: ${ask.oldSize} is later than ${ask.size}`);
  if (ask.oldSize === 0) return [];
  const path: Uint8Array[] = [];
  let [start, end] = [0, ask.size];
  while (end > ask.oldSize) {
    const middle = start + splitOf(end - start);
    if (ask.oldSize <= middle) {
      path.push(rangeRoot(ask, middle, end));
      end = middle;
    } else {
      path.push(rangeRoot(ask, start, middle));
      start = middle;
    }
  }
  // The subtree in which the older tree ends. When it starts at 0 it is the older root, which a verifier holds.
  if (start > 0) path.push(rangeRoot(ask, start, end));
  return path.reverse();
};

/** Checks an inclusion proof (RFC 9162, section 2.1.3.2). Needs nothing but its arguments. */
export const verifyInclusion = (claim: {
  hash: Hash;
  size: number;
  index: number;
  leafHash: Uint8Array;
  path: readonly Uint8Array[];
  root: Uint8Array;
}): boolean => {
  if (!isSize(claim.size) || !isSize(claim.index) || claim.index >= claim.size) return false;
  if (![claim.leafHash, claim.root, ...claim.path].every(isHash)) return false;
  let position = claim.index;
  let last = claim.size - 1;
  let computed = claim.leafHash;
  for (const sibling of claim.path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      computed = nodeHashOf(claim.hash, sibling, computed);
      [position, last] = climbToRightChild(position, last);
    } else {
      computed = nodeHashOf(claim.hash, computed, sibling);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && equalBytes(computed, claim.root);
};

/** Checks a consistency proof (RFC 9162, section 2.1.4.2). Needs nothing but its arguments. */
export const verifyConsistency = (claim: {
  hash: Hash;
  oldSize: number;
  oldRoot: Uint8Array;
  size: number;
  root: Uint8Array;
  path: readonly Uint8Array[];
}): boolean => {
  const { hash, oldSize, oldRoot, size, root } = claim;
  if (!isSize(oldSize) || !isSize(size) || oldSize > size) return false;
  if (![oldRoot, root, ...claim.path].every(isHash)) return false;
  if (size === 0 && !equalBytes(root, emptyRoot(hash))) return false;
  if (oldSize === size) return claim.path.length === 0 && equalBytes(oldRoot, root);
  if (oldSize === 0) return claim.path.length === 0 && equalBytes(oldRoot, emptyRoot(hash));
  if (claim.path.length === 0) return false;
  const [seed, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...claim.path] : claim.path;
  let position = oldSize - 1;
  let last = size - 1;
  while (position % 2 === 1) [position, last] = [half(position), half(last)];
  let oldComputed = seed as Uint8Array;
  let computed = seed as Uint8Array;
  for (const node of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      oldComputed = nodeHashOf(hash, node, oldComputed);
      computed = nodeHashOf(hash, node, computed);
      [position, last] = climbToRightChild(position, last);
    } else {
      computed = nodeHashOf(hash, computed, node);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && equalBytes(oldComputed, oldRoot) && equalBytes(computed, root);
};

/** Climbs over the levels at which a last node without a sibling is passed up unchanged. */
const climbToRightChild = (position: number, last: number): [number, number] => {
  let [at, end] = [position, last];
  while (at !== 0 && at % 2 === 0) [at, end] = [half(at), half(end)];
  return [at, end];
};

/**
 * Root over leaves `start` up to, not including, `end`. Every range asked for starts at a multiple of the
 * largest power of two within its width, so each complete part of it is a stored node.
 */
const rangeRoot = (tree: { hash: Hash; nodeAt: NodeAt }, start: number, end: number): Uint8Array => {
  const width = end - start;
  if (isPowerOfTwo(width)) return tree.nodeAt(levelWithin(width), start / width);
  const middle = start + splitOf(width);
  return nodeHashOf(tree.hash, rangeRoot(tree, start, middle), rangeRoot(tree, middle, end));
};

/** Largest power of two below `width` (> 1): where RFC 6962 splits a tree. */
const splitOf = (width: number): number => {
  const power = 2 ** levelWithin(width);
  return power === width ? power / 2 : power;
};

/**
 * Level of the largest complete subtree within `width` leaves. Sizes go past 2^31, so no bit operators here.
 */
const levelWithin = (width: number): number => {
  let level = 0;
  while (2 ** (level + 1) <= width) level += 1;
  return level;
};

const isPowerOfTwo = (size: number): boolean => size > 0 && 2 ** levelWithin(size) === size;
const half = (value: number): number => Math.floor(value / 2);
const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_LENGTH;
const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 0;
const demandSize = (size: number): void => {
  if (!isSize(size)) throw new RangeError(`tree: ${size} is no size`);
};
