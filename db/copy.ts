import { type Database, openForReading } from './open';

/** What SQLite itself finds wrong in a database: no log in it, pages, indexes, rows that point nowhere. Empty where it is sound. */
export const unsoundness = (database: string): readonly string[] => {
  const db = openForReading(database);
  try {
    const log = db.sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'log_entry'").get();
    if (!log) return ['there is no log in it'];
    const integrity = db.sqlite.pragma('integrity_check(20)') as { integrity_check: string }[];
    return [
      ...integrity.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok'),
      ...dangling(db),
    ];
  } finally {
    db.sqlite.close();
  }
};

/** Rows whose foreign key points nowhere. */
export const dangling = (db: Database): readonly string[] =>
  (db.sqlite.pragma('foreign_key_check') as { table: string; rowid: number }[]).map(
    ({ table, rowid }) => `a row of ${table} (${rowid}) points nowhere`,
  );
