import type { Statement } from 'better-sqlite3';
import type { FindingCode } from '#domain/log/finding';
import type { Database } from '../open';
import { PROJECTED_TABLES } from './project';

/** A row of a projected table that is not what the log says. */
export interface Difference {
  code: Extract<FindingCode, 'row_missing' | 'row_inserted' | 'row_changed'>;
  table: string;
  /** Table and primary key. */
  row: string;
  /** The row as it lies there and as the log has it; for an engineer, never for a page. */
  live: string | undefined;
  log: string | undefined;
}

type Value = string | number | null;
type Row = readonly Value[];

/** Rows of two tables that differ, in the order of their key; both are read once, side by side. */
export function* rowDifferences(live: Database, rebuilt: Database): Generator<Difference> {
  for (const table of PROJECTED_TABLES) {
    const key = keyOf(live, table);
    const [there, wanted] = [rowsOf(live, table, key), rowsOf(rebuilt, table, key)];
    let [a, b] = [there.next(), wanted.next()];
    while (!a.done || !b.done) {
      const order = a.done ? 1 : b.done ? -1 : compareKeys(a.value, b.value, key.places);
      const [one, other] = [order <= 0 ? a.value : undefined, order >= 0 ? b.value : undefined];
      // Nearly every row is the same: what costs is done for the others.
      if (!(one && other && sameRow(one, other))) {
        const [left, right] = [one && JSON.stringify(one), other && JSON.stringify(other)];
        const values = key.places.map((place) => String(((one ?? other) as Row)[place])).join(' ');
        const code = !one ? 'row_missing' : !other ? 'row_inserted' : 'row_changed';
        if (left !== right) yield { code, table, row: `${table} ${values}`, live: left, log: right };
      }
      if (order <= 0) a = there.next();
      if (order >= 0) b = wanted.next();
    }
  }
}

const sameRow = (a: Row, b: Row): boolean =>
  a.length === b.length && a.every((value, place) => value === b[place]);

interface Key {
  names: readonly string[];
  places: readonly number[];
}

const keyOf = (db: Database, table: string): Key => {
  const columns = db.sqlite
    .prepare('SELECT name, cid, pk FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .all(table) as { name: string; cid: number }[];
  return { names: columns.map(({ name }) => name), places: columns.map(({ cid }) => cid) };
};

/** In pages: row by row, to fetch one takes longer than to compare it. */
function* rowsOf(db: Database, table: string, { names, places }: Key): Generator<Row> {
  const key = names.map((name) => `"${name}"`).join(', ');
  const page = (where: string): Statement =>
    db.sqlite.prepare(`SELECT * FROM ${table} ${where} ORDER BY ${key} LIMIT 1000`).raw();
  const after = page(`WHERE (${key}) > (${names.map(() => '?').join(', ')})`);
  for (let rows = page('').all() as Row[]; rows.length > 0; ) {
    yield* rows;
    const last = rows.at(-1) as Row;
    rows = after.all(places.map((place) => last[place])) as Row[];
  }
}

/** The order in which SQLite sorts keys: numbers before texts, texts by their bytes. */
const compareKeys = (a: Row, b: Row, places: readonly number[]): number => {
  for (const place of places) {
    const order = compareValues(a[place] ?? null, b[place] ?? null);
    if (order !== 0) return order;
  }
  return 0;
};

const compareValues = (a: Value, b: Value): number => {
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string') {
    return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
  }
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'string' ? 1 : -1;
};
