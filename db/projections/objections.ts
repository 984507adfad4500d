import { and, eq } from 'drizzle-orm';
import { pausedAgain } from '#domain/choice/pause';
import { objection, ownPause } from '../schema/choices';
import { ownAct } from '../schema/people';
import type { Projection } from './projection';

/** What a person stopped without taking back a yes: objections, and their own pause. */
export const projectObjections: Projection<
  'objection.raised.v1' | 'objection.taken_back.v1' | 'person.paused.v1' | 'person.resumed.v1'
> = (db) => {
  const addAct = (seq: number, person: string, at: number, type: string, about: string, outcome: string) =>
    db.orm.insert(ownAct).values({ seq, person, at, type, about, outcome }).run();
  return {
    'objection.raised.v1': ({ body, subject, at, seq }) => {
      const person = subject as string;
      const row = { state: 'open', at, seq } as const;
      db.orm
        .insert(objection)
        .values({ person, activity: body.activity, ...row })
        .onConflictDoUpdate({ target: [objection.person, objection.activity], set: row })
        .run();
      addAct(seq, person, at, 'objection', body.activity, 'raised');
    },
    'objection.taken_back.v1': ({ body, subject, at, seq }) => {
      const person = subject as string;
      db.orm
        .delete(objection)
        .where(and(eq(objection.person, person), eq(objection.activity, body.activity)))
        .run();
      addAct(seq, person, at, 'objection', body.activity, 'taken_back');
    },
    'person.paused.v1': ({ body, subject, at, seq }) => {
      const person = subject as string;
      const row = db.orm.select().from(ownPause).where(eq(ownPause.person, person)).get();
      const before = row && { since: row.since, ...(row.until !== null && { until: row.until }) };
      // The command refused a press that changes nothing; one that is in the log all the same leaves what was there.
      const after = pausedAgain(before, body.until, at) ?? before ?? { since: at };
      const kept = { since: after.since, until: after.until ?? null, seq };
      db.orm
        .insert(ownPause)
        .values({ person, ...kept })
        .onConflictDoUpdate({ target: ownPause.person, set: kept })
        .run();
      addAct(seq, person, at, 'pause', 'consent', 'paused');
    },
    'person.resumed.v1': ({ subject, at, seq }) => {
      const person = subject as string;
      db.orm.update(ownPause).set({ until: at, seq }).where(eq(ownPause.person, person)).run();
      addAct(seq, person, at, 'pause', 'consent', 'resumed');
    },
  };
};
