import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';

/** WCAG 2.2 A and AA, as far as a machine can tell. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** The one script there is, and the pages that have it. */
const READ_ALOUD = /^\/assets\/read-aloud-[\w-]{8,}\.js$/;
const ONE_NOTICE = /^\/notices\/[\w-]+$/;

/**
 * The page that is open has nothing for axe to find, is no wider than its window and carries no script but the one that reads a notice aloud. Closed details are content too: they are
 * opened, or nobody would look into them.
 */
export const isSound = async (page: Page, what: string): Promise<void> => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // A page of one frame: it is looked at in one go, where a page with others would be put together in a second window.
  expect(page.frames(), `${what} has frames`).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
  expect(violations.map((v) => `${what}: ${v.id} ${v.nodes[0]?.html}`)).toEqual([]);
  const scripts = await page
    .locator('script')
    .evaluateAll((all) => all.map((script) => `${script.getAttribute('src')}${script.textContent}`));
  const isRead = (await page.locator('[data-read-aloud]').count()) > 0;
  expect(scripts, `${what} carries a script`).toEqual(isRead ? [expect.stringMatching(READ_ALOUD)] : []);
  expect(isRead && !ONE_NOTICE.test(new URL(page.url()).pathname), `${what} is read aloud`).toBe(false);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${what} is too wide`).toBeLessThanOrEqual(0);
};

/** Opens each of these pages, and it is sound. */
export const areSound = async (page: Page, url: string, pages: readonly string[]): Promise<void> => {
  for (const path of pages) {
    await page.goto(url + path);
    await isSound(page, path);
  }
};
