/** The verifier as people use it: a saved page, opened from a file, in a browser without a network. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MESSAGES } from '#verify/page/messages';
import { isClean } from '../process/axe';
import { castMember, openBrowser, signIn } from '../process/browser';
import { demoData, readDemoJson } from '../process/demo-data';
import { type PortalProcess, startPortal } from '../process/portal-process';
import { type Written, written } from '../sdk/verify/written';

const en = MESSAGES.en.say;
const de = MESSAGES.de.say;
const BUILT = join(import.meta.dirname, '../../build/verify.html');

let browser: Browser;
let wrote: Written;
let folder = '';
let saved = '';
const complaints: string[] = [];

beforeAll(async () => {
  [browser, wrote] = await Promise.all([openBrowser(), written()]);
  folder = mkdtempSync(join(tmpdir(), 'forthright-page-'));
  saved = join(folder, 'forthright-verify.html');
  writeFileSync(saved, readFileSync(BUILT));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(complaints.splice(0)).toEqual([]));

/** The saved page in a browser that has no network; what it complains about, or asks for, fails the test. */
const open = async (options: BrowserContextOptions = {}, file = saved): Promise<Page> => {
  const context = await browser.newContext({ offline: true, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return page;
};

const fill = async (page: Page, fields: { first?: string; second?: string; key?: string }) => {
  if (fields.first !== undefined) await page.fill('#first-text', fields.first);
  if (fields.second !== undefined) await page.fill('#second-text', fields.second);
  if (fields.key !== undefined) await page.fill('#key', fields.key);
};

/** Presses the button; answers the verdict and everything below it. */
const check = async (page: Page) => {
  await page.locator('button[type=submit]').click();
  await page.locator('#verdict').waitFor();
  const focused = await page.evaluate(() => document.activeElement?.id);
  expect(focused).toBe('verdict');
  for (const folded of await page.locator('#result details').all()) await folded.locator('summary').click();
  return {
    verdict: await page.locator('.verdict').getAttribute('class'),
    text: await page.locator('#result').innerText(),
  };
};

describe('the saved page, offline', () => {
  it('verifies every receipt and copy of a real portal', async () => {
    const page = await open();
    for (const document of [...wrote.receipts, ...wrote.copies]) {
      await fill(page, { first: document, key: wrote.vkey });
      const { verdict, text } = await check(page);
      expect(verdict).toBe('verdict verified');
      expect(text).toContain('What holds now.');
      expect(text.includes('"actor"')).toBe(wrote.receipts.includes(document));
    }
  });

  it('takes files, and empties the text when a file is chosen', async () => {
    const page = await open();
    await fill(page, { first: 'something else', key: wrote.vkey });
    await page.setInputFiles('#first-file', {
      name: 'receipt.json',
      mimeType: 'application/json',
      buffer: Buffer.from(wrote.receipts[0] as string),
    });
    expect(await page.inputValue('#first-text')).toBe('');
    expect((await check(page)).verdict).toBe('verdict verified');
    await page.setInputFiles('#first-file', { name: 'x', mimeType: '', buffer: Buffer.of(0xff, 0xfe) });
    await page.locator('button[type=submit]').click();
    await page.locator('#first-error').waitFor();
    expect(await page.locator('#first-error').innerText()).toBe(en.unreadable);
  });

  it('says that a key which the receipt brought along proves nothing', async () => {
    const page = await open();
    await fill(page, { first: wrote.receipts[0] as string });
    const { verdict, text } = await check(page);
    expect(verdict).toBe('verdict key_not_trusted');
    expect(text).toContain(en['unproven.text']);
    expect(text).toContain('Whose key it is.');
  });

  it.each([
    ['a changed salt', (text: string) => text.replace('"salt":"', '"salt":"A'), 'base64_malformed'],
    ['a changed number', (text: string) => text.replace('index ', 'index 1'), 'record_elsewhere'],
    ['nothing of a receipt', () => '{"hello":1}', 'not_receipt'],
  ])('refuses %s, with a code and a sentence', async (_, change, code) => {
    const page = await open();
    const document = JSON.stringify(JSON.parse(wrote.receipts[0] as string));
    await fill(page, { first: change(document), key: wrote.vkey });
    const { verdict, text } = await check(page);
    expect(verdict).toBe('verdict refused');
    expect(text).toContain(code);
    expect(text).toContain(MESSAGES.en.refusals[code as 'not_receipt']);
    expect(text).not.toContain(en.shown);
  });

  it('verifies a checkpoint, and that the log only grew', async () => {
    const page = await open();
    await page.getByText(en['what.growth'], { exact: true }).click();
    await fill(page, { first: wrote.older.trimEnd(), key: wrote.vkey });
    expect((await check(page)).text).toContain(en['verified.checkpoint']);
    await fill(page, { second: wrote.consistency });
    expect((await check(page)).text).toContain(en['verified.consistency']);
    await fill(page, { first: wrote.newer });
    const { verdict, text } = await check(page);
    expect(verdict).toBe('verdict refused');
    expect(text).toContain('consistency_other_size');
  });

  it('names what is missing, and goes there', async () => {
    const page = await open();
    await page.getByText(en['what.growth'], { exact: true }).click();
    await page.locator('button[type=submit]').click();
    await page.locator('#first-error').waitFor();
    expect(await page.locator('#first-error').innerText()).toBe(en['missing.older']);
    expect(await page.locator('#key-error').innerText()).toBe(en['missing.key']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first-file');
  });

  it('answers the same in a browser that knows no Ed25519', async () => {
    const context = await browser.newContext({ offline: true });
    await context.addInitScript(() => {
      SubtleCrypto.prototype.importKey = () =>
        Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(saved).href);
    await fill(page, { first: wrote.receipts[0] as string, key: wrote.vkey });
    expect((await check(page)).verdict).toBe('verdict verified');
    const proof = JSON.parse(wrote.receipts[0] as string) as { proof: string };
    const signed = /\u2014 \S+ (\S+)\n/.exec(proof.proof)?.[1] ?? '';
    const other = Buffer.from(signed, 'base64');
    other[20] = (other[20] as number) ^ 1;
    await fill(page, { first: wrote.receipts[0]?.replace(signed, other.toString('base64')) as string });
    expect((await check(page)).text).toContain('signature_wrong');
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
    expect(readFileSync(BUILT, 'utf8')).not.toMatch(/https?:\/\/|\bsrc=|\bhref=|unsafe/);
  });
});

describe('the page for everybody', () => {
  it.each([
    { look: '320 px, dark, German', width: 320, colorScheme: 'dark', locale: 'de-DE', say: de },
    { look: 'desktop, light, English', width: 1280, colorScheme: 'light', locale: 'en-GB', say: en },
  ] as const)(
    '$look: no WCAG finding, nothing beyond the edge',
    async ({ width, colorScheme, locale, say }) => {
      const page = await open({ viewport: { width, height: 800 }, colorScheme, locale });
      expect(await page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2));
      expect(await page.locator('h1').innerText()).toBe(say.title);
      await isClean(page, 'empty');
      await page.locator('button[type=submit]').click();
      await page.locator('#first-error').waitFor();
      await isClean(page, 'something is missing');
      await fill(page, { first: wrote.receipts[0] as string });
      expect((await check(page)).text).toContain(say['unproven.text']);
      await isClean(page, 'not proved');
      await fill(page, { key: wrote.vkey });
      expect((await check(page)).text).toContain(say['verified.receipt']);
      await isClean(page, 'verified');
      await fill(page, { key: 'no key' });
      expect((await check(page)).text).toContain('key_malformed');
      await isClean(page, 'refused');
    },
  );

  it('can be used by keyboard alone, and changes its language', async () => {
    const page = await open();
    const stops: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const { id, tagName, textContent } = document.activeElement as HTMLElement;
          return (
            id ||
            (tagName === 'BUTTON'
              ? (textContent ?? '')
              : ((document.activeElement as HTMLInputElement).value ?? tagName))
          );
        }),
      );
    }
    expect(stops).toEqual(['English', 'Deutsch', 'receipt', 'first-file', 'first-text', 'key', en.check]);
    await page.keyboard.press('Enter');
    await page.locator('#first-error').waitFor();
    await page.getByRole('button', { name: 'Deutsch' }).press('Enter');
    expect(await page.locator('#first-error').innerText()).toBe(de['missing.receipt']);
    expect(await page.title()).toContain(de.title);
    // Every sentence of the document is there in every language.
    const said = await page.locator('[data-say]').evaluateAll((all) => all.map((one) => one.textContent));
    expect(said.filter((text) => !text)).toEqual([]);
  });

  it('says so where scripts are off', async () => {
    const page = await open({ javaScriptEnabled: false });
    const text = await page.locator('noscript').innerText();
    expect(text).toContain('Scripts are switched off');
    expect(text).toContain('Skripte sind ausgeschaltet');
  });
});

describe('from the portal to the page', () => {
  let portal: PortalProcess;
  beforeAll(async () => {
    portal = await startPortal({ dataDir: await demoData() });
  });
  afterAll(() => portal.end());

  it('a person takes receipt and page home, the portal goes away, and both still prove', async () => {
    const tom = castMember(readDemoJson(portal.dataDir), 'Tom Okafor');
    const { page, complaints: said } = await signIn(browser, portal.url, tom);
    await page.goto(`${portal.url}/receipts`);
    const receipts = page.locator('main a[href^="/receipts/"]');
    await receipts.first().click();
    const take = async (name: RegExp) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    };
    const verifier = await take(/page that checks receipts/);
    const receipt = await take(/Download my receipt/);
    const key = await (await fetch(`${portal.url}/log/key`)).text();
    const served = await fetch(`${portal.url}/verify.html`);
    expect(served.headers.get('content-disposition')).toBe('attachment; filename="forthright-verify.html"');
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    expect(said).toEqual([]);
    await portal.end();

    expect(readFileSync(verifier, 'utf8')).toBe(readFileSync(BUILT, 'utf8'));
    const home = await open({}, verifier);
    await home.setInputFiles('#first-file', receipt);
    await fill(home, { key });
    const { verdict, text } = await check(home);
    expect(verdict).toBe('verdict verified');
    expect(text).toContain(en['verified.receipt']);

    // The same at a terminal: no portal, no data folder, settings that no portal would take.
    const command = join(import.meta.dirname, '../../bin/forthright.mjs');
    const { status, stdout } = spawnSync(process.execPath, [command, 'verify', receipt, '--key', key], {
      cwd: folder,
      env: { ...process.env, DATA_DIR: '/nowhere', PORT: 'none' },
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^VERIFIED: the receipt\n/);
  });
});
