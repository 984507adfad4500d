import type { Database } from '#db/open';
import { programme } from '#db/schema/monitoring';
import { textIn } from '#db/views/texts';
import type { ProgrammeText } from '../desk/programme-page';

/** An activity as people read it, and in which language. */
export interface TitledActivity {
  title: string;
  language: string;
}

/** The titles of all activities by id. */
export const activityTitles = (db: Database, language: string): ReadonlyMap<string, TitledActivity> =>
  new Map(
    db.orm
      .select({ texts: programme.texts })
      .from(programme)
      .all()
      .flatMap(({ texts }) => {
        const told = textIn<ProgrammeText>(db, texts, [language]);
        return Object.entries(told?.text.activities ?? {}).map(
          ([id, { title }]) => [id, { title, language: told?.language ?? '' }] as const,
        );
      }),
  );
