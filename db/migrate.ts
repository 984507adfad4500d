import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, inTransaction } from './open';

/**
 * Applies the migrations of a directory that this database has not seen, in order, each in its own transaction.
 * Throws when an applied one has changed since, or when the database has seen one that this version does not know:
 * an older portal must not write into a newer database.
 */
export const migrate = (db: Database, directory: string): readonly string[] => {
  db.sqlite.exec(
    'CREATE TABLE IF NOT EXISTS own_migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT',
  );
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const seen = new Map(
    (
      db.sqlite.prepare('SELECT name, sha256 FROM own_migration').all() as { name: string; sha256: string }[]
    ).map((row) => [row.name, row.sha256]),
  );
  const unknown = [...seen.keys()].filter((name) => !files.includes(name));
  if (unknown.length > 0) {
    throw new Error(`this database was written by a newer version (${unknown.join(', ')})`);
  }
  const applied: string[] = [];
  for (const name of files) {
    const sql = readFileSync(join(directory, name), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    const before = seen.get(name);
    if (before === sha256) continue;
    if (before !== undefined) throw new Error(`migration ${name} was changed after it was applied`);
    inTransaction(db, () => {
      db.sqlite.exec(sql);
      db.sqlite.prepare('INSERT INTO own_migration (name, sha256) VALUES (?, ?)').run(name, sha256);
    });
    applied.push(name);
  }
  return applied;
};

/** Names of the migrations of a directory that this database has not seen; all of them where it has seen none. */
export const waitingMigrations = (db: Database, directory: string): readonly string[] => {
  const asked = db.sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'own_migration'").get();
  const seen = asked ? db.sqlite.prepare('SELECT name FROM own_migration').pluck().all() : [];
  return readdirSync(directory).filter((name) => name.endsWith('.sql') && !seen.includes(name));
};
