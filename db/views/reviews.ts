import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Activity } from '#domain/monitoring/activity';
import type { PauseReason, ReviewFacts } from '#domain/monitoring/review';
import type { Reminder } from '#domain/notice/reminder';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import {
  activityBeginning,
  noticeReminder,
  programmeBeginning,
  programmePause,
  programmeReview,
} from '../schema/reviews';

export type ReviewRow = typeof programmeReview.$inferSelect;

/** What the review of a programme rests on. */
export const reviewFacts = (
  db: Database,
  programme: string,
  activities: readonly Pick<Activity, 'id'>[],
  startsAt: Instant,
): ReviewFacts => {
  const began = db.orm
    .select()
    .from(programmeBeginning)
    .where(eq(programmeBeginning.programme, programme))
    .get();
  const declared = db.orm
    .select()
    .from(activityBeginning)
    .where(
      inArray(
        activityBeginning.activity,
        activities.map(({ id }) => id),
      ),
    )
    .all();
  const last = latestReview(db, programme);
  return {
    beganAt: began?.beganAt ?? startsAt,
    declaredAt: new Map(declared.map(({ activity, at }) => [activity, at])),
    ...(last && { last: { at: last.at, outcome: last.outcome } }),
  };
};

/** The reviews of a programme, newest first. */
export const reviewsOf = (db: Database, programme: string): readonly ReviewRow[] =>
  db.orm
    .select()
    .from(programmeReview)
    .where(eq(programmeReview.programme, programme))
    .orderBy(desc(programmeReview.seq))
    .all();

export const latestReview = (db: Database, programme: string): ReviewRow | undefined =>
  db.orm
    .select()
    .from(programmeReview)
    .where(eq(programmeReview.programme, programme))
    .orderBy(desc(programmeReview.seq))
    .limit(1)
    .get();

/** The pause of a programme that holds. */
export const pauseOf = (
  db: Database,
  programme: string,
): { because: PauseReason; at: Instant; seq: number } | undefined =>
  db.orm
    .select({ because: programmePause.because, at: programmePause.at, seq: programmePause.seq })
    .from(programmePause)
    .where(and(eq(programmePause.programme, programme), isNull(programmePause.resumedAt)))
    .get();

/** What is known of pauses, by programme. */
export interface Pauses {
  /** Those that are paused. */
  paused: ReadonlySet<string>;
  /** When a programme that is paused, or ever was, was paused last. */
  pausedAt: ReadonlyMap<string, Instant>;
  /** When one that goes on went on last. */
  resumed: ReadonlyMap<string, Instant>;
}

export const readPauses = (db: Database): Pauses => {
  const paused = new Set<string>();
  const pausedAt = new Map<string, Instant>();
  const resumed = new Map<string, Instant>();
  for (const row of db.orm.select().from(programmePause).orderBy(asc(programmePause.seq)).all()) {
    pausedAt.set(row.programme, row.at);
    if (row.resumedAt === null) paused.add(row.programme);
    else resumed.set(row.programme, row.resumedAt);
  }
  return { paused, pausedAt, resumed };
};

/** How many pauses there ever were, by which systems say which they obey. */
export const readPauseEpoch = (db: Database): number =>
  db.orm.select({ pauses: count() }).from(programmePause).get()?.pauses ?? 0;

/** Reminders about a notice, oldest first. */
export const remindersOf = (db: Database, notice: string): readonly Reminder[] =>
  db.orm
    .select()
    .from(noticeReminder)
    .where(eq(noticeReminder.notice, notice))
    .orderBy(asc(noticeReminder.seq))
    .all()
    .map(({ version, establishment, at }) => ({
      version,
      ...(establishment !== '' && { establishment }),
      at,
    }));
