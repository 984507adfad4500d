/** What a spreadsheet takes for the beginning of a formula, in either width (security, 3.9; ASVS 1.2.10). */
const FORMULA = /^[\t\r\n\0]|^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** The same behind what some spreadsheets part cells by, whatever stands in quotes: seen in LibreOffice with semicolons. */
const FORMULA_WITHIN = /([;\t\r\n]["\s]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const cell = (value: string): string => {
  const inner = value.replace(FORMULA_WITHIN, "$1'");
  const safe = FORMULA.test(inner) ? `'${inner}` : inner;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV (RFC 4180): lines end with CR LF, what has a comma, a quote or a line break is quoted, and nothing is a formula. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Rows as a file to keep. */
export const csvFile = (name: string, rows: readonly (readonly string[])[]): Response =>
  new Response(toCsv(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
