import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What became of the rows of a list, or would. */
export interface ImportCounts {
  added: number;
  changed: number;
  left: number;
  stayed: number;
  /** Left before they were ever on record: not added. */
  past: number;
  /** Rows with something to mend. */
  not_taken: number;
  /** Rows whose last day is still to come: nothing is written down of it yet. */
  later: number;
}

/** Lists of people that were handed in (migrations/0017). Written by the import, read by its pages. Kept 30 days, the files a day. */
export const ownImport = sqliteTable(
  'own_import',
  {
    id: text('id').primaryKey(),
    actorKind: text('actor_kind', { enum: ['person', 'operator'] }).notNull(),
    actor: text('actor').notNull(),
    at: integer('at').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    state: text('state', { enum: ['reading', 'unusable', 'ready', 'running', 'done', 'ended'] }).notNull(),
    code: text('code'),
    about: text('about', { mode: 'json' }).$type<readonly string[]>().notNull().default([]),
    counts: text('counts', { mode: 'json' }).$type<Partial<ImportCounts>>().notNull().default({}),
    rows: integer('rows').notNull().default(0),
    position: integer('position').notNull().default(0),
    endedAt: integer('ended_at'),
    mayLeave: integer('may_leave'),
  },
  (table) => [index('own_import_by_actor').on(table.actor, table.at)],
);
