/** The pages of admins, engineers and auditors: axe, both themes, 320 px and a desk; with something waiting and something told. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castMember, openBrowser, signIn } from '../process/browser';
import {
  type DemoJson,
  demoData,
  type PortalProcess,
  readDemoJson,
  startPortal,
} from '../process/portal-process';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const LOOKS = [
  { look: 'desktop, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { look: '320 px, dark', viewport: { width: 320, height: 720 }, colorScheme: 'dark' },
] as const;

let portal: PortalProcess;
let browser: Browser;
let demo: DemoJson;

beforeAll(async () => {
  const dataDir = await demoData();
  portal = await startPortal({ dataDir });
  demo = readDemoJson(dataDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await portal.end();
});

const isSound = async (page: Page, what: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map((v) => `${what}: ${v.id} ${v.nodes[0]?.html}`)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${what} is too wide`).toBeLessThanOrEqual(0);
};

describe.each(LOOKS)('$look', ({ look, ...options }) => {
  it('has nothing for axe to find and never scrolls sideways, for an admin', async () => {
    const { page, complaints } = await signIn(browser, portal.url, castMember(demo, 'Helen Ashby'), options);
    // Something waits, so that the page of what waits has something on it.
    await page.goto(`${portal.url}/admin/people/${castMember(demo, 'Tom Okafor').id}`);
    await page
      .getByLabel('Task', { exact: true })
      .selectOption(look === 'desktop, light' ? 'officer' : 'engineer');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    for (const path of [
      '/admin',
      '/admin/people/new',
      `/admin/people/${castMember(demo, 'Eleanor Voss').id}`,
      '/admin/roles',
      '/approvals',
      '/audit',
      '/audit?operation=key.mint&actor=auditor',
    ]) {
      await page.goto(portal.url + path);
      await isSound(page, path);
    }
    await page.goto(`${portal.url}/admin/people/new`);
    await page.getByRole('button', { name: 'Add this person' }).click();
    await isSound(page, 'the form with its problems');
    await page.goto(`${portal.url}/admin/people/${castMember(demo, 'Grace Delgado').id}`);
    await page.getByRole('button', { name: 'Make a new sign-in code' }).click();
    await isSound(page, 'a code that is told once');
    expect(complaints.filter((text) => !/status of 4(09|22)/.test(text))).toEqual([]);
    await page.context().close();
  });

  it('nor for an engineer', async () => {
    const { page, complaints } = await signIn(browser, portal.url, castMember(demo, 'Nadia Rahman'), options);
    for (const path of ['/systems', '/systems/endpoint-agent', '/approvals']) {
      await page.goto(portal.url + path);
      await isSound(page, path);
    }
    await page.goto(`${portal.url}/systems/${look === 'desktop, light' ? 'chat-archive' : 'time-clock'}`);
    await page.getByRole('button', { name: 'Make this key' }).click();
    await isSound(page, 'a key that is told once');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
