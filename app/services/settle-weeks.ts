import { type Database, inTransaction } from '#db/open';
import { settleWeeks } from '#db/own/figures';
import { storageFailure } from '#db/storage-failure';
import type { SettleWeeks } from './queries/desk/weekly-figures';
import type { Storage } from './storage/storage';

/** Writes published figures down for good. On a disk that takes nothing now the pages go on with the week before. */
export const createSettleWeeks =
  (db: Database, storage: Pick<Storage, 'takesAll'>): SettleWeeks =>
  (weeks, published) => {
    if (!storage.takesAll()) return false;
    try {
      inTransaction(db, () => settleWeeks(db, weeks, published));
      return true;
    } catch (cause) {
      if (storageFailure(cause)) return false;
      throw cause;
    }
  };
