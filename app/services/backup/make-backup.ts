import { randomBytes } from 'node:crypto';
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
import { unsoundness } from '#db/copy';
import { type Database, openForReading } from '#db/open';
import { shutFile } from '#db/private-files';
import { examine } from '#db/projections/rebuild';
import { type KeyStore, openKeyStore } from '#db/sealed/key-store';
import { ownersIn, sealInto } from '#db/sealed/seal';
import { storageFailure } from '#db/storage-failure';
import { erasures } from '#db/views/erasures';
import { describeFinding } from '#domain/log/finding';
import { ok, type Result, refuse } from '#domain/result';
import { type Instant, toIso } from '#domain/time';
import { logFiles, vouchedByFiles, vouchedFor } from '../log/log-files';
import { PortalRefuses } from '../portal-refuses';
import { checkEveryBox, checkLeaves, type OtherKeys, sealedFile } from './check-sealed';
import type { DoesNotVerify } from './does-not-verify';
import { flush, isFolder } from './folders';
import { boxesToOpen, boxesToSeal, isPlaceForKeys, keyFileIn } from './keys';
import { type BackupNote, hashesIn, macText, NOTE } from './note';

export interface BackupOrder {
  dataDir: string;
  /** The folder to make; it must not be there yet, or be empty. */
  to: string;
  /** The folder, elsewhere, in which the newest keys are kept. It must be there. */
  keysTo?: string | undefined;
  migrations: string;
  now: Instant;
}

type Refusal = {
  code: 'no_database' | 'no_place' | 'folder_in_use' | 'no_room' | 'cannot_write' | 'no_place_for_keys';
};

/**
 * Copies a data folder into a new folder while the portal goes on: the database as it is at one moment with all that is in its journal, and
 * the key and the signer's file of its log. Everything personal is sealed under keys that stay beside the database
 * (docs/decisions/0068-a-backup-forgets-whoever-is-erased.md). It counts only once all of it was looked at as a sweep looks at it, and every box
 * opened; a copy that does not verify, or that stopped half-way, is taken away again. Throws PortalRefuses where a file of the log is gone.
 */
export const makeBackup = (order: BackupOrder): Result<BackupNote, DoesNotVerify | OtherKeys | Refusal> => {
  const { dataDir, to, keysTo } = order;
  const from = logFiles(dataDir);
  if (!existsSync(from.database)) return refuse('no_database');
  // Parents are not made: where a disk of backups is not mounted, that would fill the disk the portal is on.
  if (!isFolder(dirname(to))) return refuse('no_place');
  if (existsSync(to) && (!isFolder(to) || readdirSync(to).length > 0)) return refuse('folder_in_use');
  if (keysTo !== undefined && !isPlaceForKeys(keysTo, dataDir)) return refuse('no_place_for_keys');
  // Throws where the key is gone, with what to do.
  vouchedByFiles(dataDir);
  if (!existsSync(from.signer)) throw new PortalRefuses('signer_missing');
  let part: string | undefined;
  let keys: KeyStore | undefined;
  let db: Database | undefined;
  try {
    const unsound = unsoundness(from.database);
    if (unsound.length > 0) return { ok: false, error: { code: 'does_not_verify', findings: unsound } };
    // Beside its place until it is whole: nobody takes half of it for a backup. A folder of its own (0700), never one that was there.
    part = mkdtempSync(`${to}.part-`);
    const into = logFiles(part);
    // First: what is signed by then is in the copy of the database, whatever is signed meanwhile.
    for (const name of ['signer', 'key'] as const) {
      copyFileSync(from[name], into[name]);
      shutFile(into[name]);
    }
    db = openForReading(from.database);
    keys = openKeyStore(keyFileIn(dataDir));
    const made = fill({ ...order, part, db, keys });
    if (!made.ok) return made;
    // Whoever was erased meanwhile: the portal does it too, and may be older than the keys.
    keys.shred(erasures(db), order.now);
    const united = keysTo === undefined ? 'united' : keys.uniteWith(keyFileIn(keysTo));
    if (united !== 'united') return refuse(united);
    for (const name of readdirSync(part)) flush(join(part, name));
    flush(part);
    if (existsSync(to)) rmdirSync(to);
    renameSync(part, to);
    flush(dirname(to));
    return made;
  } catch (cause) {
    const failure = storageFailure(cause);
    if (!failure) throw cause;
    return refuse(failure === 'full' ? 'no_room' : 'cannot_write');
  } finally {
    db?.sqlite.close();
    keys?.close();
    if (part !== undefined) rmSync(part, { recursive: true, force: true });
  }
};

/** Looks at the database, seals it into the folder as it is at that moment, looks at what was sealed, and writes the note. */
const fill = ({
  part,
  db,
  keys,
  migrations,
  now,
}: BackupOrder & { part: string; db: Database; keys: KeyStore }): Result<
  BackupNote,
  DoesNotVerify | OtherKeys
> => {
  const salt = randomBytes(32);
  const findings = db.sqlite
    .transaction(() => {
      const found = examine(db, migrations, vouchedFor(db, vouchedByFiles(part)));
      if (found.findings.length + found.differences.length > 0) {
        return [...found.findings, ...found.differences.map(({ code, row }) => ({ code, row }))];
      }
      keys.shred(erasures(db), now);
      keys.ensure(ownersIn(db));
      sealInto(db, sealedFile(part), migrations, boxesToSeal(keys, salt));
      return [];
    })
    .deferred();
  if (findings.length > 0) {
    return { ok: false, error: { code: 'does_not_verify', findings: findings.map(describeFinding) } };
  }
  const leaves = checkLeaves(part);
  if (!leaves.ok) return leaves;
  const sealed = { keys: keys.id, salt: salt.toString('hex') };
  const opened = checkEveryBox(part, keys, sealed.salt);
  if (!opened.ok) return opened;
  const plain = { v: 2, taken_at: toIso(now), size: leaves.value.size, files: hashesIn(part) } as const;
  const counted = { ...sealed, boxes: opened.value.boxes };
  const mac = boxesToOpen(keys, sealed.salt).mac(macText(plain, counted));
  const note: BackupNote = { ...plain, sealed: { ...counted, mac } };
  writeFileSync(join(part, NOTE), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  return ok(note);
};
