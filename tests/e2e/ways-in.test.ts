/** The company's sign-in and the question who somebody is, as people with a browser meet them. */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRESH_FOR } from '#domain/authority/ways-in';
import { isClean } from '../process/axe';
import { openBrowser } from '../process/browser';
import { companyPortal, PASSWORD } from '../process/company-portal';
import { must, OPERATOR } from '../services/portal';

const WAYS: readonly { way: string; options: BrowserContextOptions }[] = [
  { way: 'with JavaScript off', options: { javaScriptEnabled: false } },
  { way: 'at 320 px in dark mode', options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } },
];

const house = companyPortal();
let browser: Browser;
let admin: Awaited<ReturnType<typeof house.addPerson>>;
beforeAll(async () => {
  admin = await house.addPerson({ account: true });
  must(await house.portal.administration.grantRole(OPERATOR, { person: admin.person, role: 'admin' }));
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const nothingToFind = async (page: Page, options: BrowserContextOptions) => {
  if (options.javaScriptEnabled !== false) await isClean(page);
};
/** A new page; what the browser complains about is a failure of the test. */
const open = async (options: BrowserContextOptions) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // What the provider's own pages lack is not ours, and a 401 or 403 is an answer that was expected.
    const ours =
      message.location().url.startsWith(house.url) && !/status of 4(01|03|22)/.test(message.text());
    if (ours && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return { context, page, complaints };
};
const stale = () => {
  const db = new Database(join(house.dataDir, 'forthright.db'));
  db.prepare('UPDATE own_sign_in SET proved_at = proved_at - ?').run(FRESH_FOR);
  db.close();
};

describe.each(WAYS)('somebody $way', ({ way, options }) => {
  it('signs in with the company’s account, comes to the page they wanted, and signs out', async () => {
    const { externalId } = await house.addPerson();
    house.company.who = { sub: `${way} 1`, employee_number: externalId };
    const { context, page, complaints } = await open(options);
    await page.goto(`${house.url}/receipts`);
    await nothingToFind(page, options);
    await page.getByRole('button', { name: 'Sign in with Example Sign-in' }).click();
    await page.waitForURL(`${house.url}/receipts`);
    expect(await page.locator('main').innerText()).toContain('The company’s sign-in leads into your account');
    await page.goto(`${house.url}/settings`);
    await nothingToFind(page, options);
    expect(await page.locator('main').innerText()).toContain('with the company’s sign-in');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('You are signed out of this portal.').waitFor();
    await nothingToFind(page, options);
    expect(await page.getByRole('link', { name: 'Sign out of Example Sign-in' }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('whom nobody knows yet connects the account with a code', async () => {
    const { person } = await house.addPerson({ externalId: undefined });
    const { code } = must(await house.portal.accounts.issueCode(OPERATOR, person));
    house.company.who = { sub: `${way} 2` };
    const { context, page, complaints } = await open(options);
    await page.goto(`${house.url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Example Sign-in' }).click();
    await page.waitForURL(`${house.url}/sign-in/connect`);
    await nothingToFind(page, options);
    await page.getByLabel('Your code').fill('not a code');
    await page.getByRole('button', { name: 'Connect and sign in' }).click();
    await page.getByRole('alert').waitFor();
    await nothingToFind(page, options);
    await page.getByLabel('Your code').fill(code);
    await page.getByRole('button', { name: 'Connect and sign in' }).click();
    await page.waitForURL(`${house.url}/`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is told in a sentence when the company let nobody in', async () => {
    house.company.who = undefined;
    const { context, page } = await open(options);
    await page.goto(`${house.url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Example Sign-in' }).click();
    await page.waitForURL(`${house.url}/sign-in?problem=company_refused`);
    expect(await page.getByRole('alert').innerText()).toContain('did not let you in');
    await nothingToFind(page, options);
    await context.close();
  });

  it('with a role shows again with a password who they are, and then sends the form', async () => {
    const engineer = await house.addPerson({ account: true });
    must(
      await house.portal.administration.grantRole(OPERATOR, { person: engineer.person, role: 'engineer' }),
    );
    const system = `agent-${engineer.person.slice(-8)}`.toLowerCase();
    must(
      await house.portal.administration.registerSystem(OPERATOR, {
        system,
        kind: 'collector',
        owner: engineer.person,
        activities: [],
        manifest: {
          version: '1',
          fields_by_category: {},
          destinations: ['store'],
          retention_days: 90,
          off_switch: 'obeys_this_portal',
          protected_contexts: true,
          masks: [],
        },
        lists: false,
      }),
    );
    const { context, page, complaints } = await open(options);
    await page.goto(`${house.url}/sign-in`);
    await page.getByLabel('E-mail address').fill(engineer.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`${house.url}/`);
    await page.goto(`${house.url}/systems/${system}`);
    await page.locator('#mode').selectOption('test');
    stale();
    await page.getByRole('button', { name: 'Make this key' }).click();
    await page.getByRole('heading', { name: 'Show that it is you' }).waitFor();
    await nothingToFind(page, options);
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'It is me' }).click();
    await page.getByRole('alert').waitFor();
    await nothingToFind(page, options);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'It is me' }).click();
    await page.getByRole('heading', { name: 'Thank you, it is you' }).waitFor();
    await nothingToFind(page, options);
    expect(house.portal.services.registers.systems().find(({ id }) => id === system)?.keys).toEqual([]);
    await page.getByRole('button', { name: 'Send it now' }).click();
    await page.locator('.secret').waitFor();
    expect(house.portal.services.registers.systems().find(({ id }) => id === system)?.keys).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('with a role shows it again at the company, in a tab of its own', async () => {
    const { person } = await house.addPerson({ externalId: undefined });
    must(await house.portal.administration.grantRole(OPERATOR, { person, role: 'officer' }));
    const { code } = must(await house.portal.accounts.issueCode(OPERATOR, person));
    house.company.who = { sub: `${way} 3` };
    const { context, page, complaints } = await open(options);
    await page.goto(`${house.url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Example Sign-in' }).click();
    await page.getByLabel('Your code').fill(code);
    await page.getByRole('button', { name: 'Connect and sign in' }).click();
    await page.waitForURL(`${house.url}/`);
    await page.goto(`${house.url}/confirm?next=%2Fdesk`);
    await nothingToFind(page, options);
    await page.getByRole('button', { name: 'Confirm with Example Sign-in' }).click();
    await page.waitForURL(`${house.url}/desk`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('without a computer at work gets a letter, and types its code on a phone', async () => {
    const { person, email } = await house.addPerson({ externalId: undefined });
    const desk = await open(options);
    await desk.page.goto(`${house.url}/sign-in?next=%2Fadmin%2Fletters`);
    await desk.page.getByLabel('E-mail address').fill(admin.email);
    await desk.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await desk.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await desk.page.waitForURL(`${house.url}/admin/letters`);
    await nothingToFind(desk.page, options);
    await desk.page
      .getByRole('button', { name: /^Make the letters for/ })
      .first()
      .click();
    const letter = desk.page.locator('article.letter').filter({ hasText: email });
    await letter.waitFor();
    await nothingToFind(desk.page, options);
    expect(await letter.innerText()).toContain(`${house.url}/first-sign-in`);
    const code = await letter.locator('.letter-code').innerText();
    await desk.page.emulateMedia({ media: 'print' });
    expect(await desk.page.locator('.masthead nav').first().isVisible()).toBe(false);
    await desk.context.close();

    const phone = await open({ ...options, viewport: { width: 360, height: 740 } });
    await phone.page.goto(`${house.url}/first-sign-in`);
    await phone.page.getByLabel('Your code').fill(code.toLowerCase().replaceAll('-', ' '));
    await phone.page.getByLabel('New password').fill(PASSWORD);
    await phone.page.getByRole('button', { name: 'Save the password and sign in' }).click();
    await phone.page.waitForURL(`${house.url}/`);
    const history = house.portal.services.ask.myHistory(person, 'en');
    expect(history.map(({ type }) => type)).toContain('code_issued');
    expect([...desk.complaints, ...phone.complaints]).toEqual([]);
    await phone.context.close();
  });
});
