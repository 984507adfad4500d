import { copyFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { openDatabase } from '#db/open';
import { shutFile } from '#db/private-files';
import type { Keys } from '#db/sealed/key-store';
import { unsealInto } from '#db/sealed/unseal';
import { storageFailure } from '#db/storage-failure';
import { ok, type Result, refuse } from '#domain/result';
import { fromIso, type Instant } from '#domain/time';
import { logFiles } from '../log/log-files';
import { readHead, type SignedHead } from '../log/signer';
import { checkCopy, checkFiles, isSealed } from './check-backup';
import { checkFile, checkNote, type OtherKeys, refusalOfBox, sealedFile } from './check-sealed';
import type { DoesNotVerify } from './does-not-verify';
import { flush, isFolder } from './folders';
import { boxesToOpen, keyFileIn, keysAt } from './keys';
import type { BackupNote } from './note';
import { type Known, mark, type PutBack, putInPlace } from './put-in-place';

export interface RestoreOrder {
  /** The folder of the backup. */
  from: string;
  /** The data folder: it must be there, and empty. */
  dataDir: string;
  migrations: string;
  now: Instant;
  /** The newest keys there are, or the folder that holds them. A copy that is not sealed opens without, and then whoever was erased since is back. */
  keys?: string | undefined;
  /** The newest `signer.json` there is, where one survived: by it everybody learns how much is lost. */
  signer?: string | undefined;
}

type Refusal = {
  code:
    | 'no_backup'
    | 'no_keys'
    | 'keys_missing'
    | 'no_place'
    | 'folder_in_use'
    | 'no_room'
    | 'cannot_write'
    | 'no_signer';
};

type Failed = DoesNotVerify | OtherKeys | Refusal;

/** A copy that was put back. `plain`: it was not sealed, and without keys nobody was erased again. */
export type Done = PutBack & { plain: boolean };

/**
 * Puts a backup in the place of a data folder. All of it is checked, as a sweep does it. The copy is marked: no system is answered, no role
 * counts, and nobody is signed in, before two people have declared it (docs/decisions/0044-a-restore-is-declared.md). Whoever was erased since it was
 * taken stays erased, as far as the keys tell (docs/decisions/0068-a-backup-forgets-whoever-is-erased.md).
 */
export const restoreBackup = (order: RestoreOrder): Result<Done, Failed> => {
  const files = checkFiles(order.from);
  if (!files.ok) return files;
  const keys = order.keys === undefined ? undefined : keysAt(order.keys);
  if (order.keys !== undefined && !keys) return refuse('no_keys');
  try {
    const checked = check(order, files.value, keys);
    return checked.ok ? place(order, files.value, keys) : checked;
  } finally {
    keys?.close();
  }
};

/** What can be said before anything is written. */
const check = (
  { from, dataDir, migrations, signer }: RestoreOrder,
  note: BackupNote,
  keys: Keys | undefined,
): Result<unknown, Failed> => {
  const sealed = isSealed(note);
  if (sealed && !keys) return refuse('keys_missing');
  if (sealed && keys) {
    const noted = checkNote(note, keys);
    if (!noted.ok) return noted;
  }
  const checked = sealed ? checkFile(from) : checkCopy(from, migrations, true);
  if (!checked.ok) return checked;
  if (signer !== undefined && !signedHeadIn(signer)) return refuse('no_signer');
  if (!isFolder(dataDir)) return refuse('no_place');
  // What lies there may be all that is left of the newest entries: nobody but a person moves it away.
  return readdirSync(dataDir).length > 0 ? refuse('folder_in_use') : ok(true);
};

const place = (
  { from, dataDir, migrations, now, signer }: RestoreOrder,
  note: BackupNote,
  keys: (Keys & { bytes: Buffer }) | undefined,
): Result<Done, Failed> => {
  const [source, target] = [logFiles(from), logFiles(dataDir)];
  const part = `${target.database}.part`;
  const made = [target.key, target.signer, part, ...(keys ? [keyFileIn(dataDir)] : [])];
  let done: Result<Done, Failed> | undefined;
  try {
    for (const name of ['key', 'signer'] as const) {
      copyFileSync(source[name], target[name]);
      shutFile(target[name]);
    }
    if (keys) writeFileSync(keyFileIn(dataDir), keys.bytes, { mode: 0o600 });
    const signedTo = (signer === undefined ? undefined : signedHeadIn(signer))?.size || null;
    const known = { takenAt: fromIso(note.taken_at), restoredAt: now, signedTo };
    done = fill({ from, dataDir, migrations, part, known, note, keys });
    if (!done.ok) return done;
    for (const path of made) flush(path);
    // The database comes last: without it a start refuses, so half a restore is none.
    renameSync(part, target.database);
    flush(dataDir);
    return done;
  } catch (cause) {
    done = undefined;
    const failure = storageFailure(cause);
    if (!failure) throw cause;
    return refuse(failure === 'full' ? 'no_room' : 'cannot_write');
  } finally {
    if (!done?.ok) {
      for (const path of [...made, `${part}-wal`, `${part}-shm`]) rmSync(path, { force: true });
    }
  }
};

/** Writes the database of the copy, whole and looked at, into `part`. */
const fill = ({
  from,
  part,
  note,
  keys,
  ...order
}: {
  from: string;
  dataDir: string;
  migrations: string;
  part: string;
  known: Known;
  note: BackupNote;
  keys: Keys | undefined;
}): Result<Done, Failed> => {
  const gone = keys?.gone() ?? [];
  const people = new Set(gone.map(({ person }) => person));
  if (isSealed(note) && keys) {
    try {
      const boxes = boxesToOpen(keys, note.sealed.salt);
      const remains = unsealInto(sealedFile(from), part, boxes, (owner) => people.has(owner));
      const put = putInPlace(part, { ...order, gone, remains });
      return put.ok ? ok({ ...put.value, plain: false }) : put;
    } catch (cause) {
      return refusalOfBox(cause);
    }
  }
  copyFileSync(logFiles(from).database, part);
  shutFile(part);
  if (gone.length > 0) {
    const put = putInPlace(part, { ...order, gone, remains: undefined });
    return put.ok ? ok({ ...put.value, plain: false }) : put;
  }
  const db = openDatabase(part);
  try {
    const restored = mark(db, order.migrations, order.known);
    db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return ok({ ...restored, erasedAgain: 0, plain: !keys });
  } finally {
    db.sqlite.close();
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
