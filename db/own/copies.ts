import { and, asc, eq, inArray, lte, notInArray, or } from 'drizzle-orm';
import { DAY, type Instant } from '#domain/time';
import type { Database } from '../open';
import { ownCopy, ownCopyKey } from '../schema/copies';
import { request } from '../schema/requests';
import { task } from '../schema/tasks';

/**
 * Sealed copies and the keys they are sealed to. Owner: the copies' service. A copy is kept for seven days, a key for half a year; both go when their request is
 * taken back or closed unanswered, and with the person.
 */
export type CopyRow = typeof ownCopy.$inferSelect;

/** How long a copy lies ready. */
export const COPY_KEPT = 7 * DAY;
const KEY_KEPT = 183 * DAY;

/** What goes at once with an erased person. */
export const ERASE_COPIES = [
  'DELETE FROM own_copy WHERE person = ?',
  'DELETE FROM own_copy_key WHERE person = ?',
] as const;

/** The key of a request, where one was made. */
export const copyKeyOf = (db: Database, id: string): typeof ownCopyKey.$inferSelect | undefined =>
  db.orm.select().from(ownCopyKey).where(eq(ownCopyKey.request, id)).get();

/** Puts a key on record, in place of an earlier one. */
export const keepCopyKey = (db: Database, row: typeof ownCopyKey.$inferInsert): void => {
  db.orm.insert(ownCopyKey).values(row).onConflictDoUpdate({ target: ownCopyKey.request, set: row }).run();
};

/** One copy of a person; undefined where they have none of this task. */
export const copyOf = (db: Database, id: string, person: string): CopyRow | undefined =>
  db.orm
    .select()
    .from(ownCopy)
    .where(and(eq(ownCopy.task, id), eq(ownCopy.person, person)))
    .get();

export const copiesOf = (db: Database, person: string): readonly CopyRow[] =>
  db.orm.select().from(ownCopy).where(eq(ownCopy.person, person)).orderBy(asc(ownCopy.receivedAt)).all();

export const keepCopy = (db: Database, row: CopyRow): void => {
  db.orm.insert(ownCopy).values(row).onConflictDoUpdate({ target: ownCopy.task, set: row }).run();
};

export const dropCopy = (db: Database, id: string): void => {
  db.orm.delete(ownCopy).where(eq(ownCopy.task, id)).run();
};

/** Access tasks of a person that a request opened, in the order in which they were opened. */
export const accessTasksOf = (db: Database, person: string) =>
  db.orm
    .select({ id: task.id, system: task.system, state: task.state, request: request.id, kind: request.kind })
    .from(task)
    .innerJoin(request, eq(request.id, task.request))
    .where(and(eq(task.person, person), eq(task.action, 'access'), notInArray(request.state, [...OVER])))
    .orderBy(asc(task.seq), asc(task.id))
    .all();

/** Requests whose copies nobody waits for any more. */
const OVER = ['withdrawn', 'expired', 'refused'] as const;

/** Deletes, inside the caller's transaction, what is over; answers the tasks whose files stay. */
export const pruneCopies = (db: Database, now: Instant): ReadonlySet<string> => {
  const over = db.orm
    .select({ id: request.id })
    .from(request)
    .where(inArray(request.state, [...OVER]));
  db.orm
    .delete(ownCopy)
    .where(or(lte(ownCopy.endsAt, now), inArray(ownCopy.request, over)))
    .run();
  db.orm
    .delete(ownCopyKey)
    .where(or(lte(ownCopyKey.madeAt, now - KEY_KEPT), inArray(ownCopyKey.request, over)))
    .run();
  return new Set(
    db.orm
      .select({ id: ownCopy.task })
      .from(ownCopy)
      .all()
      .map(({ id }) => id),
  );
};
