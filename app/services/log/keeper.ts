import { checkpointFrom, createNodeAt, keepCheckpoint, storedEntry } from '#db/log/read';
import { type Database, inTransaction } from '#db/open';
import { equalBytes } from '#domain/log/bytes';
import { encodeVkey } from '#domain/log/checkpoint';
import type { Hash } from '#domain/log/hash';
import { formatProof } from '#domain/log/proof';
import { buildProofCopy, buildReceipt } from '#domain/log/receipt';
import { consistencyProof, type Frontier, inclusionProof, rootAt, rootOf } from '#domain/log/tree';
import type { LogKey } from './key-file';
import type { Signer } from './signer';

/** Proof from the log: checkpoints for everybody, receipts for the person an entry is about. */
export interface LogKeeper {
  /** Signed note over the whole log; signed at most once per size. */
  checkpoint(): string;
  vkey(): string;
  /** Where an entry stands in the newest checkpoint. */
  place(seq: number): { checkpointSize: number; leafIndex: number };
  /** The receipt of an entry as JSON text, or undefined once it was erased. */
  receipt(seq: number, copy: 'own' | 'third_party'): string | undefined;
}

export interface KeeperParts {
  db: Database;
  hash: Hash;
  origin: string;
  key: LogKey;
  signer: Signer;
  frontier: () => Frontier;
}

/** Thrown when the log does not continue what was signed before: nothing may be vouched for until a person has looked. */
class LogContradiction extends Error {
  readonly code = 'inconsistent_log';
}

export const createLogKeeper = (parts: KeeperParts): LogKeeper => {
  const { db, hash, origin, key, signer } = parts;
  const nodeAt = createNodeAt(db);
  const vkey = encodeVkey(hash, { name: origin, publicKey: key.publicKey });

  const current = (): { size: number; note: string } => {
    const frontier = parts.frontier();
    const kept = checkpointFrom(db, frontier.size);
    if (kept) return kept;
    const signed = signer.sign(
      { size: frontier.size, root: rootOf(hash, frontier) },
      consistencyProof({ hash, nodeAt, oldSize: signer.head()?.size ?? 0, size: frontier.size }),
    );
    if (!signed.ok) throw new LogContradiction('the log contradicts a checkpoint that was signed before');
    inTransaction(db, () => keepCheckpoint(db, frontier.size, signed.value));
    return { size: frontier.size, note: signed.value };
  };

  return {
    checkpoint: () => current().note,
    vkey: () => vkey,
    place: (seq) => ({ checkpointSize: current().size, leafIndex: seq - 1 }),
    receipt: (seq, copy) => {
      const entry = storedEntry(db, seq);
      if (!entry) return undefined;
      const { size, note } = current();
      const index = seq - 1;
      const path = inclusionProof({ hash, nodeAt, size, index });
      const proven = {
        record: entry.record,
        salt: entry.salt,
        proof: formatProof({ index, path, checkpoint: note }),
        vkey,
      };
      const document = copy === 'own' ? buildReceipt(proven) : buildProofCopy(hash, proven);
      return `${JSON.stringify(document, null, 2)}\n`;
    },
  };
};

/**
 * Whether the log on disk continues what the signer vouched for; asked at start, before anything is served.
 * 'log_behind_signer': an older database was put back. 'inconsistent_log': it was changed.
 */
export const continuesSignedHead = (
  db: Database,
  hash: Hash,
  signer: Signer,
  frontier: Frontier,
): 'log_behind_signer' | 'inconsistent_log' | undefined => {
  const head = signer.head();
  if (!head || head.size === 0) return undefined;
  if (head.size > frontier.size) return 'log_behind_signer';
  const root = rootAt({ hash, nodeAt: createNodeAt(db), size: head.size });
  return equalBytes(root, head.root) ? undefined : 'inconsistent_log';
};
