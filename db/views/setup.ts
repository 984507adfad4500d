import { and, count, eq, inArray, ne } from 'drizzle-orm';
import type { RoleKey } from '#domain/authority/roles';
import type { Database } from '../open';
import { ownAccount } from '../schema/accounts';
import { roleGrant, setupEnd } from '../schema/people';

/** How many admins are in office at this moment. */
export const adminsInOffice = (db: Database): number =>
  db.orm.select({ admins: count() }).from(roleGrant).where(eq(roleGrant.role, 'admin')).get()?.admins ?? 0;

/** Whether two admins were ever in office at the same time; once they were, it stays so. */
export const isSetUp = (db: Database): boolean => db.orm.select().from(setupEnd).get() !== undefined;

/** Whether this person set a password with a code of the operator: only then their roles count. */
export const isProven = (db: Database, person: string): boolean =>
  db.orm.select({ proven: ownAccount.proven }).from(ownAccount).where(eq(ownAccount.id, person)).get()
    ?.proven === true;

/** Whether somebody other than this person is in office with one of these roles, so that it counts. */
export const hasOthers = (db: Database, roles: readonly RoleKey[], person: string): boolean =>
  db.orm
    .select({ person: roleGrant.person })
    .from(roleGrant)
    .innerJoin(ownAccount, eq(ownAccount.id, roleGrant.person))
    .where(and(inArray(roleGrant.role, roles), ne(roleGrant.person, person), eq(ownAccount.proven, true)))
    .get() !== undefined;
