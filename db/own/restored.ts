import type { Instant } from '#domain/time';
import type { Database } from '../open';
import {
  ownAccount,
  ownCompanyAccount,
  ownFirstSignIn,
  ownPasskey,
  ownRecovery,
  ownSignIn,
} from '../schema/accounts';
import { ownRestore } from '../schema/log';

/** What is known of a copy that was put back. Kept until the restore is declared. */
export interface Restored {
  takenAt: Instant;
  restoredAt: Instant;
  /** The tree of the copy: its entries, and base64 of its root. */
  size: number;
  root: string;
  /** How many entries the signer had vouched for, where its newer file was still there. */
  signedTo: number | null;
}

/** The copy that this database is and that nobody declared yet; undefined where it is none. */
export const restoredHere = (db: Database): Restored | undefined => db.orm.select().from(ownRestore).get();

/**
 * Marks a database as a copy that was put back, inside the caller's transaction, and takes back what a copy must not give again: every sign-in,
 * code and passkey ends, and every role sleeps until its person proves with a new code of the operator that it is theirs. Which of them were
 * taken away since the copy nobody knows.
 */
export const markRestored = (db: Database, restored: Restored): void => {
  const row = { only: 1, ...restored };
  db.orm.insert(ownRestore).values(row).onConflictDoUpdate({ target: ownRestore.only, set: row }).run();
  db.orm.delete(ownSignIn).run();
  db.orm.delete(ownFirstSignIn).run();
  db.orm.delete(ownRecovery).run();
  db.orm.delete(ownPasskey).run();
  db.orm.update(ownAccount).set({ proven: false }).run();
  db.orm.update(ownCompanyAccount).set({ proven: false }).run();
};

/** The restore is declared, inside the transaction of that entry. */
export const forgetRestore = (db: Database): void => {
  db.orm.delete(ownRestore).run();
};
