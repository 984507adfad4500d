import { ok, type Result, refuse } from '../result';
import { fromBase64, toBase64 } from './base64';
import {
  type Checkpoint,
  type CheckpointRefusal,
  parseCount,
  parseSignedNote,
  type VerifierKey,
  type VerifyBytes,
  verifyCheckpoint,
} from './checkpoint';
import { HASH_LENGTH, type Hash } from './hash';
import { leafHash } from './leaf';
import { verifyInclusion } from './tree';

/**
 * A proof that a leaf is in a log (c2sp.org/tlog-proof). `index` counts from 0, `checkpoint` is the signed
 * note verbatim. `extra` is free bytes nobody signs: never trust them.
 */
export type LogProof = {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: string;
  readonly extra?: Uint8Array;
};

export type ProofRefusal = CheckpointRefusal | { code: 'proof_malformed' | 'not_included' };

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A path has one hash a level, and no size goes past 2^53. */
const MAX_PATH = 53;

/** The text of a proof. Throws RangeError on what no proof may hold. */
export const formatProof = (proof: LogProof): string => {
  if (!Number.isSafeInteger(proof.index) || proof.index < 0)
    throw new RangeError(`proof: ${proof.index} is no index`);
  if (!isPath(proof.path)) throw new RangeError('proof: the path is at most 53 hashes of 32 bytes');
  if (!parseSignedNote(proof.checkpoint).ok) throw new RangeError('proof: the checkpoint is no signed note');
  const lines = [
    HEADER,
    ...(proof.extra === undefined ? [] : [`extra ${toBase64(proof.extra)}`]),
    `index ${proof.index}`,
    ...proof.path.map(toBase64),
  ];
  return `${lines.join('\n')}\n\n${proof.checkpoint}`;
};

/** Reads the text of a proof. Strict: any text accepted is the one `formatProof` writes for the result. */
export const parseProof = (text: string): Result<LogProof, ProofRefusal> => {
  const gap = text.indexOf('\n\n');
  if (gap < 0) return refuse('proof_malformed');
  const checkpoint = text.slice(gap + 2);
  const [header, ...lines] = text.slice(0, gap).split('\n');
  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift() : undefined;
  const indexLine = lines.shift();
  if (header !== HEADER || indexLine === undefined || !indexLine.startsWith('index '))
    return refuse('proof_malformed');
  const index = parseCount(indexLine.slice('index '.length));
  const extra = extraLine === undefined ? undefined : fromBase64(extraLine.slice('extra '.length));
  const path = lines.map(fromBase64);
  if (index === null || extra === null || !path.every((hash) => hash !== null) || !isPath(path)) {
    return refuse('proof_malformed');
  }
  if (!parseSignedNote(checkpoint).ok) return refuse('note_malformed');
  return ok({ index, path, checkpoint, ...(extra === undefined ? {} : { extra }) });
};

/**
 * Checks a proof for the entry with this commitment: the log of `key` signed a checkpoint whose tree holds
 * the leaf at the proof's index. Origin and seq of the leaf are taken from the key and the index, so a proof
 * cannot stand for another log or another place; a caller who holds the record compares its seq with the
 * answered one.
 */
export const verifyProof = (ask: {
  hash: Hash;
  verify: VerifyBytes;
  key: VerifierKey;
  commitment: Uint8Array;
  proof: string;
}): Result<{ seq: number; checkpoint: Checkpoint }, ProofRefusal> => {
  const parsed = parseProof(ask.proof);
  if (!parsed.ok) return parsed;
  const { index, path, checkpoint: note } = parsed.value;
  const checkpoint = verifyCheckpoint({ ...ask, note });
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  if (index >= size || ask.commitment.length !== HASH_LENGTH) return refuse('not_included');
  const seq = index + 1;
  const leaf = leafHash(ask.hash, { origin: ask.key.name, seq, commitment: ask.commitment });
  const included = verifyInclusion({ hash: ask.hash, size, index, leafHash: leaf, path, root });
  return included ? ok({ seq, checkpoint: checkpoint.value }) : refuse('not_included');
};

const isPath = (path: readonly Uint8Array[]): boolean =>
  path.length <= MAX_PATH && path.every((hash) => hash.length === HASH_LENGTH);
