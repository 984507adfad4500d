import { and, asc, desc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { epoch } from '../schema/log';

/** A declaration of a restore as it lies there. */
export type EpochRow = typeof epoch.$inferSelect;

/** The declaration that waits for a second person; at most one. */
export const openEpoch = (db: Database, now: Instant): EpochRow | undefined =>
  db.orm
    .select()
    .from(epoch)
    .where(and(eq(epoch.state, 'open'), gt(epoch.expiresAt, now)))
    .get();

/** One declaration, whatever became of it. */
export const epochProposal = (db: Database, proposal: string): EpochRow | undefined =>
  db.orm.select().from(epoch).where(eq(epoch.proposal, proposal)).get();

/** A lineage that a restore began, in the order in which the log went through them. */
export interface EpochStep {
  previous: string;
  epoch: string;
  /** The tree it went on from, and base64 of its root. */
  size: number;
  root: string;
  takenAt: Instant;
  restoredAt: Instant;
  decidedAt: Instant;
  /** The number of the entry that declared it. */
  opened: number;
}

/** Every lineage after the first, oldest first. */
export const epochSteps = (db: Database): readonly EpochStep[] =>
  db.orm
    .select()
    .from(epoch)
    .where(and(eq(epoch.state, 'approved'), isNotNull(epoch.epoch)))
    .orderBy(asc(epoch.decidedAt), asc(epoch.seq))
    .all() as readonly EpochStep[];

/** What was declared or declined last, newest first. */
export const decidedEpochs = (db: Database, limit: number): readonly EpochRow[] =>
  db.orm.select().from(epoch).where(isNotNull(epoch.decidedAt)).orderBy(desc(epoch.seq)).limit(limit).all();

/** What was written about it; undefined once it was erased. */
export const wordsOfEpoch = (db: Database, row: EpochRow): string | undefined =>
  documentText(db, row.wordsDocument);
