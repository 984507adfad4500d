/** What a real spreadsheet makes of our CSV files: nothing in them is a formula. In `npm run test:long`, where LibreOffice is on the machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toCsv } from '#app/pages/csv';
import { makeCopy } from '#sdk/copy';

const hasOffice = process.env.FORTHRIGHT_LONG === '1' && spawnSync('soffice', ['--version']).status === 0;

const DANGEROUS = [
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-1-1',
  '@SUM(1;1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '\u{ff1d}1+1',
  '\u{ff0b}1+1',
  '\u{ff0d}1-1',
  '\u{ff20}SUM(1)',
  'x;=1+1',
  'x","=1+1',
  'x\n=1+1',
];
const AT = '2026-10-02T08:00:00.000Z';

/** Cells with a formula that the spreadsheet program makes of a CSV file, by what parts its cells (44: comma, 59: semicolon). */
const formulasIn = (csv: string, parts: number): number => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  writeFileSync(join(folder, 'a.csv'), csv);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      `--infilter=CSV:${parts},34,76,1,,0,false,true,false,false,false,-1,true`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, 'a.csv'),
    ],
    { timeout: 100_000, stdio: 'pipe' },
  );
  return readFileSync(join(folder, 'a.fods'), 'utf8').match(/table:formula=/g)?.length ?? 0;
};

const SAID = hasOffice ? '' : ' (not looked at: needs FORTHRIGHT_LONG and LibreOffice)';

it(`no field of a copy, nor of a file of the portal, is a formula${SAID}`, { timeout: 600_000 }, async () => {
  const rows = DANGEROUS.map((text) => ({ category: text, at: text, fields: { text, [text]: text } }));
  const pieces: Uint8Array[] = [];
  for await (const piece of makeCopy({ records: () => rows })) pieces.push(piece);
  const copy = Buffer.from(unzipSync(Buffer.concat(pieces))['records.csv'] ?? []).toString();
  const ours = toCsv(DANGEROUS.map((text) => [text, AT, text]));
  expect([copy, ours].filter((csv) => /(^|[,;\r\n])\s*"?\s*[=+@]/.test(csv))).toEqual([]);
  if (!hasOffice) return;
  // The program would make a formula of this, were it not disarmed.
  expect(formulasIn('=1+1,b\r\n', 44)).toBeGreaterThan(0);
  expect([copy, ours].flatMap((csv) => [formulasIn(csv, 44), formulasIn(csv, 59)])).toEqual([0, 0, 0, 0]);
});
