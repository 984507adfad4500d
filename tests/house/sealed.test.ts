/** A sealed copy knows what to do with every table, and seals each one from which an erasure deletes. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { PROJECTED_TABLES } from '#db/projections/project';
import { LEFT_OUT, PLAIN, SEALED_IN_PART, SEALED_WHOLE } from '#db/sealed/tables';
import { houseFiles, textOf } from './tree';

describe('a sealed copy', () => {
  const db = new Database(':memory:');
  for (const path of houseFiles()
    .filter((each) => /^migrations\/[^/]+\.sql$/.test(each))
    .sort()) {
    db.exec(textOf(path));
  }
  const names = (sql: string): string[] => db.prepare(sql).pluck().all() as string[];
  const inPart = [...new Set(SEALED_IN_PART.map(({ table }) => table))];
  const sealed = [...Object.keys(SEALED_WHOLE), ...inPart];

  it('has each table once', () => {
    const all = names("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    const told = ['log_entry', ...PROJECTED_TABLES, ...sealed, ...PLAIN, ...LEFT_OUT];
    expect([...told].sort()).toEqual([...all].sort());
  });

  it('copies no table as it is that has a person in it', () => {
    for (const table of PLAIN) {
      const columns = names(`SELECT name FROM pragma_table_info('${table}')`);
      for (const somebody of ['person', 'actor', 'looker', 'principal', 'email', 'address']) {
        expect(columns, table).not.toContain(somebody);
      }
    }
  });

  it('seals whatever an erasure deletes from', () => {
    const own = ['copies', 'holdings', 'looks', 'training'].map((name) => `db/own/${name}.ts`);
    const erased = ['db/erase.ts', ...own]
      .map(textOf)
      .flatMap((text) => [
        ...text.matchAll(/(?:DELETE FROM|UPDATE) (\w+)[^'"`]*(?:person|actor|principal|looker) /g),
      ])
      .map(([, table]) => table as string);
    expect(erased.length).toBeGreaterThan(10);
    for (const table of erased) expect([...sealed, ...LEFT_OUT], table).toContain(table);
  });
});
