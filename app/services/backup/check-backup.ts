import { existsSync } from 'node:fs';
import { unsoundness } from '#db/copy';
import type { Keys } from '#db/sealed/key-store';
import { describeFinding } from '#domain/log/finding';
import { ok, type Result, refuse } from '#domain/result';
import { logFiles, vouchedByFiles } from '../log/log-files';
import { sweep } from '../log/sweep';
import { checkEveryBox, checkLeaves, checkNote, type OtherKeys, sealedFile } from './check-sealed';
import type { DoesNotVerify } from './does-not-verify';
import { keysAt } from './keys';
import { type BackupNote, hashesIn, readNote, type SealedNote } from './note';

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

/** Whether the files of a backup are those that its note names. */
export const checkFiles = (folder: string): Result<BackupNote, DoesNotVerify | { code: 'no_backup' }> => {
  const note = readNote(folder);
  if (!note || !existsSync(note.v === 2 ? sealedFile(folder) : logFiles(folder).database)) {
    return refuse('no_backup');
  }
  const now = hashesIn(folder);
  const names = new Set([...Object.keys(note.files), ...Object.keys(now)]);
  const changed = [...names].filter((name) => note.files[name] !== now[name]);
  if (changed.length === 0) return ok(note);
  const findings = changed.map((name) => `${name} is not the file that was written`);
  return { ok: false, error: { code: 'does_not_verify', findings } };
};

/** Whether a note is that of a sealed copy. */
export const isSealed = (note: BackupNote): note is BackupNote & { sealed: SealedNote } =>
  note.sealed !== undefined;

/** What was found of a backup that is what was written. */
export interface Checked extends BackupNote {
  /** Its tables were passed over. */
  older: boolean;
  /** It is sealed, and nobody named the keys: only files, leaves and signatures were looked at. */
  unopened: boolean;
}

/** Whether a backup is still what it was when it was taken. `keyFile`: where the keys are that open it. */
export const checkBackup = (
  folder: string,
  migrations: string,
  keyFile?: string,
): Result<Checked, DoesNotVerify | OtherKeys | { code: 'no_backup' | 'no_keys' }> => {
  const files = checkFiles(folder);
  if (!files.ok) return files;
  const note = files.value;
  if (!isSealed(note)) {
    const checked = checkCopy(folder, migrations, true);
    return checked.ok ? ok({ ...note, older: checked.value.older, unopened: false }) : checked;
  }
  const leaves = checkLeaves(folder);
  if (!leaves.ok) return leaves;
  if (keyFile === undefined) return ok({ ...note, older: false, unopened: true });
  const keys = keysAt(keyFile);
  if (!keys) return refuse('no_keys');
  try {
    const checked = checkSealedWith(folder, note, keys);
    return checked.ok ? ok({ ...note, older: false, unopened: false }) : checked;
  } finally {
    keys.close();
  }
};

const checkSealedWith = (
  folder: string,
  note: BackupNote & { sealed: SealedNote },
  keys: Keys,
): Result<unknown, DoesNotVerify | OtherKeys> => {
  const noted = checkNote(note, keys);
  if (!noted.ok) return noted;
  const opened = checkEveryBox(folder, keys, note.sealed.salt);
  if (!opened.ok || opened.value.boxes === note.sealed.boxes) return opened;
  return { ok: false, error: { code: 'does_not_verify', findings: ['boxes are missing'] } };
};
