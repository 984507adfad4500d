import type { RoleKey } from '#domain/authority/roles';
import { ASLEEP_UNDER } from '#domain/authority/ways-in';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { accountOf } from '../own/accounts';
import { isProvenAtCompany } from '../own/company-accounts';
import { countsUnderPasskey } from '../own/passkeys';
import { setupEnd } from '../schema/people';
import { holdersOf } from './grants';

/** How many admins are in office at this moment. */
export const adminsInOffice = (db: Database, now: Instant): number => holdersOf(db, 'admin', now).length;

/**
 * How many representatives of a place are in office and could act, besides somebody: whoever never proved their way in with a code of
 * the operator cannot.
 */
export const councilInOffice = (db: Database, establishment: string, now: Instant, beside?: string): number =>
  holdersOf(db, 'representative', now, establishment).filter(
    ({ person }) => person !== beside && isProven(db, person, 'representative'),
  ).length;

/** Whether two admins were ever in office at the same time; once they were, it stays so. */
export const isSetUp = (db: Database): boolean => db.orm.select().from(setupEnd).get() !== undefined;

/** Whether this person proved a way in that this role counts under: else it sleeps. */
export const isProven = (db: Database, person: string, role: RoleKey): boolean =>
  accountOf(db, person)?.proven === true ||
  countsUnderPasskey(db, person, role) ||
  (!ASLEEP_UNDER.company.includes(role) && isProvenAtCompany(db, person));

/** Whether somebody other than this person is in office with one of these roles, so that it counts. */
export const hasOthers = (db: Database, roles: readonly RoleKey[], person: string, now: Instant): boolean =>
  roles
    .flatMap((role) => holdersOf(db, role, now))
    .some((held) => held.person !== person && isProven(db, held.person, held.role));
