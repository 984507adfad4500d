import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Manifests of datasets that systems put together for training (migrations/0052). Written by the machine door; nobody is in them. */
export const reportDataset = sqliteTable(
  'report_dataset',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    system: text('system').notNull(),
    name: text('name').notNull(),
    at: integer('at').notNull(),
    activity: text('activity').notNull(),
    collectedFor: text('collected_for').notNull(),
    builtAt: integer('built_at').notNull(),
    revision: integer('revision').notNull(),
    body: text('body').notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('report_dataset_by_activity').on(table.activity, table.at)],
);

/** Whose records are in a dataset. Columns that are of a person are null once erased; the leaf stays. */
export const reportUsed = sqliteTable(
  'report_used',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    dataset: integer('dataset').notNull(),
    at: integer('at').notNull(),
    person: text('person'),
    count: integer('count'),
    firstAt: integer('first_at'),
    lastAt: integer('last_at'),
    salt: blob('salt', { mode: 'buffer' }),
    leaf: blob('leaf', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    uniqueIndex('report_used_once').on(table.dataset, table.person),
    index('report_used_by_person').on(table.person, table.id),
  ],
);

/** Training runs as systems tell of them. Nobody is in them. */
export const reportRun = sqliteTable('report_run', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  system: text('system').notNull(),
  name: text('name').notNull(),
  at: integer('at').notNull(),
  startedAt: integer('started_at').notNull(),
  endedAt: integer('ended_at').notNull(),
  model: text('model').notNull(),
  body: text('body').notNull(),
  salt: blob('salt', { mode: 'buffer' }).notNull(),
  leaf: blob('leaf', { mode: 'buffer' }).notNull(),
});

/** Which datasets a run used. */
export const reportRunDataset = sqliteTable(
  'report_run_dataset',
  { run: integer('run').notNull(), dataset: integer('dataset').notNull() },
  (table) => [
    primaryKey({ columns: [table.run, table.dataset] }),
    index('report_run_by_dataset').on(table.dataset, table.run),
  ],
);

/** Since when each system tells of its training with an activity. */
export const ownTrainingHeard = sqliteTable(
  'own_training_heard',
  {
    system: text('system').notNull(),
    activity: text('activity').notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.system, table.activity] })],
);
