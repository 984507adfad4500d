/** Who looked, from a file: mapped, judged row by row, the same file again changes nothing, and a check writes nothing. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operate } from '#app/operator/operator';
import { toIso } from '#domain/time';
import { APPS, type Door, newDoor, newEmployee, newSystem, START } from '../machine/door';
import { OPERATOR } from '../services/portal';

const folder = mkdtempSync(join(tmpdir(), 'forthright-looks-'));
let door: Door;
let ada: string;
beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  await newSystem(door.portal, 'mail-audit', { activities: [APPS] });
});
afterAll(() => door.portal.close());

const fields = {
  at: { column: 'Time' },
  'subject.type': { value: 'employee' },
  'subject.id': { column: 'Person' },
  'actor.kind': { value: 'human' },
  'actor.display': { value: 'role' },
  'actor.role': { column: 'Group', otherwise: 'IT' },
  operation: { column: 'Action', values: { READ: 'view', EXP: 'export' } },
  'resource.category': { value: 'app_usage' },
  'resource.count': { column: 'Count' },
  'reason.type': { value: 'unknown' },
  outcome: { value: 'allowed' },
};
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const take = (path: string, more: object = {}) =>
  operate(door.portal.operator, OPERATOR, 'looks.import', {
    path,
    system: 'mail-audit',
    mapping: { format: 'csv', separator: ';', fields },
    ...more,
  });
const lines = () => door.portal.services.ask.myLooks(ada, {}).lines;

describe('looks from a file', () => {
  it('are taken row by row, and again without a change; a check writes nothing', async () => {
    const at = toIso(START - 1_000);
    const path = file(
      'looks.csv',
      `\ufeffTime;Person;Group;Action;Count\n${at};${ada};Help desk;READ;3\n${at};${ada};;EXP;\n${at};nobody;IT;READ;1\n${at};${ada};IT;GLANCE;1\nsoon;${ada};IT;READ;1\n`,
    );
    const told = {
      rows: 5,
      accepted: 2,
      refused: 3,
      to_mend: [
        { row: 4, problem: 'subject_unknown' },
        { row: 5, problem: 'operation is missing or malformed.' },
        { row: 6, problem: 'at is missing or malformed.' },
      ],
    };
    expect(await take(path, { check: true })).toEqual({ ok: true, value: { state: 'checked', ...told } });
    expect(lines()).toEqual([]);
    for (let i = 0; i < 2; i++) {
      expect(await take(path)).toEqual({ ok: true, value: { state: 'done', ...told } });
      expect(lines()).toHaveLength(2);
    }
    expect(lines()).toMatchObject([
      { source: 'file', detail: { operation: 'export', role: 'IT' } },
      { source: 'file', detail: { operation: 'view', role: 'Help desk', count: 3 } },
    ]);
    const coverage = door.portal.services.ask.myLooks(ada, {}).coverage;
    expect(coverage.find(({ system }) => system === 'mail-audit')?.state).toBe('file');
  });

  it('come as JSON lines too', async () => {
    const row = { t: toIso(START), who: { id: ada }, Group: 'Audit', Action: 'READ' };
    const path = file('looks.jsonl', `${JSON.stringify(row)}\n\n`);
    const mapping = {
      format: 'jsonl',
      fields: { ...fields, at: { column: 't' }, 'subject.id': { column: 'who.id' } },
    };
    expect(await take(path, { mapping })).toMatchObject({ ok: true, value: { rows: 1, accepted: 1 } });
    const broken = file('broken.jsonl', '{"t": 1\n');
    expect(await take(broken, { mapping })).toMatchObject({ error: { code: 'file_unreadable' } });
  });

  it.each([
    ['no file', { path: '/nowhere/looks.csv' }, 'file_unreadable'],
    ['no system', { system: 'nothing' }, 'unknown_system'],
  ])('from %s are refused', async (_, more, code) => {
    const path = file('one.csv', `Time;Person\n${toIso(START)};${ada}\n`);
    expect(await take(path, more)).toMatchObject({ ok: false, error: { code } });
  });

  it('need a mapping to members that a look has', async () => {
    const mapping = { format: 'csv', fields: { 'actor.shoes': { value: 'x' } } };
    expect(await take(file('two.csv', 'a\n'), { mapping })).toMatchObject({ ok: false });
  });
});
