import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import type { DemoJson } from './demo-data';

/** Headless Chromium as it is found on this machine (scripts/environment.mjs names it to the tests). */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell',
    // What draws without a screen needs no process of its own.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--in-process-gpu',
      '--disable-quic',
      '--disable-background-networking',
    ],
  });

/**
 * A page of somebody who is signed in; `typed`: who typed it into the form, as the journeys do. What the browser complains about is a failure of the
 * test.
 */
export const signIn = async (
  browser: Browser,
  url: string,
  person: DemoJson['people'][number],
  { typed = false, ...options }: BrowserContextOptions & { typed?: boolean } = {},
): Promise<{ page: Page; complaints: string[] }> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (typed) {
    await page.goto(`${url}/sign-in`);
    await page.locator('input[name=email]:not([type=hidden])').fill(person.email);
    await page.locator('input[name=password]:not([type=hidden])').fill(person.password);
    await page.locator('form:has(input[name=password]:not([type=hidden])) button[type=submit]').click();
    await page.waitForURL(`${url}/`);
  } else {
    const { email, password } = person;
    const answer = await context.request.post(`${url}/sign-in`, {
      form: { email, password, next: '/' },
      headers: { 'sec-fetch-site': 'same-origin' },
      maxRedirects: 0,
    });
    if (answer.status() !== 303) throw new Error(`sign-in answered ${answer.status()}`);
    await page.goto(`${url}/`);
  }
  return { page, complaints };
};

/** The person of the demo with this name. */
export const castMember = (demo: DemoJson, name: string): DemoJson['people'][number] => {
  const found = demo.people.find((person) => person.name === name);
  if (!found) throw new Error(`nobody in the demo is called ${name}`);
  return found;
};
