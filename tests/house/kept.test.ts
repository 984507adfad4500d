/** What the portal says it records about people is all it records: no table with a person in it is left out of the page. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ENTRY_KEPT, KEPT } from '#app/kept';
import { de } from '#app/messages/de';
import { en } from '#app/messages/en';
import { SAMPLES } from '../domain/entry/samples';
import { houseFiles, textOf } from './tree';

/** Columns that hold the id of somebody. */
const SOMEBODY = new Set([
  'person',
  'principal',
  'owner',
  'sponsor',
  'actor',
  'proposer',
  'decided_by',
  'profile_document',
]);

describe('what the portal records about people', () => {
  const db = new Database(':memory:');
  for (const path of houseFiles()
    .filter((each) => /^migrations\/[^/]+\.sql$/.test(each))
    .sort()) {
    db.exec(textOf(path));
  }
  const tables = db
    .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    .all() as { name: string }[];
  const named = tables
    .filter(({ name }) =>
      (db.prepare('SELECT name FROM pragma_table_info(?)').all(name) as { name: string }[]).some((column) =>
        SOMEBODY.has(column.name),
      ),
    )
    .map(({ name }) => name);

  it('names every table with a person in it, once', () => {
    const told = Object.values(KEPT).flatMap(({ tables: of }) => of);
    expect([...told].sort()).toEqual([...named].sort());
  });

  it('names every entry type that is written', () => {
    expect(Object.keys(ENTRY_KEPT).sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  it.each(Object.keys(KEPT))('says of %s what, why, how long and who sees it, in both languages', (kind) => {
    for (const part of ['what', 'why', 'how_long', 'who']) {
      const id = `kept.${kind}.${part}` as keyof typeof en;
      expect(en[id], id).toBeTruthy();
      expect(de[id], id).toBeTruthy();
    }
  });
});
