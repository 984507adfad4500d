import { and, desc, eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '#db/once';
import { seenBy } from '#db/own/devices';
import { choice } from '#db/schema/choices';
import { ownAct } from '#db/schema/people';
import type { QueryContext } from './context';

/** A no that somebody recorded for a person, still standing and not put away. */
export interface RecordedNo {
  /** Number of the entry that told them. */
  news: number;
  /** Number of the no itself. */
  about: number;
  activity: string;
}

/** What a person must see before anything else. It goes when they put it away, or when they choose for themselves. */
export const recordedNos = ({ db }: QueryContext, person: string): readonly RecordedNo[] => {
  const told = findTold(db).all({ person });
  if (told.length === 0) return [];
  const seen = seenBy(db, person);
  const standing = new Map(
    db.orm
      .select({ activity: choice.activity, seq: choice.seq })
      .from(choice)
      .where(eq(choice.person, person))
      .all()
      .map(({ activity, seq }) => [seq, activity]),
  );
  return told.flatMap(({ seq, about }) => {
    const activity = standing.get(Number(about));
    return activity === undefined || seen.has(seq) ? [] : [{ news: seq, about: Number(about), activity }];
  });
};

const findTold = oncePerConnection((db) =>
  db.orm
    .select({ seq: ownAct.seq, about: ownAct.about })
    .from(ownAct)
    .where(and(eq(ownAct.person, sql.placeholder('person')), eq(ownAct.type, 'informed')))
    .orderBy(desc(ownAct.seq))
    .prepare(),
);
