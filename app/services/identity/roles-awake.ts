import type { Database } from '#db/open';
import { accountOf } from '#db/own/accounts';
import { rolesOf } from '#db/views/viewer';
import type { RoleKey } from '#domain/authority/roles';

/** The roles that count for somebody who is signed in, and those that sleep. */
export interface RolesAwake {
  roles: readonly RoleKey[];
  asleep: readonly RoleKey[];
}

/**
 * A role sleeps until its person has set a password with a code of the operator. A code that an admin made may be known to that
 * admin, and so may the password that was set with it: they would be two of the people that a role or a key takes.
 */
export const rolesAwake = (db: Database, person: string): RolesAwake => {
  const held = rolesOf(db, person);
  if (accountOf(db, person)?.proven) return { roles: held, asleep: [] };
  return {
    roles: held.filter((role) => role === 'employee'),
    asleep: held.filter((role) => role !== 'employee'),
  };
};
