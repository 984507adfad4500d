import { checkpointAt, createNodeAt, keepCheckpoint, leafOf, storedEntry } from '#db/log/read';
import { type Database, inTransaction } from '#db/open';
import { storageFailure } from '#db/storage-failure';
import { epochSteps } from '#db/views/epochs';
import { fromBase64 } from '#domain/log/base64';
import { equalBytes } from '#domain/log/bytes';
import { encodeVkey, signNote, verifyCheckpoint } from '#domain/log/checkpoint';
import { formatConsistency } from '#domain/log/consistency';
import { formatSuccession } from '#domain/log/epoch';
import type { Hash } from '#domain/log/hash';
import { leafHash } from '#domain/log/leaf';
import { formatProof } from '#domain/log/proof';
import { buildProofCopy, buildReceipt, readReceipt, verifyReceipt } from '#domain/log/receipt';
import { consistencyProof, type Frontier, inclusionProof, rootAt, rootOf } from '#domain/log/tree';
import { ok, type Result, refuse } from '#domain/result';
import type { Storage } from '../storage/storage';
import { type LogKey, verifyBytes } from './key-file';
import type { Signer } from './signer';

/** Proof from the log: checkpoints for everybody, receipts for the person an entry is about. */
export interface LogKeeper {
  /** Signed note over the whole log; signed at most once per size. Throws LogContradiction. */
  checkpoint(): string;
  /**
   * Proof that the tree of `newSize` leaves (absent: the whole log) begins with the tree of `oldSize` leaves, as
   * formatConsistency writes it. Only sizes whose checkpoint was signed and handed out can be the newer one. Throws
   * LogContradiction.
   */
  consistency(
    oldSize: number,
    newSize?: number,
  ): Result<string, { code: 'size_in_future' | 'checkpoint_unknown' | 'old_after_new' }>;
  /** Signs what was committed, so that the signer knows of it; nothing is handed out. Throws LogContradiction. */
  keepPace(): void;
  vkey(): string;
  /** Signed notes by which whoever follows the log may follow it into another lineage, oldest first. */
  successions(): readonly string[];
  /** Where an entry stands in the newest checkpoint. */
  place(seq: number): { checkpointSize: number; leafIndex: number };
  /** The receipt of an entry as JSON text, or undefined once it was erased. */
  receipt(seq: number, copy: 'own' | 'third_party'): string | undefined;
  /**
   * The number of the entry that somebody’s receipt shows: it is whole, a checkpoint of this log holds it, and it is the leaf that stands there today. The same
   * for an entry that was erased; undefined for everything else.
   */
  shownBy(receipt: string): number | undefined;
}

export interface KeeperParts {
  db: Database;
  hash: Hash;
  origin: string;
  key: LogKey;
  signer: Signer;
  frontier: () => Frontier;
  storage: Pick<Storage, 'stopping'>;
}

/** Thrown when the log does not continue what was signed before: nothing may be vouched for until a person has looked. */
class LogContradiction extends Error {
  readonly code = 'inconsistent_log';
}

export const createLogKeeper = (parts: KeeperParts): LogKeeper => {
  const { db, hash, origin, key, signer, storage } = parts;
  const nodeAt = createNodeAt(db);
  const vkey = encodeVkey(hash, { name: origin, publicKey: key.publicKey });

  const own = { name: origin, publicKey: key.publicKey };
  let newest: { size: number; note: string } | undefined;

  const signWhole = (): { size: number; note: string } => {
    const frontier = parts.frontier();
    const signed = signer.sign(
      { size: frontier.size, root: rootOf(hash, frontier) },
      consistencyProof({ hash, nodeAt, oldSize: signer.head()?.size ?? 0, size: frontier.size }),
    );
    if (!signed.ok) throw new LogContradiction('the log contradicts a checkpoint that was signed before');
    return { size: frontier.size, note: signed.value };
  };

  /** A kept note is a row like any other: it is served only when the log's key signed it over the tree that is there. */
  const kept = (size: number): string | undefined => {
    const note = checkpointAt(db, size);
    if (note === undefined) return undefined;
    const read = verifyCheckpoint({ hash, verify: verifyBytes, key: own, note });
    const holds =
      read.ok && read.value.size === size && equalBytes(read.value.root, rootAt({ hash, nodeAt, size }));
    if (!holds) throw new LogContradiction(`the checkpoint kept for size ${size} is not one of this log`);
    return note;
  };

  const current = (): { size: number; note: string } => {
    const { size } = parts.frontier();
    if (newest?.size === size) return newest;
    const before = kept(size);
    // Proof of a stop finds room on a full disk like the stop itself.
    const next = before === undefined ? storage.stopping(signAndKeep) : { size, note: before };
    newest = next;
    return next;
  };

  const signAndKeep = (): { size: number; note: string } => {
    const next = signWhole();
    inTransaction(db, () => keepCheckpoint(db, next.size, next.note));
    return next;
  };

  /** The newest checkpoint; where the disk takes none any more, an older one that holds this entry, since reading goes on. */
  const covering = (seq: number): { size: number; note: string } => {
    try {
      return current();
    } catch (error) {
      if (storageFailure(error) && newest && newest.size >= seq) return newest;
      throw error;
    }
  };

  const checkpointOf = (
    oldSize: number,
    newSize: number | undefined,
  ): Result<{ size: number; note: string }, { code: 'size_in_future' | 'checkpoint_unknown' }> => {
    const { size } = parts.frontier();
    if (Math.max(oldSize, newSize ?? 0) > size) return refuse('size_in_future');
    if (newSize === undefined || newSize === size) return ok(current());
    // An older tree is never signed anew: the signer only ever goes forward.
    const note = kept(newSize);
    return note === undefined ? refuse('checkpoint_unknown') : ok({ size: newSize, note });
  };

  return {
    checkpoint: () => current().note,
    consistency: (oldSize, newSize) => {
      const newer = checkpointOf(oldSize, newSize);
      if (!newer.ok) return newer;
      const { size, note } = newer.value;
      if (oldSize > size) return refuse('old_after_new');
      const path = consistencyProof({ hash, nodeAt, oldSize, size });
      return ok(formatConsistency({ oldSize, path, checkpoint: note }));
    },
    keepPace: () => {
      if (signer.head()?.size !== parts.frontier().size) signWhole();
    },
    vkey: () => vkey,
    successions: () =>
      epochSteps(db).map(({ previous, epoch, size, root, opened }) => {
        const bytes = fromBase64(root);
        if (!bytes) throw new LogContradiction('the root of a copy that was put back does not read');
        const text = formatSuccession({ origin, previous, epoch, size, root: bytes, opened });
        return signNote({ hash, sign: key.sign, key: own, text });
      }),
    place: (seq) => ({ checkpointSize: covering(seq).size, leafIndex: seq - 1 }),
    receipt: (seq, copy) => {
      const entry = storedEntry(db, seq);
      if (!entry) return undefined;
      const { size, note } = covering(seq);
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
    shownBy: (text) => {
      const receipt = readReceipt(text);
      const shown = receipt && verifyReceipt({ hash, verify: verifyBytes, key: own, vkey, receipt });
      if (!shown) return undefined;
      const { seq } = shown.record;
      const leaf = leafOf(db, seq);
      // A copy of the log that was put back can have another entry there.
      const same = leaf && equalBytes(leaf, leafHash(hash, { origin, seq, commitment: shown.commitment }));
      return same ? seq : undefined;
    },
  };
};

/** Signs the whole log before it is closed. One that contradicts its signer cannot be signed; it is closed all the same. */
export const signAtClose = (
  log: Pick<LogKeeper, 'keepPace'>,
  report: (what: string, cause: unknown) => void,
): void => {
  try {
    log.keepPace();
  } catch (cause) {
    report('the log could not be signed', cause);
  }
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
