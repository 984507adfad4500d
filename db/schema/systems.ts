import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Actor } from '#domain/entry/bodies';
import { HELD_PLANS } from '#domain/systems/inventory';
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

/** What each system says it held before (migrations/0037), as of its latest statement. Written by projections; read with the world. */
export const heldBefore = sqliteTable(
  'held_before',
  {
    system: text('system').notNull(),
    category: text('category').notNull(),
    version: integer('version').notNull(),
    held: integer('held', { mode: 'boolean' }).notNull(),
    since: text('since'),
    until: text('until'),
    plan: text('plan', { enum: HELD_PLANS }),
    by: text('by_day'),
    whatDocument: text('what_document'),
    amountDocument: text('amount_document'),
    whereDocument: text('where_document'),
    groundDocument: text('ground_document'),
    doneOn: text('done_on'),
    language: text('language').notNull(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actor: text('actor').notNull(),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.system, table.category] })],
);
