import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { FINDING_KINDS } from '#domain/request/holding-check';

/** Statements of what systems hold of whom (migrations/0043). Written by the machine door, digested into the log. */
export const reportHolding = sqliteTable('report_holding', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  system: text('system').notNull(),
  at: integer('at').notNull(),
  person: text('person'),
  category: text('category'),
  body: text('body'),
  replacedAt: integer('replaced_at'),
  salt: blob('salt', { mode: 'buffer' }),
  leaf: blob('leaf', { mode: 'buffer' }).notNull(),
});

/** The last statement about each system, person and category. */
export const ownHolding = sqliteTable(
  'own_holding',
  {
    person: text('person').notNull(),
    category: text('category').notNull(),
    system: text('system').notNull(),
    report: integer('report').notNull(),
    count: integer('count').notNull(),
    bytes: integer('bytes').notNull(),
    firstAt: integer('first_at'),
    lastAt: integer('last_at'),
    location: text('location').notNull(),
    deleteBy: integer('delete_by'),
    participantCount: integer('participant_count'),
    saidAt: integer('said_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.category, table.system] })],
);

/** When each system last said what it holds of anybody. */
export const ownHoldingsHeard = sqliteTable('own_holdings_heard', {
  system: text('system').primaryKey(),
  at: integer('at').notNull(),
});

/** Records that came back, or that nothing permits (migrations/0052). Written by projections; read by the person's page and the desk. */
export const finding = sqliteTable(
  'finding',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    kind: text('kind', { enum: FINDING_KINDS }).notNull(),
    system: text('system').notNull(),
    category: text('category'),
    since: integer('since').notNull(),
    task: text('task'),
    request: text('request'),
    dataset: text('dataset'),
    run: text('run'),
    openedAt: integer('opened_at').notNull(),
    closedAt: integer('closed_at'),
    closedBy: text('closed_by'),
    seq: integer('seq').notNull(),
  },
  (table) => [index('finding_by_person').on(table.person, table.seq)],
);
