/** A backup taken by the command line under the writes of people (F23): it opens, and holds whatever was acknowledged before it began. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { answer, holds } from '../process/acts';
import { organisation, signInByForm } from '../process/people';
import { startPortal } from '../process/portal-process';
import { noSmallDisk, type SmallDisk, smallDisk } from '../process/small-disk';

const ROOT = join(import.meta.dirname, '../..');
const CLIENTS = 4;

const forthright = (dataDir: string, ...words: string[]) =>
  promisify(execFile)(process.execPath, ['build/forthright.mjs', ...words], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, FORTHRIGHT_MODE: 'demo' },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  );

it('holds every act that was acknowledged before, and a portal goes on from it', async () => {
  const { dataDir, accounts } = await organisation(CLIENTS);
  const portal = await startPortal({ dataDir, mode: 'production' });
  const cookies = await Promise.all(accounts.map((account) => signInByForm(portal.url, account)));
  const acknowledged: number[] = [];
  let over = false;
  const busy = Promise.all(
    cookies.map(async (cookie) => {
      for (let i = 0; !over; i++) {
        const { receipt } = await answer(portal.url, cookie, i % 2 === 0 ? 'give' : 'refuse');
        if (receipt) acknowledged.push(receipt);
      }
    }),
  );
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(20);

  const folder = mkdtempSync(join(tmpdir(), 'forthright-backup-'));
  const copy = join(folder, 'copy');
  const keys = mkdtempSync(join(tmpdir(), 'forthright-keys-'));
  const before = [...acknowledged];
  expect(await forthright(dataDir, 'backup', copy, '--keys', keys)).toMatchObject({ code: 0 });
  const [sure, later] = [before.length, acknowledged.length];
  expect(later).toBeGreaterThan(sure);
  expect(await forthright(dataDir, 'backup', copy, '--keys', keys)).toMatchObject({
    code: 1,
    said: expect.stringContaining('Something is in that folder already'),
  });
  over = true;
  await busy;
  // At least the last of these is in the journal alone, and signed: after one that moved the journal into the database, the next one does not.
  for (const act of ['give', 'refuse'] as const) await answer(portal.url, cookies[0] ?? '', act);
  expect((await fetch(`${portal.url}/log/checkpoint`)).status).toBe(200);

  // What an operator without the command would do while the portal runs: it does not pass for a backup.
  const bare = join(folder, 'bare');
  cpSync(dataDir, bare, {
    recursive: true,
    filter: (path) => !/-wal$|-shm$|writer\.lock|\.sock$/.test(path),
  });
  expect((await forthright(bare, 'backup', join(folder, 'second'), '--keys', `${keys}/.`)).code).toBe(1);
  expect(await portal.end()).toBe(0);

  expect((await forthright(dataDir, 'backup', '--check', copy, '--keys', keys)).said).toContain(
    'All is what was written.',
  );
  const restored = mkdtempSync(join(tmpdir(), 'forthright-restored-'));
  expect(await forthright(restored, 'restore', copy, '--keys', keys)).toMatchObject({ code: 0 });
  const again = await startPortal({ dataDir: restored, mode: 'production' });
  expect((await fetch(`${again.url}/readyz`)).status).toBe(503);
  expect(await again.end()).toBe(0);
  holds(restored, before);
});

it('on a disk that has no room for it says so, and leaves nothing behind', async (context) => {
  if (noSmallDisk) return context.skip(noSmallDisk);
  const disk = smallDisk(1) as SmallDisk;
  try {
    const { dataDir } = await organisation(CLIENTS);
    disk.fill();
    const { code, said } = await forthright(
      dataDir,
      'backup',
      join(disk.path, 'copy'),
      '--keys',
      mkdtempSync(join(tmpdir(), 'forthright-keys-')),
    );
    expect(code).toBe(1);
    expect(said).toContain('The disk of that folder is full.');
    expect(readdirSync(disk.path)).toEqual(['ballast']);
  } finally {
    disk.remove();
  }
});
