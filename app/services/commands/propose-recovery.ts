import { and, eq, gt } from 'drizzle-orm';
import { proposal } from '#db/schema/people';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { type RecoveryUnfit, recoveryUnfit } from './recovery-fit';

/** Proposes that somebody who lost every way in is let in again; nobody does it for themselves. */
export const proposeRecovery: Command<
  { proposal: string; person: string },
  { code: 'not_allowed' | 'not_for_yourself' | 'already_proposed' | RecoveryUnfit }
> = (read, { proposal: id, person: subject }, { actor, now }) => {
  // The operator makes a code alone, as ever.
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.recovery.propose)) {
    return refuse('not_allowed');
  }
  if (actor.id === subject) return refuse('not_for_yourself');
  const unfit = recoveryUnfit(read, subject);
  if (unfit) return refuse(unfit);
  const waiting = read.orm
    .select({ id: proposal.id })
    .from(proposal)
    .where(
      and(
        eq(proposal.about, subject),
        eq(proposal.matter, 'recovery'),
        eq(proposal.state, 'open'),
        gt(proposal.expiresAt, now),
      ),
    )
    .get();
  if (waiting) return refuse('already_proposed');
  return ok({
    type: 'recovery.proposed.v1',
    subject,
    body: { proposal: id, open_until: now + SECOND_PERSON.recovery.openFor },
  });
};
