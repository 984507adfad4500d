import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#app/pages/csv';

/** Reads RFC 4180 the naive way, character by character. */
const fromCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quoted && letter === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else cell += letter;
  }
  return rows;
};

describe('CSV', () => {
  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\0x', '＝1', '＋1', '－1', '＠x'])(
    'B15: %j is no formula',
    (value) => {
      const [[cell]] = fromCsv(toCsv([[value]])) as [[string]];
      expect(cell).toBe(`'${value}`);
    },
  );

  it('reads back as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })),
        (rows) => {
          const safe = rows.map((row) =>
            row.map((cell) => (/^[=+\-@\t\r\0＝＋－＠]/.test(cell) ? `'${cell}` : cell)),
          );
          expect(fromCsv(toCsv(rows))).toEqual(safe);
        },
      ),
    );
    expect(toCsv([['a,b', 'say "x"', 'two\r\nlines', 'plain']])).toBe(
      '"a,b","say ""x""","two\r\nlines",plain\r\n',
    );
  });
});
