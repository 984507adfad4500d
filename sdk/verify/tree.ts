/** The tree of RFC 6962, as a reader sees it: paths are checked as RFC 9162 says, hashes are all it knows. */
import { type Bytes, equal, sha256 } from './bytes';
import { type Outcome, ok, refused } from './refusals';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (data: Uint8Array): Promise<Bytes> => sha256(LEAF, data);

const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> => sha256(NODE, left, right);

const half = (count: number): number => Math.floor(count / 2);
const isOdd = (count: number): boolean => count % 2 === 1;

/** A place on the way up: which node of its level, and which is the last of that level. */
interface Level {
  node: number;
  last: number;
}

const above = ({ node, last }: Level): Level => ({ node: half(node), last: half(last) });

/** Where the right edge of the tree has no sibling, several levels are one step. */
const pastMissingSiblings = (level: Level): Level => {
  let at = level;
  while (!isOdd(at.node) && at.node !== 0) at = above(at);
  return at;
};

/** Whether the path leads from the leaf at `index` to the root of a tree of `size` leaves (RFC 9162, section 2.1.3.2). */
export const checkInclusion = async (claim: {
  leaf: Uint8Array;
  index: number;
  size: number;
  path: readonly Uint8Array[];
  root: Uint8Array;
}): Promise<Outcome<true>> => {
  if (claim.index >= claim.size) return refused('index_outside');
  let level: Level = { node: claim.index, last: claim.size - 1 };
  let hash = claim.leaf;
  for (const step of claim.path) {
    if (level.last === 0) return refused('path_length');
    if (isOdd(level.node) || level.node === level.last) {
      hash = await nodeHash(step, hash);
      level = pastMissingSiblings(level);
    } else {
      hash = await nodeHash(hash, step);
    }
    level = above(level);
  }
  if (level.last !== 0) return refused('path_length');
  return equal(hash, claim.root) ? ok(true) : refused('not_included');
};

interface Head {
  size: number;
  root: Uint8Array;
}

/**
 * Whether the newer tree begins with exactly the leaves of the older one (RFC 9162, section 2.1.4.2). Between equal sizes, and
 * from nothing, the path is empty, and the older root must be the same, or the root of no leaves.
 */
export const checkConsistency = async (
  older: Head,
  newer: Head,
  path: readonly Uint8Array[],
): Promise<Outcome<true>> => {
  if (older.size > newer.size) return refused('older_is_newer');
  if (older.size === newer.size && !equal(older.root, newer.root)) return refused('two_roots');
  if (older.size === 0 && !equal(older.root, await sha256())) return refused('not_consistent');
  if (older.size === 0 || older.size === newer.size) {
    return path.length === 0 ? ok(true) : refused('path_length');
  }
  return checkGrowth(older, newer, path);
};

/** The same for 0 < older < newer. */
const checkGrowth = async (older: Head, newer: Head, path: readonly Uint8Array[]): Promise<Outcome<true>> => {
  let level: Level = { node: older.size - 1, last: newer.size - 1 };
  while (isOdd(level.node)) level = above(level);
  // An older tree of 2^n leaves is itself a node of the newer one, so the proof leaves it out.
  const steps = level.node === 0 ? [older.root, ...path] : path;
  const [first, ...rest] = steps;
  if (!first) return refused('path_length');
  let [oldHash, newHash] = [first, first];
  for (const step of rest) {
    if (level.last === 0) return refused('path_length');
    if (isOdd(level.node) || level.node === level.last) {
      oldHash = await nodeHash(step, oldHash);
      newHash = await nodeHash(step, newHash);
      level = pastMissingSiblings(level);
    } else {
      newHash = await nodeHash(newHash, step);
    }
    level = above(level);
  }
  if (level.last !== 0) return refused('path_length');
  return equal(oldHash, older.root) && equal(newHash, newer.root) ? ok(true) : refused('not_consistent');
};
