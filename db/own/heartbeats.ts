import { and, asc, desc, eq, gt, lt, lte, max } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { reportHeartbeat } from '../schema/own';

/**
 * Heartbeats as collectors sent them. Owner: the machine door. Kept 30 days, pruned by a job, and only once a digest
 * entry covers them. They hold counts per activity and no person, so erasing a person finds nothing here.
 */
export interface StoredHeartbeat {
  system: string;
  at: Instant;
  revision: number;
  epoch: string;
  pauseEpoch: number;
  /** The report as canonical JSON. */
  body: string;
}

/** Adds a row inside the caller's transaction. */
export const storeHeartbeat = (
  db: Database,
  row: StoredHeartbeat & { salt: Uint8Array; leaf: Uint8Array },
): void => {
  db.orm
    .insert(reportHeartbeat)
    .values({ ...row, salt: Buffer.from(row.salt), leaf: Buffer.from(row.leaf) })
    .run();
};

/** The last row of every system that has one. */
export const lastHeartbeats = (db: Database): readonly StoredHeartbeat[] => {
  const last = db.orm
    .select({ id: max(reportHeartbeat.id).as('last') })
    .from(reportHeartbeat)
    .groupBy(reportHeartbeat.system)
    .as('newest');
  return db.orm
    .select({
      system: reportHeartbeat.system,
      at: reportHeartbeat.at,
      revision: reportHeartbeat.revision,
      epoch: reportHeartbeat.epoch,
      pauseEpoch: reportHeartbeat.pauseEpoch,
      body: reportHeartbeat.body,
    })
    .from(reportHeartbeat)
    .innerJoin(last, eq(last.id, reportHeartbeat.id))
    .orderBy(desc(reportHeartbeat.id))
    .all();
};

/** Rows after an id, oldest first, as a digest needs them. */
export const heartbeatLeaves = (
  db: Database,
  afterId: number,
  limit: number,
): readonly { id: number; leaf: Uint8Array }[] =>
  db.orm
    .select({ id: reportHeartbeat.id, leaf: reportHeartbeat.leaf })
    .from(reportHeartbeat)
    .where(gt(reportHeartbeat.id, afterId))
    .orderBy(asc(reportHeartbeat.id))
    .limit(limit)
    .all();

/** Deletes what is older than `before` and covered by a digest up to `digestedTo`; answers how many rows went. */
export const deleteHeartbeats = (db: Database, before: Instant, digestedTo: number): number =>
  db.orm
    .delete(reportHeartbeat)
    .where(and(lt(reportHeartbeat.at, before), lte(reportHeartbeat.id, digestedTo)))
    .run().changes;
