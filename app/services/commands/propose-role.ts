import { and, eq, gt } from 'drizzle-orm';
import { proposal } from '#db/schema/people';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { type RoleInput, type RoleUnfit, roleUnfit } from './role-fit';

/** Proposes that somebody has a role; another admin approves it. Nobody proposes a role for themselves. */
export const proposeRole: Command<
  RoleInput & { proposal: string },
  { code: 'not_allowed' | 'not_for_yourself' | 'already_proposed' | RoleUnfit }
> = (read, { proposal: id, ...input }, { actor, now }) => {
  if (!isAllowed(read, actor, SECOND_PERSON.role.propose)) return refuse('not_allowed');
  if (actor.kind === 'person' && actor.id === input.person) return refuse('not_for_yourself');
  const unfit = roleUnfit(read, input);
  if (unfit) return refuse(unfit);
  const waiting = read.orm
    .select({ detail: proposal.detail })
    .from(proposal)
    .where(and(eq(proposal.about, input.person), eq(proposal.state, 'open'), gt(proposal.expiresAt, now)))
    .all();
  if (waiting.some(({ detail }) => 'role' in detail && detail.role === input.role)) {
    return refuse('already_proposed');
  }
  const { person: subject, ...role } = input;
  return ok({
    type: 'role.proposed.v1',
    subject,
    body: { proposal: id, ...role, open_until: now + SECOND_PERSON.role.openFor },
  });
};
