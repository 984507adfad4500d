import { and, asc, eq } from 'drizzle-orm';
import { type Held, type Inventories, overEverywhere, owedOf } from '#domain/systems/inventory';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { heldBefore, system as systemTable } from '../schema/systems';

export type HeldRow = typeof heldBefore.$inferSelect;

/** What every system said, by system and category. */
export const heldRows = (db: Database): readonly HeldRow[] =>
  db.orm.select().from(heldBefore).orderBy(asc(heldBefore.system), asc(heldBefore.category)).all();

/** What one system said about one category; undefined where it said nothing. */
export const heldRow = (db: Database, system: string, category: string): HeldRow | undefined =>
  db.orm
    .select()
    .from(heldBefore)
    .where(and(eq(heldBefore.system, system), eq(heldBefore.category, category)))
    .get();

/** What the rules know of a row; undefined where nothing was held. */
export const heldOf = ({ since, until, plan, by, doneOn }: HeldRow): Held | undefined =>
  since === null || until === null || plan === null || by === null
    ? undefined
    : { since, until, plan, by, ...(doneOn !== null && { doneOn }) };

/** What a decision knows of it. A system whose registration has ended still holds what it held, so it owes its statement as before. */
export const readInventories = (db: Database): Inventories => {
  const rows = heldRows(db);
  const barred = new Map<string, Instant>();
  for (const row of rows) {
    const held = heldOf(row);
    if (!held || held.doneOn !== undefined) continue;
    const { category } = row;
    barred.set(
      category,
      Math.max(barred.get(category) ?? Number.NEGATIVE_INFINITY, overEverywhere(held.until)),
    );
  }
  const systems = db.orm
    .select({ id: systemTable.id, manifest: systemTable.manifest })
    .from(systemTable)
    .all();
  const owed = systems.flatMap(({ id, manifest }) => {
    const said = rows.filter(({ system }) => system === id).map(({ category }) => category);
    return owedOf(manifest.fields_by_category, new Set(said));
  });
  return { owed: new Set(owed), barred };
};
