import { LISTED_KINDS, type ListColumn, type ListedPerson, type RowFault } from '#domain/people/listed';
import { isLanguageTag, isPlainText } from '#domain/text';
import { fromIso, type Instant } from '#domain/time';
import { typedEmail, typedKey } from '../../typed-text';

/** What is wrong with a row: by itself, beside other rows of its list, or beside what is on record. */
export type ListProblemCode =
  | 'cells'
  | 'missing'
  | 'twice'
  | 'formula'
  | 'unseen'
  | 'long'
  | 'wrong'
  | 'external_id_taken'
  | RowFault;

/** A problem with a cell: its row as a spreadsheet counts them, the header being the first; no column where it is the whole row. */
export interface ListProblem {
  row: number;
  column?: ListColumn;
  code: ListProblemCode;
}

const LONGEST = 200;
/** What a spreadsheet takes for the beginning of a formula, in either width (security, 3.9; ASVS 1.2.10). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const YES: Readonly<Record<string, boolean>> = {
  yes: true,
  ja: true,
  true: true,
  no: false,
  nein: false,
  false: false,
};

/** Reads the cells of one row under the columns of its list. An empty cell says nothing. Every cell that cannot be read is named. */
export const readCells = (
  number: number,
  cells: readonly string[],
  columns: readonly ListColumn[],
): { row: ListedPerson } | { problems: readonly ListProblem[] } => {
  if (cells.length !== columns.length) return { problems: [{ row: number, code: 'cells' }] };
  const read: Record<string, unknown> = {};
  const problems: ListProblem[] = [];
  for (const [i, column] of columns.entries()) {
    const raw = cells[i] ?? '';
    const value = raw.normalize('NFC').trim();
    if (value === '') continue;
    const fault = faultOf(raw, value);
    const said = fault === undefined ? READ[column](value) : undefined;
    if (said === undefined) problems.push({ row: number, column, code: fault ?? 'wrong' });
    else read[column] = said;
  }
  if (problems.length === 0 && read.external_id === undefined) {
    problems.push({ row: number, column: 'external_id', code: 'missing' });
  }
  return problems.length > 0 ? { problems } : { row: read as unknown as ListedPerson };
};

const faultOf = (raw: string, value: string): ListProblemCode | undefined => {
  if (FORMULA.test(raw) || FORMULA.test(value)) return 'formula';
  if (!isPlainText(value, 'one_line')) return 'unseen';
  return value.length > LONGEST ? 'long' : undefined;
};

const key = (value: string): string | undefined => {
  const lower = value.toLowerCase();
  return typedKey.safeParse(lower).success ? lower : undefined;
};

/** A list says the same few of them over and over, and each takes a while to read. */
const languages = (value: string): readonly string[] | undefined => {
  const known = LANGUAGES_READ.get(value);
  if (known || LANGUAGES_READ.has(value)) return known;
  if (LANGUAGES_READ.size >= 1_000) LANGUAGES_READ.clear();
  const read = readLanguages(value);
  LANGUAGES_READ.set(value, read);
  return read;
};
const LANGUAGES_READ = new Map<string, readonly string[] | undefined>();

const readLanguages = (value: string): readonly string[] | undefined => {
  try {
    const tags = [...new Set(Intl.getCanonicalLocales(value.split(/[\s,;|]+/).filter(Boolean)))];
    return tags.length > 0 && tags.length <= 10 && tags.every(isLanguageTag) ? tags : undefined;
  } catch {
    // Not a language tag at all.
    return undefined;
  }
};

/** A day as 2026-03-31, or as 31.03.2026: with points it can be read in one way only. */
const day = (value: string): Instant | undefined => {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value);
  const iso = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : value;
  const at = fromIso(`${iso}T00:00:00Z`);
  return Number.isNaN(at) || iso < '1900' || iso > '2200' ? undefined : at;
};

const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: string): Word | undefined =>
    words.find((word) => word === value.toLowerCase());

const matching =
  (pattern: RegExp) =>
  (value: string): string | undefined =>
    pattern.test(value) ? value.toUpperCase() : undefined;

/** How each column is read; undefined where it cannot be. */
const READ: { [Column in ListColumn]: (value: string) => ListedPerson[Column] } = {
  external_id: (value) => value,
  name: (value) => value,
  email: (value) => (typedEmail.safeParse(value).success ? value : undefined),
  kind: oneOf(LISTED_KINDS),
  entity: key,
  establishment: key,
  country: matching(/^[a-z]{2}$/i),
  region: matching(/^[a-z0-9]{1,3}$/i),
  languages,
  hired_at: day,
  minor: (value) => YES[value.toLowerCase()],
  left_at: day,
} as { [Column in ListColumn]: (value: string) => ListedPerson[Column] };
