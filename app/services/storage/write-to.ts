import { type Database, inTransaction } from '#db/open';
import { storageFailure } from '#db/storage-failure';
import type { Storage } from './storage';

/** One transaction where the disk has room for one: false when nothing was written. What is not the disk's failure is thrown. */
export const writeTo =
  (db: Database, storage: Pick<Storage, 'takesAll'>) =>
  (work: () => void): boolean => {
    if (!storage.takesAll()) return false;
    try {
      inTransaction(db, work);
      return true;
    } catch (cause) {
      if (storageFailure(cause)) return false;
      throw cause;
    }
  };
