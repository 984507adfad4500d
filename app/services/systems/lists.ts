import { type Database, inTransaction } from '#db/open';
import {
  addToListDay,
  forgetListDays,
  type ListDay,
  type ListDayRow,
  listLeaves,
  sealListDay,
  unsealedListDays,
} from '#db/own/lists';
import { type ListKind, listDay } from '#domain/access/list';
import { concatBytes, utf8 } from '#domain/log/bytes';
import { canonicalJson } from '#domain/log/canonical';
import { type Hash, leafHashOf } from '#domain/log/hash';
import { commitmentOf, SALT_LENGTH } from '#domain/log/leaf';
import type { Instant } from '#domain/time';
import type { ReportRows } from '../digests';
import type { Storage } from '../storage/storage';

export interface Lists {
  /** Counts that a system was handed a list. Writes nothing: a list is fetched often, and nobody waits for a disk because of that. */
  handedOut(system: string, list: ListKind): void;
  /** Writes what was counted, and gives the rows of days that are over their leaf. What is not written yet a crash loses. */
  write(): void;
  /** Rows with a leaf, not yet digested, oldest first. */
  rowsAfter: ReportRows;
  /** Deletes rows of days before a moment that a digest covers. */
  prune(before: Instant, digestedTo: number): void;
}

/** The bytes a digest commits to: a version line and the canonical row, without its number in this database. */
const listRecord = ({ system, list, day, count }: ListDayRow): Uint8Array =>
  concatBytes(utf8('forthright/report/lists/v1\n'), utf8(canonicalJson({ count, day, list, system })));

/** Counts the lists of who is allowed that were handed out, for each system, kind of list and day (machine API). */
export const createLists = (parts: {
  db: Database;
  storage: Pick<Storage, 'takesAll'>;
  now: () => Instant;
  random: (length: number) => Uint8Array;
  sha256: Hash;
}): Lists => {
  const { db, storage, now, random, sha256 } = parts;
  const counted = new Map<string, ListDay>();

  return {
    handedOut: (system, list) => {
      const day = listDay(now());
      const name = JSON.stringify([day, system, list]);
      const { count } = counted.get(name) ?? { count: 0 };
      counted.set(name, { system, list, day, count: count + 1 });
    },
    write: () => {
      if (!storage.takesAll()) return;
      const today = listDay(now());
      if (counted.size === 0 && unsealedListDays(db, today).length === 0) return;
      inTransaction(db, () => {
        for (const row of counted.values()) addToListDay(db, row);
        for (const row of unsealedListDays(db, today)) {
          const salt = random(SALT_LENGTH);
          const leaf = leafHashOf(sha256, commitmentOf(sha256, salt, listRecord(row)));
          sealListDay(db, { id: row.id, salt, leaf });
        }
      });
      // Only what is on disk is no longer counted here.
      counted.clear();
    },
    rowsAfter: (id, limit) => listLeaves(db, id, limit),
    prune: (before, digestedTo) => inTransaction(db, () => forgetListDays(db, listDay(before), digestedTo)),
  };
};
