import { type Database, inTransaction } from '#db/open';
import { moveCursor } from '#db/own/cursors';
import { storageFailure } from '#db/storage-failure';
import type { Reserve } from './reserve';

/** What can be written now, and whether what the portal says can be relied on. */
export interface Storage {
  /** False while the reserve is spent: then only stops are taken. */
  takesAll(): boolean;
  /** False when a stop could not be recorded and nothing has been written since: no lease may be renewed then. */
  vouches(): boolean;
  /** True after an I/O error: nobody knows what is on the disk, and nothing more is written until the next start. */
  sealed(): boolean;
  /** The same after anything else that leaves the database in doubt. */
  seal(cause: unknown): void;
  /** Lets this write into the room that is kept for stopping. Synchronous. */
  stopping<Value>(work: () => Value): Value;
  /** Something was written for good. */
  wrote(): void;
  /** Looks whether the disk has room again, and makes the reserve again. Answers whether all is well since this moment. */
  tend(): Promise<boolean>;
}

const PROBE = 'storage:probe';

/**
 * Watches every statement of the database (security.md, F04 to F06, R11).
 *
 * The first write that finds the disk full spends the reserve and bars the database (`query_only`) for everything but stops: a
 * withdrawal, a no, the end of a sign-in. The bar falls when there is room for a new reserve. Where no reserve is left to
 * protect, writes are tried as they come. After an I/O error the database stays barred for good: a failed fsync is never tried again
 * on the same file.
 */
export const createStorage = (parts: {
  db: Database;
  /** Absent: nothing is kept for stopping. */
  reserve?: Reserve;
  report: (what: string, cause: unknown) => void;
}): Storage => {
  const { db, reserve, report } = parts;
  const told = new WeakSet<Error>();
  let sealed = false;
  let limited = reserve?.state() === 'spent';
  let failing = false;
  let stops = 0;

  const bar = (barred: boolean): void => {
    db.sqlite.pragma(`query_only = ${barred ? 1 : 0}`);
  };
  if (limited) bar(true);

  const full = (cause: unknown): void => {
    if (!limited && reserve?.spend()) {
      limited = true;
      bar(true);
      report('the disk is full: only stops are taken, from the reserve', cause);
      return;
    }
    if (!failing) report('the disk is full, and nothing is kept for stopping', cause);
    failing = true;
  };

  const seal = (cause: unknown): void => {
    if (!sealed) report('the disk gives errors: nothing more is written until the next start', cause);
    sealed = true;
    // At once, in the middle of whatever fails: what follows in it must not be written either.
    bar(true);
  };

  const noted = (error: unknown): void => {
    const failure = storageFailure(error);
    if (!failure || !(error instanceof Error) || told.has(error)) return;
    told.add(error);
    if (failure === 'full') {
      full(error);
      return;
    }
    // Our own bar refuses like any read-only disk.
    if (failure === 'refused' && (sealed || limited) && stops === 0) return;
    if (failure === 'refused') {
      if (!failing) report('the disk takes no writes', error);
      failing = true;
      return;
    }
    seal(error);
  };
  db.failed = noted;

  const stopping: Storage['stopping'] = (work) => {
    const lifts = limited && !sealed && stops === 0;
    if (lifts) bar(false);
    stops += 1;
    try {
      return work();
    } catch (error) {
      noted(error);
      throw error;
    } finally {
      stops -= 1;
      if (stops === 0 && (limited || sealed)) bar(true);
    }
  };

  const probe = (): void => {
    try {
      stopping(() => inTransaction(db, () => moveCursor(db, PROBE, 0)));
      failing = false;
    } catch {
      // Noted where it failed; tried again at the next turn.
    }
  };

  return {
    takesAll: () => !limited && !sealed,
    vouches: () => !failing && !sealed,
    sealed: () => sealed,
    seal,
    stopping,
    wrote: () => {
      failing = false;
    },
    tend: async () => {
      if (sealed) return false;
      const was = { limited, failing };
      const kept = reserve === undefined || (await reserve.make());
      if (limited && kept) {
        limited = false;
        bar(false);
      }
      // Not while stops are taken: each probe would take a little of what is kept for them.
      if (failing || limited !== was.limited) probe();
      const well = (was.limited || was.failing) && !limited && !failing;
      if (well) report('the disk takes everything again', undefined);
      return well;
    },
  };
};
