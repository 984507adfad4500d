import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ByLanguage } from '#domain/entry/document-ref';
import type { DraftContent } from '#domain/notice/draft';
import type { Declared, Verdict } from '#domain/notice/material';

/** As the domain compares it; the controller still under the document that names it. */
export type DeclaredThen = Omit<Declared, 'controller' | 'places'> & { controllerDocument: string };

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
    /** Activities whose earlier yes no longer counts. */
    reask: text('reask', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** What the programme declared then; the next version is compared with it. */
    declared: text('declared', { mode: 'json' }).$type<DeclaredThen>().notNull(),
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

/**
 * Notices that people signed on paper, as others recorded it (migrations/0038). Beside what people did here themselves, never in its place: their
 * own act counts before any paper. Written by projections; read by decisions and by the person alone. Grows with papers.
 */
export const paperSignature = sqliteTable(
  'paper_signature',
  {
    person: text('person').notNull(),
    notice: text('notice').notNull(),
    version: integer('version').notNull(),
    scanSha256: text('scan_sha256').notNull(),
    language: text('language').notNull(),
    signedOn: text('signed_on').notNull(),
    at: integer('at').notNull(),
    /** When the person said that it is none of theirs. */
    disownedAt: integer('disowned_at'),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.notice, table.version, table.scanSha256] })],
);

/** What waits, or waited, for a second person to be published. Written by projections; read by the desk and by who agrees. Grows with each. */
export const noticeProposal = sqliteTable(
  'notice_proposal',
  {
    id: text('id').primaryKey(),
    notice: text('notice').notNull(),
    version: integer('version').notNull(),
    programme: text('programme').notNull(),
    activities: text('activities', { mode: 'json' }).$type<readonly string[]>().notNull(),
    places: text('places', { mode: 'json' }).$type<readonly string[]>().notNull(),
    texts: text('texts', { mode: 'json' }).$type<ByLanguage>().notNull(),
    effectiveFrom: integer('effective_from').notNull(),
    reacknowledge: integer('reacknowledge', { mode: 'boolean' }).notNull(),
    reask: text('reask', { mode: 'json' }).$type<readonly string[]>().notNull(),
    owed: text('owed').$type<Verdict['owed']>().notNull(),
    proposerKind: text('proposer_kind', { enum: ['person', 'operator'] }).notNull(),
    proposer: text('proposer').notNull(),
    proposedAt: integer('proposed_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    state: text('state', { enum: ['open', 'approved', 'declined'] }).notNull(),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    seq: integer('seq').notNull(),
  },
  (table) => [index('notice_proposal_by_state').on(table.state, table.seq)],
);

/**
 * Notices that officers are still writing (migrations/0018): no fact of the log. Written and read by the desk; gone when published or
 * dropped, or after a year without an edit. `revision` counts the edits, so that of two who write at once the second is told.
 */
export const ownNoticeDraft = sqliteTable('own_notice_draft', {
  id: text('id').primaryKey(),
  notice: text('notice').notNull(),
  content: text('content', { mode: 'json' }).$type<DraftContent>().notNull(),
  revision: integer('revision').notNull(),
  /** Who edited it last. */
  actor: text('actor').notNull(),
  editedAt: integer('edited_at').notNull(),
  createdAt: integer('created_at').notNull(),
  /** The proposal it was last handed on as. */
  proposal: text('proposal'),
});

/** What hangs on which wall (migrations/0022). Written by projections; read by the desk and the council. Grows with places and versions. */
export const posting = sqliteTable(
  'posting',
  {
    establishment: text('establishment').notNull(),
    notice: text('notice').notNull(),
    version: integer('version').notNull(),
    postedOn: text('posted_on').notNull(),
    placeDocument: text('place_document').notNull(),
    photoSha256: text('photo_sha256'),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.establishment, table.notice, table.version] })],
);
