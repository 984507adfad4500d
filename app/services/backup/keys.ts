import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#db/open';
import { type Boxes, createBoxes } from '#db/sealed/boxes';
import { type KeyStore, type Keys, openKeyStore, readKeys } from '#db/sealed/key-store';
import { erasures } from '#db/views/erasures';
import type { Instant } from '#domain/time';
import { isFolder } from './folders';

const KEY_BYTES = 32;

/** Where the keys of sealed copies lie in a data folder, and in the folder they are kept in beside. */
export const keyFileIn = (folder: string): string => join(folder, 'backup-keys.db');

/** Whether the newest keys can be kept in a folder: it is there, and is not the one that the first ones lie in. */
export const isPlaceForKeys = (folder: string, dataDir: string): boolean =>
  isFolder(folder) && realpathSync(folder) !== realpathSync(dataDir);

/** The keys in a file, or in the folder that holds it; undefined where there are none. */
export const keysAt = (path: string): (Keys & { bytes: Buffer }) | undefined =>
  readKeys(isFolder(path) ? keyFileIn(path) : path);

/**
 * Shreds the keys of everybody, or of the one person, whom the log says to be erased, where copies were ever sealed: after an erasure, and at a start, for one that was
 * committed before its keys could be shredded.
 */
export const shredErased = (db: Database, dataDir: string, now: Instant, person?: string): void => {
  const path = keyFileIn(dataDir);
  if (!existsSync(path)) return;
  const keys = openKeyStore(path);
  try {
    keys.shred(erasures(db, person), now);
  } finally {
    keys.close();
  }
};

/** Boxes to seal into. Who has no key gets one; for who was erased while it is sealed, one that nobody keeps. */
export const boxesToSeal = (keys: KeyStore, salt: Buffer): Boxes =>
  createBoxes(salt, (owner, kept) => {
    if (keys.find(owner, kept) === undefined) keys.ensure([owner]);
    return keys.find(owner, kept) ?? randomBytes(KEY_BYTES);
  });

/** Boxes of a copy to open. */
export const boxesToOpen = (keys: Keys, salt: string): Boxes =>
  createBoxes(Buffer.from(salt, 'hex'), keys.find);
