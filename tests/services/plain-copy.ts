/** A backup as versions before 0068 made it: the files as they are. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { logFiles } from '#app/services/log/log-files';
import { logSize } from '#db/log/read';
import { openForReading } from '#db/open';

export const plainCopy = (dataDir: string): string => {
  const to = mkdtempSync(join(tmpdir(), 'forthright-plain-'));
  const [from, into] = [logFiles(dataDir), logFiles(to)];
  const db = new Database(from.database);
  db.prepare('VACUUM INTO ?').run(into.database);
  db.close();
  for (const name of ['key', 'signer'] as const) copyFileSync(from[name], into[name]);
  const copied = openForReading(into.database);
  const size = logSize(copied);
  copied.sqlite.close();
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(to, name)))
      .digest('hex');
  const files = Object.fromEntries(readdirSync(to).map((name) => [name, hash(name)]));
  const note = { v: 1, taken_at: '2026-03-02T09:00:00.000Z', size, files };
  writeFileSync(join(to, 'backup.json'), JSON.stringify(note));
  return to;
};
