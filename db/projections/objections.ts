import { and, eq } from 'drizzle-orm';
import { pausedAgain } from '#domain/choice/pause';
import type { Database } from '../open';
import { objection, ownPause } from '../schema/choices';
import { ownAct, person as personTable } from '../schema/people';
import type { Projection } from './projection';
import { addStep, endRequest, openRequest } from './requests';

/** What a person stopped without taking back a yes: objections, and their own pause. */
export const projectObjections: Projection<
  | 'objection.raised.v1'
  | 'objection.taken_back.v1'
  | 'objection.decided.v1'
  | 'person.paused.v1'
  | 'person.resumed.v1'
> = (db) => {
  const addAct = (seq: number, person: string, at: number, type: string, about: string, outcome: string) =>
    db.orm.insert(ownAct).values({ seq, person, at, type, about, outcome }).run();
  return {
    'objection.raised.v1': (entry) => {
      const { body, subject, at, seq } = entry;
      const person = subject as string;
      const place = db.orm.select().from(personTable).where(eq(personTable.id, person)).get();
      const programme = body.activity.split('.')[0] ?? null;
      // It ends decided like every request, so it is followed as one (Art. 12(3), 21(1) GDPR).
      openRequest(db, {
        id: objectionRequest(seq),
        person,
        kind: 'objection',
        activity: body.activity,
        programme,
        establishment: place?.establishment ?? null,
        country: place?.country ?? null,
        region: place?.region ?? null,
        language: place?.languages[0] ?? 'en',
        wordsDocument: body.reason?.document ?? null,
        receivedAt: at,
        seq,
      });
      addStep(db, { id: objectionRequest(seq), person }, entry, {});
      const row = { state: 'open', at, seq } as const;
      db.orm
        .insert(objection)
        .values({ person, activity: body.activity, ...row })
        .onConflictDoUpdate({ target: [objection.person, objection.activity], set: row })
        .run();
      addAct(seq, person, at, 'objection', body.activity, 'raised');
    },
    'objection.taken_back.v1': (entry) => {
      const { body, subject, at, seq } = entry;
      const person = subject as string;
      const open = openObjection(db, person, body.activity);
      if (open) {
        endRequest(db, open, 'withdrawn', at);
        addStep(db, { id: open, person }, entry, {});
      }
      db.orm
        .delete(objection)
        .where(and(eq(objection.person, person), eq(objection.activity, body.activity)))
        .run();
      addAct(seq, person, at, 'objection', body.activity, 'taken_back');
    },
    'objection.decided.v1': (entry) => {
      const { body, subject, at } = entry;
      const person = subject as string;
      db.orm
        .update(objection)
        .set({ state: body.outcome })
        .where(and(eq(objection.person, person), eq(objection.activity, body.activity)))
        .run();
      endRequest(db, body.request, body.outcome === 'upheld' ? 'fulfilled' : 'refused', at);
      addStep(db, { id: body.request, person }, entry, { outcome: body.outcome });
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

/** The id of the request that an objection is followed as. */
const objectionRequest = (seq: number): string => `objection_${seq}`;

/** The request of an objection that nobody has decided. */
const openObjection = (db: Database, person: string, activity: string): string | undefined => {
  const found = db.orm
    .select({ seq: objection.seq })
    .from(objection)
    .where(and(eq(objection.person, person), eq(objection.activity, activity), eq(objection.state, 'open')))
    .get();
  return found && objectionRequest(found.seq);
};
