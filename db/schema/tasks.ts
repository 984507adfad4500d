import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Disposition, KeptReason, TaskOutcome } from '#domain/request/task';
import { TASK_ACTIONS, TASK_CAUSES } from '#domain/request/task';

/**
 * Work that a system owes a person (migrations/0052), or whoever sent a request that is no person's: then `person` is that request (docs/decisions/0074). Written by
 * projections; read by the machine door and the person's pages.
 */
export const task = sqliteTable(
  'task',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    system: text('system').notNull(),
    action: text('action', { enum: TASK_ACTIONS }).notNull(),
    because: text('because', { enum: TASK_CAUSES }).notNull(),
    activity: text('activity'),
    categories: text('categories', { mode: 'json' }).$type<readonly string[]>(),
    request: text('request'),
    windowFrom: integer('window_from'),
    windowTo: integer('window_to'),
    notBefore: integer('not_before'),
    run: text('run'),
    state: text('state').$type<'queued' | TaskOutcome>().notNull(),
    openedAt: integer('opened_at').notNull(),
    answeredAt: integer('answered_at'),
    count: integer('count'),
    disposition: text('disposition').$type<Disposition>(),
    reason: text('reason').$type<KeptReason>(),
    found: integer('found'),
    evidence: text('evidence'),
    seq: integer('seq').notNull(),
  },
  (table) => [
    index('task_by_person').on(table.person, table.seq),
    index('task_by_system').on(table.system, table.state, table.seq),
    index('task_by_entry').on(table.seq),
    index('task_by_request').on(table.request),
  ],
);
