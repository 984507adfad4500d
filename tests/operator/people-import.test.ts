/** `forthright person import`: the same list, judged and taken in as at the page, from a file that the portal opens itself. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { understand } from '#app/operator/command-line';
import { operate } from '#app/operator/operator';
import { refusalLines } from '#app/operator/what-to-do';
import { must, OPERATOR } from '../services/portal';
import { house } from '../services/two-people';

const folder = mkdtempSync(join(tmpdir(), 'forthright-list-'));
const fileOf = (content: string): string => {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, content);
  return path;
};
const LIST =
  'external_id,name,establishment,languages,hired_at\nh-1,Sam,leeds,en,2020-01-01\nh-2,,leeds,en,soon\n';

describe('forthright person import', () => {
  it('is understood, and leaves the file to the portal', () => {
    expect(understand(['person', 'import', 'people.csv', '--check'])).toEqual({
      ok: true,
      value: { operation: 'person.import', input: { check: true }, path: 'people.csv' },
    });
  });

  it('says with --check what would happen and writes nothing; without it, does it', async () => {
    const { portal } = await house();
    const path = fileOf(LIST);
    const size = portal.revision();
    const checked = await operate(portal.operator, OPERATOR, 'person.import', { path, check: true });
    expect(checked).toMatchObject({
      ok: true,
      value: {
        state: 'checked',
        rows: 2,
        added: 1,
        not_taken: 1,
        to_mend: [{ row: 3, column: 'hired_at', problem: 'Write the day like 2026-03-31 or 31.03.2026.' }],
      },
    });
    expect(portal.revision()).toBe(size);
    const done = await operate(portal.operator, OPERATOR, 'person.import', { path });
    expect(done).toMatchObject({ ok: true, value: { state: 'done', added: 1, not_taken: 1 } });
    const again = await operate(portal.operator, OPERATOR, 'person.import', { path });
    expect(again).toMatchObject({ ok: true, value: { state: 'done', added: 0, stayed: 1 } });
    expect(portal.revision()).toBe(size + 1);
    expect(readFileSync(path, 'utf8')).toBe(LIST);
    expect(readdirSync(portal.services.imports.folder).filter((name) => /csv|part/.test(name))).toEqual([]);
  });

  it('says in words why a file cannot be used', async () => {
    const { portal } = await house();
    const said = async (path: string) => {
      const answer = await operate(portal.operator, OPERATOR, 'person.import', { path });
      return answer.ok ? 'ok' : refusalLines(answer.error);
    };
    expect(await said(fileOf('external_id,role\nh-1,admin\n'))).toMatch(
      /^Refused: list_unusable — These columns are not known here: role\..*\nWhat to do: Mend the file/,
    );
    expect(await said(join(folder, 'nowhere.csv'))).toMatch(/^Refused: list_unreadable — .*\nWhat to do: /);
    expect(await said(folder)).toMatch(/^Refused: list_unreadable/);
    const shut = fileOf(LIST);
    chmodSync(shut, 0o000);
    // Whoever is root may read it all the same.
    if (process.getuid?.() !== 0) expect(await said(shut)).toMatch(/^Refused: list_unreadable/);
  });

  it('takes the example of docs/files.md as it stands', async () => {
    const { portal, administration } = await house();
    for (const place of [
      { establishment: 'leeds', country: 'GB' },
      { establishment: 'berlin', country: 'DE', region: 'BE' },
    ]) {
      must(await administration.recordEstablishment(OPERATOR, { ...place, council: false }));
    }
    const page = readFileSync(join(import.meta.dirname, '../../docs/files.md'), 'utf8');
    const [, example = ''] = /```csv\n([^`]+)```/.exec(page) ?? [];
    const answer = await operate(portal.operator, OPERATOR, 'person.import', {
      path: fileOf(example),
      check: true,
    });
    expect(answer).toMatchObject({ ok: true, value: { added: 2, past: 1, not_taken: 0 } });
  });
});
