import { Column, getTableColumns, is, Param, Placeholder, type Query, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './open';

/** Runs a prepared insert or update, with a value for each of its placeholders. */
export type Write = (values: Readonly<Record<string, unknown>>) => void;

/** A write prepared for what is written at every act: the statement is drizzle's, and so is how each column is stored. */
export const prepareWrite = (db: Database, query: { toSQL(): Query }): Write => {
  const { sql, params } = query.toSQL();
  const statement = db.sqlite.prepare(sql);
  const bind = binder(params);
  return (values) => {
    statement.run(...bind(values));
  };
};

/** An insert of these columns of a table, prepared for what is written at every act. */
export const prepareInsert = <Table extends SQLiteTable>(
  db: Database,
  table: Table,
  columns: readonly (keyof Table['$inferInsert'] & string)[],
): Write =>
  prepareWrite(
    db,
    db.orm
      .insert(table)
      .values(
        Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)])) as Table['$inferInsert'],
      ),
  );

/** What to bind, in order: what is asked of each parameter for every run is found out here, once. */
const binder = (params: readonly unknown[]): ((values: Readonly<Record<string, unknown>>) => unknown[]) => {
  const parts = params.map((param) => {
    const inner = is(param, Param) ? param.value : param;
    const name = is(inner, Placeholder) ? inner.name : undefined;
    return { name, value: inner, encoder: is(param, Param) ? param.encoder : undefined };
  });
  return (values) =>
    parts.map(({ name, value, encoder }) => {
      const bound = name === undefined ? value : values[name];
      return encoder ? encoder.mapToDriverValue(bound) : bound;
    });
};

/** Runs a prepared select, with a value for each of its placeholders. */
export type Rows<Row> = (values?: Readonly<Record<string, unknown>>) => Row[];

/**
 * A select of whole rows of one table, prepared for what is read at every act. The statement is drizzle's and so is the meaning of each
 * column; only what drizzle does for every row and every value, whether or not there is anything to translate, is done once here.
 */
export const prepareRows = <Table extends SQLiteTable>(
  db: Database,
  table: Table,
  select: { toSQL(): Query },
): Rows<Table['$inferSelect']> => {
  const { sql, params } = select.toSQL();
  const statement = db.sqlite.prepare(sql).raw();
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => ({
    name,
    translated: column.mapFromDriverValue !== Column.prototype.mapFromDriverValue,
    column,
  }));
  const bind = binder(params);
  return (values = {}) =>
    (statement.all(...bind(values)) as unknown[][]).map((cells) => {
      const row: Record<string, unknown> = {};
      for (let at = 0; at < columns.length; at++) {
        const { name, translated, column } = columns[at] as (typeof columns)[number];
        const cell = cells[at];
        row[name] = cell === null || !translated ? cell : column.mapFromDriverValue(cell);
      }
      return row as Table['$inferSelect'];
    });
};
