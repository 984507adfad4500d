import { councilInOffice } from '#db/views/setup';
import { type Given, type Giver, mayProposeRole, mayStopRole } from '#domain/authority/givers';
import type { Actor } from '#domain/entry/bodies';
import type { Instant } from '#domain/time';
import { actsAlone, roleKeysOf, rolesOf } from '../authority';
import type { Reader } from '../command';
import type { RoleInput } from './role-fit';

type Asked = Pick<RoleInput, 'person' | 'role' | 'establishment'>;
interface Asking {
  actor: Actor;
  now: Instant;
}

/** An actor as the rules of giving roles see them. The operator may propose what admins may. */
export const giverOf = (read: Reader, asking: Asking): Giver => {
  if (asking.actor.kind === 'operator') return { roles: ['admin'] };
  const speaksFor = rolesOf(read, asking).find(({ role }) => role === 'representative')?.establishment;
  return { roles: roleKeysOf(read, asking), ...(speaksFor !== undefined && { speaksFor }) };
};

/** A role that would be given, with how many others speak for the council of its place. */
export const givenOf = (read: Reader, { role, establishment, person }: Asked, now: Instant): Given => ({
  role,
  ...(establishment !== undefined && { establishment }),
  council: establishment === undefined ? 0 : councilInOffice(read, establishment, now, person),
});

/** Why an actor may not ask for this role to be given; undefined where they may. */
export const notTheirsToGive = (
  read: Reader,
  asked: Asked,
  asking: Asking,
): 'not_allowed' | 'the_council_gives_this' | undefined => {
  const giver = giverOf(read, asking);
  if (mayProposeRole(giver, givenOf(read, asked, asking.now))) return undefined;
  // Whoever gives roles is told who gives this one.
  return giver.roles.includes('admin') ? 'the_council_gives_this' : 'not_allowed';
};

/** Whether an actor may take a role away, or stop that it is given. In the setting up the operator may what they gave alone. */
export const mayStop = (read: Reader, asked: Asked, asking: Asking): boolean =>
  mayStopRole(giverOf(read, asking), {
    ...givenOf(read, asked, asking.now),
    council:
      asked.establishment === undefined || actsAlone(read, asking.actor)
        ? 0
        : councilInOffice(read, asked.establishment, asking.now),
  });
