import type { Entry } from '#domain/entry/bodies';
import { HASH_LENGTH } from '#domain/log/hash';
import { entryOf } from '../log/read';
import { type Database, openForFilling, openForReading } from '../open';
import type { Boxes, Place } from './boxes';
import { BOXES, placeOfEntry, placeOfOwner } from './seal';
import { type Cells, unpacked } from './tables';

/** What a copy says of somebody whose keys were shredded since it was taken. */
export interface Remains {
  /** Numbers of entries that nobody can read any more. */
  unread: number[];
  /** Entries about them that are kept as proof. */
  kept: Pick<Entry, 'seq' | 'type'>[];
}

/** A box as it lies in a copy. */
export interface Boxed {
  place: Place;
  box: Buffer;
}

/** An entry as it lies in a copy: what anybody may read, and its box. Without either it was erased. */
interface EntryInCopy {
  seq: number;
  record: Buffer | null;
  salt: Buffer | null;
  leaf: Buffer;
  boxed: Boxed | undefined;
}

/** Reads what lies in a sealed copy. Throws BoxDoesNotOpen where the name of an owner does not open. */
export const createCopyReader = (copy: Database, boxes: Pick<Boxes, 'open'>) => {
  const owners = new Map<number, string>();
  const named = copy.sqlite.prepare('SELECT n, box FROM sealed_owner').raw();
  for (const [n, box] of named.all() as [number, Buffer][]) {
    owners.set(n, boxes.open(placeOfOwner(n), box).toString());
  }
  const nameOf = (owner: number): string => owners.get(owner) ?? '?';
  return {
    /** Every entry, in order. */
    *entries(): Generator<EntryInCopy> {
      const rows = copy.sqlite
        .prepare(
          `SELECT log_entry.seq, record, salt, leaf, owner, kept, box
           FROM log_entry LEFT JOIN sealed_entry ON sealed_entry.seq = log_entry.seq ORDER BY log_entry.seq`,
        )
        .raw();
      type Row = [number, Buffer | null, Buffer | null, Buffer, number, number, Buffer | null];
      for (const [seq, record, salt, leaf, owner, kept, box] of rows.iterate() as IterableIterator<Row>) {
        const boxed = box === null ? undefined : { place: placeOfEntry(seq, nameOf(owner), kept === 1), box };
        yield { seq, record, salt, leaf, boxed };
      }
    },
    /** Every other box. */
    *rows(): Generator<Boxed> {
      const rows = copy.sqlite
        .prepare('SELECT n, tbl, at, owner, kept, box FROM sealed_row ORDER BY n')
        .raw();
      type Row = [number, string, number | null, number, number, Buffer];
      for (const [n, table, at, owner, kept, box] of rows.iterate() as IterableIterator<Row>) {
        yield { place: { kind: 'row', n, table, at, owner: nameOf(owner), kept: kept === 1 }, box };
      }
    },
  };
};

/**
 * Writes the database that was sealed into a new file, without what nobody can open any more, and without the tables that are made from the
 * log. `isGone` tells whose keys were shredded: what is left of them is answered, by person. Throws BoxDoesNotOpen.
 */
export const unsealInto = (
  sealed: string,
  path: string,
  boxes: Boxes,
  isGone: (owner: string) => boolean,
): ReadonlyMap<string, Remains> => {
  const copy = openForReading(sealed);
  const db = openForFilling(path);
  const remains = new Map<string, Remains>();
  const of = (person: string): Remains => {
    const known = remains.get(person) ?? { unread: [], kept: [] };
    remains.set(person, known);
    return known;
  };
  try {
    db.sqlite.prepare('ATTACH ? AS sealed').run(sealed);
    db.sqlite.exec('BEGIN');
    const later = makeTables(db);
    const lying = createCopyReader(copy, boxes);
    const putEntry = db.sqlite.prepare('INSERT INTO log_entry (seq, record, salt, leaf) VALUES (?, ?, ?, ?)');
    for (const { seq, record, salt, leaf, boxed } of lying.entries()) {
      const plain = boxed && boxes.open(boxed.place, boxed.box);
      if (!boxed || plain === undefined) putEntry.run(seq, record, salt, leaf);
      else if (plain === 'shredded') {
        putEntry.run(seq, null, null, leaf);
        of(boxed.place.owner).unread.push(seq);
      } else {
        const { owner, kept } = boxed.place;
        const opened = plain.subarray(HASH_LENGTH);
        putEntry.run(seq, opened, plain.subarray(0, HASH_LENGTH), leaf);
        if (kept && isGone(owner)) of(owner).kept.push({ seq, type: entryOf(opened).type });
      }
    }
    const putRow = createPutRow(db);
    /** Reports whose person is gone: who looked goes with them. */
    const emptied = new Set<string>();
    for (const { place, box } of lying.rows()) {
      const { table, at, owner } = place;
      const report = `${table} ${at}`;
      const plain = boxes.open(place, box);
      if (plain === 'shredded') {
        // Somebody of whom nothing else is left is known to have been in the copy.
        of(owner);
        if (at !== null) emptied.add(report);
      } else if (at === null || !emptied.has(report)) putRow(table, at, unpacked(plain));
    }
    for (const sql of later) db.sqlite.exec(sql);
    db.sqlite.exec('COMMIT');
    return remains;
  } finally {
    copy.sqlite.close();
    db.sqlite.close();
  }
};

/**
 * Makes the tables as they were in the copy beside (`sealed`), with what was not sealed, except for entries. Answers the statements for indexes and
 * triggers, which come last. Whole tables go from file to file, no row through this program.
 */
const makeTables = (db: Database): readonly string[] => {
  const made = db.sqlite
    .prepare(
      "SELECT type, name, sql FROM sealed.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .all() as { type: string; name: string; sql: string }[];
  const tables = made.filter(({ type, name }) => type === 'table' && !BOXES.some((box) => box === name));
  for (const { sql } of tables) db.sqlite.exec(sql);
  for (const { name } of tables) {
    if (name !== 'log_entry') db.sqlite.exec(`INSERT INTO main."${name}" SELECT * FROM sealed."${name}"`);
  }
  // Rows that were added have counted on.
  db.sqlite.exec('DELETE FROM main.sqlite_sequence');
  db.sqlite.exec('INSERT INTO main.sqlite_sequence SELECT * FROM sealed.sqlite_sequence');
  return made.filter(({ type }) => type !== 'table').map(({ sql }) => sql);
};

/** Puts a whole row back, or fills the part of a report that was sealed. */
const createPutRow = (db: Database): ((table: string, at: number | null, row: Cells) => void) => {
  const prepared = new Map<string, ReturnType<Database['sqlite']['prepare']>>();
  return (table, at, row) => {
    const names = Object.keys(row);
    const sql =
      at === null
        ? `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
        : `UPDATE ${table} SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @row_id`;
    const statement = prepared.get(sql) ?? db.sqlite.prepare(sql);
    prepared.set(sql, statement);
    statement.run(at === null ? row : { ...row, row_id: at });
  };
};
