import { and, asc, desc, eq, gt, isNotNull, lte, max, sql } from 'drizzle-orm';
import type { Entry } from '#domain/entry/bodies';
import { decodeRecord, type LogRecord } from '#domain/log/record';
import type { NodeAt } from '#domain/log/tree';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { logCheckpoint, logEntry, logIdentity, logNode } from '../schema/log';

/** Number of entries, which is the revision. */
export const logSize = (db: Database): number =>
  db.orm
    .select({ size: max(logEntry.seq) })
    .from(logEntry)
    .get()?.size ?? 0;

/** Name, lineage and key (base64; null in an old log) of the log, or undefined before its first entry. */
export const logIdentityOf = (
  db: Database,
): { origin: string; epoch: string; publicKey: string | null } | undefined =>
  db.orm
    .select({ origin: logIdentity.origin, epoch: logIdentity.epoch, publicKey: logIdentity.publicKey })
    .from(logIdentity)
    .get();

/** The stored bytes of one entry; undefined when there is none or it was erased. */
export const storedEntry = (
  db: Database,
  seq: number,
): { record: Uint8Array; salt: Uint8Array; leaf: Uint8Array } | undefined => {
  const row = db.orm.select().from(logEntry).where(eq(logEntry.seq, seq)).get();
  return row?.record && row.salt ? { record: row.record, salt: row.salt, leaf: row.leaf } : undefined;
};

/** The leaf of an entry, which stays when the entry is erased; undefined where there never was one. */
export const leafOf = (db: Database, seq: number): Uint8Array | undefined =>
  db.orm.select({ leaf: logEntry.leaf }).from(logEntry).where(eq(logEntry.seq, seq)).get()?.leaf;

/** An entry as written; throws when its bytes are not a record, which only tampering can cause. */
export const entryOf = (record: Uint8Array): Entry => {
  const decoded = decodeRecord(record);
  if (!decoded.ok) throw new Error(`log entry does not read as a record: ${decoded.error.code}`);
  return readEntry(decoded.value);
};

/** A record as the entry it is. The type tag was written by this house; which body belongs to it is what EntryBodies says. */
export const readEntry = ({ at, ...rest }: LogRecord): Entry =>
  // A record's time is in the one form that both take; what reads any form takes ten times as long.
  ({ ...rest, at: Date.parse(at) }) as unknown as Entry;

const entryPages = oncePerConnection((db) =>
  db.orm
    .select({ seq: logEntry.seq, record: logEntry.record })
    .from(logEntry)
    .where(and(gt(logEntry.seq, sql.placeholder('after')), lte(logEntry.seq, sql.placeholder('to'))))
    .orderBy(asc(logEntry.seq))
    .limit(1_000)
    .prepare(),
);

/** Entries after `seq` up to and including `to`, oldest first, erased ones left out. Reads in pages: the log may be long. */
export function* entriesAfter(db: Database, seq: number, to: number): Generator<Entry> {
  const page = entryPages(db);
  for (let after = seq; after < to; ) {
    const rows = page.all({ after, to });
    if (rows.length === 0) return;
    for (const row of rows) {
      if (row.record) yield entryOf(row.record);
      after = row.seq;
    }
  }
}

/** When the newest entry of a log that can be read was made; 0 in a new log. Whoever is erased may have made a newer one. */
export const lastInstant = (db: Database): Instant => {
  const row = db.orm
    .select({ record: logEntry.record })
    .from(logEntry)
    .where(isNotNull(logEntry.record))
    .orderBy(desc(logEntry.seq))
    .limit(1)
    .get();
  return row?.record ? entryOf(row.record).at : 0;
};

/** Reads stored nodes of the tree. */
export const createNodeAt = (db: Database): NodeAt => {
  const find = db.orm
    .select({ hash: logNode.hash })
    .from(logNode)
    .where(
      and(eq(logNode.level, sql.placeholder('level')), eq(logNode.position, sql.placeholder('position'))),
    )
    .prepare();
  return (level, position) => {
    const row = find.get({ level, position });
    if (!row) throw new Error(`tree node ${level}/${position} is missing`);
    return row.hash;
  };
};

/** The signed note that was kept at exactly this size, as stored: whoever serves it verifies it first. */
export const checkpointAt = (db: Database, size: number): string | undefined =>
  db.orm.select({ note: logCheckpoint.note }).from(logCheckpoint).where(eq(logCheckpoint.size, size)).get()
    ?.note;

/** Keeps a signed note inside the caller's transaction; one a size. */
export const keepCheckpoint = (db: Database, size: number, note: string): void => {
  db.orm.insert(logCheckpoint).values({ size, note }).run();
};
