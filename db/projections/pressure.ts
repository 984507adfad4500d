import { and, eq, inArray } from 'drizzle-orm';
import { choice } from '../schema/choices';
import { person } from '../schema/people';
import { pressureLock, request } from '../schema/requests';
import type { Projection } from './projection';
import { addStep, endRequest } from './requests';

/**
 * People were pressed into a yes at a place (Art. 7(4) GDPR). Every yes to these activities from there counts no more, whose ever it is; so
 * nobody learns from it who had said one, nor who reported it.
 */
export const projectPressure: Projection<'pressure.confirmed.v1'> = (db) => ({
  'pressure.confirmed.v1': (entry) => {
    const { seq, at, body } = entry;
    const { establishment, activities, locked_until: until } = body;
    const there = db.orm
      .select({ id: person.id })
      .from(person)
      .where(eq(person.establishment, establishment));
    db.orm
      .update(choice)
      .set({ status: 'invalidated', at, since: null, until: null, seq })
      .where(
        and(
          inArray(choice.person, there),
          inArray(choice.activity, [...activities]),
          inArray(choice.status, ['given', 'renewed']),
        ),
      )
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
});
