import type { RoleKey } from '#domain/authority/roles';
import type { RoleTerms } from '#domain/authority/terms';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { roleGrant } from '../schema/people';

/** Gives somebody a role, in place of what they had of the same role. */
export const giveRole = (
  db: Database,
  { body, subject, at }: { body: { role: RoleKey } & RoleTerms; subject?: string; at: Instant },
): void => {
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
