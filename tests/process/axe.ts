import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect } from 'vitest';
import { seededChance } from './chance';
import { overflow } from './page-words';

/** How often axe looks at the contrast of colours too: that takes two thirds of its time. In `npm run test:long` always. */
const CONTRAST = 1 / 3;
const { chance } = seededChance();
const withContrast = (): boolean => chance() < CONTRAST || process.env.FORTHRIGHT_LONG !== undefined;

/** axe as one script for a page; the short one, since every page reads it anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
  await isPlain(page, what);
  // At a shared device a page goes on by itself, to a question that one press answers, as often as one likes for an hour (2.2.1).
  const isShared = (await page.locator('.shared-bar').count()) > 0;
  const off: axe.RuleObject = isShared ? { 'meta-refresh': { enabled: false } } : {};
  expect((await findingsOf(page, off)).map((finding) => `${what}: ${finding}`)).toEqual([]);
};

/** The same without axe. */
const isPlain = async (page: Page, what: string): Promise<void> => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
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
  expect(await overflow(page), `${what} is too wide`).toBeLessThanOrEqual(0);
};

/** axe finds nothing in the page that is open, and it is no wider than its window. */
export const isClean = async (page: Page, what: string = page.url()): Promise<void> => {
  expect([what, await findingsOf(page)]).toEqual([what, []]);
  expect([what, (await overflow(page)) > 0]).toEqual([what, false]);
};

/** What axe finds in the page that is open: the rule and the first element, a line each. */
const findingsOf = async (page: Page, rules: axe.RuleObject = {}): Promise<string[]> => {
  // A page of one frame: it is looked at in one go, where each of several would have to be asked and put together.
  expect(page.frames(), `${page.url()} has frames`).toHaveLength(1);
  await page.evaluate(AXE);
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    },
    // What is in order needs no description.
    {
      runOnly: { type: 'tag', values: RULES },
      resultTypes: ['violations'],
      rules: { ...rules, 'color-contrast': { enabled: withContrast() } },
    } satisfies axe.RunOptions,
  );
};

/** Opens each of these pages, and it is sound; without axe where `byAxe` says so. */
export const areSound = async (
  page: Page,
  url: string,
  pages: readonly string[],
  byAxe: (path: string) => boolean = () => true,
): Promise<void> => {
  for (const path of pages) {
    await page.goto(url + path);
    await (byAxe(path) ? isSound : isPlain)(page, path);
  }
};
