import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { RoleKey } from '#domain/authority/roles';
import type { RoleTerms } from '#domain/authority/terms';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { type ProposalDetail, proposal } from '../schema/people';
import { nameOf } from './texts';

/** Something that waits, or waited, for a second person. */
export interface ProposalRow {
  id: string;
  matter: 'role' | 'key' | 'recovery';
  /** Id and name of the person, or the system. */
  about: { id: string; name: string };
  /** What would be given; of a key never more than its id, of a way into an account nothing. */
  gives:
    | ({ role: RoleKey } & RoleTerms & { holder?: string })
    | { keyId: string; expiresAt: Instant }
    | { recovers: 'account' };
  proposer: { id: string; name?: string };
  proposedAt: Instant;
  openUntil: Instant;
  state: 'open' | 'approved' | 'declined';
  decided?: { by: string; name: string; at: Instant };
}

const toRow = (db: Database, row: typeof proposal.$inferSelect): ProposalRow => ({
  id: row.id,
  matter: row.matter,
  about: { id: row.about, name: row.matter === 'key' ? row.about : nameOf(db, row.about) },
  gives: givenBy(db, row.detail),
  proposer: {
    id: row.proposer,
    ...(row.proposerKind === 'person' && { name: nameOf(db, row.proposer) }),
  },
  proposedAt: row.proposedAt,
  openUntil: row.expiresAt,
  state: row.state,
  ...(row.decidedBy !== null &&
    row.decidedAt !== null && {
      decided: { by: row.decidedBy, name: nameOf(db, row.decidedBy), at: row.decidedAt },
    }),
});

const givenBy = (db: Database, detail: ProposalDetail): ProposalRow['gives'] => {
  if ('key_id' in detail) return { keyId: detail.key_id, expiresAt: detail.expires_at };
  if (!('role' in detail) || detail.stands_in_for === undefined) return detail;
  return { ...detail, holder: nameOf(db, detail.stands_in_for) };
};

/** The person or the system that a proposal is about. */
export const aboutOf = (db: Database, id: string): string | undefined =>
  db.orm.select({ about: proposal.about }).from(proposal).where(eq(proposal.id, id)).get()?.about;

/** What can still be decided, oldest first. */
export const openProposals = (db: Database, now: Instant): readonly ProposalRow[] =>
  db.orm
    .select()
    .from(proposal)
    .where(and(eq(proposal.state, 'open'), gt(proposal.expiresAt, now)))
    .orderBy(proposal.seq)
    .all()
    .map((row) => toRow(db, row));

/** What was decided last, newest first. */
export const decidedProposals = (db: Database, limit: number): readonly ProposalRow[] =>
  db.orm
    .select()
    .from(proposal)
    .where(ne(proposal.state, 'open'))
    .orderBy(desc(proposal.decidedAt))
    .limit(limit)
    .all()
    .map((row) => toRow(db, row));
