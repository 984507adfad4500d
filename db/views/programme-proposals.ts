import { and, asc, eq, gt } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { programmeIntroduction, programmeProposal } from '../schema/programmes';

export type ProgrammeProposalRow = typeof programmeProposal.$inferSelect;
export type IntroductionRow = typeof programmeIntroduction.$inferSelect;

/** A proposed programme in whatever state, or undefined. */
export const programmeProposalOf = (db: Database, id: string): ProgrammeProposalRow | undefined =>
  db.orm.select().from(programmeProposal).where(eq(programmeProposal.id, id)).get();

/** Programmes that wait for a second person and can still be decided, oldest first. */
export const openProgrammes = (db: Database, now: Instant): readonly ProgrammeProposalRow[] =>
  db.orm
    .select()
    .from(programmeProposal)
    .where(and(eq(programmeProposal.state, 'open'), gt(programmeProposal.expiresAt, now)))
    .orderBy(asc(programmeProposal.seq))
    .all();

/** How a programme was introduced by two, or undefined where it came by the operator's file alone. */
export const introductionOf = (db: Database, programme: string): IntroductionRow | undefined =>
  db.orm.select().from(programmeIntroduction).where(eq(programmeIntroduction.programme, programme)).get();
