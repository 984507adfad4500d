import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DocumentRef } from '#domain/entry/document-ref';
import type { LookedAt, Removal } from '#domain/request/copy-review';
import { REVIEWER_REASONS } from '#domain/request/copy-review';

/** Who may look at a copy before it leaves its system (migrations/0051). Written by projections, read by the case, the machine door and the person. */
export const copyReviewer = sqliteTable(
  'copy_reviewer',
  {
    grant: text('review_grant').primaryKey(),
    request: text('request').notNull(),
    system: text('system').notNull(),
    reviewer: text('reviewer').notNull(),
    reason: text('reason', { enum: REVIEWER_REASONS }).notNull(),
    namedAt: integer('named_at').notNull(),
    until: integer('until').notNull(),
  },
  (table) => [
    index('copy_reviewer_by_request').on(table.request, table.system, table.namedAt),
    index('copy_reviewer_by_reviewer').on(table.reviewer),
  ],
);

/** What came of such a look, one row a task (migrations/0051). Written by projections, read by the person and, without words, by the case. */
export const copyReview = sqliteTable(
  'copy_review',
  {
    task: text('task').primaryKey(),
    request: text('request').notNull(),
    person: text('person').notNull(),
    grant: text('review_grant').notNull(),
    lookedAt: integer('looked_at').notNull(),
    toldAt: integer('told_at').notNull(),
    seen: text('seen', { mode: 'json' }).$type<readonly LookedAt[]>().notNull(),
    removed: text('removed', { mode: 'json' })
      .$type<readonly (Removal & { words?: DocumentRef })[]>()
      .notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [
    index('copy_review_by_person').on(table.person),
    index('copy_review_by_request').on(table.request),
  ],
);
