/** Proofs between any two sizes: what the writer builds, the verifier takes, and nothing else. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { consistencyProof, inclusionProof, rootAt } from '#domain/log/tree';
import { checkConsistency, checkInclusion } from '#verify/tree';
import { grow, numbered } from '../../domain/log/grown-tree';
import { sha256 } from '../../domain/log/naive-tree';

const MOST = 64;
const leaves = numbered(MOST);
const { nodeAt } = grow(leaves);
const root = (size: number) => rootAt({ hash: sha256, nodeAt, size });
const changed = (hash: Uint8Array) => new Uint8Array(createHash('sha256').update(hash).digest());

describe('between all sizes up to 64', () => {
  it('what grew is seen to have grown, and any other path, root or size is not', async () => {
    const wrong: string[] = [];
    let proofs = 0;
    for (let size = 0; size <= MOST; size += 1) {
      for (let oldSize = 0; oldSize <= size; oldSize += 1) {
        const path = consistencyProof({ hash: sha256, nodeAt, oldSize, size });
        const older = { size: oldSize, root: root(oldSize) };
        const newer = { size, root: root(size) };
        const name = `${oldSize} to ${size}`;
        proofs += 1;
        const judge = async (
          what: string,
          expected: boolean,
          ...claim: Parameters<typeof checkConsistency>
        ) => {
          if ((await checkConsistency(...claim)).ok !== expected) wrong.push(`${name}: ${what}`);
        };
        await judge('as it is', true, older, newer, path);
        await judge('another old root', false, { ...older, root: changed(older.root) }, newer, path);
        await judge('one hash more', false, older, newer, [...path, newer.root]);
        await judge('one hash before', false, older, newer, [older.root, ...path]);
        if (oldSize > 0)
          await judge('another new root', false, older, { ...newer, root: changed(newer.root) }, path);
        if (path.length > 0) await judge('one hash less', false, older, newer, path.slice(0, -1));
        for (const [i, hash] of path.entries()) {
          await judge(`hash ${i}`, false, older, newer, path.with(i, changed(hash)));
        }
        if (oldSize < size) await judge('turned round', false, newer, older, path);
      }
    }
    expect(wrong).toEqual([]);
    expect(proofs).toBe((65 * 66) / 2);
  });
});

describe('in all trees up to 64', () => {
  it('each leaf is found in its place, and in no other', async () => {
    const wrong: string[] = [];
    for (let size = 1; size <= MOST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = inclusionProof({ nodeAt, hash: sha256, index, size });
        const claim = { leaf: leaves[index] as Uint8Array, index, size, path, root: root(size) };
        const others = [
          { ...claim, index: (index + 1) % (size + 1) },
          { ...claim, leaf: changed(claim.leaf) },
          { ...claim, path: [...path, claim.leaf] },
          { ...claim, path: path.slice(1) },
          { ...claim, index: size },
        ].filter(
          (other) => other.index !== index || other.leaf !== claim.leaf || other.path.length !== path.length,
        );
        if (!(await checkInclusion(claim)).ok) wrong.push(`${index} of ${size}`);
        for (const [i, other] of others.entries()) {
          if ((await checkInclusion(other)).ok) wrong.push(`${index} of ${size}, change ${i}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
