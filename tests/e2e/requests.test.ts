/** The journey of a request, by keyboard at 320 px, with JavaScript and without: ask for deletion, be told, follow it, take it back. */
import type { Locator, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

/** Tab until the focus is there, then press; fails when the keyboard cannot get there. */
const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  const wanted = await target.elementHandle();
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((element) => document.activeElement === element, wanted)) {
      await page.keyboard.press(key);
      return;
    }
  }
  throw new Error('the keyboard does not reach it');
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const narrow = { viewport: { width: 320, height: 640 } };
const neverSideways = async (page: Page) => {
  const [wide, there] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(there as number);
};

describe.each([
  { way: 'with JavaScript', options: narrow, who: 'Ava Hartley' },
  { way: 'without JavaScript', options: { ...narrow, javaScriptEnabled: false }, who: 'Grace Delgado' },
])('a request, $way', ({ options, who }) => {
  it('goes from the question to the receipt, is followed, and taken back', async () => {
    const { url } = house.portal;
    const { page, complaints } = await signIn(house.browser, url, castMember(house.demo, who), options);
    await page.goto(`${url}/requests/new?type=erasure`);
    await press(page, page.getByLabel('Kind of data'), 'ArrowDown');
    await neverSideways(page);
    await press(page, button(page, 'Continue'));
    await page.getByLabel('Delete my data').waitFor();
    await page.getByLabel('Delete my data').fill('Everything of last winter.');
    await press(page, button(page, 'Continue'));
    await page.getByRole('heading', { level: 1, name: 'Check before you send' }).waitFor();
    // The date stands there before anything is sent, and the words stand in no address.
    expect(await page.locator('main').innerText()).toMatch(/You have an answer by /);
    expect(page.url()).not.toContain('winter');
    await neverSideways(page);
    await press(page, button(page, 'Send the request'));
    await page.waitForURL(/\/requests\/req_\w+\?sent=1$/);
    const told = await page.locator('main').innerText();
    expect(told).toMatch(/Your request has arrived\.\s+Number \d+/);
    expect(told).toContain('Everything of last winter.');
    const address = page.url().replace(/\?.*$/, '');
    await page.goto(`${url}/requests`);
    await press(page, page.getByRole('link', { name: /Delete my data/ }).first());
    await page.waitForURL(address);
    await press(page, button(page, 'Take the request back'));
    await page.getByText('You took it back.').waitFor();
    expect(await button(page, 'Take the request back').count()).toBe(0);
    // Somebody else's is not there.
    const other = await signIn(house.browser, url, castMember(house.demo, 'Jonas Albrecht'), options);
    expect((await other.page.goto(address))?.status()).toBe(404);
    await other.page.context().close();
    if (options !== narrow) {
      await page.context().close();
      return;
    }
    await areSound(page, url, ['/requests', '/requests/new', address.slice(url.length), '/ask']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the public door', () => {
  it('takes a report without a name, and shows it again to whoever has the code alone', async () => {
    const { url } = house.portal;
    const context = await house.browser.newContext({ ...narrow, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}/ask?type=pressure_report`);
    await page.getByLabel('Your words').fill('We were told to agree.');
    await button(page, 'Send the request').click();
    await page.waitForURL(/\/ask\/code-[\w-]+\?sent=1$/);
    const code = await page.locator('main code').innerText();
    await page.goto(`${url}/ask`);
    await page.getByLabel('Your code').fill(code.toLowerCase());
    await button(page, 'Open the request').click();
    await page.waitForURL(/\/ask\/code-/);
    expect(await page.locator('main').innerText()).toContain('We were told to agree.');
    expect((await page.goto(`${url}/ask/code-0000-0000-0000-0000-0000-0000`))?.status()).toBe(404);
    await context.close();
  });
});
