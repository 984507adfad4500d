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
const MOUSE = 'agent-training.mouse_pointer.train_ai_agents.collect';
const PAGES = [
  '/',
  '/notices',
  '/notices/agent-training',
  '/notices/agent-training?lang=de',
  '/notices/endpoint-security',
  `/choose/${MOUSE}`,
  '/choose/agent-training.screen_content.train_ai_agents.collect',
  '/object/endpoint-security.app_usage.security.collect',
  '/receipts',
  '/looked',
  '/about',
  '/help',
  '/settings',
  '/no-such-page',
];
const DESK = [
  '/desk',
  '/desk/programmes/agent-training',
  '/desk/programmes/endpoint-security',
  '/desk/notices',
  '/desk/coverage',
  '/desk/log',
];
const COUNCIL = [
  '/council',
  '/council/sign/agent-training',
  '/council/sign/working-time',
  '/council/checkpoint',
];
const LOOKS = [
  {
    look: 'desktop, light',
    people: ['Ava Hartley', 'Grace Delgado'],
    desk: 'Eleanor Voss',
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
  },
  {
    look: 'desktop, dark',
    people: ['Ava Hartley'],
    desk: 'Dr. Miriam Seidel',
    viewport: { width: 1280, height: 900 },
    colorScheme: 'dark',
  },
  {
    look: '320 px, light',
    people: ['Ava Hartley'],
    desk: 'Dr. Miriam Seidel',
    viewport: { width: 320, height: 720 },
    colorScheme: 'light',
  },
  {
    look: '320 px, dark',
    people: ['Ava Hartley', 'Jonas Albrecht'],
    desk: 'Eleanor Voss',
    viewport: { width: 320, height: 720 },
    colorScheme: 'dark',
  },
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

/** Nothing for axe to find, and nothing wider than the window. */
const looksRight = async (page: Page, path: string): Promise<void> => {
  await page.goto(portal.url + path);
  // Closed details are content too: they are opened, or nobody would look into them.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map((v) => `${path}: ${v.id} ${v.nodes[0]?.html}`)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${path} is too wide`).toBeLessThanOrEqual(0);
};

describe.each(LOOKS)('every page, $look', ({ look: _look, people, desk, ...look }) => {
  it.each(people)('has nothing for axe to find and never scrolls sideways, for %s', async (name) => {
    const { page, complaints } = await signIn(browser, portal.url, castMember(demo, name), look);
    await page.goto(`${portal.url}/receipts`);
    const receipt = await page.locator('main a[href^="/receipts/"]').first().getAttribute('href');
    const newYork = name === 'Grace Delgado' ? ['/notices/agent-training-new-york'] : [];
    for (const path of [...PAGES, ...newYork, receipt ?? '/receipts/1']) await looksRight(page, path);
    // The one complaint there may be: the status of the page that does not exist, and of notices of other places.
    expect(complaints.filter((text) => !/status of 404/.test(text))).toEqual([]);
    await page.context().close();
  });

  it('of the privacy desk has nothing for axe to find either, nor a complaint of the browser', async () => {
    const { page, complaints } = await signIn(browser, portal.url, castMember(demo, desk), look);
    for (const path of DESK) await looksRight(page, path);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of the works council has nothing for axe to find either, nor a complaint of the browser', async () => {
    const { page, complaints } = await signIn(browser, portal.url, castMember(demo, 'Katrin Wieland'), look);
    for (const path of COUNCIL) await looksRight(page, path);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('signed out, has nothing for axe to find either', async () => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    for (const path of ['/sign-in', '/first-sign-in', '/help', '/about']) {
      await page.goto(portal.url + path);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map((v) => `${path}: ${v.id} ${v.nodes[0]?.html}`)).toEqual([]);
    }
    await context.close();
  });
});

describe('pages', () => {
  it('answer on localhost and on 127.0.0.1', async () => {
    for (const host of ['localhost', '127.0.0.1']) {
      const answer = await fetch(`http://${host}:${new URL(portal.url).port}/sign-in`);
      expect(answer.status).toBe(200);
    }
  });

  it('send no script that a policy would have to allow', async () => {
    const { page } = await signIn(browser, portal.url, castMember(demo, 'Ava Hartley'));
    const answer = await page.goto(portal.url);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await page.locator('script[src]').count()).toBe(0);
    expect(await page.locator('[style]').count()).toBe(0);
    await page.context().close();
  });

  it('show nobody anything of somebody else', async () => {
    const ava = await signIn(browser, portal.url, castMember(demo, 'Ava Hartley'));
    await ava.page.goto(`${portal.url}/receipts`);
    const mine = await ava.page.locator('main a[href^="/receipts/"]').first().getAttribute('href');
    for (const role of ['Oliver Grantham', 'Eleanor Voss', 'Helen Ashby']) {
      const other = await signIn(browser, portal.url, castMember(demo, role));
      for (const path of [mine ?? '', `${mine}/receipt.json`, `${mine}/copy.json`]) {
        const answer = await other.page.request.get(portal.url + path);
        expect(answer.status(), `${role} at ${path}`).toBe(404);
        expect(await answer.text()).not.toContain('Hartley');
      }
      await other.page.context().close();
    }
    await ava.page.context().close();
  });

  it('are nobody’s after signing out', async () => {
    const { page } = await signIn(browser, portal.url, castMember(demo, 'Tom Okafor'));
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/sign-in/);
    await page.context().addCookies(cookies);
    await page.goto(`${portal.url}/receipts`);
    expect(page.url()).toContain('/sign-in');
    await page.context().close();
  });
});
