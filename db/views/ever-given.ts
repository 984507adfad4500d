import { and, eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownAct } from '../schema/people';

/** Activities to which a person ever said yes, by their own history. */
export const everGiven = (db: Database, person: string): ReadonlySet<string> =>
  new Set(
    find(db)
      .all({ person })
      .flatMap(({ activity }) => activity ?? []),
  );

const find = oncePerConnection((db) =>
  db.orm
    .selectDistinct({ activity: ownAct.about })
    .from(ownAct)
    .where(
      and(
        eq(ownAct.person, sql.placeholder('person')),
        eq(ownAct.type, 'choice'),
        eq(ownAct.outcome, 'give'),
      ),
    )
    .prepare(),
);
