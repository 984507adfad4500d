import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { WORD_KINDS } from '#domain/council/word';

/** What councils put on record beside their signatures, with the answers (migrations/0024). Written by projections; grows with each. */
export const councilWord = sqliteTable(
  'council_word',
  {
    word: text('word').primaryKey(),
    kind: text('kind', { enum: WORD_KINDS }).notNull(),
    establishment: text('establishment').notNull(),
    programme: text('programme').notNull(),
    notice: text('notice'),
    version: integer('version'),
    language: text('language').notNull(),
    document: text('document').notNull(),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
    due: integer('due'),
    answerLanguage: text('answer_language'),
    answerDocument: text('answer_document'),
    answeredAt: integer('answered_at'),
    takenBackAt: integer('taken_back_at'),
  },
  (table) => [index('council_word_by_programme').on(table.programme, table.seq)],
);

/**
 * Where each council keeps people free of recording (migrations/0039): which document holds its list. Written by projections; read by the
 * council's own page and by what collectors are served, and by nothing else.
 */
export const councilContext = sqliteTable('council_context', {
  establishment: text('establishment').primaryKey(),
  document: text('document').notNull(),
  seq: integer('seq').notNull(),
});
