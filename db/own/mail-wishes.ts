import { eq } from 'drizzle-orm';
import type { Database } from '../open';
import { ownMailWish } from '../schema/mail';

/**
 * Where people wish to be written to. Owner: the person; they alone see it, and it goes with their erasure. A code is kept as a hash, and its
 * address does not count before the code was entered.
 */
export type MailWish = typeof ownMailWish.$inferSelect;

export const wishOf = (db: Database, person: string): MailWish | undefined =>
  db.orm.select().from(ownMailWish).where(eq(ownMailWish.person, person)).get();

/** Writes what somebody wishes, inside the caller's transaction. */
export const putWish = (db: Database, wish: MailWish): void => {
  db.orm.insert(ownMailWish).values(wish).onConflictDoUpdate({ target: ownMailWish.person, set: wish }).run();
};
