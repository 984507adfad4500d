import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Texts that entries name by hash; erasable. Written by execute in the transaction of the entry. */
export const ownDocument = sqliteTable('own_document', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  person: text('person'),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  salt: blob('salt', { mode: 'buffer' }).notNull(),
  createdAt: integer('created_at').notNull(),
});

/** Answers already given, by the asker's key. Kept 24 hours. */
export const ownIdempotency = sqliteTable(
  'own_idempotency',
  {
    principal: text('principal').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    code: text('code').notNull(),
    revision: integer('revision').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.principal, table.key] })],
);

/** How far each reaction has read the log. */
export const ownCursor = sqliteTable('own_cursor', {
  reaction: text('reaction').primaryKey(),
  seq: integer('seq').notNull(),
});

/** The version of the projections this database was last built with. */
export const ownProjection = sqliteTable('own_projection', {
  only: integer('only').primaryKey(),
  version: integer('version').notNull(),
});

/**
 * Fields that a system reported and nobody declared (migrations/0012). Written with its heartbeat, read by its page, at most 200 a
 * system; gone 30 days after it was last reported.
 */
export const ownUndeclaredField = sqliteTable(
  'own_undeclared_field',
  {
    system: text('system').notNull(),
    category: text('category').notNull(),
    field: text('field').notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.system, table.category, table.field] }),
    index('own_undeclared_field_by_last').on(table.lastAt),
  ],
);

/** What collectors say of themselves. Written by the machine door, digested into the log, kept 30 days. */
export const reportHeartbeat = sqliteTable(
  'report_heartbeat',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    system: text('system').notNull(),
    at: integer('at').notNull(),
    revision: integer('revision').notNull(),
    epoch: text('epoch').notNull(),
    pauseEpoch: integer('pause_epoch').notNull(),
    body: text('body').notNull(),
    salt: blob('salt', { mode: 'buffer' }).notNull(),
    leaf: blob('leaf', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('report_heartbeat_by_system').on(table.system, table.id)],
);
