import type { Entry } from '#domain/entry/bodies';
import { sealedFor } from '#domain/entry/retention';
import { migrate } from '../migrate';
import { type Database, openForFilling } from '../open';
import type { Boxes, Place } from './boxes';
import { type Cells, HOUSE, PLAIN, packed, SEALED_IN_PART, SEALED_WHOLE } from './tables';

/** The tables of a sealed copy that a database does not have. */
export const BOXES = ['sealed_owner', 'sealed_entry', 'sealed_row'] as const;

const SCHEMA = `
  CREATE TABLE sealed_owner (n INTEGER PRIMARY KEY, box BLOB NOT NULL) STRICT;
  CREATE TABLE sealed_entry (
    seq INTEGER PRIMARY KEY, owner INTEGER NOT NULL, kept INTEGER NOT NULL, box BLOB NOT NULL
  ) STRICT;
  CREATE TABLE sealed_row (
    n INTEGER PRIMARY KEY, tbl TEXT NOT NULL, at INTEGER, owner INTEGER NOT NULL, kept INTEGER NOT NULL, box BLOB NOT NULL
  ) STRICT`;

/** Everybody with something that is sealed under a key of theirs, so that all keys can be made at once. */
export const ownersIn = (db: Database): ReadonlySet<string> => {
  const owners = new Set([HOUSE]);
  const people = db.sqlite.prepare('SELECT id FROM person').pluck().all() as string[];
  for (const person of people) owners.add(person);
  return owners;
};

/** Runs `work` while a database that is being filled has no triggers: they guard what is there, and refuse to have it put there. */
const withoutTriggers = (db: Database, work: () => void): void => {
  const triggers = db.sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) db.sqlite.exec(`DROP TRIGGER "${name}"`);
  work();
  for (const { sql } of triggers) db.sqlite.exec(sql);
};

/**
 * Writes a database into a new file with everything personal in boxes, each under the key of the person with whose erasure it goes. The caller
 * holds one transaction on `db`, in which it was looked at. Nothing of it is written to the disk in the clear, not even for a moment.
 */
export const sealInto = (db: Database, path: string, migrations: string, boxes: Boxes): void => {
  const copy = openForFilling(path);
  try {
    migrate(copy, migrations);
    copy.sqlite.exec(`${SCHEMA}; BEGIN`);
    withoutTriggers(copy, () => {
      const owners = createOwners(copy, boxes);
      for (const table of PLAIN) copyRows(db, copy, table);
      sealLog(db, copy, owners, boxes);
      const put = createPut(copy, owners, boxes);
      for (const [table, owner] of Object.entries(SEALED_WHOLE)) {
        for (const row of rowsOf(db, table)) put(table, null, owner(row), row);
      }
      for (const table of new Set(SEALED_IN_PART.map((part) => part.table)))
        sealReports(db, copy, table, put);
    });
    // Last: rows that are added count on.
    copy.sqlite.exec('DELETE FROM sqlite_sequence');
    copyRows(db, copy, 'sqlite_sequence');
    copy.sqlite.exec('COMMIT');
  } finally {
    copy.sqlite.close();
  }
};

const rowsOf = (db: Database, table: string): IterableIterator<Cells> =>
  db.sqlite.prepare(`SELECT * FROM ${table}`).iterate() as IterableIterator<Cells>;

const copyRows = (db: Database, copy: Database, table: string): void => {
  const rows = db.sqlite.prepare(`SELECT * FROM ${table}`).raw();
  const add = copy.sqlite.prepare(
    `INSERT INTO ${table} VALUES (${rows
      .columns()
      .map(() => '?')
      .join(', ')})`,
  );
  for (const row of rows.iterate() as IterableIterator<unknown[]>) add.run(row);
};

/** Numbers for owners, so that a copy names nobody to whoever has no keys. */
const createOwners = (copy: Database, boxes: Boxes): ((owner: string) => number) => {
  const add = copy.sqlite.prepare('INSERT INTO sealed_owner (n, box) VALUES (?, ?)');
  const numbers = new Map<string, number>();
  return (owner) => {
    const known = numbers.get(owner);
    if (known !== undefined) return known;
    const n = numbers.size + 1;
    numbers.set(owner, n);
    add.run(n, boxes.seal(placeOfOwner(n), Buffer.from(owner)));
    return n;
  };
};

/** Where the name behind an owner's number stands. */
export const placeOfOwner = (n: number): Place => ({
  kind: 'owner',
  n,
  table: 'sealed_owner',
  at: n,
  owner: HOUSE,
  kept: false,
});

/** Where record and salt of an entry stand. */
export const placeOfEntry = (seq: number, owner: string, kept: boolean): Place => ({
  kind: 'entry',
  n: seq,
  table: 'log_entry',
  at: seq,
  owner,
  kept,
});

const sealLog = (db: Database, copy: Database, owners: (owner: string) => number, boxes: Boxes): void => {
  const add = copy.sqlite.prepare('INSERT INTO log_entry (seq, record, salt, leaf) VALUES (?, ?, ?, ?)');
  const box = copy.sqlite.prepare('INSERT INTO sealed_entry (seq, owner, kept, box) VALUES (?, ?, ?, ?)');
  const rows = db.sqlite.prepare('SELECT seq, record, salt, leaf FROM log_entry ORDER BY seq').raw();
  type Row = [seq: number, record: Buffer | null, salt: Buffer | null, leaf: Buffer];
  for (const [seq, record, salt, leaf] of rows.iterate() as IterableIterator<Row>) {
    // The first one names the log and its key. Without it nobody without keys could check the tree.
    const plain = seq === 1;
    add.run(seq, plain ? record : null, plain ? salt : null, leaf);
    if (plain || !record || !salt) continue;
    const whose = sealedFor(JSON.parse(record.toString('utf8')) as Pick<Entry, 'type' | 'subject'>);
    const [owner, kept] = [whose?.person ?? HOUSE, whose?.kept ?? false];
    const sealed = boxes.seal(placeOfEntry(seq, owner, kept), Buffer.concat([salt, record]));
    box.run(seq, owners(owner), Number(kept), sealed);
  }
};

type Put = (table: string, at: number | null, owner: string, row: Cells) => void;

const createPut = (copy: Database, owners: (owner: string) => number, boxes: Boxes): Put => {
  const add = copy.sqlite.prepare(
    'INSERT INTO sealed_row (n, tbl, at, owner, kept, box) VALUES (?, ?, ?, ?, 0, ?)',
  );
  let n = 0;
  return (table, at, owner, row) => {
    n += 1;
    const place = { kind: 'row', n, table, at, owner, kept: false } as const;
    add.run(n, table, at, owners(owner), boxes.seal(place, packed(row)));
  };
};

const sealReports = (db: Database, copy: Database, table: string, put: Put): void => {
  const parts = SEALED_IN_PART.filter((part) => part.table === table);
  const hidden = new Set(parts.flatMap(({ columns }) => columns));
  const names = (
    db.sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
  ).filter((name) => !hidden.has(name));
  const add = copy.sqlite.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  );
  for (const row of rowsOf(db, table)) {
    add.run(Object.fromEntries(names.map((name) => [name, row[name]])));
    for (const { columns, owner } of parts) {
      if (columns.every((name) => row[name] === null)) continue;
      put(table, row.id as number, owner(row), Object.fromEntries(columns.map((name) => [name, row[name]])));
    }
  }
};
