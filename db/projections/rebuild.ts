import { entriesAfter, logSize } from '../log/read';
import { migrate } from '../migrate';
import { type Database, inTransaction, openDatabase } from '../open';
import { createProject, PROJECTED_TABLES, rememberVersion } from './project';

/** Empties every projected table and fills it from the log again, in one transaction. */
export const rebuild = (db: Database): void =>
  inTransaction(db, () => {
    for (const table of PROJECTED_TABLES) db.sqlite.exec(`DELETE FROM ${table}`);
    const project = createProject(db);
    for (const entry of entriesAfter(db, 0, logSize(db))) project(entry);
    rememberVersion(db);
  });

/** A projected table whose live rows are not what the log says. */
export interface Difference {
  table: string;
  live: number;
  rebuilt: number;
  /** The first row that differs, as stored; for an engineer, not for a page. */
  example: string;
}

/**
 * Rebuilds every projection in memory and compares it row by row with the live tables.
 * An empty answer means that nothing in them came from anywhere but the log.
 */
export const differences = (db: Database, migrations: string): readonly Difference[] => {
  const copy = openDatabase(':memory:');
  try {
    migrate(copy, migrations);
    const project = createProject(copy);
    for (const entry of entriesAfter(db, 0, logSize(db))) project(entry);
    return PROJECTED_TABLES.flatMap((table) => {
      const live = rowsOf(db, table);
      const rebuilt = rowsOf(copy, table);
      const position = Math.max(live.length, rebuilt.length);
      for (let i = 0; i < position; i++) {
        if (live[i] !== rebuilt[i]) {
          const example = `live ${live[i] ?? 'nothing'}, log ${rebuilt[i] ?? 'nothing'}`;
          return [{ table, live: live.length, rebuilt: rebuilt.length, example }];
        }
      }
      return [];
    });
  } finally {
    copy.sqlite.close();
  }
};

const rowsOf = (db: Database, table: (typeof PROJECTED_TABLES)[number]): readonly string[] =>
  (db.sqlite.prepare(`SELECT * FROM ${table}`).all() as object[]).map((row) => JSON.stringify(row)).sort();
