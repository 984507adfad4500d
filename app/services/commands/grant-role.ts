import { ok, refuse } from '#domain/result';
import { actsAlone, isAllowed } from '../authority';
import type { Command } from '../command';
import { type RoleInput, type RoleUnfit, roleUnfit } from './role-fit';

/**
 * Gives a role at once. Only the operator may, and only until two admins are in office; after that a role is proposed and
 * approved by two people (security, S7).
 */
export const grantRole: Command<RoleInput, { code: 'not_allowed' | 'second_person_needed' | RoleUnfit }> = (
  read,
  input,
  { actor, now },
) => {
  if (!isAllowed(read, { actor, now }, 'role.grant')) return refuse('not_allowed');
  if (!actsAlone(read, actor)) return refuse('second_person_needed');
  const unfit = roleUnfit(read, input, now);
  if (unfit) return refuse(unfit);
  const { person: subject, ...body } = input;
  return ok({ type: 'role.granted.v2', subject, body });
};
