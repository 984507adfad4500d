import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SystemKind, SystemManifest } from '#domain/systems/system';

/** Registered collectors, stores and consumers. Written by projections; read by the machine door. */
export const system = sqliteTable('system', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<SystemKind>().notNull(),
  owner: text('owner').notNull(),
  sponsor: text('sponsor'),
  activities: text('activities', { mode: 'json' }).$type<readonly string[]>().notNull(),
  manifest: text('manifest', { mode: 'json' }).$type<SystemManifest>().notNull(),
  lists: integer('lists', { mode: 'boolean' }).notNull(),
  expiresAt: integer('expires_at'),
  seq: integer('seq').notNull(),
});

/** Keys by id; of the secret only its SHA-256. At most two live per system. */
export const systemKey = sqliteTable(
  'system_key',
  {
    keyId: text('key_id').primaryKey(),
    system: text('system').notNull(),
    mode: text('mode', { enum: ['live', 'test'] }).notNull(),
    secretSha256: text('secret_sha256').notNull(),
    mintedAt: integer('minted_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (table) => [index('system_key_by_system').on(table.system)],
);
