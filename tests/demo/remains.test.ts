import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetVisitor, makeDemo, readDemo } from '#demo/demo-data';
import { MIGRATIONS } from '../services/portal';

it.each(['log.key', 'signer.json', 'forthright.db-wal'])(
  'the demo takes no folder over in which %s is left of a log',
  async (name) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'forthright-'));
    writeFileSync(join(dataDir, name), 'what was there');
    const options = {
      dataDir,
      migrations: MIGRATIONS,
      publicUrl: 'http://localhost:3000',
      random: (bytes: number) => randomBytes(bytes),
      report: () => undefined,
    };
    await expect(makeDemo(options)).rejects.toThrow(name);
    expect(readFileSync(join(dataDir, name), 'utf8')).toBe('what was there');
  },
);

it('an erased person is taken out of demo.json, and no other', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'forthright-'));
  const people = ['per_1', 'per_2'].map((id) => ({
    role: 'employee',
    name: `Name of ${id}`,
    email: `${id}@example.org`,
    password: 'made-up',
    id,
  }));
  const url = 'http://localhost:3000';
  writeFileSync(join(dataDir, 'demo.json'), JSON.stringify({ url, people, systems: [] }));
  forgetVisitor(dataDir, 'per_1');
  expect(readFileSync(join(dataDir, 'demo.json'), 'utf8')).not.toContain('per_1');
  expect(readDemo(dataDir, url)?.map(({ email }) => email)).toEqual(['per_2@example.org']);
  forgetVisitor(mkdtempSync(join(tmpdir(), 'forthright-')), 'per_2');
});
