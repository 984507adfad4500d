/** A stop in the middle of work, and on a full disk, on the built server (F34, F04, R2). */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, holds, ready } from '../process/acts';
import { organisation, signInByForm } from '../process/people';
import { startPortal } from '../process/portal-process';
import { noSmallDisk, type SmallDisk, smallDisk } from '../process/small-disk';

const STACK = /\bat .*:\d+:\d+/;
describe('SIGTERM under load', () => {
  it('ends within five seconds and loses nothing that was acknowledged', async () => {
    const { dataDir, accounts } = await organisation(6);
    const portal = await startPortal({ dataDir, mode: 'production' });
    const acknowledged: number[] = [];
    const busy = accounts.map(async (account) => {
      const cookie = await signInByForm(portal.url, account);
      for (let i = 0; ; i++) {
        const said = await answer(portal.url, cookie, i % 2 === 0 ? 'give' : 'refuse');
        if (said.receipt) acknowledged.push(said.receipt);
        if (said.status === 0) return;
      }
    });
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(60);
    const began = performance.now();
    expect(await portal.end()).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    await Promise.all(busy);
    holds(dataDir, acknowledged);
  });
});

describe('a stop on a full disk', () => {
  it('says one sentence at most, and leaves a whole folder behind', async (context) => {
    if (noSmallDisk) return context.skip(noSmallDisk);
    const { dataDir: made, accounts } = await organisation(1);
    const disk = smallDisk(48) as SmallDisk;
    try {
      const dataDir = join(disk.path, 'data');
      cpSync(made, dataDir, { recursive: true });
      const portal = await startPortal({ dataDir, mode: 'production' });
      const cookie = await signInByForm(portal.url, accounts[0] as (typeof accounts)[number]);
      const given = await answer(portal.url, cookie, 'give');
      disk.fill();
      const stopped = await answer(portal.url, cookie, 'refuse');
      disk.fill();
      const code = await portal.end();
      const words = portal.output().split('Forthright is ready')[1] ?? '';
      expect(
        words
          .split('\n')
          .filter((line) => line && !line.startsWith('{'))
          .join('\n'),
      ).not.toMatch(STACK);
      if (code !== 0) expect(words).toContain('nothing that was answered is lost');
      disk.empty();
      const again = await startPortal({ dataDir, mode: 'production' });
      await expect.poll(() => ready(again), { timeout: 10_000 }).toBeUndefined();
      expect(await again.end()).toBe(0);
      expect(readFileSync(join(dataDir, 'reserve')).length).toBe(16 * 1024 * 1024);
      holds(
        dataDir,
        [given, stopped].flatMap(({ receipt }) => receipt ?? []),
      );
    } finally {
      disk.remove();
    }
  });
});
