/** What the machine refuses, on the built server (F06): file descriptors, a file beside the database, a disk that became read-only. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, holds, ready } from '../process/acts';
import { noStrace, watchCalls } from '../process/failing-calls';
import { organisation, post, signInByForm } from '../process/people';
import { type PortalProcess, startPortal } from '../process/portal-process';
import { noSmallDisk, type SmallDisk, smallDisk } from '../process/small-disk';
import { MOUSE } from '../services/portal';

const noPrlimit = spawnSync('prlimit', ['--version']).status === 0 ? undefined : 'prlimit does not run here';
/** Long enough that the jobs which look after the disk have run; in `npm run test:long` that also the signer has. */
const A_WHILE_MS = process.env.FORTHRIGHT_LONG ? 12_000 : 2_500;

let portal: PortalProcess | undefined;
let disk: SmallDisk | undefined;
afterEach(async () => {
  await portal?.end('SIGKILL');
  disk?.remove();
  portal = undefined;
  disk = undefined;
});

const aWhile = () => new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));

const start = async (dataDir: string, under?: readonly string[]): Promise<PortalProcess> => {
  portal = await startPortal({ dataDir, mode: 'production', ...(under && { under }) });
  return portal;
};

/** A start that must not succeed: what it said. A sentence for whoever runs it, and nothing of the code. */
const refused = async (dataDir: string, under?: readonly string[]): Promise<string> => {
  const said = await startPortal({ dataDir, mode: 'production', ...(under && { under }) }).then(
    async (started) => {
      await started.end('SIGKILL');
      return 'it started';
    },
    (cause: Error) => cause.message,
  );
  expect(said).toContain('the portal ended with 1');
  expect(said).toContain('Forthright does not start.');
  expect(said).not.toMatch(/\bat .*:\d+:\d+/);
  return said;
};

/** Asks on one connection that stays open: the one that was there before there was room for no other. */
const onOneConnection = (url: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string, form?: { fields: Record<string, string>; cookie: string }): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request(url + path, {
        agent,
        ...(form && {
          method: 'POST',
          headers: {
            cookie: form.cookie,
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          },
        }),
      });
      asked.once('error', reject);
      asked.once('response', (said) => {
        said.resume();
        said.once('end', () => resolve(said.statusCode ?? 0));
      });
      asked.end(form && new URLSearchParams(form.fields).toString());
    });
  return { ask, end: () => agent.destroy() };
};

describe('no file descriptor that is left (EMFILE)', () => {
  it('takes no withdrawal along, and the portal goes on when there are some again', async (context) => {
    if (noPrlimit) return context.skip(noPrlimit);
    const { dataDir, accounts } = await organisation(1);
    const { url, pid } = await start(dataDir);
    const cookie = await signInByForm(url, accounts[0] as (typeof accounts)[number]);
    const given = await answer(url, cookie, 'give');
    const kept = onOneConnection(url);
    expect(await kept.ask('/readyz')).toBe(200);
    const limit = (most: string) => execFileSync('prlimit', ['--pid', String(pid), `--nofile=${most}:`]);
    const usual = execFileSync('prlimit', [
      '--pid',
      String(pid),
      '--nofile',
      '--noheadings',
      '--output',
      'SOFT',
    ])
      .toString()
      .trim();
    const open = new Set(readdirSync(`/proc/${pid}/fd`).map(Number));
    let lowestFree = 0;
    while (open.has(lowestFree)) lowestFree++;
    limit(String(lowestFree));

    const another = onOneConnection(url);
    await expect(another.ask('/readyz')).rejects.toThrow(/ECONNRESET|socket hang up/);
    another.end();
    const fields = { act: 'withdraw', key: 'withdraw-1' };
    expect(await kept.ask(`/choose/${MOUSE}`, { fields, cookie })).toBe(303);
    await aWhile();
    expect([200, 503]).toContain(await kept.ask('/readyz'));
    kept.end();

    limit(usual);
    await expect.poll(() => ready(portal as PortalProcess), { timeout: 10_000 }).toBeUndefined();
    expect((await answer(url, cookie, 'give')).status).toBe(303);
    expect(await portal?.end()).toBe(0);
    portal = undefined;
    holds(dataDir, [given.receipt ?? 0]);
  });
});

describe('the file beside the database that cannot be opened (EACCES on -shm)', () => {
  it('is a start that says so in a sentence, and the next one finds everything', async (context) => {
    if (noStrace) return context.skip(noStrace);
    const { dataDir } = await organisation(1);
    const shm = join(dataDir, 'forthright.db-shm');
    const under = [
      'strace',
      '-o',
      '/dev/null',
      '-P',
      shm,
      '-e',
      'trace=openat',
      '-e',
      'inject=openat:error=EACCES',
    ];
    expect(await refused(dataDir, under)).toContain('the data folder takes no writes');
    expect(await ready(await start(dataDir))).toBeUndefined();
  });
});

describe('a disk that became read-only', () => {
  it('is a start that says so in a sentence, and the next one finds everything', async (context) => {
    if (noSmallDisk) return context.skip(noSmallDisk);
    const made = await organisation(1);
    disk = smallDisk(48) as SmallDisk;
    const dataDir = join(disk.path, 'data');
    cpSync(made.dataDir, dataDir, { recursive: true });
    disk.takesWrites(false);
    expect(await refused(dataDir)).toContain('the data folder takes no writes');
    disk.takesWrites(true);
    expect(await ready(await start(dataDir))).toBeUndefined();
  });

  it('under a running portal: 503, health red, pages go on, and a start finds all that was acknowledged', async (context) => {
    if (noStrace) return context.skip(noStrace);
    const { dataDir, accounts } = await organisation(1);
    const { url, pid } = await start(dataDir);
    const cookie = await signInByForm(url, accounts[0] as (typeof accounts)[number]);
    const given = await answer(url, cookie, 'give');
    // The kernel remounts below open files only by itself, after errors of the disk. This is what each write is told then.
    const watch = await watchCalls({ pid, dataDir }, ['pwrite64'], {
      call: 'pwrite64',
      error: 'EROFS',
      nth: 1,
      sticky: true,
    });
    const withdraw = () => post(url, `/choose/${MOUSE}`, { act: 'withdraw', key: 'withdraw-1' }, cookie);
    expect((await withdraw()).status).toBe(503);
    await aWhile();
    expect(await ready(portal as PortalProcess)).toBe('storage');
    expect((await withdraw()).status).toBe(503);
    expect((await fetch(url, { headers: { cookie } })).status).toBe(200);
    expect((await watch.end()).failed).toBeGreaterThan(0);
    await portal?.end('SIGKILL');
    const again = await start(dataDir);
    expect(await ready(again)).toBeUndefined();
    expect(
      (await post(again.url, `/choose/${MOUSE}`, { act: 'withdraw', key: 'withdraw-2' }, cookie)).status,
    ).toBe(303);
    expect(await again.end()).toBe(0);
    portal = undefined;
    holds(dataDir, [given.receipt ?? 0]);
  });
});
