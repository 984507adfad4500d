import { asc, eq } from 'drizzle-orm';
import type { Database } from '../open';
import { councilWord } from '../schema/council';

export type CouncilWordRow = typeof councilWord.$inferSelect;

/** One of them, or undefined. */
export const councilWordOf = (db: Database, word: string): CouncilWordRow | undefined =>
  db.orm.select().from(councilWord).where(eq(councilWord.word, word)).get();

/** All about one programme, oldest first. */
export const councilWordsAbout = (db: Database, programme: string): readonly CouncilWordRow[] =>
  db.orm
    .select()
    .from(councilWord)
    .where(eq(councilWord.programme, programme))
    .orderBy(asc(councilWord.seq))
    .all();
