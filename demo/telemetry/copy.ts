import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/** What is held of a person in one category: records, each as it lies on the disk. */
export interface HeldRecords {
  category: string;
  records: readonly { at: string; participants: readonly string[]; body: unknown }[];
}

/**
 * A copy for a person: a page to read, everything as JSON, a table, and the SHA-256 of each of them. Other people in a record are counted, not named:
 * the copy must not harm their rights (Art. 15(4) GDPR).
 */
export const copyOf = (held: readonly HeldRecords[]): Uint8Array => {
  const rows = held.flatMap(({ category, records }) =>
    records.map(({ at, participants, body }) => ({ category, at, others: participants.length, body })),
  );
  const cells = rows.map(({ category, at, others, body }) => [
    category,
    at,
    String(others),
    JSON.stringify(body),
  ]);
  const head = ['What', 'When', 'Other people in it', 'Record'];
  const files: Record<string, Uint8Array> = {
    'read-me.html': bytes(page(head, cells)),
    'everything.json': bytes(`${JSON.stringify(rows, undefined, 2)}\n`),
    'everything.csv': bytes([head, ...cells].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')),
  };
  const sums = Object.entries(files).map(([name, content]) => `${sha256(content)}  ${name}\n`);
  // Stored as it is: it is sealed next, and there is nothing to gain from packing a demo.
  return zipSync({ ...files, SHA256SUMS: bytes(sums.join('')) }, { level: 0 });
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A cell that a spreadsheet takes for text: one that looks like a formula has an apostrophe in front (OWASP, CSV injection). */
const csvCell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

const page = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>\n`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Your data</title></head>
<body><h1>Your data</h1>
<p>This is all that this store holds of you: ${rows.length} records. The same is in everything.json.</p>
<table>
${row('th', head)}${rows.map((cells) => row('td', cells)).join('')}</table></body></html>
`;
};
