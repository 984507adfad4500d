import { type Bytes, base64Bytes, countOf, HASH_BYTES } from './bytes';
import { readCheckpoint, type SignedCheckpoint } from './checkpoint';
import { type Outcome, ok, type RefusalCode, refused } from './refusals';

/** Where an entry is in a log, and the hashes that lead to the root. */
export interface InclusionProof {
  index: number;
  path: Bytes[];
  checkpoint: SignedCheckpoint;
}

/** How a newer log continues one of `oldSize` entries. */
export interface ConsistencyProof {
  oldSize: number;
  path: Bytes[];
  checkpoint: SignedCheckpoint;
}

const MAX_HASHES = 63;

/** Lines before the first empty line, and the checkpoint after it. */
const split = (
  text: string,
  malformed: RefusalCode,
  where: string,
): Outcome<{ lines: string[]; note: string }> => {
  const cut = text.indexOf('\n\n');
  if (cut < 0) return refused(malformed, where);
  return ok({ lines: text.slice(0, cut).split('\n'), note: text.slice(cut + 2) });
};

const hashes = (lines: readonly string[], from: number, where: string): Outcome<Bytes[]> => {
  if (lines.length - from > MAX_HASHES) return refused('path_length', where);
  const path: Bytes[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const hash = base64Bytes(lines[i] as string, `${where}, line ${i + 1}`, HASH_BYTES);
    if (!hash.ok) return hash;
    path.push(hash.value);
  }
  return ok(path);
};

/** Reads a C2SP tlog-proof. Nobody signs its `extra` line: it must be base64, and is then ignored. */
export const readProof = (text: string, where: string): Outcome<InclusionProof> => {
  const parts = split(text, 'proof_malformed', where);
  if (!parts.ok) return parts;
  const { lines, note } = parts.value;
  if (lines[0] !== 'c2sp.org/tlog-proof@v1') return refused('proof_malformed', `${where}, line 1`);
  const extra = lines[1]?.startsWith('extra ') ? lines[1].slice('extra '.length) : undefined;
  const read = extra === undefined ? ok(true) : base64Bytes(extra, `${where}, line 2`);
  if (!read.ok) return read;
  const at = extra === undefined ? 1 : 2;
  const line = lines[at];
  if (!line?.startsWith('index ')) return refused('proof_malformed', `${where}, line ${at + 1}`);
  const index = countOf(line.slice('index '.length), `${where}, line ${at + 1}`);
  if (!index.ok) return index;
  const path = hashes(lines, at + 1, where);
  if (!path.ok) return path;
  const checkpoint = readCheckpoint(note, `${where}, checkpoint`);
  if (!checkpoint.ok) return checkpoint;
  return ok({ index: index.value, path: path.value, checkpoint: checkpoint.value });
};

/** Reads `old N`, hashes, an empty line and the newer checkpoint: what `GET /log/consistency` answers, and witnesses take. */
export const readConsistency = (text: string, where: string): Outcome<ConsistencyProof> => {
  const parts = split(text, 'consistency_malformed', where);
  if (!parts.ok) return parts;
  const { lines, note } = parts.value;
  if (!lines[0]?.startsWith('old ')) return refused('consistency_malformed', `${where}, line 1`);
  const oldSize = countOf(lines[0].slice('old '.length), `${where}, line 1`);
  if (!oldSize.ok) return oldSize;
  const path = hashes(lines, 1, where);
  if (!path.ok) return path;
  const checkpoint = readCheckpoint(note, `${where}, checkpoint`);
  if (!checkpoint.ok) return checkpoint;
  return ok({ oldSize: oldSize.value, path: path.value, checkpoint: checkpoint.value });
};
