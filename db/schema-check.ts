import type { Finding } from '#domain/log/finding';
import type { Database } from './open';

/** Tables, triggers and indexes by kind and name, each as the statement that made it. */
const statements = (db: Database): Map<string, string> =>
  new Map(
    db.sqlite
      .prepare(
        "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'",
      )
      .raw()
      .all() as [string, string][],
  );

/**
 * Compares the tables and triggers of a database with those of one its migrations just made. A trigger that was dropped, or dropped and made
 * again otherwise, is a finding: until then anything may have been changed.
 */
export const schemaFindings = (db: Database, migrated: Database): readonly Finding[] => {
  const [there, wanted] = [statements(db), statements(migrated)];
  return [...new Set([...wanted.keys(), ...there.keys()])]
    .filter((name) => there.get(name) !== wanted.get(name))
    .sort()
    .map((row) => ({ code: 'schema_changed', row }));
};
