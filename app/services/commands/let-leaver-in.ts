import { eq } from 'drizzle-orm';
import { person } from '#db/schema/people';
import type { LeaverProof } from '#domain/people/leaver';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/**
 * Notes that a way to their own record was made for somebody who has left, and by which kind of proof they showed who they are. Nobody's
 * account outlives their work by itself: what they used before may be in the hands of the employer.
 */
export const letLeaverIn: Command<
  { person: string; proof: LeaverProof; expiresAt: Instant },
  { code: 'not_allowed' | 'unknown_person' | 'not_left' }
> = (read, { person: subject, proof, expiresAt }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'leaver.let_in')) return refuse('not_allowed');
  const row = read.orm.select({ leftAt: person.leftAt }).from(person).where(eq(person.id, subject)).get();
  if (!row) return refuse('unknown_person');
  if (row.leftAt === null || row.leftAt > now) return refuse('not_left');
  return ok({ type: 'leaver.let_in.v1', subject, body: { proof, expires_at: expiresAt } });
};
