import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';

/** WCAG 2.2 A and AA, as far as a machine can tell. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * The page that is open has nothing for axe to find, is no wider than its window and carries no script. Closed details are content too: they are
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
  expect(await page.locator('script').count(), `${what} carries a script`).toBe(0);
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
