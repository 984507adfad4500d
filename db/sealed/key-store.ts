import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { EntryBodies } from '#domain/entry/bodies';
import { KEPT_AT_MOST } from '#domain/entry/retention';
import type { Instant } from '#domain/time';
import { emptyJournal, inTransaction, openDatabase, openForReading } from '../open';
import { HOUSE } from './tables';

/** Somebody who was erased, as the log says. */
export interface Gone {
  person: string;
  at: Instant;
  because: EntryBodies['person.erased.v1']['because'];
}

/** What is known of an owner's keys. `undefined`: never heard of; `null`: shredded. */
export type FoundKey = Buffer | null | undefined;

/** Keys of the sealed copies, to be read. */
export interface Keys {
  /** Which store this is: copies say by which one they were sealed. */
  id: string;
  /** The key for what goes with an erasure, or for what is kept after it as proof. */
  find(owner: string, kept: boolean): FoundKey;
  /** Whoever was erased, in the order of their ids. */
  gone(): readonly Gone[];
  close(): void;
}

/** The store beside the database. */
export interface KeyStore extends Keys {
  /** Makes keys for whoever has none, on the disk before it returns. Whoever was erased gets none. */
  ensure(owners: Iterable<string>): void;
  /** Shreds the keys of whoever was erased, and of proof whose time is over at `now`. They are known as erased from then on. */
  shred(gone: readonly Gone[], now: Instant): void;
  /**
   * Makes another file and this one hold the same, in place: whatever either knows, and shredded what either shredded. Nothing is written where the other
   * holds keys of another store, or is ahead: who is erased there is not erased here.
   */
  uniteWith(path: string): 'united' | 'keys_of_another' | 'keys_too_old';
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS store (only INTEGER PRIMARY KEY CHECK (only = 1), id TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS owner_key (
    owner TEXT PRIMARY KEY,
    now BLOB,
    kept BLOB,
    erased_at INTEGER,
    because TEXT
  ) STRICT`;
const COLUMNS = 'owner, now, kept, erased_at, because';
const KEY_BYTES = 32;

const reading = (sqlite: Sqlite.Database): Keys => {
  const find = sqlite.prepare('SELECT now, kept FROM owner_key WHERE owner = ?');
  return {
    id: sqlite.prepare('SELECT id FROM store').pluck().get() as string,
    find: (owner, kept) => {
      const row = find.get(owner) as { now: Buffer | null; kept: Buffer | null } | undefined;
      return row && (kept ? row.kept : row.now);
    },
    gone: () =>
      sqlite
        .prepare(
          'SELECT owner AS person, erased_at AS at, because FROM owner_key WHERE erased_at IS NOT NULL ORDER BY owner',
        )
        .all() as Gone[],
    close: () => sqlite.close(),
  };
};

/**
 * Opens the keys beside a database, and makes the file where there is none. A file of its own: a copy of the database, or of its journal, has no
 * key in it. Deleted bytes are overwritten where they lay.
 */
export const openKeyStore = (path: string): KeyStore => {
  const db = openDatabase(path);
  const { sqlite } = db;
  inTransaction(db, () => {
    sqlite.exec(SCHEMA);
    const id = randomBytes(16).toString('hex');
    sqlite.prepare('INSERT INTO store (only, id) VALUES (1, ?) ON CONFLICT DO NOTHING').run(id);
  });
  const keys = reading(sqlite);
  const add = sqlite.prepare(
    'INSERT INTO owner_key (owner, now, kept) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  return {
    ...keys,
    ensure: (owners) => {
      inTransaction(db, () => {
        for (const owner of owners) {
          add.run(owner, randomBytes(KEY_BYTES), owner === HOUSE ? null : randomBytes(KEY_BYTES));
        }
      });
      emptyJournal(db);
    },
    shred: (gone, now) => {
      const over = now - KEPT_AT_MOST;
      inTransaction(db, () => {
        // Zeros first: then no page of the file holds the key, whatever SQLite does with the place.
        const zeros = sqlite.prepare('UPDATE owner_key SET now = zeroblob(32) WHERE owner = ?');
        const bury = sqlite.prepare(
          `INSERT INTO owner_key (${COLUMNS}) VALUES (?, NULL, ?, ?, ?) ON CONFLICT (owner) DO UPDATE SET
             now = NULL, erased_at = coalesce(erased_at, excluded.erased_at), because = coalesce(because, excluded.because)`,
        );
        for (const { person, at, because } of gone) {
          zeros.run(person);
          bury.run(person, randomBytes(KEY_BYTES), at, because);
        }
        for (const value of ['zeroblob(32)', 'NULL']) {
          sqlite
            .prepare(`UPDATE owner_key SET kept = ${value} WHERE erased_at <= ? AND kept IS NOT NULL`)
            .run(over);
        }
      });
      emptyJournal(db);
    },
    uniteWith: (path) => {
      const other = openDatabase(path);
      try {
        const united = inTransaction(other, () => {
          other.sqlite.exec(SCHEMA);
          const theirs = other.sqlite.prepare('SELECT id FROM store').pluck().get();
          if (theirs !== undefined && theirs !== keys.id) return 'keys_of_another';
          other.sqlite
            .prepare('INSERT INTO store (only, id) VALUES (1, ?) ON CONFLICT DO NOTHING')
            .run(keys.id);
          const rows = unitedRows(rowsIn(sqlite), rowsIn(other.sqlite));
          if (!rows) return 'keys_too_old';
          // Here first: what is shredded there, or known there alone, is never less known here.
          inTransaction(db, () => putRows(sqlite, rows));
          putRows(other.sqlite, rows);
          return 'united';
        });
        emptyJournal(db);
        return united;
      } finally {
        // One file, and nothing beside it that could be left behind.
        other.sqlite.pragma('journal_mode = DELETE');
        other.sqlite.close();
      }
    },
  };
};

interface OwnerRow {
  owner: string;
  now: Buffer | null;
  kept: Buffer | null;
  erased_at: number | null;
  because: string | null;
}

const rowsIn = (sqlite: Sqlite.Database): readonly OwnerRow[] =>
  sqlite.prepare(`SELECT ${COLUMNS} FROM owner_key`).all() as OwnerRow[];

/** All that either file knows, with what one of them shredded shredded. Undefined where the first is behind: it has somebody whom the other knows as erased, or another key. */
const unitedRows = (
  ours: readonly OwnerRow[],
  theirs: readonly OwnerRow[],
): readonly OwnerRow[] | undefined => {
  const rows = new Map(ours.map((row) => [row.owner, row]));
  for (const row of theirs) {
    const own = rows.get(row.owner);
    if (!own) rows.set(row.owner, row);
    else if (row.erased_at !== null && own.erased_at === null) return undefined;
    else if (differ(own.now, row.now) || differ(own.kept, row.kept)) return undefined;
    else rows.set(row.owner, { ...own, now: own.now && row.now, kept: own.kept && row.kept });
  }
  return [...rows.values()];
};

const differ = (one: Buffer | null, other: Buffer | null): boolean =>
  one !== null && other !== null && !one.equals(other);

const putRows = (sqlite: Sqlite.Database, rows: readonly OwnerRow[]): void => {
  // Zeros first: then no page of the file holds the key, whatever SQLite does with the place.
  const zeros = sqlite.prepare(
    `UPDATE owner_key SET now = iif(@now IS NULL AND now IS NOT NULL, zeroblob(32), now),
       kept = iif(@kept IS NULL AND kept IS NOT NULL, zeroblob(32), kept) WHERE owner = @owner`,
  );
  const put = sqlite.prepare(
    `INSERT INTO owner_key (${COLUMNS}) VALUES (@owner, @now, @kept, @erased_at, @because) ON CONFLICT (owner)
       DO UPDATE SET now = excluded.now, kept = excluded.kept, erased_at = excluded.erased_at, because = excluded.because`,
  );
  for (const row of rows) {
    zeros.run({ owner: row.owner, now: row.now, kept: row.kept });
    put.run(row);
  }
};

/** The keys in a file that somebody kept, read into memory; nothing is written to it or beside it. Undefined where it holds none. */
export const readKeys = (path: string): (Keys & { bytes: Buffer }) | undefined => {
  try {
    const bytes = bytesOf(path);
    const sqlite = new Sqlite(bytes);
    const keys = reading(sqlite);
    return typeof keys.id === 'string' ? { ...keys, bytes } : undefined;
  } catch {
    return undefined;
  }
};

const bytesOf = (path: string): Buffer => {
  // What lies in a journal beside it belongs to it.
  if (existsSync(`${path}-wal`)) {
    const { sqlite } = openForReading(path);
    try {
      return unjournaled(sqlite.serialize());
    } finally {
      sqlite.close();
    }
  }
  return unjournaled(readFileSync(path));
};

/** A database in memory has no journal: its header says so (SQLite, file format, 1.3.3). */
const unjournaled = (bytes: Buffer): Buffer => {
  bytes[18] = 1;
  bytes[19] = 1;
  return bytes;
};
