import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EntryBodies } from '#domain/entry/bodies';
import type { ProgrammeDraft } from '#domain/programme/draft';

/** What waits, or waited, for a second person to be introduced. Written by projections; read by the desk and by who decides. Grows with each. */
export const programmeProposal = sqliteTable(
  'programme_proposal',
  {
    id: text('id').primaryKey(),
    programme: text('programme').notNull(),
    version: integer('version').notNull(),
    proposed: text('proposed', { mode: 'json' }).$type<EntryBodies['programme.proposed.v1']>().notNull(),
    proposerKind: text('proposer_kind', { enum: ['person', 'operator'] }).notNull(),
    proposer: text('proposer').notNull(),
    proposedAt: integer('proposed_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    state: text('state', { enum: ['open', 'approved', 'declined'] }).notNull(),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    seq: integer('seq').notNull(),
  },
  (table) => [index('programme_proposal_by_state').on(table.state, table.seq)],
);

/** How two people introduced a programme last. Written by projections; read by the desk. One row a programme. */
export const programmeIntroduction = sqliteTable('programme_introduction', {
  programme: text('programme').primaryKey(),
  version: integer('version').notNull(),
  document: text('document').notNull(),
  tests: text('tests', { mode: 'json' }).$type<EntryBodies['programme.approved.v1']['tests']>().notNull(),
  at: integer('at').notNull(),
});

/**
 * Programmes that officers are still writing (migrations/0029): no fact of the log. Written and read by the desk; gone when introduced
 * or dropped, or after a year without an edit. `revision` counts the edits, so that of two who write at once the second is told.
 */
export const ownProgrammeDraft = sqliteTable('own_programme_draft', {
  id: text('id').primaryKey(),
  programme: text('programme').notNull(),
  content: text('content', { mode: 'json' }).$type<ProgrammeDraft>().notNull(),
  revision: integer('revision').notNull(),
  /** Who edited it last. */
  actor: text('actor').notNull(),
  editedAt: integer('edited_at').notNull(),
  createdAt: integer('created_at').notNull(),
  /** The proposal it was last handed on as. */
  proposal: text('proposal'),
});
