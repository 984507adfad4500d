import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castMember, openBrowser, signIn } from '../process/browser';
import { demoData, readDemoJson } from '../process/demo-data';
import { type PortalProcess, startPortal } from '../process/portal-process';

const ROOT = join(import.meta.dirname, '../..');
const QUESTION = '/choose/agent-training.mouse_pointer.train_ai_agents.collect';

interface Seen {
  at: number;
  category: string;
  verdict: 'PASS' | 'DROP';
  participants: number;
}

let portal: PortalProcess;
let browser: Browser;
let page: Page;
let collector: ChildProcess;
const seen: Seen[] = [];

beforeAll(async () => {
  const dataDir = await demoData();
  portal = await startPortal({ dataDir });
  browser = await openBrowser();
  const ava = castMember(readDemoJson(dataDir), 'Ava Hartley');
  ({ page } = await signIn(browser, portal.url, ava));
  collector = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'demo/telemetry.ts', '--json', '--interval', '40'],
    { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (!collector.stdout) throw new Error('the collector has no output');
  createInterface({ input: collector.stdout }).on('line', (line) => {
    const told = JSON.parse(line) as {
      category?: string;
      verdict?: string;
      participants?: unknown[] | number;
    };
    if (told.category === undefined) return;
    const participants = Array.isArray(told.participants)
      ? told.participants.length
      : Number(told.participants ?? 0);
    const verdict = told.verdict?.toUpperCase() as Seen['verdict'];
    seen.push({ at: performance.now(), category: told.category, verdict, participants });
  });
});
afterAll(async () => {
  collector.kill('SIGINT');
  await browser.close();
  await portal.end('SIGKILL');
});

/** Waits for the first record of a kind after `from`, of that verdict, about the person alone. */
const first = async (category: string, verdict: Seen['verdict'], from: number): Promise<number> => {
  await expect
    .poll(
      () =>
        seen.some(
          (one) => one.at > from && one.category === category && one.verdict === verdict && !one.participants,
        ),
      { timeout: 90_000, interval: 20 },
    )
    .toBe(true);
  return (
    seen.find(
      (one) => one.at > from && one.category === category && one.verdict === verdict && !one.participants,
    )?.at ?? Number.NaN
  );
};

describe('a real telemetry source', () => {
  it('passes what is allowed and drops what was never asked for', async () => {
    await first('mouse_pointer', 'PASS', 0);
    await first('app_usage', 'PASS', 0);
    await first('keystroke_content', 'DROP', 0);
    expect(seen.some((one) => one.category === 'keystroke_content' && one.verdict === 'PASS')).toBe(false);
  });

  it('obeys a withdrawal in the browser within a second, and a renewed yes as well', async () => {
    await page.goto(portal.url);
    const pressed = performance.now();
    await page
      .getByRole('button', { name: /^Withdraw.*mouse movements/i })
      .first()
      .click();
    await page.waitForURL(/\/receipts\/\d+$/);
    const answered = performance.now();
    const dropped = await first('mouse_pointer', 'DROP', pressed);
    expect(dropped - pressed).toBeLessThanOrEqual(1_000);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = seen.filter((one) => one.category === 'mouse_pointer' && one.at > dropped + 50);
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter((one) => one.verdict === 'PASS')).toEqual([]);

    await page.goto(portal.url + QUESTION);
    const again = performance.now();
    await page.getByRole('button', { name: 'Yes, I agree' }).click();
    expect((await first('mouse_pointer', 'PASS', again)) - again).toBeLessThanOrEqual(1_000);
    console.log(
      `withdrawal pressed -> page answered ${Math.round(answered - pressed)} ms, -> first record dropped ${Math.round(dropped - pressed)} ms`,
    );
  });

  it('shows on the home page what is recorded right now, from its heartbeats', async () => {
    await expect
      .poll(
        async () => {
          await page.goto(portal.url);
          return page.locator('main').innerText();
        },
        { timeout: 40_000, interval: 2_000 },
      )
      .not.toMatch(/Endpoint agent has never reported/);
  });

  it('drops everything when the portal is gone and the lease ends, except what is declared to go on', async () => {
    await portal.end('SIGKILL');
    const gone = performance.now();
    const stopped = await first('mouse_pointer', 'DROP', gone);
    // The lease of what somebody can take back is a minute, counted from the last answer.
    expect(stopped - gone).toBeLessThanOrEqual(62_000);
    await first('working_time', 'PASS', stopped);
    const late = seen.filter((one) => one.at > stopped + 500);
    await first('working_time', 'PASS', stopped + 2_000);
    expect(late.filter((one) => one.category === 'mouse_pointer' && one.verdict === 'PASS')).toEqual([]);
  });
});
