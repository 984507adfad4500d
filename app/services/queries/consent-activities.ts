import { programme as programmeTable } from '#db/schema/monitoring';
import { readWorld } from '#db/views/decision-world';
import { textIn } from '#db/views/texts';
import type { QueryContext } from './context';
import type { ActivityText } from './my-monitoring';

/** An activity that asks somebody for a yes, as a list to choose from names it. */
export interface ConsentActivity {
  id: string;
  title: string;
  programme: string;
}

/** Every activity that asks for consent anywhere, in the order of its programme; nothing of anybody's answer. */
export const consentActivities = (
  { db }: Pick<QueryContext, 'db'>,
  language: string,
): readonly ConsentActivity[] => {
  const texts = new Map(
    db.orm
      .select({ key: programmeTable.key, texts: programmeTable.texts })
      .from(programmeTable)
      .all()
      .map((row) => [
        row.key,
        textIn<{ title: string; activities: Record<string, ActivityText> }>(db, row.texts, [language])?.text,
      ]),
  );
  return [...readWorld(db).activities.values()]
    .filter(({ basisByPlace }) => Object.values(basisByPlace).some(({ basis }) => basis === 'consent'))
    .map(({ id, programme }) => ({
      id,
      title: texts.get(programme)?.activities[id]?.title ?? id,
      programme: texts.get(programme)?.title ?? programme,
    }));
};
