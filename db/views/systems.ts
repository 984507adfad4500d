import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { System } from '#domain/systems/system';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { system, systemKey } from '../schema/systems';

/** A key with the system that it belongs to. */
export interface KeyRecord {
  keyId: string;
  mode: 'live' | 'test';
  /** Lower-case hexadecimal SHA-256 of the secret. */
  secretSha256: string;
  expiresAt: Instant;
  revokedAt?: Instant;
  system: System;
}

/** Makes the reader of one key by its id, through a prepared statement; undefined for an id nobody minted. */
export const createReadKey = (db: Database): ((keyId: string) => KeyRecord | undefined) => {
  const find = db.orm
    .select()
    .from(systemKey)
    .innerJoin(system, eq(system.id, systemKey.system))
    .where(eq(systemKey.keyId, sql.placeholder('keyId')))
    .prepare();
  return (keyId) => {
    const row = find.get({ keyId });
    if (!row) return undefined;
    const { revokedAt, expiresAt, mode, secretSha256 } = row.system_key;
    return {
      keyId,
      mode,
      secretSha256,
      expiresAt,
      ...(revokedAt !== null && { revokedAt }),
      system: toSystem(row.system),
    };
  };
};

const toSystem = (row: typeof system.$inferSelect): System => ({
  id: row.id,
  kind: row.kind,
  owner: row.owner,
  activities: row.activities,
  manifest: row.manifest,
  lists: row.lists,
  ...(row.expiresAt !== null && { expiresAt: row.expiresAt }),
});

/** The systems that have a key which works with real people at `now`. */
export const liveKeys = (db: Database, now: Instant): ReadonlySet<string> =>
  new Set(
    db.orm
      .select({ system: systemKey.system })
      .from(systemKey)
      .where(and(eq(systemKey.mode, 'live'), gt(systemKey.expiresAt, now), isNull(systemKey.revokedAt)))
      .all()
      .map(({ system: id }) => id),
  );
