import { eq } from 'drizzle-orm';
import { establishment, person, roleGrant } from '#db/schema/people';
import type { RoleKey } from '#domain/authority/roles';
import { conflictWith } from '#domain/authority/second-person';
import type { Reader } from '../command';

export interface RoleInput {
  person: string;
  role: RoleKey;
  /** The place a representative speaks for; no other role has one. */
  establishment?: string;
}

export type RoleUnfit =
  | 'unknown_person'
  | 'has_left'
  | 'establishment_missing'
  | 'establishment_not_for_this_role'
  | 'unknown_establishment'
  | 'no_council_there'
  | 'has_this_role'
  | 'role_conflict';

/** Why this person cannot have this role as things stand; judged when it is proposed and again when it is approved. */
export const roleUnfit = (read: Reader, input: RoleInput): RoleUnfit | undefined => {
  const who = read.orm
    .select({ leftAt: person.leftAt })
    .from(person)
    .where(eq(person.id, input.person))
    .get();
  if (!who) return 'unknown_person';
  if (who.leftAt !== null) return 'has_left';
  const held = read.orm.select().from(roleGrant).where(eq(roleGrant.person, input.person)).all();
  const same = held.find(({ role }) => role === input.role);
  if (same && same.establishment === (input.establishment ?? null)) return 'has_this_role';
  const others = held.map(({ role }) => role as RoleKey).filter((role) => role !== input.role);
  return placeUnfit(read, input) ?? (conflictWith(others, input.role) ? 'role_conflict' : undefined);
};

/** A representative speaks for one place, and only where employees have a council. */
const placeUnfit = (read: Reader, { role, establishment: key }: RoleInput): RoleUnfit | undefined => {
  if (role !== 'representative') return key === undefined ? undefined : 'establishment_not_for_this_role';
  if (key === undefined) return 'establishment_missing';
  const place = read.orm.select().from(establishment).where(eq(establishment.id, key)).get();
  if (!place) return 'unknown_establishment';
  return place.council ? undefined : 'no_council_there';
};
