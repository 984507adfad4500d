import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { isListColumn, type ListColumn, type ListedPerson, NEEDED_COLUMNS } from '#domain/people/listed';
import { type ListProblem, readCells } from './cells';

/** Why a file as a whole is no list of people; `about` names columns. */
export interface ListFault {
  code:
    | 'empty'
    | 'workbook'
    | 'utf16'
    | 'not_utf8'
    | 'not_csv'
    | 'no_rows'
    | 'too_many_rows'
    | 'columns_unknown'
    | 'columns_missing'
    | 'columns_twice';
  about?: readonly string[];
}

/** One row of a list, with its number as a spreadsheet counts them; the last line says why the file cannot be used, if so. */
export type ListLine =
  | { number: number; row: ListedPerson }
  | { number: number; problems: readonly ListProblem[] }
  | { fault: ListFault };

/** The most rows of one list, header included. */
const MOST_ROWS = 200_000;
/** Bytes read at a time: a few hundred rows, so that others get their turn in between. */
const PIECE = 16 * 1_024;
/** The longest row in characters: every cell at its longest, quoted. */
const LONGEST_ROW = 12_000;

class NotUtf8 extends Error {}

/** Reads a list row by row, never whole. A separator is a comma, a semicolon (a German spreadsheet) or a tab, as the header has it. */
export async function* readList(path: string): AsyncGenerator<ListLine> {
  const head = await beginning(path);
  const fault = faultOfBeginning(head);
  if (fault) {
    yield { fault };
    return;
  }
  const source = createReadStream(path, { highWaterMark: PIECE });
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
  });
  // What goes wrong on the way is thrown to whoever reads the rows.
  pipeline(source, utf8(), parser, () => {});
  let columns: readonly ListColumn[] | undefined;
  let number = 0;
  let rows = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      if (!columns) {
        const header = readHeader(cells);
        if ('fault' in header) {
          yield header;
          return;
        }
        columns = header.columns;
        continue;
      }
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (number > MOST_ROWS) {
        yield { fault: { code: 'too_many_rows' } };
        return;
      }
      rows += 1;
      yield { number, ...readCells(number, cells, columns) };
    }
    if (rows === 0) yield { fault: { code: 'no_rows' } };
  } catch (cause) {
    if (cause instanceof NotUtf8) yield { fault: { code: 'not_utf8' } };
    else if (cause instanceof CsvError) {
      yield { fault: { code: 'not_csv', about: [String(Number(cause.records) + 1)] } };
    } else throw cause;
  } finally {
    source.destroy();
  }
}

const beginning = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE), 0, PIECE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const faultOfBeginning = (head: Buffer): ListFault | undefined => {
  if (head.length === 0) return { code: 'empty' };
  const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  // A workbook of a spreadsheet: the new form is a ZIP file, the old one a compound file.
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return { code: 'workbook' };
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff) || head.includes(0)) return { code: 'utf16' };
  return undefined;
};

const SEPARATORS = [',', ';', '\t'] as const;

/** The separator that the header has most often. */
const delimiterOf = (head: Buffer): string => {
  const [line = ''] = head.toString('latin1').split(/[\r\n]/, 1);
  const often = (separator: string) => line.split(separator).length;
  return SEPARATORS.reduce<string>((best, one) => (often(one) > often(best) ? one : best), SEPARATORS[0]);
};

const utf8 = (): Transform => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new NotUtf8();
    }
  };
  const passing = (chunk: Buffer | undefined, done: (error: Error | null, text?: string) => void): void => {
    try {
      done(null, decode(chunk));
    } catch (error) {
      done(error as Error);
    }
  };
  return new Transform({
    decodeStrings: true,
    transform: (chunk: Buffer, _encoding, done) => passing(chunk, done),
    flush: (done) => passing(undefined, done),
  });
};

/** Every column must be one that is known, and stand there once: what nobody reads must not look as if it were. */
const readHeader = (cells: readonly string[]): { columns: readonly ListColumn[] } | { fault: ListFault } => {
  const names = cells.map((cell) => cell.normalize('NFC').trim().toLowerCase());
  const unknown = names.filter((name) => !isListColumn(name));
  if (unknown.length > 0) return { fault: { code: 'columns_unknown', about: shown(unknown) } };
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (twice.length > 0) return { fault: { code: 'columns_twice', about: shown(twice) } };
  const missing = NEEDED_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) return { fault: { code: 'columns_missing', about: missing } };
  return { columns: names as ListColumn[] };
};

/** Names of columns for a sentence: some of them, cut, and without what is not seen. */
const shown = (names: readonly string[]): readonly string[] =>
  names.slice(0, 10).map((name) => name.replaceAll(/[^\p{L}\p{N} _.-]/gu, '?').slice(0, 40));
