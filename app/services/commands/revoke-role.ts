import { grantsOf } from '#db/views/grants';
import { COUNCIL_ROLES } from '#domain/authority/givers';
import type { RoleKey } from '#domain/authority/roles';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { mayStop } from './role-givers';

/** Takes a role away, at once and by one person; anybody may give up their own, and a council's people are the council's to relieve. The next act and the next page know it (security, S5). */
export const revokeRole: Command<
  { person: string; role: RoleKey },
  { code: 'not_allowed' | 'the_council_gives_this' | 'already_done' }
> = (read, { person: subject, role }, { actor, now }) => {
  const ownRole = actor.kind === 'person' && actor.id === subject;
  if (!ownRole && !isAllowed(read, { actor, now }, 'role.revoke')) return refuse('not_allowed');
  const held = grantsOf(read, subject).find((grant) => grant.role === role);
  if (!ownRole && !mayStop(read, held ?? { person: subject, role }, { actor, now })) {
    return refuse(COUNCIL_ROLES.includes(role) ? 'the_council_gives_this' : 'not_allowed');
  }
  if (!held) return refuse('already_done');
  return ok({ type: 'role.revoked.v1', subject, body: { role } });
};
