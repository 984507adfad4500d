import { Column, getTableColumns, is, Placeholder, type Query } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './open';

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
  const bind = (values: Readonly<Record<string, unknown>>) =>
    params.map((param) => (is(param, Placeholder) ? values[param.name] : param));
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
