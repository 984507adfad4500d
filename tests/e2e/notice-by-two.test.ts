/** A notice from the first word to the reader, in a real browser without JavaScript: written, checked, proposed, published by another, read. */
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

const as = async (name: string): Promise<Page> =>
  (await signIn(house.browser, house.portal.url, castMember(house.demo, name), { javaScriptEnabled: false }))
    .page;
/** Looks at pages as somebody, wide and at 320 px in the dark. */
const look = async (name: string, pages: readonly string[]): Promise<void> => {
  for (const options of [{}, { viewport: { width: 320, height: 720 }, colorScheme: 'dark' as const }]) {
    const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, name), options);
    await areSound(page, house.portal.url, pages);
    await page.context().close();
  }
};
const text = (page: Page) => page.locator('main').innerText();
const close = async (...pages: Page[]) => {
  for (const page of pages) await page.context().close();
};

describe('a notice', () => {
  it('is written by an officer, published by the data protection officer, and tells staff what changed', async () => {
    const officer = await as('Eleanor Voss');
    await officer.goto(`${house.portal.url}/desk/notices`);
    await officer.getByRole('link', { name: 'Write a notice' }).click();
    await officer.getByRole('button', { name: 'Begin' }).click();
    expect(await text(officer)).toContain('Choose what you want to write.');
    await officer.getByLabel('What do you want to write?').selectOption('notice:endpoint-security');
    await officer.getByRole('button', { name: 'Begin' }).click();
    const draft = officer.url();
    expect(await text(officer)).toContain('Missing: Who wrote or translated it');

    for (const language of ['English', 'German', 'Arabic']) {
      await officer.goto(draft);
      await officer.getByRole('link', { name: `The text in: ${language}` }).click();
      await officer.getByLabel('Who wrote or translated it').fill('Eleanor Voss');
      if (language === 'English') {
        await officer.getByLabel('Title').fill('x'.repeat(161));
        await officer.getByRole('button', { name: 'Save' }).click();
        expect(await officer.locator('.problems').innerText()).toContain('at most 160 characters');
        await officer.getByLabel('Title').fill('Safe computers, in new words');
        await officer
          .getByLabel('In one sentence')
          .fill('We look at apps to keep computers safe. It ends at five.');
      }
      await officer.getByRole('button', { name: 'Save' }).click();
      await officer.waitForURL(draft);
    }
    await officer.getByRole('link', { name: 'Check it and propose it' }).click();
    const checked = await text(officer);
    expect(checked).toContain('Staff are informed. Every yes stays as it is.');
    expect(checked).toContain('Nothing but words.');
    expect(checked).toContain('New: It ends at five.');
    expect(checked).toMatch(/About \d+ people work there\./);
    expect(checked).toMatch(/Reading ease: \d+ of 100/);
    const pages = [draft, `${draft}/covers`, `${draft}/text/en`, `${draft}/check`];
    const previews = ['phone', 'list', 'poster'].map((as) => `${draft}/preview?as=${as}&lang=en`);
    const paths = [...pages, ...previews, `${house.portal.url}/desk/notices/new`].map((url) =>
      url.slice(house.portal.url.length),
    );
    await look('Eleanor Voss', [
      ...paths,
      '/desk/notices',
      '/desk/notices/working-time/poster',
      '/desk/postings',
    ]);

    await officer.goto(`${draft}/check`);
    await officer.getByRole('button', { name: 'Propose it' }).click();
    await officer.waitForURL(/\/approvals\/notices\//);
    const proposal = officer.url();
    expect(await text(officer)).toContain('You proposed this. Somebody else must publish it.');
    expect(await officer.getByRole('button', { name: 'Publish it' }).count()).toBe(0);

    const ava = await as('Ava Hartley');
    await ava.goto(`${house.portal.url}/notices/endpoint-security`);
    expect(await text(ava)).not.toContain('in new words');
    expect((await ava.goto(proposal))?.status()).toBe(403);

    const dpo = await as('Dr. Miriam Seidel');
    await dpo.goto(`${house.portal.url}/approvals`);
    await dpo.locator('.task-list a').first().click();
    expect(dpo.url()).toBe(proposal);
    await look('Dr. Miriam Seidel', [proposal.slice(house.portal.url.length), '/approvals']);
    await dpo.getByRole('button', { name: /^(Publish it|Veröffentlichen)$/ }).click();
    await dpo.waitForURL(proposal);
    expect(await text(dpo)).toMatch(/Miriam Seidel/);
    expect((await officer.goto(draft))?.status()).toBe(404);

    await ava.goto(`${house.portal.url}/notices/endpoint-security`);
    const read = await text(ava);
    expect(read).toContain('What changed since the version you read');
    expect(read).toContain('New: It ends at five.');

    const anybody = await (await house.browser.newContext()).newPage();
    await anybody.goto(`${house.portal.url}/n/endpoint-security`);
    expect(await anybody.locator('h1').innerText()).toBe('Safe computers, in new words');
    await areSound(anybody, house.portal.url, ['/n/endpoint-security', '/n/working-time?lang=de']);
    await close(officer, ava, dpo, anybody);
  });

  it('that two officers write at once is overwritten by neither unseen', async () => {
    const first = await as('Eleanor Voss');
    await first.goto(`${house.portal.url}/desk/notices/new`);
    await first.getByLabel('What do you want to write?').selectOption('notice:working-time');
    await first.getByRole('button', { name: 'Begin' }).click();
    const form = `${first.url()}/text/en`;
    const second = await first.context().newPage();
    await first.goto(form);
    await second.goto(form);
    await first.getByLabel('Title').fill('Words of the first');
    await first.getByRole('button', { name: 'Save' }).click();
    await second.getByLabel('Title').fill('Words of the second');
    await second.getByRole('button', { name: 'Save' }).click();
    expect(await second.locator('.problems').innerText()).toContain('Somebody else changed this draft');
    expect(await second.getByLabel('Title').inputValue()).toBe('Words of the second');
    expect(await text(second)).toContain('Words of the first');
    await second.getByRole('button', { name: 'Save' }).click();
    await second.waitForURL(form.replace('/text/en', ''));
    expect(await second.locator('h1').innerText()).toBe('Words of the second');
    await close(first);
  });

  it('that nobody needs is dropped, and leaves nothing', async () => {
    const officer = await as('Eleanor Voss');
    await officer.goto(`${house.portal.url}/desk/notices`);
    await officer.getByRole('link', { name: 'Words of the second' }).click();
    await officer.getByRole('button', { name: 'Drop this draft' }).click();
    await officer.waitForURL(`${house.portal.url}/desk/notices`);
    expect(await officer.getByRole('link', { name: 'Words of the second' }).count()).toBe(0);
    await close(officer);
  });
});
