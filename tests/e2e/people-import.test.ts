/** A list of people in a real browser, without a script: what would happen, what to mend, and only then who comes and goes. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { isSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

const HEADER = 'external_id;name;email;establishment;languages;hired_at;left_at';
const LISTED = [
  HEADER,
  'H-1;Wanda Wolfeschlegelsteinhausenbergerdorff;;leeds;en;01.02.2024;',
  'H-2;Tariq Aziz;tariq.aziz@example.org;berlin;de en;2024-02-01;',
  'H-3;Nobody Yet;not an address;leeds;en;2024-02-01;',
  'H-4;=1+1;;leeds;en;2024-02-01;',
];

const text = (page: Page) => page.locator('main').innerText();

const handIn = async (page: Page, lines: readonly string[], button = 'Check this file'): Promise<void> => {
  await page.goto(`${house.portal.url}/admin/import`);
  const buffer = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
  await page.locator('#file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/\/admin\/import\/imp_/);
};

/** Looks again, as the page says, until the list is through. */
const untilDone = async (page: Page): Promise<void> => {
  while (await page.getByRole('link', { name: 'See how far it is' }).count()) {
    await page.getByRole('link', { name: 'See how far it is' }).click();
  }
};

const helen = (options: Parameters<typeof signIn>[3]) =>
  signIn(house.browser, house.portal.url, castMember(house.demo, 'Helen Ashby'), options);

describe('a list of people', () => {
  it('is shown, mended by its table of problems, and taken in by a press', async () => {
    const { page } = await helen({ javaScriptEnabled: false });
    await page.goto(`${house.portal.url}/admin`);
    await page.getByRole('link', { name: 'Take in a list' }).click();
    await handIn(page, LISTED);
    expect(await text(page)).toMatch(/New people\s+2 people/);
    expect(await text(page)).toMatch(/Rows with something to mend, so not taken in\s+2 rows/);
    expect(await text(page)).toContain('Row 4, email');
    expect(await text(page)).toContain('This is no e-mail address.');

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as a table (CSV)' }).click(),
    ]);
    expect(readFileSync((await file.path()) ?? '', 'utf8').split('\r\n')).toEqual([
      'row,column,problem',
      '4,email,"This is no e-mail address. Write it like name@example.org, or leave it empty."',
      '5,name,This begins like a formula. Take the first sign away.',
      '',
    ]);

    await page.getByRole('button', { name: 'Import these people' }).click();
    await untilDone(page);
    expect(await page.locator('h1').innerText()).toBe('Taken in');
    await page.goto(`${house.portal.url}/admin`);
    await page.getByLabel('Search by name or e-mail address').fill('tariq.aziz');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await text(page)).toContain('Tariq Aziz');

    await handIn(page, LISTED.slice(0, 3));
    expect(await text(page)).toMatch(/People who stay as they are\s+2 people/);
    expect(await page.getByRole('button', { name: 'Import these people' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Throw this file away' }).click();
    expect(await text(page)).toContain('You threw this file away.');
    await page.context().close();
  });

  it('is no other admin’s to see or start, and no page without the gate’s own form starts it', async () => {
    const { page } = await helen({});
    await handIn(page, LISTED);
    const path = new URL(page.url()).pathname;
    const { page: rashid } = await signIn(
      house.browser,
      house.portal.url,
      castMember(house.demo, 'Rashid Malik'),
    );
    for (const at of [path, `${path}/problems.csv`]) {
      expect((await rashid.goto(house.portal.url + at))?.status()).toBe(404);
    }
    const press = (form: Record<string, string>, headers: Record<string, string>) =>
      rashid.request.post(house.portal.url + path, { form, headers, maxRedirects: 0 });
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await press({ intent: 'start' }, own)).status()).toBe(404);
    expect((await press({ intent: 'start' }, { 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
    expect((await press({ intent: 'start', role: 'admin' }, own)).status()).toBe(400);
    expect((await page.goto(house.portal.url + path))?.status()).toBe(200);
    expect(await page.locator('h1').innerText()).toContain('Nothing is written down yet');
    for (const one of [page, rashid]) await one.context().close();
  });

  it.each([
    { look: 'desktop, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const },
    { look: '320 px, dark', viewport: { width: 320, height: 720 }, colorScheme: 'dark' as const },
  ])('has nothing for axe to find and never scrolls sideways: $look', async ({ look, ...options }) => {
    const { page } = await helen(options);
    await page.goto(`${house.portal.url}/admin/import`);
    await isSound(page, 'the form');
    await page.getByRole('button', { name: 'Check this file' }).click();
    await isSound(page, 'the form without a file');
    await handIn(page, [...LISTED, `H-${look};Somebody New;;leeds;en;2024-02-01;`]);
    await isSound(page, 'what would happen');
    await page.getByRole('button', { name: 'Import these people' }).click();
    await untilDone(page);
    await isSound(page, 'what was done');
    await handIn(page, ['external_id;role', `h-1;${'x'.repeat(100)}`]);
    expect(await text(page)).toContain('These columns are not known here: role.');
    await isSound(page, 'a file that cannot be used');
    await page.context().close();
  });
});
