import { asc, desc, eq } from 'drizzle-orm';
import type { SystemKind, SystemManifest } from '#domain/systems/system';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { system, systemKey } from '../schema/systems';
import { nameOf } from './texts';

/** A key as its list shows it: never the secret, nor its hash. */
export interface KeyRow {
  keyId: string;
  system: string;
  mode: 'live' | 'test';
  mintedAt: Instant;
  expiresAt: Instant;
  revokedAt?: Instant;
}

/** A registered system with who answers for it. */
export interface SystemRow {
  id: string;
  kind: SystemKind;
  owner: { id: string; name: string };
  sponsor?: { id: string; name: string };
  activities: readonly string[];
  manifest: SystemManifest;
  lists: boolean;
  expiresAt?: Instant;
}

/** All systems by their code. */
export const registeredSystems = (db: Database): readonly SystemRow[] =>
  db.orm
    .select()
    .from(system)
    .orderBy(asc(system.id))
    .all()
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      owner: { id: row.owner, name: nameOf(db, row.owner) },
      ...(row.sponsor !== null && { sponsor: { id: row.sponsor, name: nameOf(db, row.sponsor) } }),
      activities: row.activities,
      manifest: row.manifest,
      lists: row.lists,
      ...(row.expiresAt !== null && { expiresAt: row.expiresAt }),
    }));

/** Keys of one system, or of all, the newest first. */
export const keyRows = (db: Database, of?: string): readonly KeyRow[] =>
  db.orm
    .select({
      keyId: systemKey.keyId,
      system: systemKey.system,
      mode: systemKey.mode,
      mintedAt: systemKey.mintedAt,
      expiresAt: systemKey.expiresAt,
      revokedAt: systemKey.revokedAt,
    })
    .from(systemKey)
    .where(of === undefined ? undefined : eq(systemKey.system, of))
    .orderBy(desc(systemKey.mintedAt), asc(systemKey.keyId))
    .all()
    .map(({ revokedAt, ...row }) => ({ ...row, ...(revokedAt !== null && { revokedAt }) }));
