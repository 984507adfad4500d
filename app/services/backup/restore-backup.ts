import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createNodeAt, logSize } from '#db/log/read';
import { migrate } from '#db/migrate';
import { inTransaction, openDatabase } from '#db/open';
import { markRestored, type Restored } from '#db/own/restored';
import { shutFile } from '#db/private-files';
import { storageFailure } from '#db/storage-failure';
import { toBase64 } from '#domain/log/base64';
import { frontierAt, rootOf } from '#domain/log/tree';
import { ok, type Result, refuse } from '#domain/result';
import { fromIso, type Instant } from '#domain/time';
import { logFiles } from '../log/log-files';
import { sha256 } from '../log/sha256';
import { readHead, type SignedHead } from '../log/signer';
import type { RunSweep } from '../log/sweep';
import { checkBackup, type DoesNotVerify } from './check-backup';
import { flush, isFolder } from './folders';

export interface RestoreOrder {
  /** The folder of the backup. */
  from: string;
  /** The data folder: it must be there, and empty. */
  dataDir: string;
  migrations: string;
  now: Instant;
  /** The newest `signer.json` there is, where one survived: by it everybody learns how much is lost. */
  signer?: string | undefined;
  /** Where half of the check is done; on this thread where nobody says. */
  elsewhere?: RunSweep | undefined;
}

type Refusal = {
  code: 'no_backup' | 'no_place' | 'folder_in_use' | 'no_room' | 'cannot_write' | 'no_signer';
};

/**
 * Puts a backup in the place of a data folder. All of it is checked first, as a sweep does it. The copy is marked: no system is answered, no role
 * counts, and nobody is signed in, before two people have declared it (docs/decisions/0044-a-restore-is-declared.md).
 */
export const restoreBackup = async ({
  from,
  dataDir,
  migrations,
  now,
  signer,
  elsewhere,
}: RestoreOrder): Promise<Result<Restored, DoesNotVerify | Refusal>> => {
  const checked = await checkBackup(from, migrations, elsewhere);
  if (!checked.ok) return checked;
  const signed = signer === undefined ? undefined : signedHeadIn(signer);
  if (signer !== undefined && !signed) return refuse('no_signer');
  if (!isFolder(dataDir)) return refuse('no_place');
  // What lies there may be all that is left of the newest entries: nobody but a person moves it away.
  if (readdirSync(dataDir).length > 0) return refuse('folder_in_use');
  const [source, target] = [logFiles(from), logFiles(dataDir)];
  const part = `${target.database}.part`;
  try {
    for (const name of ['key', 'signer'] as const) {
      copyFileSync(source[name], target[name]);
      shutFile(target[name]);
    }
    copyFileSync(source.database, part);
    shutFile(part);
    const restored = mark(part, migrations, {
      takenAt: fromIso(checked.value.taken_at),
      restoredAt: now,
      signedTo: signed?.size || null,
    });
    for (const path of [target.key, target.signer, part]) flush(path);
    // The database comes last: without it a start refuses, so half a restore is none.
    renameSync(part, target.database);
    flush(dataDir);
    return ok(restored);
  } catch (cause) {
    for (const path of [target.key, target.signer, part, `${part}-wal`, `${part}-shm`]) {
      rmSync(path, { force: true });
    }
    const failure = storageFailure(cause);
    if (!failure) throw cause;
    return refuse(failure === 'full' ? 'no_room' : 'cannot_write');
  }
};

/** What that file holds, or nothing: it is a file somebody saved, and may be any. */
const signedHeadIn = (path: string): SignedHead | undefined => {
  try {
    return readHead(path);
  } catch {
    return undefined;
  }
};

const mark = (
  database: string,
  migrations: string,
  known: Pick<Restored, 'takenAt' | 'restoredAt' | 'signedTo'>,
): Restored => {
  const db = openDatabase(database);
  try {
    migrate(db, migrations);
    const size = logSize(db);
    const root = toBase64(rootOf(sha256, frontierAt(createNodeAt(db), size)));
    const restored = { ...known, size, root };
    inTransaction(db, () => markRestored(db, restored));
    db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return restored;
  } finally {
    db.sqlite.close();
  }
};
