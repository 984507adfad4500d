import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Operation, RoleKey } from '#domain/authority/roles';
import type { RoleTerms } from '#domain/authority/terms';

/** Places of work. Written by projections; read by decisions (does a council gate this?). Grows with offices. */
export const establishment = sqliteTable('establishment', {
  id: text('id').primaryKey(),
  country: text('country').notNull(),
  region: text('region'),
  council: integer('council', { mode: 'boolean' }).notNull(),
});

/** People by id; name and contact are in the profile document. Written by projections; read everywhere. */
export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  entity: text('entity').notNull(),
  establishment: text('establishment').notNull(),
  country: text('country').notNull(),
  region: text('region'),
  languages: text('languages', { mode: 'json' }).$type<readonly string[]>().notNull(),
  languagesNarrowedAt: integer('languages_narrowed_at'),
  movedAt: integer('moved_at'),
  minor: integer('minor', { mode: 'boolean' }).notNull(),
  synthetic: integer('synthetic', { mode: 'boolean' }).notNull(),
  hiredAt: integer('hired_at').notNull(),
  leftAt: integer('left_at'),
  profileDocument: text('profile_document').notNull(),
  seq: integer('seq').notNull(),
});

/** Entries about erased persons whose record is still kept, and until when. Written by projections; read by the job that erases. */
export const retainedEntry = sqliteTable(
  'retained_entry',
  {
    seq: integer('seq').primaryKey(),
    until: integer('until').notNull(),
  },
  (table) => [index('retained_entry_by_until').on(table.until)],
);

/**
 * Erasures that name more entries than one entry can: the entry that began one, and how many are not named yet. Written by
 * projections; read by whoever goes on with it, and by the privacy desk. Empty but for moments.
 */
export const unfinishedErasure = sqliteTable('unfinished_erasure', {
  seq: integer('seq').primaryKey(),
  rest: integer('rest').notNull(),
});

/** Roles given, each with its time: whoever reads asks whether it counts now. Written by projections; read at every request of somebody with a role. */
export const roleGrant = sqliteTable(
  'role_grant',
  {
    person: text('person').notNull(),
    role: text('role').notNull(),
    establishment: text('establishment'),
    grantedAt: integer('granted_at').notNull(),
    fromAt: integer('from_at'),
    untilAt: integer('until_at'),
    standsInFor: text('stands_in_for'),
    programme: text('programme'),
  },
  (table) => [primaryKey({ columns: [table.person, table.role] })],
);

/** One row once two admins were in office at the same time. Written by projections; read where the operator acts alone. Never grows. */
export const setupEnd = sqliteTable('setup_end', {
  only: integer('only').primaryKey(),
  seq: integer('seq').notNull(),
});

/** A person's own acts, for their history and receipts. Grows with every act of a person. */
export const ownAct = sqliteTable(
  'own_act',
  {
    person: text('person').notNull(),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
    type: text('type').notNull(),
    about: text('about').notNull(),
    outcome: text('outcome').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.seq] })],
);

/** What waits, or waited, for a second person. Written by projections; read where roles and keys are given. Grows with each proposal. */
export const proposal = sqliteTable(
  'proposal',
  {
    id: text('id').primaryKey(),
    matter: text('matter', { enum: ['role', 'key', 'recovery'] }).notNull(),
    about: text('about').notNull(),
    detail: text('detail', { mode: 'json' }).$type<ProposalDetail>().notNull(),
    proposerKind: text('proposer_kind', { enum: ['person', 'operator'] }).notNull(),
    proposer: text('proposer').notNull(),
    proposedAt: integer('proposed_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    state: text('state', { enum: ['open', 'approved', 'declined'] }).notNull(),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
    seq: integer('seq').notNull(),
  },
  (table) => [
    index('proposal_by_state').on(table.state, table.seq),
    index('proposal_by_about').on(table.about, table.state),
  ],
);

/** What would be given: a role, a key that is on record and not yet accepted, or a way into an account. */
export type ProposalDetail =
  | { recovers: 'account' }
  | ({ role: RoleKey } & RoleTerms)
  | { key_id: string; mode: 'live'; secret_sha256: string; expires_at: number };

/** Acts of people with a role and of the operator (domain/authority/audit.ts). Written by projections; read by the audit list. */
export const auditAct = sqliteTable(
  'audit_act',
  {
    seq: integer('seq').primaryKey(),
    at: integer('at').notNull(),
    operation: text('operation').$type<Operation>().notNull(),
    actorKind: text('actor_kind', { enum: ['person', 'operator'] }).notNull(),
    actor: text('actor').notNull(),
    role: text('role').$type<RoleKey>(),
    unit: text('unit'),
    object: text('object').notNull(),
  },
  (table) => [
    index('audit_act_by_operation').on(table.operation, table.seq),
    index('audit_act_by_role').on(table.role, table.seq),
  ],
);
