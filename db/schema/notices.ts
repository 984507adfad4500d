import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ByLanguage } from '#domain/entry/bodies';

/** Published notice versions. Written by projections; read by decisions and notice pages. Never shrinks. */
export const noticeVersion = sqliteTable(
  'notice_version',
  {
    notice: text('notice').notNull(),
    version: integer('version').notNull(),
    programme: text('programme').notNull(),
    activities: text('activities', { mode: 'json' }).$type<readonly string[]>().notNull(),
    places: text('places', { mode: 'json' }).$type<readonly string[]>().notNull(),
    texts: text('texts', { mode: 'json' }).$type<ByLanguage>().notNull(),
    publishedAt: integer('published_at').notNull(),
    effectiveFrom: integer('effective_from').notNull(),
    reacknowledge: integer('reacknowledge', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.notice, table.version] })],
);

/** First delivery per person, version and language: publishing is not telling. Grows with people x versions. */
export const delivery = sqliteTable(
  'delivery',
  {
    person: text('person').notNull(),
    notice: text('notice').notNull(),
    version: integer('version').notNull(),
    language: text('language').notNull(),
    channel: text('channel').notNull(),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.notice, table.version, table.language] })],
);

/** The latest acknowledgement, or declining to, per person and version. Never read as consent. */
export const acknowledgement = sqliteTable(
  'acknowledgement',
  {
    person: text('person').notNull(),
    notice: text('notice').notNull(),
    version: integer('version').notNull(),
    outcome: text('outcome', { enum: ['acknowledged', 'declined'] }).notNull(),
    language: text('language').notNull(),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.notice, table.version] })],
);
