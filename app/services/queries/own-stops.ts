import { eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '#db/once';
import type { Database } from '#db/open';
import { objection } from '#db/schema/choices';
import { type ObjectionState, objectionEffect } from '#domain/choice/objection';
import { isPaused, type OwnPause } from '#domain/choice/pause';
import type { PersonFacts } from '#domain/decision/facts';
import type { Activity, Duty } from '#domain/monitoring/activity';
import type { Instant } from '#domain/time';

/** What an objection to this activity does until it is decided, and the person's own, if one stands. */
export interface RowObjection {
  onObjection: Duty['onObjection'];
  /** `country` is where they work: it says whether the law sets a date for the answer. */
  objection?: { state: ObjectionState; at: Instant; receipt: number; country: string };
}

/** The objections of one person, by activity, as a row of the overview tells them. */
export const objectionsOf = (db: Database, { person }: Pick<PersonFacts, 'person'>) => {
  const raised = new Map(
    findObjections(db)
      .all({ person: person.id })
      .map(({ activity, state, at, seq }) => [
        activity,
        { state, at, receipt: seq, country: person.country },
      ]),
  );
  return (activity: Activity): RowObjection => {
    const own = raised.get(activity.id);
    return { onObjection: objectionEffect(activity), ...(own && { objection: own }) };
  };
};

/** The pause that holds now, for the overview. */
export const pauseNow = ({ pause }: PersonFacts, now: Instant): { pause?: OwnPause } =>
  pause && isPaused(pause, now) ? { pause } : {};

const findObjections = oncePerConnection((db) =>
  db.orm
    .select()
    .from(objection)
    .where(eq(objection.person, sql.placeholder('person')))
    .prepare(),
);
