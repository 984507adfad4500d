import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChoiceStatus } from '#domain/choice/machine';
import type { ObjectionState } from '#domain/choice/objection';

/** Where each choice stands; refusals are rows, an absence is never a yes. Written by projections, read by decisions. */
export const choice = sqliteTable(
  'choice',
  {
    person: text('person').notNull(),
    activity: text('activity').notNull(),
    status: text('status').$type<ChoiceStatus>().notNull(),
    at: integer('at').notNull(),
    since: integer('since'),
    until: integer('until'),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.activity] })],
);

/**
 * A yes that pressure undid (entry number `seq`), whatever was said since; `followed`: the entry that asked systems to delete what was captured under it.
 * Written by projections, read by what follows and by the person.
 */
export const voidYes = sqliteTable(
  'void_yes',
  {
    person: text('person').notNull(),
    activity: text('activity').notNull(),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
    followed: integer('followed'),
  },
  (table) => [primaryKey({ columns: [table.person, table.activity, table.seq] })],
);

/** Objections that stand; taking one back removes its row. Written by projections, read by decisions. */
export const objection = sqliteTable(
  'objection',
  {
    person: text('person').notNull(),
    activity: text('activity').notNull(),
    state: text('state').$type<ObjectionState>().notNull(),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.activity] })],
);

/** The latest pause of each person who ever took one. Written by projections, read by decisions and by nobody's list. */
export const ownPause = sqliteTable('own_pause', {
  person: text('person').primaryKey(),
  since: integer('since').notNull(),
  until: integer('until'),
  seq: integer('seq').notNull(),
});

/** What people struck of their past, press by press. Written by projections, read by decisions and by nobody's list. */
export const strike = sqliteTable(
  'strike',
  {
    person: text('person').notNull(),
    seq: integer('seq').notNull(),
    id: text('id').notNull(),
    windowFrom: integer('window_from').notNull(),
    windowTo: integer('window_to').notNull(),
    activities: text('activities', { mode: 'json' }).$type<readonly string[]>().notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.seq] })],
);
