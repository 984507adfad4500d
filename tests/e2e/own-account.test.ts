/** A no recorded on paper and reversed, and the sign-ins of one's own account. */
import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { isClean } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const MOUSE = 'agent-training.mouse_pointer.train_ai_agents.collect';
const WAYS: readonly { way: string; options: BrowserContextOptions }[] = [
  { way: 'with JavaScript off', options: { javaScriptEnabled: false } },
  { way: 'at 320 px in dark mode', options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } },
];

const house = demoHouse();

const nothingToFind = async (page: Page, options: BrowserContextOptions) => {
  if (options.javaScriptEnabled !== false) await isClean(page);
};

describe.each(WAYS)('an account, $way', ({ options }) => {
  it('learns of a no that was recorded for it, and takes it back with its own yes', async () => {
    const ava = castMember(house.demo, 'Ava Hartley');
    const desk = await signIn(
      house.browser,
      house.portal.url,
      castMember(house.demo, 'Eleanor Voss'),
      options,
    );
    await desk.page.goto(`${house.portal.url}/desk/record-no`);
    await nothingToFind(desk.page, options);
    await desk.page.locator('#who').fill(ava.email);
    await desk.page.locator('#activity').selectOption(MOUSE);
    await desk.page.getByLabel('On paper').check();
    await desk.page.locator('#said_on').fill('2026-01-05');
    await desk.page.getByRole('button', { name: 'Record the no' }).click();
    await desk.page.getByRole('status').waitFor();
    expect(await desk.page.locator('main').innerText()).not.toMatch(/withdr|said yes\b/i);
    const { page } = await signIn(house.browser, house.portal.url, ava, options);
    const news = page.getByRole('heading', { name: 'Somebody recorded a no for you' });
    const opened = async () => {
      await page.goto(house.portal.url);
      return news.count();
    };
    await expect.poll(opened).toBe(1);
    await nothingToFind(page, options);
    await page.getByRole('link', { name: 'Change it' }).click();
    await page.getByRole('button', { name: 'Yes, I agree' }).click();
    await page.waitForURL(/\/receipts\/\d+$/);
    await page.goto(house.portal.url);
    expect(await news.count()).toBe(0);
    await page.context().close();
    await desk.page.context().close();
  });

  it('shows where it is signed in, ends the others, and keeps this one', async () => {
    const tom = castMember(house.demo, 'Tom Okafor');
    const here = await signIn(house.browser, house.portal.url, tom, options);
    const there = await signIn(house.browser, house.portal.url, tom, options);
    await here.page.goto(house.portal.url);
    const asked = here.page.getByRole('button', { name: 'Yes, it was me' }).first();
    await nothingToFind(here.page, options);
    while ((await asked.count()) > 0) await asked.click();
    await here.page.goto(`${house.portal.url}/settings`);
    await nothingToFind(here.page, options);
    expect(await here.page.getByText('This one', { exact: true }).count()).toBe(1);
    await here.page.getByRole('button', { name: 'End all others' }).click();
    expect(await here.page.getByRole('button', { name: 'End all others' }).count()).toBe(0);
    await there.page.goto(house.portal.url);
    expect(there.page.url()).toContain('/sign-in');
    await here.page.goto(house.portal.url);
    expect(here.page.url()).toBe(`${house.portal.url}/`);
    await here.page.context().close();
    await there.page.context().close();
  });
});
