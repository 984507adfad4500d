import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unsoundness } from '#db/copy';
import { describeFinding } from '#domain/log/finding';
import { ok, type Result, refuse } from '#domain/result';
import { logFiles, vouchedByFiles } from '../log/log-files';
import { type RunSweep, sweepHere, sweepInHalves } from '../log/sweep';
import { type BackupNote, hashesIn, readNote } from './note';

/** A copy that is not what was written. `findings` name what is wrong. */
export interface DoesNotVerify {
  code: 'does_not_verify';
  findings: readonly string[];
}

/**
 * Looks at a copy of a data folder as a sweep looks at the folder itself: SQLite's own check, the whole log with its tree and signatures,
 * the documents it names, every projected row. Of a copy that an older version made (`olderToo`), tables are passed over: they are made anew.
 * Tables are looked at `elsewhere`, where that is a thread of its own. Answers how many entries there are, and whether tables were passed over.
 */
export const checkCopy = async (
  folder: string,
  migrations: string,
  { olderToo, elsewhere = sweepHere }: { olderToo?: true; elsewhere?: RunSweep | undefined } = {},
): Promise<Result<{ size: number; older: boolean }, DoesNotVerify>> => {
  const { database } = logFiles(folder);
  const unsound = unsoundness(database);
  if (unsound.length > 0) return { ok: false, error: { code: 'does_not_verify', findings: unsound } };
  const order = { database, migrations, ...vouchedByFiles(folder), ...(olderToo && { olderToo }) };
  const { size, findings, older } = await sweepInHalves(order, elsewhere);
  return findings.length > 0
    ? { ok: false, error: { code: 'does_not_verify', findings: findings.map(describeFinding) } }
    : ok({ size, older });
};

/** Whether a backup is still what it was when it was taken. `older`: its tables were passed over. */
export const checkBackup = async (
  folder: string,
  migrations: string,
  elsewhere?: RunSweep,
): Promise<Result<BackupNote & { older: boolean }, DoesNotVerify | { code: 'no_backup' }>> => {
  const note = readNote(folder);
  if (!note || !existsSync(join(folder, 'forthright.db'))) return refuse('no_backup');
  const now = hashesIn(folder);
  const names = new Set([...Object.keys(note.files), ...Object.keys(now)]);
  const changed = [...names].filter((name) => note.files[name] !== now[name]);
  if (changed.length > 0) {
    const findings = changed.map((name) => `${name} is not the file that was written`);
    return { ok: false, error: { code: 'does_not_verify', findings } };
  }
  const checked = await checkCopy(folder, migrations, { olderToo: true, elsewhere });
  return checked.ok ? ok({ ...note, older: checked.value.older }) : checked;
};
