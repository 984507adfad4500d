import type Sqlite from 'better-sqlite3';
import { type Instant, MINUTE } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';

/**
 * When systems last said that they know tasks that are asked by a reference. Owner: the machine door. One row for each system, kept as long as the portal; it tells
 * of nobody.
 */
const WRITTEN_AGAIN = 60 * MINUTE;

/** Whether it is worth a write: what was said within the hour is known. */
export const isNewsOfAsker = (db: Database, system: string, at: Instant): boolean => {
  const before = saidToKnow(db, system);
  return before === undefined || at - before >= WRITTEN_AGAIN || before > at;
};

/** Notes, inside the caller's transaction, that a system said so. */
export const noteAsker = (db: Database, system: string, at: Instant): void => {
  statements(db).note.run({ system, at });
};

/** When a system last said so, to the hour; undefined where it never did. */
export const saidToKnow = (db: Database, system: string): Instant | undefined =>
  statements(db).at.pluck().get({ system }) as Instant | undefined;

const statements = oncePerConnection(
  ({ sqlite }): Record<'note' | 'at', Sqlite.Statement> => ({
    note: sqlite.prepare('INSERT OR REPLACE INTO own_reference_asker (system, at) VALUES (@system, @at)'),
    at: sqlite.prepare('SELECT at FROM own_reference_asker WHERE system = @system'),
  }),
);
