import { eq } from 'drizzle-orm';
import type { Database } from '#db/open';
import { programme as programmeTable } from '#db/schema/monitoring';
import { type Told, textIn } from '#db/views/texts';
import type { QueryContext } from './context';
import type { ActivityText } from './my-monitoring';

/** The texts of an activity and of its programme as they are now, in the first of these languages that there is. */
export const programmeText = (
  { db }: Pick<QueryContext, 'db'>,
  activity: string,
  languages: readonly string[],
): { key: string; title: string; activity?: ActivityText } | undefined => {
  const key = activity.split('.', 1)[0] ?? '';
  const row = db.orm.select().from(programmeTable).where(eq(programmeTable.key, key)).get();
  const told =
    row && textIn<{ title: string; activities: Record<string, ActivityText> }>(db, row.texts, languages);
  if (!told) return undefined;
  const text = told.text.activities[activity];
  return { key, title: told.text.title, ...(text && { activity: text }) };
};

/** The texts of a programme in this language, else in English, else in any. */
export const programmeTexts = (
  db: Database,
  key: string,
  language: string,
): Told<{ title: string; activities: Record<string, ActivityText> }> | undefined => {
  const row = db.orm.select().from(programmeTable).where(eq(programmeTable.key, key)).get();
  return row && textIn(db, row.texts, [language]);
};
