import { and, eq, inArray, sql } from 'drizzle-orm';
import { choice, voidYes } from '../schema/choices';
import { ownAct, person } from '../schema/people';
import { pressureLock, request } from '../schema/requests';
import type { Projection } from './projection';
import { addStep, endRequest } from './requests';
import { openTasks } from './tasks';

/**
 * People were pressed into a yes at a place (Art. 7(4) GDPR). Every yes to these activities from there counts no more, whose ever it is; so
 * nobody learns from it who had said one, nor who reported it. Of whom systems are to delete what was captured stands in entries of their own.
 */
export const projectPressure: Projection<'pressure.confirmed.v1' | 'consent.voided.v1'> = (db) => ({
  'pressure.confirmed.v1': (entry) => {
    const { seq, at, body } = entry;
    const { establishment, activities, locked_until: until } = body;
    const there = db.orm
      .select({ id: person.id })
      .from(person)
      .where(eq(person.establishment, establishment));
    const pressed = and(
      inArray(choice.person, there),
      inArray(choice.activity, [...activities]),
      inArray(choice.status, ['given', 'renewed']),
    );
    db.orm
      .insert(voidYes)
      .select(
        db.orm
          .select({
            person: choice.person,
            activity: choice.activity,
            seq: sql<number>`${seq}`.as('seq'),
            at: sql<number>`${at}`.as('at'),
            followed: sql<null>`NULL`.as('followed'),
          })
          .from(choice)
          .where(pressed),
      )
      .run();
    db.orm
      .update(choice)
      .set({ status: 'invalidated', at, since: null, until: null, seq })
      .where(pressed)
      .run();
    for (const activity of activities) {
      db.orm
        .insert(pressureLock)
        .values({ establishment, activity, until, seq })
        .onConflictDoUpdate({
          target: [pressureLock.establishment, pressureLock.activity],
          set: { until, seq },
        })
        .run();
    }
    const row = db.orm.select().from(request).where(eq(request.id, body.request)).get();
    if (!row) return;
    endRequest(db, row.id, 'fulfilled', at);
    addStep(db, row, entry, { due: until });
  },
  'consent.voided.v1': ({ seq, at, subject, body }) => {
    const whose = subject as string;
    const { of, activities, tasks } = body;
    db.orm
      .update(voidYes)
      .set({ followed: seq })
      .where(and(eq(voidYes.person, whose), eq(voidYes.seq, of), inArray(voidYes.activity, [...activities])))
      .run();
    const act = { person: whose, at, type: 'voided', about: String(of), outcome: 'pressed' };
    db.orm
      .insert(ownAct)
      .values({ seq, ...act })
      .run();
    openTasks(db, { entry: { seq, at }, person: whose, because: 'pressure', tasks });
  },
});
