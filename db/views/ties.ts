import { and, count, eq, gte } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { requestTie } from '../schema/requests';

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
