import { and, eq, isNull } from 'drizzle-orm';
import type { EntryBodies } from '#domain/entry/bodies';
import { activityId } from '#domain/monitoring/activity';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import {
  activityBeginning,
  noticeReminder,
  programmeBeginning,
  programmePause,
  programmeReview,
} from '../schema/reviews';
import type { Projection } from './projection';

/** Reviews of programmes, pauses and their ends, and reminders to read. */
export const projectReviews: Projection<
  'review.recorded.v1' | 'programme.paused.v1' | 'programme.resumed.v1' | 'notice.reminded.v1'
> = (db) => ({
  'review.recorded.v1': ({ body, actor, at, seq }) => {
    db.orm
      .insert(programmeReview)
      .values({
        review: body.review,
        programme: body.programme,
        outcome: body.outcome,
        lookedAt: body.looked_at,
        language: body.language,
        wordsDocument: body.words.document,
        reviewer: actor.id,
        at,
        seq,
      })
      .run();
    // A review that says that it ends stops it in the same act; one that is paused already stays so.
    if (body.outcome === 'ends') {
      db.orm
        .insert(programmePause)
        .values({ programme: body.programme, because: 'review_ends', at, seq })
        .onConflictDoNothing()
        .run();
    }
  },
  'programme.paused.v1': ({ body, at, seq }) => {
    db.orm.insert(programmePause).values({ programme: body.programme, because: body.because, at, seq }).run();
  },
  'programme.resumed.v1': ({ body, at }) => {
    db.orm
      .update(programmePause)
      .set({ resumedAt: at })
      .where(and(eq(programmePause.programme, body.programme), isNull(programmePause.resumedAt)))
      .run();
  },
  'notice.reminded.v1': ({ body, at, seq }) => {
    db.orm
      .insert(noticeReminder)
      .values({
        seq,
        notice: body.notice,
        version: body.version,
        establishment: body.establishment ?? '',
        at,
      })
      .run();
  },
});

/** Keeps since when a programme runs and each of its activities is declared: a later version does not put a review off. */
export const keepBeginnings = (
  db: Database,
  { body, at, seq }: { body: EntryBodies['programme.applied.v1']; at: Instant; seq: number },
): void => {
  const known = db.orm
    .select()
    .from(programmeBeginning)
    .where(eq(programmeBeginning.programme, body.programme))
    .get();
  if (!known || known.beganAt > at) {
    const row = { programme: body.programme, beganAt: body.starts_at, seq };
    db.orm
      .insert(programmeBeginning)
      .values(row)
      .onConflictDoUpdate({ target: programmeBeginning.programme, set: row })
      .run();
  }
  for (const declared of body.activities) {
    const activity = activityId({ ...declared, programme: body.programme });
    db.orm.insert(activityBeginning).values({ activity, at, seq }).onConflictDoNothing().run();
  }
};
