import { and, desc, eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '#db/once';
import { seenBy } from '#db/own/devices';
import { choice } from '#db/schema/choices';
import { ownAct } from '#db/schema/people';
import { papersOf, publishedVersion } from '#db/views/notice-contact';
import { textIn } from '#db/views/texts';
import type { QueryContext } from './context';

/** A no that somebody recorded for a person, still standing and not put away. */
interface RecordedNo {
  /** Number of the entry that told them. */
  news: number;
  /** Number of the no itself. */
  about: number;
  activity: string;
}

/** What a person must see before anything else. It goes when they put it away, or when they choose for themselves. */
const recordedNos = ({ db }: QueryContext, person: string): readonly RecordedNo[] => {
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

/** A paper that somebody recorded as signed by this person: told, and neither disowned nor put away. */
interface RecordedPaper {
  news: number;
  /** Number of the paper's entry. */
  about: number;
  title: string;
  titleLanguage: string;
  /** The day of the signature, as it was recorded. */
  signedOn: string;
}

/** Papers that a person must hear of before anything else, newest first. */
const recordedPapers = (
  { db }: QueryContext,
  person: string,
  languages: readonly string[],
): readonly RecordedPaper[] => {
  const told = findTold(db).all({ person });
  if (told.length === 0) return [];
  const seen = seenBy(db, person);
  const standing = new Map(
    papersOf(db, person).flatMap((paper) => (paper.disownedAt === null ? [[paper.seq, paper]] : [])),
  );
  return told.flatMap(({ seq, about }) => {
    const paper = standing.get(Number(about));
    if (!paper || seen.has(seq)) return [];
    const row = publishedVersion(db, paper.notice, paper.version);
    const text = row && textIn<{ title: string }>(db, row.texts, languages);
    const title = { title: text?.text.title ?? paper.notice, titleLanguage: text?.language ?? '' };
    return [{ news: seq, about: paper.seq, ...title, signedOn: paper.signedOn }];
  });
};

/** Recorded by somebody else about a person, and not put away. */
export interface News {
  recordedNos: readonly RecordedNo[];
  recordedPapers: readonly RecordedPaper[];
}

/** All of it, for the top of the person's overview; titles in the first of these languages that there is. */
export const newsOf = (context: QueryContext, person: string, languages: readonly string[]): News => ({
  recordedNos: recordedNos(context, person),
  recordedPapers: recordedPapers(context, person, languages),
});
