import { eq, sql } from 'drizzle-orm';
import type { RoleKey } from '#domain/authority/roles';
import { isInForce, isOver, type RoleTerms } from '#domain/authority/terms';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { roleGrant } from '../schema/people';

/** A role as it was given to somebody. */
export interface Grant extends RoleTerms {
  person: string;
  role: RoleKey;
  since: Instant;
}

/** A row of the table as the rules read it. */
export const toGrant = (row: typeof roleGrant.$inferSelect): Grant => ({
  person: row.person,
  role: row.role as RoleKey,
  since: row.grantedAt,
  ...(row.establishment !== null && { establishment: row.establishment }),
  ...(row.fromAt !== null && { from: row.fromAt }),
  ...(row.untilAt !== null && { until: row.untilAt }),
  ...(row.standsInFor !== null && { stands_in_for: row.standsInFor }),
  ...(row.programme !== null && { programme: row.programme }),
});

/** Every role that was given to somebody and not taken away, whether or not it counts now. */
export const grantsOf = (db: Database, person: string): readonly Grant[] =>
  statements(db).of.all({ person }).map(toGrant);

/** Their roles that count at this moment. */
export const grantsInForce = (db: Database, person: string, now: Instant): readonly Grant[] =>
  grantsOf(db, person).filter((grant) => isInForce(grant, now));

/** Roles that they have or will have: the end has not come. */
export const rolesAhead = (db: Database, person: string, now: Instant): readonly RoleKey[] =>
  grantsOf(db, person)
    .filter((grant) => !isOver(grant, now))
    .map(({ role }) => role);

/** Whether there is one. */
export const hasRoleAhead = (db: Database, person: string, now: Instant): boolean =>
  rolesAhead(db, person, now).length > 0;

/** Everybody who has a role or will have one, by role and time. */
export const grantsAhead = (db: Database, now: Instant): readonly Grant[] =>
  db.orm
    .select()
    .from(roleGrant)
    .orderBy(roleGrant.role, roleGrant.fromAt, roleGrant.grantedAt, roleGrant.person)
    .all()
    .map(toGrant)
    .filter((grant) => !isOver(grant, now));

/** Who has this role at this moment, at a place where it is one of a place. */
export const holdersOf = (
  db: Database,
  role: RoleKey,
  now: Instant,
  establishment?: string,
): readonly Grant[] =>
  statements(db)
    .role.all({ role })
    .map(toGrant)
    .filter((grant) => isInForce(grant, now) && grant.establishment === establishment);

/** Asked for every page and every act. */
const statements = oncePerConnection((db) => ({
  of: db.orm
    .select()
    .from(roleGrant)
    .where(eq(roleGrant.person, sql.placeholder('person')))
    .prepare(),
  role: db.orm
    .select()
    .from(roleGrant)
    .where(eq(roleGrant.role, sql.placeholder('role')))
    .prepare(),
}));
