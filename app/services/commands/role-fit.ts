import { eq } from 'drizzle-orm';
import { establishment, person } from '#db/schema/people';
import { readWorld } from '#db/views/decision-world';
import { type Grant, grantsOf } from '#db/views/grants';
import { COUNCIL_ROLES } from '#domain/authority/givers';
import type { RoleKey } from '#domain/authority/roles';
import { conflictWith } from '#domain/authority/second-person';
import { covers, isOver, type RoleTerms, type TermUnfit, termUnfit } from '#domain/authority/terms';
import type { Instant } from '#domain/time';
import type { Reader } from '../command';

export interface RoleInput extends RoleTerms {
  person: string;
  role: RoleKey;
}

export type RoleUnfit =
  | TermUnfit
  | 'unknown_person'
  | 'has_left'
  | 'establishment_missing'
  | 'establishment_not_for_this_role'
  | 'unknown_establishment'
  | 'no_council_there'
  | 'programme_missing'
  | 'programme_not_for_this_role'
  | 'unknown_programme'
  | 'not_their_role'
  | 'has_this_role'
  | 'role_conflict';

/** Why this person cannot have this role as things stand; judged when it is proposed and again when it is approved. */
export const roleUnfit = (read: Reader, input: RoleInput, now: Instant): RoleUnfit | undefined => {
  const who = read.orm
    .select({ leftAt: person.leftAt })
    .from(person)
    .where(eq(person.id, input.person))
    .get();
  if (!who) return 'unknown_person';
  if (who.leftAt !== null) return 'has_left';
  const wrong = placeUnfit(read, input) ?? termUnfit(input.role, input, now) ?? deputyUnfit(read, input, now);
  if (wrong) return wrong;
  const held = grantsOf(read, input.person).filter((grant) => !isOver(grant, now));
  if (held.some((grant) => givesNothing(grant, input, now))) return 'has_this_role';
  // Else another place could take a council's people from it by giving them the same role.
  if (held.some(({ role, establishment: place }) => role === input.role && place !== input.establishment)) {
    return 'has_this_role';
  }
  const others = held.filter(({ role }) => role !== input.role);
  return conflictWith(others, input) ? 'role_conflict' : undefined;
};

/** Whether they have all of it already. What a deputy has of their own would be lost by a time that ends. */
const givesNothing = (held: Grant, input: RoleInput, now: Instant): boolean =>
  held.role === input.role &&
  held.establishment === input.establishment &&
  held.programme === input.programme &&
  covers(held, input, now);

/** A council's own people are of one place, and only where employees have a council; a guest reads about one programme. */
const placeUnfit = (
  read: Reader,
  { role, establishment: key, programme }: RoleInput,
): RoleUnfit | undefined => {
  if (role !== 'expert' && programme !== undefined) return 'programme_not_for_this_role';
  if (!COUNCIL_ROLES.includes(role)) return key === undefined ? undefined : 'establishment_not_for_this_role';
  if (key === undefined) return 'establishment_missing';
  const place = read.orm.select().from(establishment).where(eq(establishment.id, key)).get();
  if (!place) return 'unknown_establishment';
  if (!place.council) return 'no_council_there';
  if (role !== 'expert') return undefined;
  if (programme === undefined) return 'programme_missing';
  return readWorld(read).programmes.has(programme) ? undefined : 'unknown_programme';
};

/** Whoever is stood in for has the role themselves, at the same place, and is no deputy. */
const deputyUnfit = (read: Reader, input: RoleInput, now: Instant): RoleUnfit | undefined => {
  const holder = input.stands_in_for;
  if (holder === undefined) return undefined;
  const own = grantsOf(read, holder).some(
    (grant) =>
      grant.role === input.role &&
      grant.establishment === input.establishment &&
      grant.stands_in_for === undefined &&
      !isOver(grant, now),
  );
  return own && holder !== input.person ? undefined : 'not_their_role';
};
