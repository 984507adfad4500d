import type { Database } from '#db/open';
import { accountOf } from '#db/own/accounts';
import { isProvenAtCompany } from '#db/own/company-accounts';
import { counts, countsUnderPasskey, passkeysOf } from '#db/own/passkeys';
import { rolesOf } from '#db/views/viewer';
import type { RoleKey } from '#domain/authority/roles';
import { ASLEEP_UNDER, BY_PASSKEY_ALONE, type WayIn } from '#domain/authority/ways-in';
import type { Instant } from '#domain/time';

/** The roles that count for somebody who is signed in, and those that sleep. */
export interface RolesAwake {
  roles: readonly RoleKey[];
  asleep: readonly RoleKey[];
}

/** What of a sign-in decides which roles count in it. */
export interface Begun {
  way: WayIn;
  /** Of a sign-in with a passkey: which one. */
  passkey: string | null;
  /** On a device that many people share. */
  shared: boolean;
}

/**
 * A role sleeps until its person has proven the way in that they use with a code of the operator. A code that an admin made may be
 * known to that admin, and so may the password that was set with it: they would be two of the people that a role or a key takes. An
 * account at the company's sign-in that was found by a personnel number is no proof either: admins record that number. Who has a passkey that
 * proves more uses it, and on a device that many share nobody does anything for others.
 */
export const rolesAwake = (db: Database, person: string, begun: Begun, now: Instant): RolesAwake => {
  const held = rolesOf(db, person, now);
  const isAwake = awakeUnder(db, person, begun);
  const counted = (role: RoleKey): boolean => role === 'employee' || isAwake(role);
  return { roles: held.filter(counted), asleep: held.filter((role) => !counted(role)) };
};

const awakeUnder = (
  db: Database,
  person: string,
  { way, passkey, shared }: Begun,
): ((role: RoleKey) => boolean) => {
  if (shared) return () => false;
  if (way === 'passkey') {
    const used = passkeysOf(db, person).find(({ id }) => id === passkey);
    return (role) => used !== undefined && counts(used, role);
  }
  const proven = isProvenBy(db, person, way);
  return (role) =>
    proven &&
    !ASLEEP_UNDER[way].includes(role) &&
    !(BY_PASSKEY_ALONE.includes(role) && countsUnderPasskey(db, person, role));
};

/** Whether the password of a person, or their account at the company, was proven with a code of the operator. */
export const isProvenBy = (db: Database, person: string, way: WayIn): boolean => {
  if (way === 'password') return accountOf(db, person)?.proven === true;
  return way === 'company' && isProvenAtCompany(db, person);
};
