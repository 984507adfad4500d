import { eq, inArray } from 'drizzle-orm';
import type { EntryBodies } from '#domain/entry/bodies';
import type { Database } from '../open';
import { ownAct, person } from '../schema/people';
import { request, requestTie, restriction } from '../schema/requests';
import { task } from '../schema/tasks';
import type { Projection } from './projection';
import { addStep, endRequest, openRequest } from './requests';

/** Requests from the public door that two people tied to somebody, and what that person says of it (docs/decisions/0067). */
export const projectTies: Projection<
  'request.tie_proposed.v1' | 'request.tie_declined.v1' | 'request.tied.v1' | 'request.tie_answered.v1'
> = (db) => ({
  'request.tie_proposed.v1': (entry) => {
    const { seq, at, subject, actor, body } = entry;
    const { request: door, how, evidence } = body;
    const row = rowOf(db, door);
    if (!row) return;
    const proposed = {
      person: subject as string,
      how,
      proposedBy: actor.id,
      evidence: evidence.document,
      state: 'proposed' as const,
      at,
      seq,
    };
    db.orm
      .insert(requestTie)
      .values({ door, ...proposed })
      .onConflictDoUpdate({ target: requestTie.door, set: proposed })
      .run();
    addStep(db, row, entry, { how });
  },
  'request.tie_declined.v1': (entry) => {
    const row = rowOf(db, entry.body.request);
    if (!row) return;
    db.orm.delete(requestTie).where(eq(requestTie.door, row.id)).run();
    addStep(db, row, entry, {});
  },
  'request.tied.v1': (entry) => {
    const { seq, at, subject, body } = entry;
    const door = rowOf(db, body.door);
    if (!door) return;
    const whose = subject as string;
    const made = { id: body.request, person: whose };
    openRequest(db, { ...door, ...placeOf(db, whose), ...made, ...BEGINS, due: body.due, seq });
    db.orm
      .update(request)
      .set({ sameAs: made.id, identity: 'proven', waitsSince: null })
      .where(eq(request.id, door.id))
      .run();
    db.orm
      .update(requestTie)
      .set({ made: made.id, state: 'tied', startsAt: body.starts_at, at, seq })
      .where(eq(requestTie.door, door.id))
      .run();
    addStep(db, made, entry, { how: body.how, due: body.due });
    db.orm
      .insert(ownAct)
      .values({ seq, person: whose, at, type: 'request_tied', about: made.id, outcome: door.kind })
      .run();
  },
  'request.tie_answered.v1': (entry) => {
    const { at, body } = entry;
    const row = rowOf(db, body.request);
    if (!row) return;
    const mine = body.answer === 'mine';
    db.orm
      .update(requestTie)
      .set({ state: mine ? 'confirmed' : 'disowned', at })
      .where(eq(requestTie.made, row.id))
      .run();
    addStep(db, row, entry, { state: body.answer });
    if (!mine) stop(db, row.id, body.ends, at);
  },
});

/** What is its own of the request that a tie makes; everything else is as it was asked. */
const BEGINS = {
  state: 'acknowledged',
  identity: 'proven',
  codeSha256: null,
  sameAs: null,
  assignee: null,
  extendedAt: null,
  held: false,
  waitsSince: null,
  tasksOpened: false,
  endedAt: null,
} as const;

const rowOf = (db: Database, id: string) => db.orm.select().from(request).where(eq(request.id, id)).get();

/** The place whose law counts is that of the person. */
const placeOf = (db: Database, id: string) => {
  const found = db.orm.select().from(person).where(eq(person.id, id)).get();
  return found && { establishment: found.establishment, country: found.country, region: found.region };
};

/** Nothing more is done for it, and what it limited is not limited any more. */
const stop = (
  db: Database,
  id: string,
  ends: EntryBodies['request.tie_answered.v1']['ends'],
  at: number,
): void => {
  endRequest(db, id, 'withdrawn', at);
  db.orm.delete(restriction).where(eq(restriction.request, id)).run();
  db.orm
    .update(task)
    .set({ state: 'not_applicable', answeredAt: at })
    .where(inArray(task.id, [...ends]))
    .run();
};
