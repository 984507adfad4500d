import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { type Database, inTransaction } from '../open';
import { ownImport } from '../schema/imports';

/**
 * Lists of people that were handed in. Owner: whoever handed it in; goes with their erasure. Kept 30 days; the file for a day at most
 * (app/services/people-import/). Holds counts and the hash of the file, no row of it.
 */
export type ImportRow = typeof ownImport.$inferSelect;

/** Puts a list on record. */
export const addImport = (
  db: Database,
  row: Pick<ImportRow, 'id' | 'actorKind' | 'actor' | 'at' | 'sha256' | 'bytes'>,
): void =>
  inTransaction(db, () => {
    db.orm
      .insert(ownImport)
      .values({ ...row, state: 'reading' })
      .run();
  });

/** Notes how far it is, or what came of it. */
export const noteImport = (
  db: Database,
  id: string,
  set: Partial<
    Pick<ImportRow, 'state' | 'code' | 'about' | 'counts' | 'rows' | 'position' | 'endedAt' | 'mayLeave'>
  >,
): void =>
  inTransaction(db, () => {
    db.orm.update(ownImport).set(set).where(eq(ownImport.id, id)).run();
  });

export const importOf = (db: Database, id: string): ImportRow | undefined =>
  db.orm.select().from(ownImport).where(eq(ownImport.id, id)).get();

/** The newest lists of somebody, newest first. */
export const importsOf = (db: Database, actor: string, most: number): readonly ImportRow[] =>
  db.orm
    .select()
    .from(ownImport)
    .where(eq(ownImport.actor, actor))
    .orderBy(desc(ownImport.at))
    .limit(most)
    .all();

/** Lists in these states, oldest first. */
export const importsIn = (db: Database, states: readonly ImportRow['state'][]): readonly ImportRow[] =>
  db.orm
    .select()
    .from(ownImport)
    .where(inArray(ownImport.state, [...states]))
    .orderBy(ownImport.at)
    .all();

/** Forgets lists that were handed in before and are at work no more. */
export const forgetImports = (db: Database, before: number): void =>
  inTransaction(db, () => {
    db.orm
      .delete(ownImport)
      .where(and(lt(ownImport.at, before), inArray(ownImport.state, ['unusable', 'done', 'ended'])))
      .run();
  });
