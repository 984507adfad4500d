import { equalBytes } from '#domain/log/bytes';
import { type VerifyBytes, verifyCheckpoint } from '#domain/log/checkpoint';
import type { Finding } from '#domain/log/finding';
import type { Hash } from '#domain/log/hash';
import type { MacBytes } from '#domain/log/tail';
import { type Frontier, rootOf } from '#domain/log/tree';
import type { Database } from '../open';
import { tailHolds, tailOf } from './tail';

/** By what a log is judged: its name, the key that signs for it, and the last tree its signer vouched for. */
export interface Vouched {
  hash: Hash;
  verify: VerifyBytes;
  origin: string;
  publicKey: Uint8Array;
  mac: MacBytes;
  head: { size: number; root: Uint8Array } | undefined;
}

/** Everything that was ever signed over this log, compared with the tree as it grows. */
export interface SignedTrees {
  /** How many entries there are by what was signed. */
  size: number;
  /** Compares a tree with what was signed at its size, if anything was. Asked for every size in order. */
  compare(frontier: Frontier): void;
  /** The entries after the last signed tree that still holds, up to the first that does not, when one does not. */
  rewritten(): Finding | undefined;
}

export const openSignedTrees = (
  db: Database,
  vouched: Vouched,
  found: (finding: Finding) => void,
): SignedTrees => {
  const { hash, verify, origin, publicKey, head } = vouched;
  const tail = tailOf(db);
  const roots = new Map<number, Uint8Array>();
  const forged = (size: number): void => found({ code: 'checkpoint_forged', row: `log_checkpoint ${size}` });

  const rows = db.sqlite.prepare('SELECT size, note FROM log_checkpoint ORDER BY size').raw();
  for (const [size, note] of rows.all() as [number, string][]) {
    const read = verifyCheckpoint({ hash, verify, key: { name: origin, publicKey }, note });
    if (read.ok && read.value.size === size) roots.set(size, read.value.root);
    else forged(size);
  }
  if (head) {
    const kept = roots.get(head.size);
    // Two trees of one size, both signed: the signer knows which one is its own.
    if (kept && !equalBytes(kept, head.root)) forged(head.size);
    roots.set(head.size, head.root);
  }

  let lastGood = 0;
  let firstBad: number | undefined;
  const judge = (size: number, holds: boolean): void => {
    if (!holds) firstBad ??= size;
    else if (firstBad === undefined) lastGood = size;
  };
  return {
    size: Math.max(0, head?.size ?? 0, tail?.size ?? 0, ...[...roots.keys()].slice(-1)),
    compare: (frontier) => {
      const { size } = frontier;
      const signed = roots.get(size);
      if (signed === undefined && tail?.size !== size) return;
      if (signed !== undefined) judge(size, equalBytes(signed, rootOf(hash, frontier)));
      if (tail?.size !== size || tailHolds(tail, vouched, frontier)) return;
      // The tree is the one that was signed elsewhere: then it is the row that is wrong.
      if (lastGood === size) found({ code: 'tail_forged', row: 'own_log_tail' });
      else judge(size, false);
    },
    rewritten: () =>
      firstBad === undefined
        ? undefined
        : { code: 'log_rewritten', row: `log_entry ${lastGood + 1}`, seq: lastGood + 1, to: firstBad },
  };
};
