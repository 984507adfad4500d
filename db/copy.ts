import { chmodSync } from 'node:fs';
import { openForReading } from './open';

/**
 * Writes a database as it is at one moment into a new file (0600), while somebody else writes on. `cp` of the file would lose what is still
 * in the journal, without a word (security, fact 16). Throws when the new file exists already or the disk does not take it.
 */
export const copyInto = (database: string, file: string): void => {
  const db = openForReading(database);
  try {
    db.sqlite.prepare('VACUUM INTO ?').run(file);
  } finally {
    db.sqlite.close();
  }
  chmodSync(file, 0o600);
};

/** What SQLite itself finds wrong in a database: no log in it, pages, indexes, rows that point nowhere. Empty where it is sound. */
export const unsoundness = (database: string): readonly string[] => {
  const db = openForReading(database);
  try {
    const log = db.sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'log_entry'").get();
    if (!log) return ['there is no log in it'];
    const integrity = db.sqlite.pragma('integrity_check(20)') as { integrity_check: string }[];
    const dangling = db.sqlite.pragma('foreign_key_check') as { table: string; rowid: number }[];
    return [
      ...integrity.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok'),
      ...dangling.map(({ table, rowid }) => `a row of ${table} (${rowid}) points nowhere`),
    ];
  } finally {
    db.sqlite.close();
  }
};
