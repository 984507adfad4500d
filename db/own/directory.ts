import { and, eq, lt, sql } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import { type Database, inTransaction } from '../open';
import { ownDirectoryPerson, ownDirectoryUse } from '../schema/scim';

/** Notes what the directory did with a person. Owner: the person; goes with their erasure (db/erase.ts). Gone stays gone. */
export const noteDirectoryPerson = (
  db: Database,
  person: string,
  state: 'gone' | 'waiting',
  at: Instant,
): void =>
  inTransaction(db, () => {
    const row = { person, state, at };
    const insert = db.orm.insert(ownDirectoryPerson).values(row);
    if (state === 'waiting') insert.onConflictDoNothing().run();
    else insert.onConflictDoUpdate({ target: ownDirectoryPerson.person, set: row }).run();
  });

/** Whoever has left waits no more; inside the caller's transaction. */
export const waitsNoMore = (db: Database, person: string): void => {
  db.orm
    .delete(ownDirectoryPerson)
    .where(and(eq(ownDirectoryPerson.person, person), eq(ownDirectoryPerson.state, 'waiting')))
    .run();
};

/** How many people the directory was to let go and was held back from since. */
export const countWaiting = (db: Database, since: Instant): number =>
  db.orm
    .select({ waiting: sql<number>`COUNT(*)` })
    .from(ownDirectoryPerson)
    .where(and(eq(ownDirectoryPerson.state, 'waiting'), sql`${ownDirectoryPerson.at} >= ${since}`))
    .get()?.waiting ?? 0;

/** How often a key asked, by day and by how it was answered. Owner: the directory's door. Kept 30 days; counts, and no person. */
export type DirectoryUse = typeof ownDirectoryUse.$inferSelect;

/** Adds counts, and forgets days before one. */
export const noteDirectoryUse = (db: Database, uses: readonly DirectoryUse[], forgetBefore: string): void =>
  inTransaction(db, () => {
    for (const use of uses) {
      db.orm
        .insert(ownDirectoryUse)
        .values(use)
        .onConflictDoUpdate({
          target: [ownDirectoryUse.keyId, ownDirectoryUse.day, ownDirectoryUse.code],
          set: { count: sql`${ownDirectoryUse.count} + ${use.count}`, lastAt: use.lastAt },
        })
        .run();
    }
    db.orm.delete(ownDirectoryUse).where(lt(ownDirectoryUse.day, forgetBefore)).run();
  });

export const directoryUse = (db: Database): readonly DirectoryUse[] =>
  db.orm.select().from(ownDirectoryUse).all();
