import type { WriterLock } from '#db/lock';
import type { Database } from '#db/open';

/** Closes a database with its journal emptied, and lets others write it. */
export const letGo = (db: Database, lock: WriterLock): void => {
  try {
    // Of a flush that could not even be rolled back; closing ends it.
    if (!db.sqlite.inTransaction) db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.sqlite.close();
    lock.release();
  }
};
