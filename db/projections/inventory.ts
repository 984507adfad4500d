import { and, eq } from 'drizzle-orm';
import { heldBefore } from '../schema/systems';
import type { Projection } from './projection';

/** What systems held before anybody was told: the latest statement about each category, and whether its plan was done. */
export const projectInventory: Projection<'inventory.stated.v1' | 'inventory.done.v1'> = (db) => {
  const rowOf = (system: string, category: string) =>
    and(eq(heldBefore.system, system), eq(heldBefore.category, category));
  return {
    'inventory.stated.v1': ({ body: { system, language, lines }, actor, at, seq }) => {
      for (const { category, held } of lines) {
        const before = db.orm
          .select({ version: heldBefore.version })
          .from(heldBefore)
          .where(rowOf(system, category))
          .get();
        const row = {
          system,
          category,
          version: (before?.version ?? 0) + 1,
          held: held !== undefined,
          since: held?.since ?? null,
          until: held?.until ?? null,
          plan: held?.plan ?? null,
          by: held?.by ?? null,
          whatDocument: held?.what.document ?? null,
          amountDocument: held?.amount.document ?? null,
          whereDocument: held?.where.document ?? null,
          groundDocument: held?.ground?.document ?? null,
          // Said anew, a plan is to be done anew.
          doneOn: null,
          language,
          actorKind: actor.kind,
          actor: actor.id,
          at,
          seq,
        };
        db.orm
          .insert(heldBefore)
          .values(row)
          .onConflictDoUpdate({ target: [heldBefore.system, heldBefore.category], set: row })
          .run();
      }
    },
    'inventory.done.v1': ({ body: { system, category, done_on: doneOn } }) => {
      db.orm.update(heldBefore).set({ doneOn }).where(rowOf(system, category)).run();
    },
  };
};
