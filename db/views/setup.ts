import { and, count, eq, inArray, ne } from 'drizzle-orm';
import type { RoleKey } from '#domain/authority/roles';
import { ASLEEP_UNDER } from '#domain/authority/ways-in';
import type { Database } from '../open';
import { accountOf } from '../own/accounts';
import { isProvenAtCompany } from '../own/company-accounts';
import { countsUnderPasskey } from '../own/passkeys';
import { roleGrant, setupEnd } from '../schema/people';

/** How many admins are in office at this moment. */
export const adminsInOffice = (db: Database): number =>
  db.orm.select({ admins: count() }).from(roleGrant).where(eq(roleGrant.role, 'admin')).get()?.admins ?? 0;

/** Whether two admins were ever in office at the same time; once they were, it stays so. */
export const isSetUp = (db: Database): boolean => db.orm.select().from(setupEnd).get() !== undefined;

/** Whether this person proved a way in that this role counts under: else it sleeps. */
export const isProven = (db: Database, person: string, role: RoleKey): boolean =>
  accountOf(db, person)?.proven === true ||
  countsUnderPasskey(db, person, role) ||
  (!ASLEEP_UNDER.company.includes(role) && isProvenAtCompany(db, person));

/** Whether somebody other than this person is in office with one of these roles, so that it counts. */
export const hasOthers = (db: Database, roles: readonly RoleKey[], person: string): boolean =>
  db.orm
    .select({ person: roleGrant.person, role: roleGrant.role })
    .from(roleGrant)
    .where(and(inArray(roleGrant.role, roles), ne(roleGrant.person, person)))
    .all()
    .some((held) => isProven(db, held.person, held.role as RoleKey));
