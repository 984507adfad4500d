import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RestrictedReason } from '#domain/access/restricted';
import type { RoleKey } from '#domain/authority/roles';

/**
 * Cases that are shown late (migrations/0049). Written by projections; read by those in the case, as a line without the person by councils and the desk,
 * and by the person once it is over. Few; gone with the person.
 */
export const restrictedCase = sqliteTable(
  'restricted_case',
  {
    id: text('id').primaryKey(),
    seq: integer('seq').notNull().unique(),
    person: text('person').notNull(),
    establishment: text('establishment').notNull(),
    reason: text('reason').$type<RestrictedReason>().notNull(),
    wordsDocument: text('words_document').notNull(),
    systems: text('systems', { mode: 'json' }).$type<readonly string[]>().notNull(),
    categories: text('categories', { mode: 'json' }).$type<readonly string[]>().notNull(),
    named: text('named', { mode: 'json' }).$type<readonly string[]>().notNull(),
    state: text('state', { enum: ['proposed', 'declined', 'in_force', 'ended'] }).notNull(),
    proposer: text('proposer').notNull(),
    proposedAt: integer('proposed_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    openUntil: integer('open_until').notNull(),
    approver: text('approver'),
    beganAt: integer('began_at'),
    renewals: integer('renewals').notNull(),
    endedAt: integer('ended_at'),
    renewalUntil: integer('renewal_until'),
    /** Who asks for it; nobody where a restore does: then the end that is asked for is the one that the case had. */
    renewalBy: text('renewal_by'),
    renewalOpenUntil: integer('renewal_open_until'),
  },
  (table) => [index('restricted_case_by_person').on(table.person)],
);

/** Who decided what in a case, in which role. Written by projections; read with the case. */
export const restrictedStep = sqliteTable(
  'restricted_step',
  {
    seq: integer('seq').primaryKey(),
    caseKey: text('case_key').notNull(),
    what: text('what', {
      enum: [
        'proposed',
        'renewal_proposed',
        'approved',
        'renewed',
        'confirmed',
        'declined',
        'closed',
        'time',
      ],
    }).notNull(),
    role: text('role').$type<RoleKey>(),
    at: integer('at').notNull(),
    wordsDocument: text('words_document'),
  },
  (table) => [index('restricted_step_by_case').on(table.caseKey, table.seq)],
);

/** What a system kept back of a deletion, or left out of a copy. Written by projections; read with the case. */
export const restrictedKept = sqliteTable(
  'restricted_kept',
  {
    task: text('task').primaryKey(),
    caseKey: text('case_key').notNull(),
    kept: integer('kept').notNull(),
    categories: text('categories', { mode: 'json' }).$type<readonly string[]>(),
    at: integer('at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [index('restricted_kept_by_case').on(table.caseKey, table.seq)],
);
