import type { Database } from '#db/open';
import { accountOf } from '#db/own/accounts';
import { isProvenAtCompany } from '#db/own/company-accounts';
import { rolesOf } from '#db/views/viewer';
import type { RoleKey } from '#domain/authority/roles';
import { ASLEEP_UNDER, type WayIn } from '#domain/authority/ways-in';
import type { Instant } from '#domain/time';

/** The roles that count for somebody who is signed in, and those that sleep. */
export interface RolesAwake {
  roles: readonly RoleKey[];
  asleep: readonly RoleKey[];
}

/**
 * A role sleeps until its person has proven the way in that they use with a code of the operator. A code that an admin made may be
 * known to that admin, and so may the password that was set with it: they would be two of the people that a role or a key takes. An
 * account at the company's sign-in that was found by a personnel number is no proof either: admins record that number.
 */
export const rolesAwake = (db: Database, person: string, way: WayIn, now: Instant): RolesAwake => {
  const held = rolesOf(db, person, now);
  const isProven = PROVEN[way](db, person);
  const counts = (role: RoleKey): boolean =>
    role === 'employee' || (isProven && !ASLEEP_UNDER[way].includes(role));
  return { roles: held.filter(counts), asleep: held.filter((role) => !counts(role)) };
};

const PROVEN: Readonly<Record<WayIn, (db: Database, person: string) => boolean>> = {
  password: (db, person) => accountOf(db, person)?.proven === true,
  company: isProvenAtCompany,
};
