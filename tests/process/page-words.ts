/** What a page says in its own language, without what is data on it: names, texts of programmes and notices, times, hashes. */
import type { Page } from '@playwright/test';

/** What marks data: another language, a name kept apart, a time, a value to copy. */
const DATA = '[lang], bdi, time, pre, code, .fingerprint, .receipt-number, input, textarea, script';

/**
 * Everything that is read out of a page, in order: its title, its texts and its labels, each on a line of its own. Data is left out, and
 * so is what stands in the language of somebody else.
 */
export const pageWords = (page: Page): Promise<string> =>
  page.evaluate((data) => {
    const isData = (element: Element | null): boolean => {
      const found = element?.closest(data);
      return found !== null && found !== undefined && found !== document.documentElement;
    };
    const words = [document.title];
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      if (node instanceof Element) {
        if (isData(node)) continue;
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
          words.push(node.getAttribute(name) ?? '');
        }
      } else if (!isData(node.parentElement)) words.push(node.textContent ?? '');
    }
    return words
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n');
  }, DATA);

/** How much wider the page is than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
