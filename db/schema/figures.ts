import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Figures over people as they were published (migrations/0011). Why: an erasure must not change what was said before it. Written and
 * read by the weekly figures alone, through db/own/figures. Growth means that weeks pass: a row a week here.
 */
export const ownFigureWeek = sqliteTable('own_figure_week', {
  at: integer('at').primaryKey(),
});

/** One published figure of one question. Growth means that at least ten people of a group came, left or changed. */
export const ownFigure = sqliteTable(
  'own_figure',
  {
    question: text('question').notNull(),
    at: integer('at').notNull(),
    establishments: text('establishments', { mode: 'json' }).$type<readonly string[]>().notNull(),
    people: integer('people').notNull(),
    countIs: text('count_is', { enum: ['about', 'few', 'nearly_all'] }).notNull(),
    countValue: integer('count_value'),
    present: integer('present').notNull(),
  },
  (table) => [primaryKey({ columns: [table.question, table.at, table.establishments] })],
);
