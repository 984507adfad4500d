import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { choice, voidYes } from '../schema/choices';

/** People with a yes that an entry voided, and of whom no system was asked yet to delete what was captured under it. */
export const stillToVoid = (db: Database, of: number, limit: number): readonly string[] =>
  db.orm
    .selectDistinct({ person: voidYes.person })
    .from(voidYes)
    .where(and(eq(voidYes.seq, of), isNull(voidYes.followed)))
    .orderBy(asc(voidYes.person))
    .limit(limit)
    .all()
    .map(({ person }) => person);

/** Activities of one person whose yes an entry voided, and when, as long as nothing followed from it. */
export const voidedBy = (
  db: Database,
  of: number,
  person: string,
): readonly { activity: string; at: Instant }[] =>
  db.orm
    .select({ activity: voidYes.activity, at: voidYes.at })
    .from(voidYes)
    .where(and(eq(voidYes.seq, of), eq(voidYes.person, person), isNull(voidYes.followed)))
    .orderBy(asc(voidYes.activity))
    .all();

/** Whether a yes is void since before a moment, and no system was asked to delete anything for it. It tells of nobody. */
export const voidWaits = (db: Database, before: Instant): boolean =>
  db.orm
    .select({ seq: voidYes.seq })
    .from(voidYes)
    .where(and(isNull(voidYes.followed), lt(voidYes.at, before)))
    .limit(1)
    .get() !== undefined;

/** Activities to which this person's yes is void now, with the number of the entry that says what is deleted; absent where that is still to come. */
export const pressedOf = (db: Database, person: string): ReadonlyMap<string, number | undefined> =>
  new Map(
    statement(db)
      .all({ person })
      .map(({ activity, followed }) => [activity, followed ?? undefined]),
  );

const statement = oncePerConnection((db) =>
  db.orm
    .select({ activity: voidYes.activity, followed: voidYes.followed })
    .from(voidYes)
    .innerJoin(
      choice,
      and(
        eq(choice.person, voidYes.person),
        eq(choice.activity, voidYes.activity),
        eq(choice.seq, voidYes.seq),
      ),
    )
    .where(eq(voidYes.person, sql.placeholder('person')))
    .prepare(),
);
