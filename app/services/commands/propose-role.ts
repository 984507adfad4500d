import { and, eq, gt } from 'drizzle-orm';
import { proposal } from '#db/schema/people';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';
import { type RoleInput, type RoleUnfit, roleUnfit } from './role-fit';
import { notTheirsToGive } from './role-givers';

/**
 * Proposes that somebody has a role; a second person approves it. Of the employer's roles both are admins, of a council's people both
 * are of the council (domain/authority/givers.ts). Nobody proposes a role for themselves.
 */
export const proposeRole: Command<
  RoleInput & { proposal: string },
  {
    code: 'not_allowed' | 'the_council_gives_this' | 'not_for_yourself' | 'already_proposed' | RoleUnfit;
  }
> = (read, { proposal: id, ...input }, { actor, now }) => {
  const cannot = notTheirsToGive(read, input, { actor, now });
  if (cannot) return refuse(cannot);
  if (actor.kind === 'person' && actor.id === input.person) return refuse('not_for_yourself');
  const unfit = roleUnfit(read, input, now);
  if (unfit) return refuse(unfit);
  const waiting = read.orm
    .select({ detail: proposal.detail })
    .from(proposal)
    .where(and(eq(proposal.about, input.person), eq(proposal.state, 'open'), gt(proposal.expiresAt, now)))
    .all();
  if (waiting.some(({ detail }) => 'role' in detail && detail.role === input.role)) {
    return refuse('already_proposed');
  }
  const { person: subject, ...given } = input;
  return ok({
    type: 'role.proposed.v2',
    subject,
    body: { proposal: id, ...given, open_until: now + SECOND_PERSON.role.openFor },
  });
};
