import { eq } from 'drizzle-orm';
import type { Database } from '../open';
import { noticeVersion } from '../schema/notices';

/** The activities of a programme that a notice was ever published about: people were asked, so their terms are fixed. */
export const askedAbout = (db: Database, programme: string): ReadonlySet<string> =>
  new Set(
    db.orm
      .select({ activities: noticeVersion.activities })
      .from(noticeVersion)
      .where(eq(noticeVersion.programme, programme))
      .all()
      .flatMap(({ activities }) => activities),
  );
