import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Answer, Question } from '#domain/duties/questions';
import type { Reading } from '#domain/duties/review';

/** The latest review of each row of law. Written by projections; read by the pages of the duties. One row a rule. */
export const dutyReview = sqliteTable('duty_review', {
  rule: text('rule').primaryKey(),
  row: text('row').notNull(),
  reading: text('reading').$type<Reading>().notNull(),
  reviewedOn: text('reviewed_on').notNull(),
  document: text('document').notNull(),
  at: integer('at').notNull(),
  seq: integer('seq').notNull(),
});

/** What the organisation says of itself. Written by projections; read by the duties. One row a question. */
export const employerAnswer = sqliteTable('employer_answer', {
  question: text('question').$type<Question>().primaryKey(),
  answer: text('answer').$type<Answer>().notNull(),
  at: integer('at').notNull(),
  seq: integer('seq').notNull(),
});
