import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Keys to which copies for a person are sealed (migrations/0048, 0050). Own table of the copies' service. */
export const ownCopyKey = sqliteTable('own_copy_key', {
  request: text('request').primaryKey(),
  person: text('person').notNull(),
  publicKey: text('public_key').notNull(),
  lock: blob('lock', { mode: 'buffer' }).notNull(),
  madeIn: text('made_in', { enum: ['portal', 'browser'] }).notNull(),
  madeAt: integer('made_at').notNull(),
});

/** Sealed copies that lie in copies/ (migrations/0048). Own table of the copies' service. */
export const ownCopy = sqliteTable('own_copy', {
  task: text('task').primaryKey(),
  request: text('request').notNull(),
  person: text('person').notNull(),
  system: text('system').notNull(),
  sha256: text('sha256').notNull(),
  bytes: integer('bytes').notNull(),
  receivedAt: integer('received_at').notNull(),
  endsAt: integer('ends_at').notNull(),
});
