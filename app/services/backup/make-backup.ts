import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { copyInto } from '#db/copy';
import { shutFile } from '#db/private-files';
import { storageFailure } from '#db/storage-failure';
import { ok, type Result, refuse } from '#domain/result';
import { type Instant, toIso } from '#domain/time';
import { logFiles, vouchedByFiles } from '../log/log-files';
import type { RunSweep } from '../log/sweep';
import { PortalRefuses } from '../portal-refuses';
import { checkCopy, type DoesNotVerify } from './check-backup';
import { flush, isFolder } from './folders';
import { type BackupNote, hashesIn, NOTE } from './note';

export interface BackupOrder {
  dataDir: string;
  /** The folder to make; it must not be there yet, or be empty. */
  to: string;
  migrations: string;
  now: Instant;
  /** Where half of the check is done; on this thread where nobody says. */
  elsewhere?: RunSweep | undefined;
}

/**
 * Copies a data folder into a new folder while the portal goes on: the database as it is at one moment with all that is in its journal, and
 * the key and the signer's file of its log. It counts only once all of it was looked at as a sweep looks at it; a copy that does not verify,
 * or that stopped half-way, is taken away again. Throws PortalRefuses where a file of the log is gone.
 */
export const makeBackup = async ({
  dataDir,
  to,
  migrations,
  now,
  elsewhere,
}: BackupOrder): Promise<
  Result<
    BackupNote,
    DoesNotVerify | { code: 'no_database' | 'no_place' | 'folder_in_use' | 'no_room' | 'cannot_write' }
  >
> => {
  const from = logFiles(dataDir);
  if (!existsSync(from.database)) return refuse('no_database');
  // Parents are not made: where a disk of backups is not mounted, that would fill the disk the portal is on.
  if (!isFolder(dirname(to))) return refuse('no_place');
  if (existsSync(to) && (!isFolder(to) || readdirSync(to).length > 0)) return refuse('folder_in_use');
  // Throws where the key is gone, with what to do.
  vouchedByFiles(dataDir);
  if (!existsSync(from.signer)) throw new PortalRefuses('signer_missing');
  let part: string | undefined;
  try {
    // Beside its place until it is whole: nobody takes half of it for a backup. A folder of its own (0700), never one that was there.
    part = mkdtempSync(`${to}.part-`);
    const into = logFiles(part);
    // First: what is signed by then is in the copy of the database, whatever is signed meanwhile.
    for (const name of ['signer', 'key'] as const) {
      copyFileSync(from[name], into[name]);
      shutFile(into[name]);
    }
    copyInto(from.database, into.database);
    const checked = await checkCopy(part, migrations, { elsewhere });
    if (!checked.ok) return checked;
    const note: BackupNote = {
      v: 1,
      taken_at: toIso(now),
      size: checked.value.size,
      files: hashesIn(part),
    };
    writeFileSync(join(part, NOTE), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
    for (const name of readdirSync(part)) flush(join(part, name));
    flush(part);
    if (existsSync(to)) rmdirSync(to);
    renameSync(part, to);
    flush(dirname(to));
    return ok(note);
  } catch (cause) {
    const failure = storageFailure(cause);
    if (!failure) throw cause;
    return refuse(failure === 'full' ? 'no_room' : 'cannot_write');
  } finally {
    if (part !== undefined) rmSync(part, { recursive: true, force: true });
  }
};
