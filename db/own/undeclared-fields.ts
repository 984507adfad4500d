import { and, asc, count, eq, lt } from 'drizzle-orm';
import type { FieldSeen } from '#domain/systems/drift';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { ownUndeclaredField } from '../schema/own';

/**
 * Fields that a system reported and its manifest did not declare. Owner: the heartbeats. At most `MOST` a system; a field goes when nobody
 * has reported it for 30 days. Names of fields and no person, so erasing a person finds nothing here.
 */
export interface UndeclaredField extends FieldSeen {
  firstAt: Instant;
  lastAt: Instant;
}

const MOST = 200;

/** Notes fields inside the caller's transaction; what is beyond the most a system may have is left out. */
export const noteUndeclared = (
  db: Database,
  system: string,
  fields: readonly FieldSeen[],
  at: Instant,
): void => {
  const rows = db.orm
    .select({ count: count() })
    .from(ownUndeclaredField)
    .where(eq(ownUndeclaredField.system, system))
    .get();
  let room = MOST - (rows?.count ?? 0);
  for (const { category, field } of fields) {
    const table = ownUndeclaredField;
    const known = db.orm
      .update(table)
      .set({ lastAt: at })
      .where(and(eq(table.system, system), eq(table.category, category), eq(table.field, field)))
      .run().changes;
    if (known > 0 || room <= 0) continue;
    db.orm.insert(table).values({ system, category, field, firstAt: at, lastAt: at }).run();
    room -= 1;
  }
};

/** What is noted of a system, by category and name. */
export const undeclaredFields = (db: Database, system: string): readonly UndeclaredField[] =>
  db.orm
    .select({
      category: ownUndeclaredField.category,
      field: ownUndeclaredField.field,
      firstAt: ownUndeclaredField.firstAt,
      lastAt: ownUndeclaredField.lastAt,
    })
    .from(ownUndeclaredField)
    .where(eq(ownUndeclaredField.system, system))
    .orderBy(asc(ownUndeclaredField.category), asc(ownUndeclaredField.field))
    .all();

/** Forgets what nobody has reported since `before`. */
export const forgetUndeclared = (db: Database, before: Instant): void => {
  db.orm.delete(ownUndeclaredField).where(lt(ownUndeclaredField.lastAt, before)).run();
};
