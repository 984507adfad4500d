import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Categories raised above the table (migrations/0032). Written by projections, read with the world. One row a category. */
export const riskRaised = sqliteTable('risk_raised', {
  category: text('category').primaryKey(),
  at: integer('at').notNull(),
  seq: integer('seq').notNull(),
});

/** Every lowering that was proposed. Written by projections; read with the world, by the desk and by everybody's page. */
export const riskLowering = sqliteTable(
  'risk_lowering',
  {
    proposal: text('proposal').primaryKey(),
    category: text('category').notNull(),
    state: text('state', { enum: ['open', 'approved', 'declined'] }).notNull(),
    until: integer('until').notNull(),
    language: text('language').notNull(),
    argumentDocument: text('argument_document').notNull(),
    proposer: text('proposer').notNull(),
    proposedAt: integer('proposed_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    holdsFrom: integer('holds_from'),
    endedAt: integer('ended_at'),
    seq: integer('seq').notNull(),
  },
  (table) => [index('risk_lowering_by_category').on(table.category, table.seq)],
);

/** What people hold against a lowering, with the answer. `person` is read for that person alone. Grows with contests. */
export const riskContest = sqliteTable(
  'risk_contest',
  {
    contest: text('contest').primaryKey(),
    proposal: text('proposal').notNull(),
    category: text('category').notNull(),
    person: text('person').notNull(),
    language: text('language').notNull(),
    wordsDocument: text('words_document').notNull(),
    at: integer('at').notNull(),
    outcome: text('outcome', { enum: ['stays', 'ends'] }),
    answerLanguage: text('answer_language'),
    answerDocument: text('answer_document'),
    answeredAt: integer('answered_at'),
    seq: integer('seq').notNull(),
  },
  (table) => [uniqueIndex('risk_contest_once').on(table.person, table.proposal)],
);
