import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';

/** WCAG 2.2 A and AA, as far as a machine can tell. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** The three scripts there are: one reads a notice aloud, one asks a device for a passkey, one makes a key for copies and opens them. */
const READ_ALOUD = /^\/assets\/read-aloud-[\w-]{8,}\.js$/;
const PASSKEY = /^\/assets\/passkey-[\w-]{8,}\.js$/;
const OWN_COPY = /^\/assets\/own-copy-[\w-]{8,}\.js$/;
const ONE_NOTICE = /^\/notices\/[\w-]+$/;

/**
 * The page that is open has nothing for axe to find, is no wider than its window and carries no script but those that are named above. Closed details are content too: they are
 * opened, or nobody would look into them.
 */
export const isSound = async (page: Page, what: string): Promise<void> => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // A page of one frame: it is looked at in one go, where a page with others would be put together in a second window.
  expect(page.frames(), `${what} has frames`).toHaveLength(1);
  // At a shared device a page goes on by itself, to a question that one press answers, as often as one likes for an hour (2.2.1).
  const isShared = (await page.locator('.shared-bar').count()) > 0;
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      runOnly: { type: 'tag', values: RULES },
      // What is in order needs no description.
      resultTypes: ['violations'],
      ...(isShared && { rules: { 'meta-refresh': { enabled: false } } }),
    })
    .analyze();
  expect(violations.map((v) => `${what}: ${v.id} ${v.nodes[0]?.html}`)).toEqual([]);
  const scripts = await page
    .locator('script')
    .evaluateAll((all) => all.map((script) => `${script.getAttribute('src')}${script.textContent}`));
  const isRead = (await page.locator('[data-read-aloud]').count()) > 0;
  const isAsked = (await page.locator('[data-passkey]').count()) > 0;
  const isOpened = (await page.locator('[data-own-key], [data-open-here]').count()) > 0;
  const due = [
    ...(isRead ? [READ_ALOUD] : []),
    ...(isAsked ? [PASSKEY] : []),
    ...(isOpened ? [OWN_COPY] : []),
  ];
  expect(scripts, `${what} carries a script`).toEqual(due.map((each) => expect.stringMatching(each)));
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
