/** A clock that jumps under the built server (F09, S11): what has ended stays ended, and those who answer for the portal are told. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesAfter } from '#db/log/read';
import { openForReading } from '#db/open';
import { answer, holds, ready } from '../process/acts';
import { fakedClock, noFaketime } from '../process/faked-clock';
import { type Account, organisation, signInByForm } from '../process/people';
import { type PortalProcess, startPortal } from '../process/portal-process';
import { must, newPortal, OPERATOR } from '../services/portal';

const TWO_DAYS = 2 * 86_400;
const BEHIND = 'runs behind the time of the portal';

let portal: PortalProcess | undefined;
afterEach(() => portal?.end('SIGKILL'));
beforeEach((context) => {
  if (noFaketime) context.skip(noFaketime);
});

/** A portal with an employee and an officer, at a clock of its own. */
const open = async () => {
  const { dataDir, accounts } = await organisation(2);
  const [employee, officer] = accounts as [Account, Account];
  const inside = await newPortal(Date.now(), dataDir);
  must(await inside.portal.administration.grantRole(OPERATOR, { person: officer.person, role: 'officer' }));
  await inside.portal.close();
  const clock = fakedClock();
  const start = async () => {
    portal = await startPortal({ dataDir, mode: 'production', under: clock.under });
    return portal;
  };
  return { dataDir, employee, officer, clock, start };
};

const page = async (url: string, path: string, cookie: string): Promise<string> => {
  const said = await fetch(url + path, { headers: { cookie }, redirect: 'manual' });
  return said.status === 200 ? said.text() : `${said.status} ${said.headers.get('location')}`;
};

const warnings = async (url: string) =>
  ((await (await fetch(`${url}/readyz`)).json()) as { warnings?: string[] }).warnings;

describe('the clock of a running portal', () => {
  it('set two days back is told to an officer on every page, to nobody else, and reorders nothing', async () => {
    const { dataDir, employee, officer, clock, start } = await open();
    const { url } = await start();
    const [theirs, officers] = [await signInByForm(url, employee), await signInByForm(url, officer)];
    expect(await page(url, '/desk', officers)).not.toContain(BEHIND);
    const before = await answer(url, theirs, 'give');
    clock.set(-TWO_DAYS);
    expect(await warnings(url)).toEqual(['clock_behind']);
    for (const path of ['/desk', '/']) expect(await page(url, path, officers)).toContain(BEHIND);
    expect(await page(url, '/', theirs)).toContain('</html>');
    expect(await page(url, '/', theirs)).not.toContain(BEHIND);
    const after = await answer(url, theirs, 'refuse');
    clock.set(0);
    expect(await warnings(url)).toBeUndefined();
    expect(await page(url, '/desk', officers)).not.toContain(BEHIND);
    expect(await portal?.end()).toBe(0);
    portal = undefined;
    holds(dataDir, [before.receipt ?? 0, after.receipt ?? 0]);
    const db = openForReading(join(dataDir, 'forthright.db'));
    const instants = [...entriesAfter(db, 0, 1_000)].map(({ at }) => at);
    db.sqlite.close();
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it('set two days ahead and back ends every sign-in for good, also over a start', async () => {
    const { employee, clock, start } = await open();
    let { url } = await start();
    const cookie = await signInByForm(url, employee);
    expect(await page(url, '/', cookie)).toContain('</html>');
    clock.set(TWO_DAYS);
    expect(await page(url, '/', cookie)).toMatch(/^303 .*sign-in/);
    clock.set(0);
    expect(await page(url, '/', cookie)).toMatch(/^303 .*sign-in/);
    expect(await warnings(url)).toEqual(['clock_behind']);
    // Somebody acts at the portal's time, which no later start may begin before.
    const again = await signInByForm(url, employee);
    expect((await answer(url, again, 'give')).status).toBe(303);
    await portal?.end('SIGKILL');
    ({ url } = await start());
    expect(await page(url, '/', cookie)).toMatch(/^303 .*sign-in/);
    expect(await warnings(url)).toEqual(['clock_behind']);
    expect(await ready(portal as PortalProcess)).toBeUndefined();
  });
});
