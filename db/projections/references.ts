import { eq, inArray } from 'drizzle-orm';
import { isOver, nextRequestState } from '#domain/request/machine';
import type { Database } from '../open';
import { request, requestReference } from '../schema/requests';
import { task } from '../schema/tasks';
import type { Projection } from './projection';
import { addStep } from './requests';

/** By what systems are asked for requests from the public door that are no person's (docs/decisions/0074). */
export const projectReferences: Projection<
  'request.reference_proposed.v1' | 'request.reference_agreed.v1' | 'request.reference_declined.v1'
> = (db) => ({
  'request.reference_proposed.v1': (entry) => {
    const { seq, at, actor, body } = entry;
    const row = rowOf(db, body.request);
    if (!row) return;
    const { kind, how, systems } = body;
    const proposed = {
      kind,
      how,
      systems,
      reference: body.reference.document,
      evidence: body.evidence.document,
      proposedBy: actor.id,
      state: 'proposed' as const,
      startsAt: null,
      at,
      seq,
    };
    db.orm
      .insert(requestReference)
      .values({ request: row.id, ...proposed })
      .onConflictDoUpdate({ target: requestReference.request, set: proposed })
      .run();
    addStep(db, row, entry, { how });
  },
  'request.reference_agreed.v1': (entry) => {
    const row = rowOf(db, entry.body.request);
    if (!row) return;
    const { at, body } = entry;
    db.orm
      .update(requestReference)
      .set({ state: 'agreed', startsAt: body.starts_at, at })
      .where(eq(requestReference.request, row.id))
      .run();
    // Who has shown that the reference is theirs has shown who asks, as far as anybody has to know.
    const state = nextRequestState(row, 'confirm_identity') ?? row.state;
    db.orm
      .update(request)
      .set({ state, identity: 'proven', waitsSince: null })
      .where(eq(request.id, row.id))
      .run();
    addStep(db, row, entry, {});
  },
  'request.reference_declined.v1': (entry) => {
    const row = rowOf(db, entry.body.request);
    const known = row && referenceOf(db, row.id);
    if (!known) return;
    const { at, body } = entry;
    db.orm
      .update(requestReference)
      .set({ state: 'declined', at })
      .where(eq(requestReference.request, row.id))
      .run();
    if (known.state === 'agreed' && !isOver(row.state)) {
      const again = { state: 'identity_check', identity: 'open', tasksOpened: false } as const;
      db.orm.update(request).set(again).where(eq(request.id, row.id)).run();
    }
    db.orm
      .update(task)
      .set({ state: 'not_applicable', answeredAt: at })
      .where(inArray(task.id, [...body.ends]))
      .run();
    addStep(db, row, entry, {});
  },
});

const rowOf = (db: Database, id: string) => db.orm.select().from(request).where(eq(request.id, id)).get();

const referenceOf = (db: Database, id: string) =>
  db.orm.select().from(requestReference).where(eq(requestReference.request, id)).get();
