import { and, eq } from 'drizzle-orm';
import { person, roleGrant } from '#db/schema/people';
import type { RoleKey } from '#domain/authority/roles';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Gives a person a role; a representative's is for one establishment. Nobody grants a role to themselves. */
export const grantRole: Command<
  { person: string; role: RoleKey; establishment?: string },
  { code: 'not_allowed' | 'not_for_yourself' | 'unknown_person' | 'already_done' }
> = (read, input, { actor }) => {
  if (!isAllowed(read, actor, 'role.grant')) return refuse('not_allowed');
  if (actor.kind === 'person' && actor.id === input.person) return refuse('not_for_yourself');
  if (!read.orm.select({ id: person.id }).from(person).where(eq(person.id, input.person)).get()) {
    return refuse('unknown_person');
  }
  const held = read.orm
    .select({ establishment: roleGrant.establishment })
    .from(roleGrant)
    .where(and(eq(roleGrant.person, input.person), eq(roleGrant.role, input.role)))
    .get();
  if (held && held.establishment === (input.establishment ?? null)) return refuse('already_done');
  return ok({
    type: 'role.granted.v1',
    subject: input.person,
    body: {
      role: input.role,
      ...(input.establishment !== undefined && { establishment: input.establishment }),
    },
  });
};
