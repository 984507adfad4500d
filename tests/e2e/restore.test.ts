/** A copy is put back by the command line and declared by two people in the browser (security, R9). */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { openBrowser } from '../process/browser';
import { demoData, readDemoJson } from '../process/demo-data';
import { startPortal } from '../process/portal-process';

const ROOT = join(import.meta.dirname, '../..');
const PASSWORD = 'quilted-marble-otter-93-vane';

const forthright = (dataDir: string, ...words: string[]): string =>
  execFileSync(process.execPath, ['build/forthright.mjs', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, FORTHRIGHT_MODE: 'demo' },
  });

it('no system is answered before two people have declared it, and everybody is told', async () => {
  const before = await demoData();
  const demo = readDemoJson(before);
  const folder = mkdtempSync(join(tmpdir(), 'forthright-restore-'));
  const [copy, dataDir] = [join(folder, 'copy'), join(folder, 'data')];
  const keys = mkdtempSync(join(tmpdir(), 'forthright-keys-'));
  forthright(before, 'backup', copy, '--keys', keys);
  mkdirSync(dataDir);
  const said = forthright(dataDir, 'restore', copy, '--keys', keys, '--signer', join(before, 'signer.json'));
  expect(said).toContain('Until two people have declared this, every system gets a no');
  cpSync(join(before, 'demo.json'), join(dataDir, 'demo.json'));

  const portal = await startPortal({ dataDir });
  const browser = await openBrowser();
  try {
    const asked = async () => {
      const answer = await fetch(`${portal.url}/api/v1/snapshot`, {
        headers: { authorization: `Bearer ${demo.systems[0]?.key}` },
      });
      return answer.status;
    };
    const signedIn = async (name: string): Promise<Page> => {
      const email = demo.people.find((person) => person.name === name)?.email ?? '';
      const { first_sign_in_token } = JSON.parse(forthright(dataDir, 'person', 'token', '--email', email));
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(`${portal.url}/first-sign-in`);
      await page.fill('#token', first_sign_in_token);
      await page.fill('#password', PASSWORD);
      await page.locator('main form button').first().click();
      await page.goto(`${portal.url}/approvals/restore`);
      return page;
    };
    expect(await asked()).toBe(503);
    const helen = await signedIn('Helen Ashby');
    expect(await helen.locator('.warning-banner').innerText()).toContain('Until two people have declared it');
    await helen.goto(portal.url);
    expect(await helen.locator('.page-heading .lead').innerText()).toContain(
      'Every system is told no right now.',
    );
    await helen.goto(`${portal.url}/approvals/restore`);
    const long = 'The disk was lost. '.repeat(200);
    await helen.fill('#words', long);
    await helen.locator('main form button').click();
    expect(await helen.locator('#words').inputValue()).toBe(long);
    await helen.fill('#words', 'The disk was lost.');
    await helen.locator('main form button').click();
    expect(await helen.getByText('The disk was lost.').count()).toBe(1);
    expect(await helen.locator('button[value=approve]').count()).toBe(0);
    const rashid = await signedIn('Rashid Malik');
    expect(await asked()).toBe(503);
    await rashid.locator('button[value=approve]').click();
    await rashid.waitForURL(`${portal.url}/approvals/restore`);
    expect(await rashid.locator('.warning-banner').count()).toBe(0);
    // The key ended with the declaration: its system needs a new one.
    expect(await asked()).toBe(401);
    await helen.goto(portal.url);
    expect(await helen.getByText('This portal was put back from a copy').count()).toBe(1);
    const { notes } = (await (await fetch(`${portal.url}/log/epochs`)).json()) as { notes: string[] };
    expect(notes).toHaveLength(1);
  } finally {
    await browser.close();
    await portal.end();
  }
});
