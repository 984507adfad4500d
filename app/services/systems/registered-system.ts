import { eq } from 'drizzle-orm';
import type { Database } from '#db/open';
import { system as systemTable } from '#db/schema/systems';
import type { System } from '#domain/systems/system';

/** A system as it is registered; undefined for one that nobody registered. */
export const registeredSystem = (db: Database, id: string): System | undefined => {
  const row = db.orm.select().from(systemTable).where(eq(systemTable.id, id)).get();
  if (!row) return undefined;
  const { kind, owner, activities, manifest, lists, expiresAt } = row;
  return { id, kind, owner, activities, manifest, lists, ...(expiresAt !== null && { expiresAt }) };
};
