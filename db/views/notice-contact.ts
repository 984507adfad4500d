import { and, eq } from 'drizzle-orm';
import type { Database } from '../open';
import { delivery, noticeVersion, paperSignature } from '../schema/notices';

/** One published version of a notice, or undefined. */
export const publishedVersion = (
  db: Database,
  notice: string,
  version: number,
): typeof noticeVersion.$inferSelect | undefined =>
  db.orm
    .select()
    .from(noticeVersion)
    .where(and(eq(noticeVersion.notice, notice), eq(noticeVersion.version, version)))
    .get();

/** Whether a version was shown to a person in a language. */
export const wasDelivered = (
  db: Database,
  told: { person: string; notice: string; version: number; language: string },
): boolean =>
  db.orm
    .select({ seq: delivery.seq })
    .from(delivery)
    .where(
      and(
        eq(delivery.person, told.person),
        eq(delivery.notice, told.notice),
        eq(delivery.version, told.version),
        eq(delivery.language, told.language),
      ),
    )
    .get() !== undefined;

/** The papers that others recorded as signed by a person, with those the person disowned. */
export const papersOf = (db: Database, person: string): readonly (typeof paperSignature.$inferSelect)[] =>
  db.orm.select().from(paperSignature).where(eq(paperSignature.person, person)).all();
