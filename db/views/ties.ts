import { and, asc, count, eq, gte } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import { entryOf, storedEntry } from '../log/read';
import type { Database } from '../open';
import { ownAct } from '../schema/people';
import { requestStep, requestTie } from '../schema/requests';

export type TieRow = typeof requestTie.$inferSelect;

/** Whom a request from the public door was tied to, or is to be. */
export const tieOfDoor = (db: Database, door: string): TieRow | undefined =>
  db.orm.select().from(requestTie).where(eq(requestTie.door, door)).get();

/** The tie that made a request; undefined for one that its person made. */
export const tieOfMade = (db: Database, made: string): TieRow | undefined =>
  db.orm.select().from(requestTie).where(eq(requestTie.made, made)).get();

/** How many people said since a moment that a request in their name was not theirs. */
export const disownedSince = (db: Database, since: Instant): number =>
  db.orm
    .select({ ties: count() })
    .from(requestTie)
    .where(and(eq(requestTie.state, 'disowned'), gte(requestTie.at, since)))
    .get()?.ties ?? 0;

/** Numbers of the entries whose receipts were brought with a request from the public door, in their order. */
export const receiptsBrought = (db: Database, door: string): readonly number[] =>
  db.orm
    .select({ detail: requestStep.detail })
    .from(requestStep)
    .where(and(eq(requestStep.request, door), eq(requestStep.what, 'request.receipt_brought.v1')))
    .orderBy(asc(requestStep.seq))
    .all()
    .flatMap(({ detail: { receipt } }) => receipt ?? []);

/**
 * To whom this portal gives the receipt with a number: the person of whose own history it is a line. Undefined for an entry that was erased, as for one of which nobody
 * has a receipt: what a council keeps for itself, what an office did.
 */
export const holderOf = (db: Database, receipt: number): string | undefined => {
  const stored = storedEntry(db, receipt);
  const { subject = '' } = stored ? entryOf(stored.record) : {};
  return db.orm
    .select({ person: ownAct.person })
    .from(ownAct)
    .where(and(eq(ownAct.person, subject), eq(ownAct.seq, receipt)))
    .get()?.person;
};
