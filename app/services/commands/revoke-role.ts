import { and, eq } from 'drizzle-orm';
import { roleGrant } from '#db/schema/people';
import type { RoleKey } from '#domain/authority/roles';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Takes a role away, at once and by one person; anybody may give up their own. The next act and the next page know it (security, S5). */
export const revokeRole: Command<
  { person: string; role: RoleKey },
  { code: 'not_allowed' | 'already_done' }
> = (read, { person: subject, role }, { actor }) => {
  const ownRole = actor.kind === 'person' && actor.id === subject;
  if (!ownRole && !isAllowed(read, actor, 'role.revoke')) return refuse('not_allowed');
  const held = read.orm
    .select({ role: roleGrant.role })
    .from(roleGrant)
    .where(and(eq(roleGrant.person, subject), eq(roleGrant.role, role)))
    .get();
  if (!held) return refuse('already_done');
  return ok({ type: 'role.revoked.v1', subject, body: { role } });
};
