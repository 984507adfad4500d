import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import type { z } from 'zod';
import { ok, type Result, refuse } from '#domain/result';
import type { looksMapping } from './file-shapes';

export type LooksMapping = z.output<typeof looksMapping>;

/** One row of a file as a look that nobody has read yet, with its number as a spreadsheet counts them. */
export interface MappedRow {
  number: number;
  item: unknown;
}

/** The most rows of one file, and the longest row in characters. */
const MOST_ROWS = 1_000_000;
const LONGEST_ROW = 16_384;
/** Members of a look that are numbers, and those that are yes or no. */
const NUMBERS: readonly string[] = ['resource.count', 'resource.people'];
const YES = 'bulk';

/** The SHA-256 of a file in hex; refuses what cannot be read. */
export const hashOfFile = async (path: string): Promise<Result<string, { code: 'file_unreadable' }>> => {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  } catch {
    return refuse('file_unreadable');
  }
  return ok(hash.digest('hex'));
};

/**
 * Reads a file of looks row by row, as its mapping says. A look is called after the file and its row, unless a field says how: so the same file taken in
 * again changes nothing. Throws where the file is not what the mapping says, or has too many rows.
 */
export async function* readLooksFile(
  path: string,
  mapping: LooksMapping,
  fileHash: string,
): AsyncGenerator<MappedRow> {
  const rows = mapping.format === 'csv' ? csvRows(path, mapping.separator) : jsonRows(path);
  for await (const { number, cell } of rows) {
    if (number > MOST_ROWS) throw new Error(`row ${MOST_ROWS}: a file has no more rows`);
    const item: Record<string, unknown> = {};
    for (const [member, from] of Object.entries(mapping.fields)) {
      const value = said(from, cell);
      if (value !== undefined) put(item, member.split('.'), typed(member, value));
    }
    if (item.id === undefined) item.id = `file:${fileHash.slice(0, 32)}:${number}`;
    yield { number, item };
  }
}

interface Row {
  number: number;
  /** What stands under a name; undefined where nothing does. */
  cell(name: string): string | undefined;
}

async function* csvRows(path: string, separator: string): AsyncGenerator<Row> {
  const source = createReadStream(path, { highWaterMark: LONGEST_ROW });
  const parser = source.pipe(parse({ bom: true, delimiter: separator, max_record_size: LONGEST_ROW }));
  source.on('error', (cause) => parser.destroy(cause));
  let header: readonly string[] | undefined;
  let number = 0;
  for await (const cells of parser as AsyncIterable<string[]>) {
    number += 1;
    if (!header) {
      header = cells.map((name) => name.trim());
      continue;
    }
    const columns = header;
    yield { number, cell: (name) => cells[columns.indexOf(name)] };
  }
}

async function* jsonRows(path: string): AsyncGenerator<Row> {
  const source = createReadStream(path, 'utf8');
  let number = 0;
  for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    if (line.length > LONGEST_ROW) throw new Error(`row ${number}: longer than ${LONGEST_ROW} characters`);
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      throw new Error(`row ${number}: not JSON`);
    }
    yield { number, cell: (name) => textAt(row, name.split('.')) };
  }
}

const textAt = (value: unknown, [name, ...rest]: readonly string[]): string | undefined => {
  if (name === undefined) return value === undefined || value === null ? undefined : String(value);
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isObject ? textAt((value as Record<string, unknown>)[name], rest) : undefined;
};

/** What a field says for one row: its own value, or a column's, put into our words where it has a list of them. */
const said = (from: NonNullable<LooksMapping['fields']['at']>, cell: Row['cell']): string | undefined => {
  if ('value' in from) return from.value;
  const found = cell(from.column)?.normalize('NFC').trim();
  if (found === undefined || found === '') return from.otherwise;
  if (!from.values) return found;
  return Object.hasOwn(from.values, found) ? from.values[found] : (from.otherwise ?? found);
};

const typed = (member: string, value: string): unknown => {
  if (NUMBERS.includes(member)) return /^\d{1,15}$/.test(value) ? Number(value) : value;
  return member === YES ? value === 'true' : value;
};

const put = (
  item: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): void => {
  if (rest.length === 0) {
    item[name] = value;
    return;
  }
  const inner = (item[name] ?? {}) as Record<string, unknown>;
  item[name] = inner;
  put(inner, rest, value);
};
