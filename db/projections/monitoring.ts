import { eq } from 'drizzle-orm';
import { activityId } from '#domain/monitoring/activity';
import { activity, gate, programme, protectedContext } from '../schema/monitoring';
import type { Projection } from './projection';

/** Programmes with their activities, gates, protected contexts and published notices. */
export const projectMonitoring: Projection<
  'programme.applied.v1' | 'gate.recorded.v1' | 'contexts.declared.v1'
> = (db) => ({
  'programme.applied.v1': ({ body, at }) => {
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
  },
  'gate.recorded.v1': ({ body, at, actor }) => {
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
      .values(row)
      .onConflictDoUpdate({ target: [gate.gate, gate.programme, gate.activity, gate.place], set: row })
      .run();
  },
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
