import { and, asc, eq, gt } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { noticeProposal } from '../schema/notices';

export type NoticeProposalRow = typeof noticeProposal.$inferSelect;

/** A proposed version in whatever state, or undefined. */
export const noticeProposalOf = (db: Database, id: string): NoticeProposalRow | undefined =>
  db.orm.select().from(noticeProposal).where(eq(noticeProposal.id, id)).get();

/** Versions that wait for a second person and can still be decided, oldest first. */
export const openNotices = (db: Database, now: Instant): readonly NoticeProposalRow[] =>
  db.orm
    .select()
    .from(noticeProposal)
    .where(and(eq(noticeProposal.state, 'open'), gt(noticeProposal.expiresAt, now)))
    .orderBy(asc(noticeProposal.seq))
    .all();
