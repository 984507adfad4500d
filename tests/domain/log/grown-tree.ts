import { leafHashOf } from '#domain/log/hash';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, type NodeAt } from '#domain/log/tree';
import { sha256 } from './naive-tree';

/** A tree grown leaf by leaf; its node store refuses a node written twice and counts reads. */
export const grow = (leafHashes: readonly Uint8Array[]) => {
  const stored = new Map<string, Uint8Array>();
  const frontiers: Frontier[] = [EMPTY_FRONTIER];
  let reads = 0;
  for (const leaf of leafHashes) {
    const { frontier, nodes } = appendLeaf(sha256, frontiers.at(-1) as Frontier, leaf);
    for (const { level, position, hash } of nodes) {
      const key = `${level}/${position}`;
      if (stored.has(key)) throw new Error(`node ${key} written twice`);
      stored.set(key, hash);
    }
    frontiers.push(frontier);
  }
  const nodeAt: NodeAt = (level, position) => {
    reads += 1;
    const found = stored.get(`${level}/${position}`);
    if (found === undefined) throw new Error(`no node ${level}/${position}`);
    return found;
  };
  return { nodeAt, frontiers, stored, reads: () => reads };
};

/** Hashes of `count` leaves, each another. */
export const numbered = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => leafHashOf(sha256, new TextEncoder().encode(`leaf ${index}`)));

/** Every variant of `bytes` with one bit turned over. */
export const bitFlips = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const changed = bytes.slice();
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    return changed;
  });
