/** Rows as drizzle reads them, read without drizzle's work for each of them. */
import { eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/open';
import { prepareRows, prepareWrite } from '#db/rows';

const thing = sqliteTable('thing', {
  id: text('id').primaryKey(),
  named: integer('named_at'),
  flag: integer('flag', { mode: 'boolean' }).notNull(),
  maybe: integer('maybe', { mode: 'boolean' }),
  list: text('list', { mode: 'json' }).$type<readonly string[]>(),
  at: integer('at', { mode: 'timestamp_ms' }),
});

it('every kind of column, and null in each, is read as drizzle reads it', () => {
  const db = openDatabase(':memory:');
  db.sqlite.exec('CREATE TABLE thing (id TEXT, named_at INT, flag INT, maybe INT, list TEXT, at INT)');
  db.orm
    .insert(thing)
    .values([
      { id: 'a', named: 5, flag: true, maybe: false, list: ['x', 'y'], at: new Date(7) },
      { id: 'b', named: null, flag: false, maybe: null, list: null, at: null },
    ])
    .run();
  const all = db.orm.select().from(thing).orderBy(thing.id);
  expect(prepareRows(db, thing, all)()).toStrictEqual(all.all());
  const one = db.orm
    .select()
    .from(thing)
    .where(eq(thing.id, sql.placeholder('id')));
  const read = prepareRows(db, thing, one);
  expect(read({ id: 'b' })).toStrictEqual(one.all({ id: 'b' }));
  expect(read({ id: 'nobody' })).toEqual([]);
  const fixed = db.orm.select().from(thing).where(eq(thing.flag, true));
  expect(prepareRows(db, thing, fixed)().map(({ id }) => id)).toEqual(['a']);
  db.sqlite.close();
});

it('every kind of column, null, and what is no placeholder are stored as drizzle stores them', () => {
  const db = openDatabase(':memory:');
  db.sqlite.exec(
    'CREATE TABLE thing (id TEXT PRIMARY KEY, named_at INT, flag INT, maybe INT, list TEXT, at INT)',
  );
  const value = sql.placeholder;
  const insert = db.orm
    .insert(thing)
    .values({
      id: value('id'),
      named: value('named'),
      flag: true,
      maybe: value('maybe'),
      list: value('list'),
      at: value('at'),
    })
    .onConflictDoUpdate({ target: thing.id, set: { named: sql`excluded.named_at` } });
  const write = prepareWrite(db, insert);
  const full = { named: 5, maybe: false, list: ['x'], at: new Date(7) };
  const empty = { named: null, maybe: null, list: null, at: new Date(0) };
  for (const [id, values] of Object.entries({ a: full, b: empty })) {
    insert.run({ id: `drizzle ${id}`, ...values });
    write({ id: `own ${id}`, ...values });
  }
  const stored = (id: string) =>
    db.sqlite.prepare('SELECT named_at, flag, maybe, list, at FROM thing WHERE id = ?').get(id);
  expect(stored('own a')).toEqual(stored('drizzle a'));
  expect(stored('own b')).toEqual(stored('drizzle b'));
  write({ id: 'own a', ...full, named: 6 });
  expect(stored('own a')).toMatchObject({ named_at: 6 });
  db.sqlite.close();
});
