/** What every installation relies on: migrations that never change, strict tables, a log that cannot be edited by mistake. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseFiles, textOf } from './tree';

const migrations = houseFiles().filter((path) => /^migrations\/[^/]+\.sql$/.test(path));
const frozen = JSON.parse(textOf('tests/house/migrations.json')) as Record<string, string>;
const nameOf = (path: string) => path.slice('migrations/'.length);

/** Tables of the log itself. `log_identity` is not one: it is a projection of the first entry. */
const LOG_TABLES = ['log_entry', 'log_node', 'log_checkpoint'];

describe('a migration', () => {
  it.each(migrations)('%s is what was frozen (npm run freeze:migrations notes a new one)', (path) => {
    expect(createHash('sha256').update(textOf(path)).digest('hex')).toBe(frozen[nameOf(path)]);
  });

  it('is never taken away', () => {
    expect(Object.keys(frozen).length).toBeGreaterThan(0);
    expect(migrations.map(nameOf)).toEqual(expect.arrayContaining(Object.keys(frozen)));
  });

  it('has a number of its own', () => {
    const numbers = migrations.map((path) => nameOf(path).split('_')[0]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the migrated database', () => {
  const db = new Database(':memory:');
  const tables = () =>
    db
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .all() as { name: string; strict: number }[];

  beforeAll(() => {
    db.pragma('recursive_triggers = ON');
    for (const path of migrations) db.exec(textOf(path));
  });
  afterAll(() => db.close());

  it('has only STRICT tables', () => {
    expect(tables().length).toBeGreaterThan(0);
    expect(tables().filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  it('has a primary key in every table', () => {
    const keys = db.prepare('SELECT count(*) AS columns FROM pragma_table_info(?) WHERE pk > 0');
    const without = tables().filter(({ name }) => (keys.get(name) as { columns: number }).columns === 0);
    expect(without).toEqual([]);
  });

  it('has no other table of the log than these', () => {
    const named = tables().map(({ name }) => name);
    expect(named.filter((name) => name.startsWith('log_') && name !== 'log_identity').sort()).toEqual(
      [...LOG_TABLES].sort(),
    );
  });

  it.each(LOG_TABLES)('refuses to change or delete a row of %s', (table) => {
    const triggers = db
      .prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?")
      .all(table) as { sql: string }[];
    for (const act of ['UPDATE', 'DELETE']) {
      const guards = triggers.filter(({ sql }) =>
        new RegExp(`BEFORE ${act} ON ${table}\\b[\\s\\S]*RAISE\\(ABORT`).test(sql),
      );
      expect(guards, `${act} on ${table}`).toHaveLength(1);
    }
  });

  it('refuses a gap, a second writing, a change and a deletion in the log', () => {
    const leaf = Buffer.alloc(32, 1);
    const append = (verb: string, seq: number) =>
      db
        .prepare(`${verb} INTO log_entry (seq, record, salt, leaf) VALUES (?, ?, ?, ?)`)
        .run(seq, Buffer.from('{}'), leaf, leaf);
    append('INSERT', 1);
    expect(() => append('INSERT', 3)).toThrow('log_entry');
    expect(() => append('INSERT OR REPLACE', 1)).toThrow('log_entry');
    expect(() => db.prepare('UPDATE log_entry SET leaf = ?').run(Buffer.alloc(32, 2))).toThrow('log_entry');
    expect(() => db.prepare("UPDATE log_entry SET record = x'7b7d20'").run()).toThrow('log_entry');
    expect(() => db.prepare('DELETE FROM log_entry').run()).toThrow('log_entry');
    expect(db.prepare('UPDATE log_entry SET record = NULL, salt = NULL').run().changes).toBe(1);
  });
});
