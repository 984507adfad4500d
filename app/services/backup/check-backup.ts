import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unsoundness } from '#db/copy';
import { describeFinding } from '#domain/log/finding';
import { ok, type Result, refuse } from '#domain/result';
import { logFiles, vouchedByFiles } from '../log/log-files';
import { sweep } from '../log/sweep';
import { type BackupNote, hashesIn, readNote } from './note';

/** A copy that is not what was written. `findings` name what is wrong. */
export interface DoesNotVerify {
  code: 'does_not_verify';
  findings: readonly string[];
}

/**
 * Looks at a copy of a data folder as a sweep looks at the folder itself: SQLite's own check, the whole log with its tree and signatures,
 * the documents it names, every projected row. Of a copy that an older version made (`olderToo`), tables are passed over: they are made anew.
 * Answers how many entries there are, and whether tables were passed over.
 */
export const checkCopy = (
  folder: string,
  migrations: string,
  olderToo?: true,
): Result<{ size: number; older: boolean }, DoesNotVerify> => {
  const { database } = logFiles(folder);
  const unsound = unsoundness(database);
  if (unsound.length > 0) return { ok: false, error: { code: 'does_not_verify', findings: unsound } };
  const { size, findings, older } = sweep({
    database,
    migrations,
    ...vouchedByFiles(folder),
    ...(olderToo && { olderToo }),
  });
  return findings.length > 0
    ? { ok: false, error: { code: 'does_not_verify', findings: findings.map(describeFinding) } }
    : ok({ size, older });
};

/** Whether a backup is still what it was when it was taken. `older`: its tables were passed over. */
export const checkBackup = (
  folder: string,
  migrations: string,
): Result<BackupNote & { older: boolean }, DoesNotVerify | { code: 'no_backup' }> => {
  const note = readNote(folder);
  if (!note || !existsSync(join(folder, 'forthright.db'))) return refuse('no_backup');
  const now = hashesIn(folder);
  const names = new Set([...Object.keys(note.files), ...Object.keys(now)]);
  const changed = [...names].filter((name) => note.files[name] !== now[name]);
  if (changed.length > 0) {
    const findings = changed.map((name) => `${name} is not the file that was written`);
    return { ok: false, error: { code: 'does_not_verify', findings } };
  }
  const checked = checkCopy(folder, migrations, true);
  return checked.ok ? ok({ ...note, older: checked.value.older }) : checked;
};
