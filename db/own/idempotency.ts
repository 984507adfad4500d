import { and, eq, lt } from 'drizzle-orm';
import type { Database } from '../open';
import { ownIdempotency } from '../schema/own';

/** An answer already given: its code ('ok' or a refusal's) and the revision it names, never its body. */
export interface Remembered {
  fingerprint: string;
  code: string;
  revision: number;
  at: number;
}

/** What this principal was answered under this key, or undefined. */
export const remembered = (db: Database, principal: string, key: string): Remembered | undefined =>
  db.orm
    .select()
    .from(ownIdempotency)
    .where(and(eq(ownIdempotency.principal, principal), eq(ownIdempotency.key, key)))
    .get();

/** Keeps an answer in the transaction of its act. */
export const remember = (db: Database, principal: string, key: string, answer: Remembered): void => {
  db.orm
    .insert(ownIdempotency)
    .values({ principal, key, ...answer })
    .run();
};

/** Forgets answers older than `before`: a day is enough for a form or a retry. */
export const forgetBefore = (db: Database, before: number): void => {
  db.orm.delete(ownIdempotency).where(lt(ownIdempotency.at, before)).run();
};
