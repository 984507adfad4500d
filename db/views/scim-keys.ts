import { and, asc, count, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { scimKey } from '../schema/scim';

/** A key of the company's directory, as it is on record. */
export type ScimKeyRow = typeof scimKey.$inferSelect;

/** One key; undefined for an id nobody proposed. */
export const scimKeyOf = (db: Database, keyId: string): ScimKeyRow | undefined =>
  db.orm.select().from(scimKey).where(eq(scimKey.keyId, keyId)).get();

/** Every key there was, oldest first. */
export const scimKeys = (db: Database): readonly ScimKeyRow[] =>
  db.orm.select().from(scimKey).orderBy(asc(scimKey.proposedAt), asc(scimKey.keyId)).all();

/** How many open the door now; with `alsoWaiting` those that a second person may still approve count too. */
export const scimKeysAlive = (db: Database, now: Instant, alsoWaiting?: 'alsoWaiting'): number =>
  db.orm
    .select({ keys: count() })
    .from(scimKey)
    .where(
      and(
        isNull(scimKey.revokedAt),
        gt(scimKey.expiresAt, now),
        alsoWaiting
          ? or(isNotNull(scimKey.approvedAt), gt(scimKey.openUntil, now))
          : isNotNull(scimKey.approvedAt),
      ),
    )
    .get()?.keys ?? 0;
