/** A visitor without a sign-in, two officers and the visitors' book of the demo: by the number of a badge, from the door to the answer, three days later. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openVisitorBook } from '#demo/telemetry/visitor-book';
import { DAY, MINUTE } from '#domain/time';
import { createStoreClient } from '#sdk/tasks';
import { isSound } from '../process/axe';
import { castMember, openBrowser, signIn } from '../process/browser';
import { type DemoJson, demoData, readDemoJson } from '../process/demo-data';
import { openAt, serve } from '../process/served-portal';

const BADGE = 'V-1001';
const narrow = { viewport: { width: 320, height: 640 } };
const clock = { now: Date.now() };
let browser: Browser;
let demo: DemoJson;
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const dataDir = await demoData();
  demo = readDemoJson(dataDir);
  served = await serve(await openAt(dataDir, clock, 'references'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const as = async (name: string): Promise<Page> =>
  (await signIn(browser, served.url, castMember(demo, name), narrow)).page;
const main = (page: Page) => page.locator('main').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('is found by a badge, deleted where it is known, and told on the page of the code', async () => {
  const { url } = served;
  const off = { ...narrow, javaScriptEnabled: false };
  const visitor = await (await browser.newContext(off)).newPage();
  await visitor.goto(`${url}/ask?type=erasure`);
  expect(await main(visitor)).toContain('Do you have a visitor badge');
  await visitor.getByLabel('How they can reach you').fill('v@example.org');
  await visitor.getByLabel('Your words').fill('I came with a badge.');
  await button(visitor, 'Send the request').click();
  await visitor.waitForURL(/\?sent=1$/);
  const number = /Number (\d+)/.exec(await main(visitor))?.[1] ?? '';
  const asked = visitor.url().replace(/\?.*$/, '');

  const eleanor = await as('Eleanor Voss');
  await eleanor.goto(`${url}/desk/requests`);
  await eleanor.getByRole('link', { name: new RegExp(`\\b${number}\\b`) }).click();
  await eleanor.getByRole('link', { name: 'Say by what systems know them' }).click();
  expect(await main(eleanor)).toContain('have not said lately that they can be asked so');
  await isSound(eleanor, 'the form for a reference');
  await button(eleanor, 'Record it').click();
  await eleanor.getByRole('alert').waitFor();
  await isSound(eleanor, 'the form with what is missing');
  await eleanor.getByLabel('the number of a visitor badge').check();
  await eleanor.getByLabel('The address or number itself').fill(castMember(demo, 'Ava Hartley').email);
  await eleanor.getByLabel('In person').check();
  await eleanor.getByLabel('Time clock').check();
  await eleanor.getByLabel('What was seen').fill('Came with the badge.');
  await button(eleanor, 'Record it').click();
  await eleanor.getByRole('alert').waitFor();
  expect(await main(eleanor)).toContain('Somebody who is or was here has this.');
  // What was typed and picked stays.
  expect(await eleanor.getByLabel('Time clock').isChecked()).toBe(true);
  await eleanor.getByLabel('The address or number itself').fill(BADGE);
  await button(eleanor, 'Record it').click();
  await eleanor.waitForURL(/done=1$/);
  expect(await main(eleanor)).toContain('It waits for a second person.');
  await isSound(eleanor, 'the case with a reference');
  const address = new URL(eleanor.url()).pathname;

  const miriam = await as('Dr. Miriam Seidel');
  await miriam.goto(`${url}${address}/confirm_reference`);
  expect(await main(miriam)).toContain(BADGE);
  expect(await main(miriam)).toContain('Came with the badge.');
  await isSound(miriam, 'the form for who agrees');
  await button(miriam, 'Festhalten').click();
  await miriam.waitForURL(/done=1$/);
  expect(await button(miriam, 'Annehmen').count()).toBe(0);

  await visitor.goto(asked);
  expect(await main(visitor)).toContain(
    'Two people here saw that this is yours: the number of a visitor badge.',
  );
  expect(await main(visitor)).toContain('Agreed, as a second person, that it is yours');
  expect(await visitor.content()).not.toContain(BADGE);
  expect(await visitor.content()).not.toContain('Came with the badge.');
  const seeing = await (await browser.newContext(narrow)).newPage();
  await seeing.goto(asked);
  await isSound(seeing, 'the page of the code');

  clock.now += 3 * DAY + MINUTE;
  const later = await as('Eleanor Voss');
  await later.goto(`${url}${address}`);
  await button(later, 'Accept it').click();
  await later.waitForURL(/done=1$/);
  const book = openVisitorBook(mkdtempSync(join(tmpdir(), 'book-')), clock.now);
  const problems: unknown[] = [];
  const store = createStoreClient({
    url,
    key: demo.systems.find(({ name }) => name === 'time-clock')?.key ?? '',
    waitSeconds: 1,
    onTask: () => ({ outcome: 'later' }),
    onReferenceTask: book.work,
    onError: (problem) => problems.push(problem),
  });
  await expect
    .poll(async () => (await visitor.goto(asked)) && (await main(visitor)), { timeout: 10_000 })
    .toContain('Time clock writes: 2 lines deleted from the visitors’ book');
  await store.close();
  expect(problems).toEqual([]);
  await seeing.goto(asked);
  await isSound(seeing, 'the page of the code with an answer');
  await later.goto(`${url}${address}`);
  const seen = await main(later);
  expect(seen).not.toContain('has not said lately');
  expect(seen).not.toContain('lines deleted from');
  await isSound(later, 'the case with an answer');
  for (const page of [visitor, eleanor, miriam, seeing, later]) await page.context().close();
});
