import { and, count, desc, eq, inArray, isNotNull, isNull, lt, lte, max, ne, notInArray } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownMail, ownMailItem, ownOutbox } from '../schema/mail';

/**
 * The mail queue. Owner: the person a mail is to, and all of it goes with their erasure (db/erase.ts). A mail and its items go 62 days after its
 * end, the demo's outbox after 30. No text of a mail is here, but in the demo.
 */
export type MailItem = typeof ownMailItem.$inferSelect;
export type MailRow = typeof ownMail.$inferSelect;
export type OutboxMail = typeof ownOutbox.$inferSelect;

/** Puts items into the queue, inside the caller's transaction. One that is there, or went with a mail, stays as it is. */
export const addItems = (db: Database, items: readonly Omit<MailItem, 'mail'>[]): void => {
  const insert = insertItem(db);
  for (const { id, person, kind, about, detail, dueAt } of items) {
    insert.run(id, person, kind, about, detail, dueAt);
  }
};

/** Thousands at once, when a notice is published for everybody. */
const insertItem = oncePerConnection((db) =>
  db.sqlite.prepare(
    `INSERT INTO own_mail_item (id, person, kind, about, detail, due_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ),
);

/** People for whom something is due that no mail takes along yet. */
export const peopleWithDue = (db: Database, now: Instant, most: number): readonly string[] =>
  db.orm
    .selectDistinct({ person: ownMailItem.person })
    .from(ownMailItem)
    .where(and(isNull(ownMailItem.mail), lte(ownMailItem.dueAt, now)))
    .limit(most)
    .all()
    .map(({ person }) => person);

/** What is due for one of them, in the order of its making. */
export const dueItems = (db: Database, person: string, now: Instant): readonly MailItem[] =>
  db.orm
    .select()
    .from(ownMailItem)
    .where(and(eq(ownMailItem.person, person), isNull(ownMailItem.mail), lte(ownMailItem.dueAt, now)))
    .orderBy(ownMailItem.dueAt, ownMailItem.id)
    .all();

export const itemsOfMail = (db: Database, mail: string): readonly MailItem[] =>
  db.orm.select().from(ownMailItem).where(eq(ownMailItem.mail, mail)).orderBy(ownMailItem.id).all();

export const dropItems = (db: Database, ids: readonly string[]): void => {
  db.orm
    .delete(ownMailItem)
    .where(inArray(ownMailItem.id, [...ids]))
    .run();
};

/** Items wait on until then. */
export const delayItems = (db: Database, ids: readonly string[], dueAt: Instant): void => {
  db.orm
    .update(ownMailItem)
    .set({ dueAt })
    .where(inArray(ownMailItem.id, [...ids]))
    .run();
};

/** Makes a mail of items, inside the caller's transaction: from here on it is the same mail however often it is tried. */
export const makeMail = (
  db: Database,
  mail: Pick<MailRow, 'id' | 'person' | 'pace'>,
  items: readonly string[],
  at: Instant,
): void => {
  db.orm
    .insert(ownMail)
    .values({ ...mail, state: 'waiting', madeAt: at, tries: 0, nextAt: at })
    .onConflictDoNothing()
    .run();
  db.orm
    .update(ownMailItem)
    .set({ mail: mail.id })
    .where(inArray(ownMailItem.id, [...items]))
    .run();
};

/** When a mail of routine was last made for somebody, whatever became of it. */
export const lastRoutine = (db: Database, person: string): Instant | undefined =>
  db.orm
    .select({ at: max(ownMail.madeAt) })
    .from(ownMail)
    .where(and(eq(ownMail.person, person), eq(ownMail.pace, 'routine')))
    .get()?.at ?? undefined;

/** Mails to try now, those that wait longest first. */
export const mailsToTry = (db: Database, now: Instant, most: number): readonly MailRow[] =>
  db.orm
    .select()
    .from(ownMail)
    .where(and(eq(ownMail.state, 'waiting'), lte(ownMail.nextAt, now)))
    .orderBy(ownMail.nextAt, ownMail.id)
    .limit(most)
    .all();

/** A mail has an end: its items are told, or will not be told by mail. They stay as long as it does, so that nothing is told twice. */
export const endMail = (
  db: Database,
  id: string,
  end: { state: 'sent' | 'undelivered'; status?: number | undefined },
  at: Instant,
): void => {
  db.orm
    .update(ownMail)
    .set({ state: end.state, status: end.status ?? null, endedAt: at })
    .where(eq(ownMail.id, id))
    .run();
};

/** A mail that nobody wants any more goes without a trace. */
export const dropMail = (db: Database, id: string): void => {
  db.orm.delete(ownMailItem).where(eq(ownMailItem.mail, id)).run();
  db.orm.delete(ownMail).where(eq(ownMail.id, id)).run();
};

/** A mail is tried again later. */
export const delayMail = (
  db: Database,
  id: string,
  set: { tries: number; nextAt: Instant; status?: number | undefined },
): void => {
  db.orm
    .update(ownMail)
    .set({ tries: set.tries, nextAt: set.nextAt, status: set.status ?? null })
    .where(eq(ownMail.id, id))
    .run();
};

/** Nothing is sent from here, so nothing waits. */
export const emptyQueue = (db: Database): void => {
  db.orm.delete(ownMailItem).run();
  db.orm.delete(ownMail).where(eq(ownMail.state, 'waiting')).run();
};

/** Forgets mails that ended before, and the demo's of before. */
export const forgetMails = (db: Database, endedBefore: Instant, outboxBefore: Instant): void => {
  db.orm
    .delete(ownMail)
    .where(and(ne(ownMail.state, 'waiting'), lt(ownMail.endedAt, endedBefore)))
    .run();
  db.orm
    .delete(ownMailItem)
    .where(
      and(
        isNotNull(ownMailItem.mail),
        notInArray(ownMailItem.mail, db.orm.select({ id: ownMail.id }).from(ownMail)),
      ),
    )
    .run();
  db.orm.delete(ownOutbox).where(lt(ownOutbox.at, outboxBefore)).run();
};

/** How many mails stand how, and when the last one was handed over. */
export const mailCounts = (
  db: Database,
): { waiting: number; undelivered: number; sentAt: Instant | undefined } => {
  const rows = db.orm
    .select({ state: ownMail.state, count: count(), at: max(ownMail.endedAt) })
    .from(ownMail)
    .groupBy(ownMail.state)
    .all();
  const of = (state: MailRow['state']) => rows.find((row) => row.state === state);
  return {
    waiting: of('waiting')?.count ?? 0,
    undelivered: of('undelivered')?.count ?? 0,
    sentAt: of('sent')?.at ?? undefined,
  };
};

/** The newest mail to somebody that has an end. */
export const lastEnded = (db: Database, person: string): MailRow | undefined =>
  db.orm
    .select()
    .from(ownMail)
    .where(and(eq(ownMail.person, person), ne(ownMail.state, 'waiting')))
    .orderBy(desc(ownMail.endedAt))
    .limit(1)
    .get();

/** Puts a mail into the demo's outbox; the same one again changes nothing. */
export const putInOutbox = (db: Database, mail: OutboxMail): void => {
  db.orm.insert(ownOutbox).values(mail).onConflictDoNothing().run();
};

/** The newest mails of the demo. */
export const outbox = (db: Database, most: number): readonly OutboxMail[] =>
  db.orm.select().from(ownOutbox).orderBy(desc(ownOutbox.at), desc(ownOutbox.id)).limit(most).all();
