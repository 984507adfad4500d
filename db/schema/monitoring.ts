import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ByLanguage } from '#domain/entry/document-ref';
import type { Activity } from '#domain/monitoring/activity';
import type { Clauses } from '#domain/monitoring/clauses';

/** Programmes as last applied. Written by projections; read by decisions and pages. Grows with programmes. */
export const programme = sqliteTable('programme', {
  key: text('key').primaryKey(),
  version: integer('version').notNull(),
  controllerDocument: text('controller_document').notNull(),
  owner: text('owner'),
  startsAt: integer('starts_at').notNull(),
  texts: text('texts', { mode: 'json' }).$type<ByLanguage>().notNull(),
  appliedAt: integer('applied_at').notNull(),
});

/** The entry that last changed what is decided about everybody (migrations/0013). One row. */
export const latestWorld = sqliteTable('latest_world', {
  only: integer('only').primaryKey(),
  seq: integer('seq').notNull(),
});

/** One row per (programme, category, purpose, verb). */
export const activity = sqliteTable('activity', {
  id: text('id').primaryKey(),
  programme: text('programme').notNull(),
  position: integer('position').notNull(),
  definition: text('definition', { mode: 'json' }).$type<Activity>().notNull(),
});

/** The latest record per gate, activity and place; '' stands for "every activity" and "everywhere". */
export const gate = sqliteTable(
  'gate',
  {
    gate: text('gate').notNull(),
    programme: text('programme').notNull(),
    activity: text('activity').notNull(),
    place: text('place').notNull(),
    state: text('state', { enum: ['open', 'shut'] }).notNull(),
    at: integer('at').notNull(),
    until: integer('until'),
    document: text('document').notNull(),
    actorKind: text('actor_kind').notNull(),
    actor: text('actor').notNull(),
    clauses: text('clauses', { mode: 'json' }).$type<Clauses>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.gate, table.programme, table.activity, table.place] })],
);

/** Where nothing is captured, in the order declared; the portal itself comes first. */
export const protectedContext = sqliteTable('protected_context', {
  position: integer('position').primaryKey(),
  kind: text('kind').notNull(),
  match: text('match').notNull(),
  why: text('why').notNull(),
});
