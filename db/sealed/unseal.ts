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

/** Every box of a sealed copy. Throws BoxDoesNotOpen where the name of an owner does not open. */
export function* boxesIn(copy: Database, boxes: Pick<Boxes, 'open'>): Generator<Boxed> {
  const owners = new Map<number, string>();
  const named = copy.sqlite.prepare('SELECT n, box FROM sealed_owner').raw();
  for (const [n, box] of named.all() as [number, Buffer][]) {
    owners.set(n, boxes.open(placeOfOwner(n), box).toString());
  }
  const entries = copy.sqlite.prepare('SELECT seq, owner, kept, box FROM sealed_entry ORDER BY seq').raw();
  for (const [seq, owner, kept, box] of entries.iterate() as IterableIterator<
    [number, number, number, Buffer]
  >) {
    yield { place: placeOfEntry(seq, owners.get(owner) ?? '?', kept === 1), box };
  }
  const rows = copy.sqlite.prepare('SELECT n, tbl, at, owner, kept, box FROM sealed_row ORDER BY n').raw();
  type Row = [number, string, number | null, number, number, Buffer];
  for (const [n, table, at, owner, kept, box] of rows.iterate() as IterableIterator<Row>) {
    yield { place: { kind: 'row', n, table, at, owner: owners.get(owner) ?? '?', kept: kept === 1 }, box };
  }
}

/**
 * Writes the database that was sealed into a new file, without what nobody can open any more, and without the tables that are made from the
 * log. `goneOf` tells whose keys were shredded: what is left of them is answered, by person. Throws BoxDoesNotOpen.
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
    db.sqlite.exec('BEGIN');
    const later = makeTables(copy, db);
    const putEntry = db.sqlite.prepare('UPDATE log_entry SET salt = ?, record = ? WHERE seq = ?');
    const putRow = createPutRow(db);
    /** Reports whose person is gone: who looked goes with them. */
    const emptied = new Set<string>();
    for (const { place, box } of boxesIn(copy, boxes)) {
      const { kind, table, at, owner, kept } = place;
      const report = `${table} ${at}`;
      const plain = boxes.open(place, box);
      if (plain === 'shredded') {
        const { unread } = of(owner);
        if (kind === 'entry') unread.push(at as number);
        else if (at !== null) emptied.add(report);
      } else if (kind === 'entry') {
        const record = plain.subarray(HASH_LENGTH);
        putEntry.run(plain.subarray(0, HASH_LENGTH), record, at);
        if (kept && isGone(owner)) of(owner).kept.push({ seq: at as number, type: entryOf(record).type });
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

/** Makes the tables as they were, with what was not sealed. Answers the statements for indexes and triggers, which come last. */
const makeTables = (copy: Database, db: Database): readonly string[] => {
  const made = copy.sqlite
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .all() as { type: string; name: string; sql: string }[];
  const tables = made.filter(({ type, name }) => type === 'table' && !BOXES.some((box) => box === name));
  for (const { sql } of tables) db.sqlite.exec(sql);
  for (const name of [...tables.map((table) => table.name), 'sqlite_sequence']) {
    // Rows that were added have counted on.
    if (name === 'sqlite_sequence') db.sqlite.exec('DELETE FROM sqlite_sequence');
    const rows = copy.sqlite.prepare(`SELECT * FROM ${name}`).raw();
    const add = db.sqlite.prepare(
      `INSERT INTO ${name} VALUES (${rows
        .columns()
        .map(() => '?')
        .join(', ')})`,
    );
    for (const row of rows.iterate() as IterableIterator<unknown[]>) add.run(row);
  }
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
