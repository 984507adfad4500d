import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The append-only log (migrations/0001). Written only by db/log/append.ts; triggers refuse everything but erasure. */
export const logEntry = sqliteTable('log_entry', {
  seq: integer('seq').primaryKey(),
  record: blob('record', { mode: 'buffer' }),
  salt: blob('salt', { mode: 'buffer' }),
  leaf: blob('leaf', { mode: 'buffer' }).notNull(),
});

/** Complete subtrees of the RFC 6962 tree, for proofs in O(log n). */
export const logNode = sqliteTable(
  'log_node',
  {
    level: integer('level').notNull(),
    position: integer('position').notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.level, table.position] })],
);

/** Signed notes handed out, one per size. */
export const logCheckpoint = sqliteTable('log_checkpoint', {
  size: integer('size').primaryKey(),
  note: text('note').notNull(),
});

/** Name and lineage of this log, as its first entry says. */
export const logIdentity = sqliteTable('log_identity', {
  only: integer('only').primaryKey(),
  origin: text('origin').notNull(),
  epoch: text('epoch').notNull(),
  publicKey: text('public_key'),
});

/** A copy that was put back and is not declared yet (migrations/0031). Written by the restore, gone with the declaration. One row or none. */
export const ownRestore = sqliteTable('own_restore', {
  only: integer('only').primaryKey(),
  takenAt: integer('taken_at').notNull(),
  restoredAt: integer('restored_at').notNull(),
  size: integer('size').notNull(),
  root: text('root').notNull(),
  signedTo: integer('signed_to'),
});

/** Restores that were declared, or wait for a second person. Written by projections; read by the desk and by whoever follows the log. */
export const epoch = sqliteTable('epoch', {
  proposal: text('proposal').primaryKey(),
  state: text('state', { enum: ['open', 'approved', 'declined'] }).notNull(),
  previous: text('previous'),
  epoch: text('epoch'),
  size: integer('size').notNull(),
  root: text('root').notNull(),
  takenAt: integer('taken_at').notNull(),
  restoredAt: integer('restored_at').notNull(),
  signedTo: integer('signed_to'),
  wordsDocument: text('words_document').notNull(),
  proposer: text('proposer').notNull(),
  proposedAt: integer('proposed_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  decidedBy: text('decided_by'),
  decidedAt: integer('decided_at'),
  opened: integer('opened'),
  seq: integer('seq').notNull(),
});

/** The authenticated end of the log. Written with every flush by db/log/tail.ts, read at start and by the sweep. One row. */
export const ownLogTail = sqliteTable('own_log_tail', {
  only: integer('only').primaryKey(),
  size: integer('size').notNull(),
  signature: blob('signature', { mode: 'buffer' }).notNull(),
});
