/** A disk that gives errors, on the built server (F05, R2). */
import { spawnSync } from 'node:child_process';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, holds, ready } from '../process/acts';
import { organisation, signInByForm } from '../process/people';
import { startPortal } from '../process/portal-process';

const noStrace =
  spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0 ? undefined : 'strace does not run here';

describe('an I/O error', () => {
  beforeEach((context) => {
    if (noStrace) context.skip(noStrace);
  });

  // The calls before these are a start and a sign-in; which act meets the error is not the same in every run, and need not be.
  it.each([
    ['of fsync, once', 'fdatasync,fsync:error=EIO:when=25'],
    ['of fsync, from then on', 'fdatasync,fsync:error=EIO:when=25+'],
    ['of a write, from then on', 'pwrite64:error=EIO:when=300+'],
  ])(
    '%s: nobody is told yes, nothing more is taken, and a start finds all that was acknowledged',
    async (_, fault) => {
      const { dataDir, accounts } = await organisation(1);
      const calls = fault.split(':', 1)[0];
      const under = ['strace', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${fault}`];
      const portal = await startPortal({ dataDir, mode: 'production', under });
      const cookie = await signInByForm(portal.url, accounts[0] as (typeof accounts)[number]);
      const acknowledged: number[] = [];
      let last = { status: 303 };
      for (let i = 0; i < 100 && last.status === 303; i++) {
        const said = await answer(portal.url, cookie, i % 2 === 0 ? 'give' : 'refuse');
        if (said.receipt) acknowledged.push(said.receipt);
        last = said;
      }
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(last.status).toBe(503);
      expect(await ready(portal)).toBe('storage');
      expect((await answer(portal.url, cookie, 'refuse')).status).toBe(503);
      expect((await fetch(portal.url, { headers: { cookie } })).status).toBe(200);
      await portal.end('SIGKILL');
      const again = await startPortal({ dataDir, mode: 'production' });
      expect(await ready(again)).toBeUndefined();
      expect((await answer(again.url, cookie, 'give')).status).toBeOneOf([303, 409]);
      expect(await again.end()).toBe(0);
      holds(dataDir, acknowledged);
    },
  );
});
