import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../open';
import { copyReview, copyReviewer } from '../schema/copy-reviews';

export type CopyReviewerRow = typeof copyReviewer.$inferSelect;
export type CopyReviewRow = typeof copyReview.$inferSelect;

/** Who was named to look at what one system gives for a request, those of whom it is over among them, in the order in which they were named. */
export const reviewersOf = (db: Database, request: string, system: string): readonly CopyReviewerRow[] =>
  db.orm
    .select()
    .from(copyReviewer)
    .where(and(eq(copyReviewer.request, request), eq(copyReviewer.system, system)))
    .orderBy(asc(copyReviewer.namedAt), asc(copyReviewer.grant))
    .all();

/** What came of the look at the copy of one task; undefined as long as nobody looked. */
export const copyReviewOf = (db: Database, task: string): CopyReviewRow | undefined =>
  db.orm.select().from(copyReview).where(eq(copyReview.task, task)).get();
