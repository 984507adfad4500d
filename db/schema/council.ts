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
 * Where councils keep people free of recording (migrations/0039): which document holds each list. Written by projections; read by the
 * council's own page and by what collectors are served, and by nothing else.
 */
export const councilContext = sqliteTable('council_context', {
  /** Number of the entry that began the list. */
  began: integer('began').primaryKey(),
  establishment: text('establishment').notNull(),
  document: text('document').notNull(),
});

/** Which list a representative reads, as long as they are in office (migrations/0039). Written by projections; read with the lists. */
export const councilContextReader = sqliteTable('council_context_reader', {
  person: text('person').primaryKey(),
  list: integer('list').notNull(),
});
