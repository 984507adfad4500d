import { basename, dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { makePrivateFile, makePrivateFolder, shutFile } from './private-files';
import { watchStatements } from './storage-failure';

/** One connection: the raw driver for pragmas and savepoints, drizzle for everything that reads or writes rows. */
export interface Database {
  sqlite: Sqlite.Database;
  orm: BetterSQLite3Database;
  /** Who is told of every statement and transaction that failed, whoever ran it; nobody until somebody listens. */
  failed: (error: unknown) => void;
}

/** Every pragma with the value it must have; security.md, section 3.10. A database that answers otherwise is not opened. */
const PRAGMAS = [
  ['journal_mode', 'wal'],
  // better-sqlite3 is built with NORMAL in WAL mode, which loses acknowledged commits when power goes.
  ['synchronous', 2],
  ['foreign_keys', 1],
  // Without it INSERT OR REPLACE overwrites rows past the triggers of the log.
  ['recursive_triggers', 1],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  // What a large sort spills would be people's data in a folder of everybody's.
  ['temp_store', 2],
  ['busy_timeout', 5_000],
] as const;

/**
 * Opens the database of this path for writing, 0600 in a directory of 0700.
 * Throws when a pragma does not hold afterwards: a portal that may lose a withdrawal must not start.
 */
export const openDatabase = (path: string): Database => {
  if (path !== ':memory:') {
    makePrivateFolder(dirname(path), basename(path));
    // SQLite makes -wal and -shm with the rights of the database, so these come first.
    makePrivateFile(path);
    for (const beside of [`${path}-wal`, `${path}-shm`]) shutFile(beside);
  }
  const sqlite = new Sqlite(path);
  for (const [name, value] of PRAGMAS) {
    sqlite.pragma(`${name} = ${value}`);
    const answer = sqlite.pragma(name, { simple: true });
    const memory = path === ':memory:' && name === 'journal_mode';
    if (answer !== value && !memory) throw new Error(`pragma ${name} is ${answer}, wanted ${value}`);
  }
  const db = unwatched(sqlite);
  watchStatements(sqlite, (error) => db.failed(error));
  return db;
};

const unwatched = (sqlite: Sqlite.Database): Database => ({ sqlite, orm: drizzle(sqlite), failed: () => {} });

/** The same database for reading only; queries that take long use it from elsewhere. Nobody but who asks is told of what fails. */
export const openForReading = (path: string): Database => {
  const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
  sqlite.pragma('busy_timeout = 5000');
  return unwatched(sqlite);
};

/** Memory for pages of a database that is being filled, in KiB. With the little of a portal each page would be written and read many times. */
const FILLING_KIB = 128 * 1024;

/**
 * A database that is written whole and counts only once it is: what a transaction would take back is kept in memory alone, and foreign keys are
 * looked at by whoever fills it.
 */
export const openForFilling = (path: string): Database => {
  makePrivateFile(path);
  const sqlite = new Sqlite(path);
  if (sqlite.pragma('journal_mode = MEMORY', { simple: true }) !== 'memory')
    throw new Error('the journal is not in memory');
  for (const pragma of [
    'synchronous = OFF',
    'foreign_keys = OFF',
    'recursive_triggers = 1',
    'secure_delete = 1',
    'trusted_schema = 0',
    'cell_size_check = 1',
    'temp_store = 2',
    `cache_size = -${FILLING_KIB}`,
  ]) {
    sqlite.pragma(pragma);
  }
  return unwatched(sqlite);
};

/** Moves the journal into the database and empties it. False while a reader still needs it. */
export const emptyJournal = (db: Database): boolean => {
  const [answer] = db.sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return answer?.busy === 0;
};

/** The one way to write outside a flush: an immediate transaction, rolled back whole when `work` throws. */
export const inTransaction = <Value>(db: Database, work: () => Value): Value => {
  try {
    return db.sqlite.transaction(work).immediate();
  } catch (error) {
    db.failed(error);
    throw error;
  }
};
