import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReviewMatter } from '#domain/monitoring/review';

/** Every review of a programme (migrations/0036). Written by projections; read by the desk, the council and the clock. Grows with reviews. */
export const programmeReview = sqliteTable(
  'programme_review',
  {
    review: text('review').primaryKey(),
    programme: text('programme').notNull(),
    outcome: text('outcome', { enum: ['goes_on', 'changes', 'ends'] }).notNull(),
    lookedAt: text('looked_at', { mode: 'json' }).$type<readonly ReviewMatter[]>().notNull(),
    language: text('language').notNull(),
    wordsDocument: text('words_document').notNull(),
    reviewer: text('reviewer').notNull(),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [index('programme_review_by_programme').on(table.programme, table.seq)],
);

/** Every pause of a programme, one open at most. Written by projections; read with the world. Its length is the pause epoch. */
export const programmePause = sqliteTable('programme_pause', {
  seq: integer('seq').primaryKey(),
  programme: text('programme').notNull(),
  because: text('because', { enum: ['review_overdue', 'review_ends'] }).notNull(),
  at: integer('at').notNull(),
  resumedAt: integer('resumed_at'),
});

/** When a programme first began. Written by projections; read with its review. One row a programme. */
export const programmeBeginning = sqliteTable('programme_beginning', {
  programme: text('programme').primaryKey(),
  beganAt: integer('began_at').notNull(),
  seq: integer('seq').notNull(),
});

/** When an activity was first declared. Written by projections; read with the review of its programme. Never shrinks. */
export const activityBeginning = sqliteTable('activity_beginning', {
  activity: text('activity').primaryKey(),
  at: integer('at').notNull(),
  seq: integer('seq').notNull(),
});

/** Reminders to read a notice; '' stands for everywhere. Written by projections; read by the desk and by whoever has not read it. Grows with each. */
export const noticeReminder = sqliteTable(
  'notice_reminder',
  {
    seq: integer('seq').primaryKey(),
    notice: text('notice').notNull(),
    version: integer('version').notNull(),
    establishment: text('establishment').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('notice_reminder_by_notice').on(table.notice, table.seq)],
);
