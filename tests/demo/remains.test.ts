import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDemo } from '../../demo/demo-data';
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
