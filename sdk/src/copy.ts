import { COPY_WORDS, type CopyLanguage } from './copy-words';
import type { LookedAt, Removal } from './task';
import { type Measured, measure, type Pieces, zipOf } from './zip';

export type { CopyLanguage } from './copy-words';

/** One record of the person. */
export interface CopyRecord {
  category: string;
  /** RFC 3339. */
  at: string;
  /** How many other people are in it: counted, not named. */
  others?: number;
  fields: Readonly<Record<string, unknown>>;
}

export interface CopyOptions {
  /** The records, from the first on each time: they are read five times, and none is kept in memory. They must not change meanwhile. */
  records: () => Iterable<CopyRecord> | AsyncIterable<CopyRecord>;
  /** How many were looked at before this copy, and what of them is not in it; both as they were told to the portal. */
  lookedAt?: readonly LookedAt[];
  removed?: readonly Removal[];
  language?: CopyLanguage;
  /** What a kind of data is called in that language; without it by its key. */
  nameOf?: (category: string) => string;
}

/** Names of fields that become columns; what has more is whole in records.json. */
const MOST_COLUMNS = 500;

/**
 * A copy for one person, as a ZIP that comes piece by piece: a page to read, everything as JSON, a table that no spreadsheet takes for formulas, what was left
 * out and why, and the SHA-256 of each. The same records make the same bytes. Throws when the records change while they are read.
 */
export async function* makeCopy(options: CopyOptions): AsyncGenerator<Uint8Array> {
  const columns = new Set<string>();
  for await (const { fields } of options.records()) {
    for (const name of Object.keys(fields)) if (columns.size < MOST_COLUMNS) columns.add(name);
  }
  const { lookedAt = [], removed = [] } = options;
  const contents: readonly (readonly [name: string, texts: () => AsyncIterable<string>])[] = [
    ['index.html', () => page(options)],
    ['records.json', () => jsonOf(options)],
    ['records.csv', () => tableOf(options, [...columns])],
    ['removed.json', () => once(`${JSON.stringify({ looked_at: lookedAt, removed }, undefined, 2)}\n`)],
  ];
  const files: { measured: Measured; pieces: Pieces }[] = [];
  for (const [name, texts] of contents) {
    const pieces = () => encoded(texts());
    files.push({ measured: await measure(name, pieces()), pieces });
  }
  const listed = files.map(({ measured: { name, bytes, sha256 } }) => ({ name, bytes, sha256 }));
  const manifest = () =>
    encoded(once(`${JSON.stringify({ format: 'forthright/copy/v1', files: listed }, undefined, 2)}\n`));
  files.push({ measured: await measure('manifest.json', manifest()), pieces: manifest });
  yield* zipOf(files);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

async function* jsonOf({ records }: CopyOptions): AsyncGenerator<string> {
  let before = '[';
  for await (const { category, at, others, fields } of records()) {
    yield `${before}\n${JSON.stringify({ category, at, ...(others !== undefined && { others }), fields })}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** What a spreadsheet takes for the beginning of a formula, in either width (OWASP, CSV injection; ASVS 1.2.10). */
const SIGNS = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const FORMULA = new RegExp(`^[\\t\\r\\n\\0]|^[\\s\\ufeff]*[${SIGNS}]`);
/** The same behind what some spreadsheets part cells by, whatever stands in quotes. */
const FORMULA_WITHIN = new RegExp(`([;\\t\\r\\n]["\\s]*)(?=[${SIGNS}])`, 'g');

const cell = (value: string): string => {
  const inner = value.replace(FORMULA_WITHIN, "$1'");
  return `"${(FORMULA.test(inner) ? `'${inner}` : inner).replaceAll('"', '""')}"`;
};

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

async function* tableOf({ records }: CopyOptions, columns: readonly string[]): AsyncGenerator<string> {
  const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;
  // The sign at the start tells a spreadsheet that this is UTF-8.
  yield `\ufeff${line(['category', 'at', 'others', ...columns])}`;
  for await (const { category, at, others, fields } of records()) {
    const values = columns.map((name) => textOf(Object.hasOwn(fields, name) ? fields[name] : undefined));
    yield line([category, at, textOf(others), ...values]);
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid;padding:.4rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}dl{margin:0}dt{font-weight:600}dd{margin:0;white-space:pre-wrap}';

async function* page(options: CopyOptions): AsyncGenerator<string> {
  const { records, language = 'en', lookedAt = [], removed = [], nameOf = (key) => key } = options;
  const words = COPY_WORDS[language];
  const total = (category: string) => lookedAt.find((one) => one.category === category)?.count ?? 0;
  yield `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><style>${STYLE}</style></head>
<body><h1>${words.title}</h1>
<p>${words.lead}</p>
<h2>${words.leftOut}</h2>
`;
  if (removed.length === 0) yield `<p>${words.nothing}</p>\n`;
  for (const { category, count, reason } of removed) {
    yield `<p>${escaped(nameOf(category))}: ${words.of(count, total(category))}. ${words.reasons[reason]}</p>\n`;
  }
  const heads = [words.what, words.when, words.others, words.record];
  yield `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>\n`;
  for await (const { category, at, others, fields } of records()) {
    const parts = Object.entries(fields).map(
      ([name, value]) => `<dt dir="auto">${escaped(name)}</dt><dd dir="auto">${escaped(textOf(value))}</dd>`,
    );
    const cells = [escaped(nameOf(category)), escaped(at), textOf(others), `<dl>${parts.join('')}</dl>`];
    yield `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>\n`;
  }
  yield '</tbody></table></body></html>\n';
}
