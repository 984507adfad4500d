import type { RoleKey } from '#domain/authority/roles';
import type { RoleTerms } from '#domain/authority/terms';
import type { Database } from '../open';
import { roleGrant } from '../schema/people';
import { admitReader, type Giving } from './council-readers';

/** Gives somebody a role, in place of what they had of the same role. */
export const giveRole = (db: Database, entry: Giving): void => {
  admitReader(db, entry);
  const { subject, at } = entry;
  const body: { role: RoleKey } & RoleTerms = entry.body;
  const row = {
    establishment: body.establishment ?? null,
    grantedAt: at,
    fromAt: body.from ?? null,
    untilAt: body.until ?? null,
    standsInFor: body.stands_in_for ?? null,
    programme: body.programme ?? null,
  };
  db.orm
    .insert(roleGrant)
    .values({ person: subject as string, role: body.role, ...row })
    .onConflictDoUpdate({ target: [roleGrant.person, roleGrant.role], set: row })
    .run();
};
