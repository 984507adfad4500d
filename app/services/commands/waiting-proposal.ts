import { eq } from 'drizzle-orm';
import { proposal } from '#db/schema/people';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Reader } from '../command';

export type Proposal = typeof proposal.$inferSelect;

/** A proposal that can still be decided, or why not. Of two who decide at once the second finds it decided (security, F11). */
export const waitingProposal = (
  read: Reader,
  id: string,
  now: Instant,
): Result<Proposal, { code: 'unknown_proposal' | 'already_decided' | 'proposal_over' }> => {
  const row = read.orm.select().from(proposal).where(eq(proposal.id, id)).get();
  if (!row) return refuse('unknown_proposal');
  if (row.state !== 'open') return refuse('already_decided');
  return row.expiresAt > now ? ok(row) : refuse('proposal_over');
};
