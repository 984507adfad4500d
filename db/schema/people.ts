import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
  minor: integer('minor', { mode: 'boolean' }).notNull(),
  synthetic: integer('synthetic', { mode: 'boolean' }).notNull(),
  hiredAt: integer('hired_at').notNull(),
  leftAt: integer('left_at'),
  profileDocument: text('profile_document').notNull(),
  seq: integer('seq').notNull(),
});

/** Roles in force. Written by projections; read at every request of somebody with a role. */
export const roleGrant = sqliteTable(
  'role_grant',
  {
    person: text('person').notNull(),
    role: text('role').notNull(),
    establishment: text('establishment'),
    grantedAt: integer('granted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.role] })],
);

/** A person's own acts, for their history and receipts. Grows with every act of a person. */
export const ownAct = sqliteTable(
  'own_act',
  {
    seq: integer('seq').primaryKey(),
    person: text('person').notNull(),
    at: integer('at').notNull(),
    type: text('type').notNull(),
    about: text('about').notNull(),
    outcome: text('outcome').notNull(),
  },
  (table) => [index('own_act_by_person').on(table.person, table.seq)],
);
