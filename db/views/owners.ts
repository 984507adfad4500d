import { eq } from 'drizzle-orm';
import type { Database } from '../open';
import { programme } from '../schema/monitoring';
import { system } from '../schema/systems';

/** What names this person as the one who answers for it, by key; also once they have left or are erased. */
export const ownedBy = (
  db: Database,
  person: string,
): { programmes: readonly string[]; systems: readonly string[] } => ({
  programmes: db.orm
    .select({ key: programme.key })
    .from(programme)
    .where(eq(programme.owner, person))
    .orderBy(programme.key)
    .all()
    .map(({ key }) => key),
  systems: db.orm
    .select({ id: system.id })
    .from(system)
    .where(eq(system.owner, person))
    .orderBy(system.id)
    .all()
    .map(({ id }) => id),
});
