import { readLook } from '../look-shape';
import type { OperatorParts } from '../services/operator-parts';
import { hashOfFile, type LooksMapping, type MappedRow, readLooksFile } from './looks-file';

type Answer = { ok: true; value: object } | { ok: false; error: { code: string; message?: string } };

/** Rows judged at once, so that others get their turn in between. */
const ROWS_AT_ONCE = 500;
/** Problems that are printed. */
const PROBLEMS = 50;

/**
 * Takes in a file of looks that a system left behind, through a mapping that somebody declared. Each row is judged by itself. Interrupted, it is begun
 * again: rows that are there change nothing. `check` writes nothing.
 */
export const importLooks = async (
  { tellLooks }: Pick<OperatorParts, 'tellLooks'>,
  { path, mapping, system, check }: { path: string; mapping: LooksMapping; system: string; check: boolean },
): Promise<Answer> => {
  const hash = await hashOfFile(path);
  if (!hash.ok) return hash;
  const toMend: { row: number; problem: string }[] = [];
  const counts = { rows: 0, accepted: 0, refused: 0 };
  const take = async (rows: readonly MappedRow[]): Promise<string | undefined> => {
    const told = await tellLooks(
      system,
      rows.map(({ item }) => readLook(item)),
      check,
    );
    if (!told.ok) return told.error.code;
    counts.rows += rows.length;
    counts.accepted += told.value.accepted;
    counts.refused += told.value.refused.length;
    for (const { index, code, detail } of told.value.refused) {
      if (toMend.length < PROBLEMS) toMend.push({ row: rows[index]?.number ?? 0, problem: detail ?? code });
    }
    return undefined;
  };
  try {
    let waiting: MappedRow[] = [];
    for await (const row of readLooksFile(path, mapping, hash.value)) {
      waiting.push(row);
      if (waiting.length < ROWS_AT_ONCE) continue;
      const code = await take(waiting);
      if (code !== undefined) return { ok: false, error: { code } };
      waiting = [];
    }
    const code = await take(waiting);
    if (code !== undefined) return { ok: false, error: { code } };
  } catch (cause) {
    const message = `The file is not what the mapping says: ${(cause as Error).message}.`;
    return { ok: false, error: { code: 'file_unreadable', message } };
  }
  return { ok: true, value: { state: check ? 'checked' : 'done', ...counts, toMend } };
};
