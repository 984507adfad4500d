import { ok, refuse } from '#domain/result';
import { actsAlone } from '../authority';
import type { Command } from '../command';
import { type RoleInput, type RoleUnfit, roleUnfit } from './role-fit';
import { notTheirsToGive } from './role-givers';

/**
 * Gives a role at once. Only the operator may, and only until two admins are in office; after that a role is proposed and
 * approved by two people (security, S7).
 */
export const grantRole: Command<
  RoleInput,
  { code: 'not_allowed' | 'the_council_gives_this' | 'second_person_needed' | RoleUnfit }
> = (read, input, { actor, now }) => {
  const cannot = notTheirsToGive(read, input, { actor, now });
  if (cannot) return refuse(cannot);
  if (!actsAlone(read, actor)) return refuse('second_person_needed');
  const unfit = roleUnfit(read, input, now);
  if (unfit) return refuse(unfit);
  const { person: subject, ...body } = input;
  return ok({ type: 'role.granted.v2', subject, body });
};
