import { and, eq, lt, sql } from 'drizzle-orm';
import { oncePerConnection } from '../once';
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
  statements(db).find.get({ principal, key });

/** Keeps an answer in the transaction of its act. */
export const remember = (db: Database, principal: string, key: string, answer: Remembered): void => {
  statements(db).add.run({ principal, key, ...answer });
};

const value = sql.placeholder;

const statements = oncePerConnection((db) => ({
  find: db.orm
    .select()
    .from(ownIdempotency)
    .where(and(eq(ownIdempotency.principal, value('principal')), eq(ownIdempotency.key, value('key'))))
    .prepare(),
  add: db.orm
    .insert(ownIdempotency)
    .values({
      principal: value('principal'),
      key: value('key'),
      fingerprint: value('fingerprint'),
      code: value('code'),
      revision: value('revision'),
      at: value('at'),
    })
    .prepare(),
}));

/** Forgets answers older than `before`: a day is enough for a form or a retry. */
export const forgetBefore = (db: Database, before: number): void => {
  db.orm.delete(ownIdempotency).where(lt(ownIdempotency.at, before)).run();
};
