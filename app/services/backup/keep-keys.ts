import { existsSync } from 'node:fs';
import { openForReading } from '#db/open';
import { openKeyStore } from '#db/sealed/key-store';
import { storageFailure } from '#db/storage-failure';
import { erasures } from '#db/views/erasures';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { logFiles } from '../log/log-files';
import { isPlaceForKeys, keyFileIn } from './keys';

/** Brings the keys that are kept in a folder elsewhere up to date: after an erasure the older ones still open what was sealed before it. */
export const keepKeys = (
  dataDir: string,
  folder: string,
  now: Instant,
): Result<
  true,
  {
    code:
      | 'no_database'
      | 'no_place_for_keys'
      | 'keys_of_another'
      | 'keys_too_old'
      | 'no_room'
      | 'cannot_write';
  }
> => {
  const { database } = logFiles(dataDir);
  if (!existsSync(database)) return refuse('no_database');
  if (!isPlaceForKeys(folder, dataDir)) return refuse('no_place_for_keys');
  try {
    const db = openForReading(database);
    const keys = openKeyStore(keyFileIn(dataDir));
    try {
      keys.shred(erasures(db), now);
      const united = keys.uniteWith(keyFileIn(folder));
      return united === 'united' ? ok(true) : refuse(united);
    } finally {
      keys.close();
      db.sqlite.close();
    }
  } catch (cause) {
    const failure = storageFailure(cause);
    if (!failure) throw cause;
    return refuse(failure === 'full' ? 'no_room' : 'cannot_write');
  }
};
