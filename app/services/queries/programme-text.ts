import { eq } from 'drizzle-orm';
import { programme as programmeTable } from '#db/schema/monitoring';
import { textIn } from '#db/views/texts';
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
