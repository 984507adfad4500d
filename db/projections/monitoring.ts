import { eq } from 'drizzle-orm';
import type { Actor, EntryBodies } from '#domain/entry/bodies';
import { activityId } from '#domain/monitoring/activity';
import type { Clauses } from '#domain/monitoring/clauses';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { activity, gate, programme, protectedContext } from '../schema/monitoring';
import { keepIntroduction } from './programmes';
import type { Projection } from './projection';
import { keepBeginnings } from './reviews';

/** Programmes with their activities, gates, protected contexts and published notices. */
export const projectMonitoring: Projection<
  | 'programme.applied.v1'
  | 'programme.approved.v1'
  | 'gate.recorded.v1'
  | 'gate.recorded.v2'
  | 'contexts.declared.v1'
> = (db) => ({
  'programme.applied.v1': (entry) => applyProgramme(db, entry),
  'programme.approved.v1': (entry) => {
    applyProgramme(db, entry);
    keepIntroduction(db, entry);
  },
  'gate.recorded.v1': (entry) => recordGate(db, entry, {}),
  'gate.recorded.v2': (entry) => recordGate(db, entry, entry.body.clauses),
  'contexts.declared.v1': ({ body }) => {
    db.orm.delete(protectedContext).run();
    body.contexts.forEach((context, position) => {
      db.orm
        .insert(protectedContext)
        .values({ position, ...context })
        .run();
    });
  },
});

const applyProgramme = (
  db: Database,
  entry: { body: EntryBodies['programme.applied.v1']; at: Instant; seq: number },
): void => {
  const { body, at } = entry;
  keepBeginnings(db, entry);
  const row = {
    key: body.programme,
    version: body.version,
    controllerDocument: body.controller.document,
    owner: body.owner ?? null,
    startsAt: body.starts_at,
    texts: body.texts,
    appliedAt: at,
  };
  db.orm.insert(programme).values(row).onConflictDoUpdate({ target: programme.key, set: row }).run();
  db.orm.delete(activity).where(eq(activity.programme, body.programme)).run();
  body.activities.forEach((declared, position) => {
    const id = activityId({ ...declared, programme: body.programme });
    db.orm
      .insert(activity)
      .values({
        id,
        programme: body.programme,
        position,
        definition: { ...declared, id, programme: body.programme },
      })
      .run();
  });
};

/** A shutting sets no terms, and takes none away: what was agreed to about figures holds on. */
const recordGate = (
  db: Database,
  { body, at, actor }: { body: EntryBodies['gate.recorded.v1']; at: Instant; actor: Actor },
  clauses: Clauses,
): void => {
  const row = {
    gate: body.gate,
    programme: body.programme,
    activity: body.activity ?? '',
    place: body.place ?? '',
    state: body.state,
    at,
    until: body.until ?? null,
    document: body.document.document,
    actorKind: actor.kind,
    actor: actor.id,
  };
  db.orm
    .insert(gate)
    .values({ ...row, clauses })
    .onConflictDoUpdate({
      target: [gate.gate, gate.programme, gate.activity, gate.place],
      set: body.state === 'open' ? { ...row, clauses } : row,
    })
    .run();
};
