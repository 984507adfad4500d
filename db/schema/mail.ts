import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MailRoute } from '#domain/mail/address';
import type { MailKind, Pace } from '#domain/mail/kinds';

/** What is still to be told to somebody by mail (migrations/0046). Written by reactions and the calendar, gone with its mail. */
export const ownMailItem = sqliteTable(
  'own_mail_item',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    kind: text('kind').$type<MailKind>().notNull(),
    about: text('about').notNull(),
    detail: text('detail'),
    dueAt: integer('due_at').notNull(),
    mail: text('mail'),
  },
  (table) => [
    index('own_mail_item_by_mail').on(table.mail, table.dueAt),
    index('own_mail_item_by_person').on(table.person, table.mail),
  ],
);

/** Mails and how they stand, without their text. Written by the sender, read by the budget and by counts; 62 days after their end gone. */
export const ownMail = sqliteTable(
  'own_mail',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    pace: text('pace').$type<Pace>().notNull(),
    state: text('state', { enum: ['waiting', 'sent', 'undelivered'] }).notNull(),
    madeAt: integer('made_at').notNull(),
    tries: integer('tries').notNull(),
    nextAt: integer('next_at').notNull(),
    endedAt: integer('ended_at'),
    status: integer('status'),
  },
  (table) => [
    index('own_mail_by_state').on(table.state, table.nextAt),
    index('own_mail_by_person').on(table.person, table.madeAt),
  ],
);

/** Where people wish to be written to, and an address of their own. Written by them, read by the sender alone. */
export const ownMailWish = sqliteTable('own_mail_wish', {
  person: text('person').primaryKey(),
  route: text('route').$type<MailRoute>().notNull(),
  address: text('address'),
  waiting: text('waiting'),
  codeSha256: text('code_sha256'),
  codeUntil: integer('code_until'),
  tries: integer('tries').notNull(),
  /** Codes that were sent since `codesSince`: nobody's post is filled with them. */
  codes: integer('codes').notNull(),
  codesSince: integer('codes_since').notNull(),
});

/** The demo's mails. Written in the demo alone, read by its administrators. */
export const ownOutbox = sqliteTable('own_outbox', {
  id: text('id').primaryKey(),
  person: text('person').notNull(),
  address: text('address').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  at: integer('at').notNull(),
});
