import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Keys of the company's directory; of the secret only its SHA-256. Written by projections; read by its door and its page. A few rows. */
export const scimKey = sqliteTable('scim_key', {
  keyId: text('key_id').primaryKey(),
  secretSha256: text('secret_sha256').notNull(),
  proposerKind: text('proposer_kind', { enum: ['person', 'operator'] }).notNull(),
  proposer: text('proposer').notNull(),
  proposedAt: integer('proposed_at').notNull(),
  openUntil: integer('open_until').notNull(),
  expiresAt: integer('expires_at').notNull(),
  decidedBy: text('decided_by'),
  approvedAt: integer('approved_at'),
  revokedAt: integer('revoked_at'),
});

/** Whether the directory may let people go (domain/people/leavers.ts). Written by projections; read at each leaving. One row at most. */
export const leaverHold = sqliteTable('leaver_hold', {
  only: integer('only').primaryKey(),
  heldAt: integer('held_at'),
  releasedAt: integer('released_at'),
  releasedUntil: integer('released_until'),
  most: integer('most'),
});

/** What the directory did with a person that is no fact of the log. Owner: the person. */
export const ownDirectoryPerson = sqliteTable('own_directory_person', {
  person: text('person').primaryKey(),
  state: text('state', { enum: ['gone', 'waiting'] }).notNull(),
  at: integer('at').notNull(),
});

/** How often the directory asked and how it was answered. Counts and no person; 30 days. */
export const ownDirectoryUse = sqliteTable(
  'own_directory_use',
  {
    keyId: text('key_id').notNull(),
    day: text('day').notNull(),
    code: text('code').notNull(),
    count: integer('count').notNull(),
    lastAt: integer('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.day, table.code] })],
);
