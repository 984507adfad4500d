import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';

/** Somebody who may be written to, and where they work. */
export interface Addressee {
  id: string;
  establishment: string;
  country: string;
  region?: string;
}

/** People in the order of their ids, at most `limit` after `after`, who work here at `now` or had not left before `stayedUntil`. */
export const addresseesAfter = (
  db: Database,
  after: string,
  limit: number,
  span: { hiredBefore: Instant; stayedUntil: Instant },
): readonly Addressee[] =>
  (
    statement(db).all(after, span.hiredBefore, span.stayedUntil, limit) as (Addressee & {
      region: string | null;
    })[]
  ).map(({ region, ...rest }) => ({ ...rest, ...(region !== null && { region }) }));

const statement = oncePerConnection((db) =>
  db.sqlite.prepare(
    `SELECT id, establishment, country, region FROM person
     WHERE id > ? AND hired_at < ? AND (left_at IS NULL OR left_at > ?) ORDER BY id LIMIT ?`,
  ),
);
