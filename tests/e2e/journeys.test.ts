import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castMember, openBrowser, signIn } from '../process/browser';
import { demoData, readDemoJson } from '../process/demo-data';
import { type PortalProcess, startPortal } from '../process/portal-process';

const QUESTION = '/choose/agent-training.mouse_pointer.train_ai_agents.collect';
const NOTICE = '/notices/agent-training-new-york';

/** How a person presses something: with the mouse, or with the keyboard alone. */
type Press = (page: Page, target: Locator) => Promise<void>;

const withMouse: Press = (_page, target) => target.click();

/** Tab until the focus is there, then Enter; fails when the keyboard cannot get there. */
const withKeyboard: Press = async (page, target) => {
  const wanted = await target.elementHandle();
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((element) => document.activeElement === element, wanted)) {
      const seen = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement as Element);
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      });
      expect(seen, 'the focus can be seen').toBe(true);
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error('the keyboard does not reach it');
};

const WAYS: readonly { way: string; press: Press; options: BrowserContextOptions }[] = [
  { way: 'by mouse', press: withMouse, options: {} },
  { way: 'by keyboard alone', press: withKeyboard, options: {} },
  { way: 'with JavaScript off', press: withMouse, options: { javaScriptEnabled: false } },
  {
    way: 'at 320 px in dark mode',
    press: withMouse,
    options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(WAYS)('the three journeys, $way', ({ press, options }) => {
  let portal: PortalProcess;
  let page: Page;

  beforeAll(async () => {
    const dataDir = await demoData();
    portal = await startPortal({ dataDir });
    // The keyboard journey looks at document.activeElement, which needs no script of the page's.
    const grace = castMember(readDemoJson(dataDir), 'Grace Delgado');
    ({ page } = await signIn(browser, portal.url, grace, { ...options, typed: true }));
  });
  afterAll(async () => {
    await page.context().close();
    await portal.end();
  });

  it('reads a notice in layers, and confirms it', async () => {
    await page.goto(portal.url + NOTICE);
    expect(await page.locator('h1').count()).toBe(1);
    const confirm = page.getByRole('button', { name: /I have read this/ });
    if ((await confirm.count()) > 0) {
      await press(page, confirm);
      await page.waitForURL(/\/(receipts|notices)\//);
      expect(await page.locator(`main a[href="${QUESTION}"]`).count(), 'the way on to the question').toBe(1);
    }
    await page.goto(portal.url + NOTICE);
    expect(await page.getByRole('button', { name: /I have read this/ }).count()).toBe(0);
  });

  it('says yes with a button as large as the one for no, and lands on a receipt', async () => {
    await page.goto(portal.url + QUESTION);
    expect(await page.getByText(/cannot be undone/).count()).toBeGreaterThan(0);
    const [yes, no] = [
      page.getByRole('button', { name: 'Yes, I agree' }),
      page.getByRole('button', { name: 'No, I do not agree' }),
    ];
    const [yesBox, noBox] = [await yes.boundingBox(), await no.boundingBox()];
    expect(Math.abs((yesBox?.width ?? 0) - (noBox?.width ?? 1))).toBeLessThanOrEqual(1);
    expect(Math.abs((yesBox?.height ?? 0) - (noBox?.height ?? 1))).toBeLessThanOrEqual(1);
    await press(page, yes);
    await page.waitForURL(/\/receipts\/\d+$/);
  });

  it('withdraws with one press and no question back, keeps a receipt that can be opened again', async () => {
    await page.goto(portal.url);
    await press(page, page.getByRole('button', { name: /^Withdraw/ }).first());
    await page.waitForURL(/\/receipts\/\d+$/);
    const receipt = page.url();
    const words = await page.locator('main').innerText();
    await page.goto(portal.url);
    await page.goto(receipt);
    expect((await page.locator('h1').innerText()).length).toBeGreaterThan(0);
    expect((await page.locator('main').innerText()).slice(0, 40)).toBe(words.slice(0, 40));
    const download = await page.request.get(`${receipt}/receipt.json`);
    expect(download.headers()['content-disposition']).toContain('attachment');
    expect(await download.json()).toMatchObject({ version: 'forthright/receipt/v1' });
  });

  it('is told on the receipt of the yes that still counts, and withdraws it from there', async () => {
    for (const verb of ['collect', 'use']) {
      await page.goto(portal.url + QUESTION.replace(/collect$/, verb));
      await press(page, page.getByRole('button', { name: 'Yes, I agree' }));
      await page.waitForURL(/\/receipts\/\d+$/);
    }
    await page.goto(portal.url);
    await press(page, page.getByRole('button', { name: /^Withdraw your yes to: Record/ }).first());
    await page.waitForURL(/\/receipts\/\d+$/);
    const receipt = page.url();
    expect(await page.getByRole('heading', { name: 'Your other yes still counts' }).count()).toBe(1);
    await press(page, page.getByRole('button', { name: /^Withdraw/ }));
    await page.waitForURL((url) => url.href !== receipt);
    expect(await page.locator('h1').innerText()).toMatch(/^You withdrew your yes: /);
    expect(await page.getByRole('button', { name: /^Withdraw/ }).count()).toBe(0);
  });

  it('pauses and resumes what they said yes to, each with one press', async () => {
    await page.goto(portal.url + QUESTION);
    await press(page, page.getByRole('button', { name: 'Yes, I agree' }));
    await page.waitForURL(/\/receipts\/\d+$/);
    await page.goto(portal.url);
    await press(page, page.locator('summary', { hasText: 'Pause everything' }));
    await press(page, page.getByRole('button', { name: 'Until I resume' }));
    await page.waitForURL(/\/receipts\/\d+$/);
    expect(await page.locator('h1').innerText()).toBe('You paused everything you said yes to');
    await page.goto(portal.url);
    expect(await page.getByText('You have paused it.').count()).toBeGreaterThan(0);
    await press(page, page.getByRole('button', { name: 'Resume now' }));
    await page.waitForURL(/\/receipts\/\d+$/);
    expect(await page.locator('h1').innerText()).toBe('You ended your pause');
    await page.goto(portal.url);
    expect(await page.getByText('You have paused it.').count()).toBe(0);
  });

  it('objects without a reason, keeps a receipt, and takes it back', async () => {
    await page.goto(portal.url);
    await press(page, page.getByRole('link', { name: /^Object about/ }).first());
    await page.waitForURL(/\/object\//);
    const address = page.url();
    expect(await page.getByText('You need no reason to send this.').count()).toBe(1);
    await press(page, page.getByRole('button', { name: 'Send my objection' }));
    await page.waitForURL(/\/receipts\/\d+$/);
    expect(await page.locator('h1').innerText()).toMatch(/^You objected: /);
    await page.goto(portal.url);
    expect(await page.getByText(/It is not decided yet/).count()).toBeGreaterThan(0);
    await page.goto(address);
    await press(page, page.getByRole('button', { name: 'Take my objection back' }));
    await page.waitForURL(/\/receipts\/\d+$/);
    await page.goto(portal.url);
    expect(await page.getByText(/It is not decided yet/).count()).toBe(0);
  });

  it('changes their mind at any time', async () => {
    await page.goto(portal.url + QUESTION);
    await press(page, page.getByRole('button', { name: 'Yes, I agree' }));
    await page.waitForURL(/\/receipts\/\d+$/);
    await page.goto(portal.url + QUESTION);
    await press(page, page.getByRole('button', { name: 'No, I do not agree' }));
    await page.waitForURL(/\/receipts\/\d+$/);
  });
});
