import { and, eq } from 'drizzle-orm';
import type { Database } from '../open';
import { ownAct } from '../schema/people';

/** Activities to which a person ever said yes, by their own history. */
export const everGiven = (db: Database, person: string): ReadonlySet<string> =>
  new Set(
    db.orm
      .selectDistinct({ activity: ownAct.about })
      .from(ownAct)
      .where(and(eq(ownAct.person, person), eq(ownAct.type, 'choice'), eq(ownAct.outcome, 'give')))
      .all()
      .flatMap(({ activity }) => activity ?? []),
  );
