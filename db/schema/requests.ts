import { isNull } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RoleKey } from '#domain/authority/roles';
import type { IdentityProof, TieProof } from '#domain/entry/request-bodies';
import type { ComplaintAgainst, RequestKind } from '#domain/request/kinds';
import { AUDIENCES } from '#domain/request/kinds';
import type { RequestState } from '#domain/request/machine';
import { REFERENCE_KINDS, REFERENCE_STATES } from '#domain/request/reference';
import { TIE_STATES } from '#domain/request/tie';

/** Every request as it stands (migrations/0040). Written by projections; read by its person, by whoever decides about it, and by the public door. */
export const request = sqliteTable(
  'request',
  {
    id: text('id').primaryKey(),
    person: text('person'),
    kind: text('kind').$type<RequestKind>().notNull(),
    audience: text('audience', { enum: AUDIENCES }).notNull(),
    state: text('state').$type<RequestState>().notNull(),
    identity: text('identity', { enum: ['proven', 'open'] }).notNull(),
    channel: text('channel', { enum: ['portal', 'door'] }).notNull(),
    establishment: text('establishment'),
    country: text('country'),
    region: text('region'),
    category: text('category'),
    programme: text('programme'),
    activity: text('activity'),
    look: text('look'),
    windowFrom: integer('window_from'),
    windowTo: integer('window_to'),
    against: text('against').$type<ComplaintAgainst>(),
    earlier: text('earlier'),
    language: text('language'),
    wordsDocument: text('words_document'),
    contactDocument: text('contact_document'),
    codeSha256: text('code_sha256'),
    sameAs: text('same_as'),
    receivedAt: integer('received_at').notNull(),
    due: integer('due'),
    extendedAt: integer('extended_at'),
    held: integer('held', { mode: 'boolean' }).notNull(),
    waitsSince: integer('waits_since'),
    assignee: text('assignee'),
    tasksOpened: integer('tasks_opened', { mode: 'boolean' }).notNull(),
    endedAt: integer('ended_at'),
    seq: integer('seq').notNull(),
  },
  (table) => [
    index('request_by_person').on(table.person, table.seq),
    index('request_open_of').on(table.person, table.kind).where(isNull(table.endedAt)),
    index('request_by_receipt').on(table.person, table.receivedAt),
    index('request_by_end').on(table.endedAt, table.due),
    index('request_by_link').on(table.sameAs),
    uniqueIndex('request_by_code').on(table.codeSha256),
  ],
);

/** What a step says beside its words: codes of its entry. */
export interface StepDetail {
  reasons?: readonly string[];
  due?: number;
  outcome?: string;
  because?: string;
  how?: string;
  state?: string;
  tasks?: number;
  /** Number of the entry whose receipt was brought: for the portal alone (views/ties.ts). */
  receipt?: number;
}

/** What happened with each request, one row an entry. Written by projections, read with the request. */
export const requestStep = sqliteTable(
  'request_step',
  {
    seq: integer('seq').primaryKey(),
    request: text('request').notNull(),
    at: integer('at').notNull(),
    what: text('what').notNull(),
    side: text('side', { enum: ['person', 'organisation', 'portal'] }).notNull(),
    actor: text('actor').notNull(),
    wordsDocument: text('words_document'),
    detail: text('detail', { mode: 'json' }).$type<StepDetail>().notNull(),
  },
  (table) => [
    index('request_step_by_request').on(table.request, table.seq),
    index('request_step_by_actor').on(table.actor, table.at),
  ],
);

/** Notes of those who decide about a request for each other (migrations/0058). Written by projections; read in the case and by the person. Gone with the person. */
export const requestNote = sqliteTable(
  'request_note',
  {
    seq: integer('seq').primaryKey(),
    request: text('request').notNull(),
    person: text('person').notNull(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    role: text('role').$type<RoleKey>().notNull(),
    wordsDocument: text('words_document').notNull(),
  },
  (table) => [
    index('request_note_by_request').on(table.request, table.seq),
    index('request_note_by_person').on(table.person, table.seq),
  ],
);

/** Whom a request from the public door is tied to. Written by projections, read at the desk and by the person. */
export const requestTie = sqliteTable(
  'request_tie',
  {
    door: text('door').primaryKey(),
    made: text('made'),
    person: text('person').notNull(),
    how: text('how').$type<TieProof>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    evidence: text('evidence').notNull(),
    state: text('state', { enum: TIE_STATES }).notNull(),
    startsAt: integer('starts_at'),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [
    index('request_tie_by_person').on(table.person),
    uniqueIndex('request_tie_by_made').on(table.made),
  ],
);

/** By what systems are asked for a request that is no person's (migrations/0059). Written by projections, read at the desk and when tasks are handed out. */
export const requestReference = sqliteTable('request_reference', {
  request: text('request').primaryKey(),
  kind: text('kind', { enum: REFERENCE_KINDS }).notNull(),
  reference: text('reference').notNull(),
  how: text('how').$type<IdentityProof>().notNull(),
  evidence: text('evidence').notNull(),
  systems: text('systems', { mode: 'json' }).$type<readonly string[]>().notNull(),
  proposedBy: text('proposed_by').notNull(),
  state: text('state', { enum: REFERENCE_STATES }).notNull(),
  startsAt: integer('starts_at'),
  at: integer('at').notNull(),
  seq: integer('seq').notNull(),
});

/** Limits on what may be used of somebody. Written by projections, read by decisions. */
export const restriction = sqliteTable(
  'restriction',
  {
    person: text('person').notNull(),
    request: text('request').notNull(),
    category: text('category'),
    programme: text('programme'),
    since: integer('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.request] })],
);

/** Where nobody is asked for a yes, and until when. Written by projections, read before a yes is taken. */
export const pressureLock = sqliteTable(
  'pressure_lock',
  {
    establishment: text('establishment').notNull(),
    activity: text('activity').notNull(),
    until: integer('until').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.establishment, table.activity] })],
);
