import { blob, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { LIST_KINDS } from '#domain/access/list';
import { LOOK_SOURCES, OUTCOMES, PURPOSE_MATCHES } from '#domain/access/look';
import { OPENING_REASONS } from '#domain/access/opening';
import type { RoleKey } from '#domain/authority/roles';

/**
 * Who looked at whose data (migrations/0044). Written by the machine door and by files that are brought in, digested into the log; read
 * by the person. Columns that are of a person are null once erased; the leaf stays.
 */
export const reportLook = sqliteTable(
  'report_look',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    system: text('system').notNull(),
    source: text('source', { enum: LOOK_SOURCES }).notNull(),
    reportedAt: integer('reported_at').notNull(),
    at: integer('at').notNull(),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    person: text('person'),
    event: text('event'),
    category: text('category'),
    purposeMatch: text('purpose_match', { enum: PURPOSE_MATCHES }),
    body: text('body'),
    salt: blob('salt', { mode: 'buffer' }),
    looker: text('looker'),
    lookerText: text('looker_text'),
    lookerSalt: blob('looker_salt', { mode: 'buffer' }),
    lookerHash: blob('looker_hash', { mode: 'buffer' }),
    leaf: blob('leaf', { mode: 'buffer' }).notNull(),
    /** The case that it was told in: shown to the person when that is over. */
    restrictedCase: text('restricted_case'),
  },
  (table) => [index('report_look_by_person').on(table.person, table.at, table.id)],
);

/** What each system says of how complete its looks are. Written with its reports; a row per system. */
export const ownLookCoverage = sqliteTable('own_look_coverage', {
  system: text('system').primaryKey(),
  source: text('source', { enum: LOOK_SOURCES }).notNull(),
  coveredFrom: integer('covered_from'),
  coveredTo: integer('covered_to'),
  firstAt: integer('first_at').notNull(),
  lastAt: integer('last_at').notNull(),
});

/** How often systems were handed lists of who is allowed (migrations/0056). Written by the machine door; read by everybody. It names nobody. */
export const reportList = sqliteTable(
  'report_list',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    system: text('system').notNull(),
    list: text('list', { enum: LIST_KINDS }).notNull(),
    day: text('day').notNull(),
    count: integer('count').notNull(),
    salt: blob('salt', { mode: 'buffer' }),
    leaf: blob('leaf', { mode: 'buffer' }),
  },
  (table) => [unique().on(table.day, table.system, table.list)],
);

/** People that were opened at the desk (migrations/0045). Written by projections; read by the desk and by the person. Gone with the person. */
export const opening = sqliteTable(
  'opening',
  {
    seq: integer('seq').primaryKey(),
    person: text('person').notNull(),
    actor: text('actor').notNull(),
    role: text('role').$type<RoleKey>().notNull(),
    reason: text('reason', { enum: OPENING_REASONS }).notNull(),
    wordsDocument: text('words_document').notNull(),
    caseKey: text('case_key').notNull(),
    at: integer('at').notNull(),
    until: integer('until').notNull(),
  },
  (table) => [
    index('opening_by_person').on(table.person, table.at, table.seq),
    index('opening_by_actor').on(table.actor, table.at),
    index('opening_by_case').on(table.caseKey),
  ],
);

/** Openings that were drawn and wait for a second reader (migrations/0058). Written beside the log (db/own/openings-unread.ts); read at the desk. */
export const ownOpeningUnread = sqliteTable('own_opening_unread', {
  opening: integer('opening').primaryKey(),
});

/** What a second person said of an opening that was drawn (migrations/0056). Written by projections; read by the desk and by the person. Gone with the person. */
export const openingReview = sqliteTable(
  'opening_review',
  {
    opening: integer('opening').primaryKey(),
    person: text('person').notNull(),
    reviewer: text('reviewer').notNull(),
    role: text('role').$type<RoleKey>().notNull(),
    fits: integer('fits', { mode: 'boolean' }).notNull(),
    wordsDocument: text('words_document').notNull(),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [
    index('opening_review_by_person').on(table.person),
    index('opening_review_by_verdict').on(table.fits, table.at),
  ],
);
