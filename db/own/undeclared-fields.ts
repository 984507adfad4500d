import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { FieldSeen } from '#domain/systems/drift';
import { type Instant, SECOND } from '#domain/time';
import { oncePerConnection } from '../once';
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
  // Read once: a report may name a hundred times as many as are kept, and others wait meanwhile.
  const known = new Map(
    undeclaredFields(db, system).map((row) => [JSON.stringify([row.category, row.field]), row]),
  );
  const { touch, add } = statements(db);
  for (const { category, field } of fields) {
    const name = JSON.stringify([category, field]);
    const row = known.get(name);
    if (row) {
      if (at - row.lastAt >= TOUCH_AFTER) touch.run({ system, category, field, at });
    } else if (known.size < MOST) {
      add.run({ system, category, field, at });
    }
    if (row || known.size < MOST) known.set(name, { category, field, firstAt: at, lastAt: at });
  }
};

/** A field that goes on being reported is noted again after so long. */
const TOUCH_AFTER = 60 * SECOND;

const value = sql.placeholder;
const statements = oncePerConnection((db) => ({
  touch: db.orm
    .update(ownUndeclaredField)
    .set({ lastAt: sql`${value('at')}` })
    .where(
      and(
        eq(ownUndeclaredField.system, value('system')),
        eq(ownUndeclaredField.category, value('category')),
        eq(ownUndeclaredField.field, value('field')),
      ),
    )
    .prepare(),
  add: db.orm
    .insert(ownUndeclaredField)
    .values({
      system: value('system'),
      category: value('category'),
      field: value('field'),
      firstAt: value('at'),
      lastAt: value('at'),
    })
    .prepare(),
}));

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
