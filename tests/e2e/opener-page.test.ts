/** The page that opens sealed copies, as people use it: saved, opened from a file, in a browser without a network. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, MESSAGES } from '../../sdk/opener/messages';
import { isClean } from '../process/axe';
import { openBrowser } from '../process/browser';

const BUILT = join(import.meta.dirname, '../../build/open-copy.html');
const { say: en } = MESSAGES.en;
const [, PASSPHRASE = '', BASE64 = ''] =
  /```text\npassphrase (\S+)\nseal_to \S+\n([A-Za-z0-9+/=\n]+)```/.exec(
    readFileSync('docs/sealed-copies.md', 'utf8'),
  ) ?? [];
const SEALED = Buffer.from(BASE64, 'base64');

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'forthright-opener-'));
const saved = join(folder, 'forthright-open-copy.html');
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  writeFileSync(saved, readFileSync(BUILT));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));

/** The saved page in a browser that has no network; what it complains about, or asks for, fails the test. */
const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ offline: true, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:') && request.url() !== pathToFileURL(saved).href)
      complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(saved).href);
  return page;
};

const choose = (page: Page, buffer: Buffer, name = 'my-data-task_1.sealed') =>
  page.setInputFiles('#file', { name, mimeType: '', buffer });
const press = (page: Page) => page.locator('button[type=submit]').click();
/** Presses; answers what is said beside which field, and that this field has the focus. */
const refused = async (page: Page) => {
  await press(page);
  await page.locator('.error:visible').first().waitFor();
  const said = await page.locator('.error:visible').allInnerTexts();
  expect(await page.locator('#result').isVisible()).toBe(false);
  return [await page.evaluate(() => document.activeElement?.id), ...said];
};

describe('the saved page, offline', () => {
  it('opens the file that the format is described by', async () => {
    const page = await open();
    await choose(page, SEALED);
    await page.fill('#passphrase', PASSPHRASE.toLowerCase().replaceAll('-', ' '));
    await press(page);
    await page.locator('#opened').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('opened');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
    expect(download.suggestedFilename()).toBe('my-data-task_1.zip');
    expect(readFileSync(await download.path(), 'utf8')).toBe('What was recorded about you.\n');
    // What is put in next leaves nothing of it.
    await page.fill('#passphrase', 'other');
    expect(await page.locator('#result').isVisible()).toBe(false);
    expect(await page.getAttribute('#save', 'href')).toBeNull();
  });

  it('says in a sentence why a copy does not open, beside the field', async () => {
    const page = await open();
    expect(await refused(page)).toEqual(['file', en['missing.file']]);
    await choose(page, SEALED);
    expect(await refused(page)).toEqual(['passphrase', en['missing.passphrase']]);
    await page.fill('#passphrase', `${PASSPHRASE.slice(0, -1)}0`);
    expect(await refused(page)).toEqual(['passphrase', en.wrong_passphrase]);
    expect(await page.getAttribute('#passphrase', 'aria-invalid')).toBe('true');
    await page.fill('#passphrase', PASSPHRASE);
    const changed = Buffer.from(SEALED);
    changed[changed.length - 20] = (changed[changed.length - 20] as number) ^ 1;
    for (const wrong of [changed, SEALED.subarray(0, SEALED.length - 1)]) {
      await choose(page, wrong);
      expect(await refused(page)).toEqual(['file', en.copy_damaged]);
    }
    await choose(page, Buffer.from('a letter'), 'letter.txt');
    expect(await refused(page)).toEqual(['file', en.not_a_copy]);
  });

  it('may load and send nothing', async () => {
    const page = await open();
    const blocked = await page.evaluate(() =>
      fetch('data:text/plain,hello').then(
        () => 'sent',
        () => 'blocked',
      ),
    );
    expect(blocked).toBe('blocked');
    expect(complaints.splice(0).join(' ')).toContain("default-src 'none'");
    expect(readFileSync(BUILT, 'utf8')).not.toMatch(
      /https?:\/\/|\bsrc=|\bhref=|unsafe|localStorage|indexedDB/,
    );
  });

  it('says so where the browser cannot, and where scripts are off', async () => {
    const context = await browser.newContext({ offline: true, locale: 'en-GB' });
    await context.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    const page = await context.newPage();
    await page.goto(pathToFileURL(saved).href);
    expect(await refused(page)).toEqual(['file', en.too_old]);
    const off = await open({ javaScriptEnabled: false });
    for (const { say } of Object.values(MESSAGES))
      expect(await off.locator('noscript').innerText()).toContain(say.no_script);
  });
});

describe('the page for everybody', () => {
  it.each([
    { look: '320 px, dark, German', width: 320, colorScheme: 'dark', locale: 'de-DE', language: 'de' },
    { look: '320 px, light, Arabic', width: 320, colorScheme: 'light', locale: 'ar-EG', language: 'ar' },
    { look: 'desktop, light, English', width: 1280, colorScheme: 'light', locale: 'en-GB', language: 'en' },
  ] as const)('$look: no WCAG finding, nothing beyond the edge', async (look) => {
    const { width, colorScheme, locale, language } = look;
    const { say } = MESSAGES[language];
    const page = await open({ viewport: { width, height: 800 }, colorScheme, locale });
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await page.locator('h1').innerText()).toBe(say.title);
    await isClean(page, 'empty');
    await choose(page, SEALED);
    await page.fill('#passphrase', 'wrong');
    expect(await refused(page)).toEqual(['passphrase', say.wrong_passphrase]);
    await isClean(page, 'a wrong passphrase');
    await page.fill('#passphrase', PASSPHRASE);
    await press(page);
    await page.locator('#opened').waitFor();
    await isClean(page, 'opened');
  });

  it('can be used by keyboard alone, and changes its language', async () => {
    const page = await open();
    await choose(page, SEALED);
    const stops: (string | null)[] = [];
    for (let i = 0; i < 9; i += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? '')),
      );
    }
    expect(stops).toEqual([...Object.values(LANGUAGES), 'file', 'passphrase', en.open]);
    await page.locator('#passphrase').focus();
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.locator('#opened').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('save');
    for (const [language, name] of Object.entries(LANGUAGES)) {
      await page.getByRole('button', { name }).press('Enter');
      const { say } = MESSAGES[language as Language];
      expect(await page.title()).toContain(say.title);
      const said = await page.locator('[data-say]').evaluateAll((all) => all.map((one) => one.textContent));
      expect(said.filter((text) => !text)).toEqual([]);
      expect(await page.locator('#opened').innerText()).toBe(say.opened);
    }
  });
});
