/** A role and a key by two people, in a real browser: one proposes, another agrees, and the list of acts has both. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

const as = async (name: string): Promise<Page> =>
  (await signIn(house.browser, house.portal.url, castMember(house.demo, name), { javaScriptEnabled: false }))
    .page;
const text = (page: Page) => page.locator('main').innerText();

describe('a role', () => {
  it('is proposed by one admin and given when the other agrees; taken away it is gone at the next page', async () => {
    const helen = await as('Helen Ashby');
    await helen.goto(`${house.portal.url}/admin`);
    await helen.getByLabel('Search by name or e-mail address').fill('KEEGAN');
    await helen.getByRole('button', { name: 'Search' }).click();
    expect(helen.url()).not.toMatch(/keegan/i);
    await helen.getByRole('link', { name: 'Niamh Keegan' }).click();
    await helen.getByLabel('Role', { exact: true }).selectOption('engineer');
    await helen.getByRole('button', { name: 'Propose', exact: true }).click();
    await helen.waitForURL(`${house.portal.url}/approvals`);
    expect(await text(helen)).toContain('Niamh Keegan: Engineer');
    expect(await helen.getByRole('button', { name: /^Agree/ }).count()).toBe(0);

    const niamh = await as('Niamh Keegan');
    expect((await niamh.goto(`${house.portal.url}/systems`))?.status()).toBe(403);

    const rashid = await as('Rashid Malik');
    await rashid.goto(`${house.portal.url}/approvals`);
    await rashid.getByRole('button', { name: /^Agree Niamh Keegan/ }).click();
    await rashid.waitForURL(`${house.portal.url}/approvals`);
    expect(await text(rashid)).toMatch(/Rashid Malik agreed, .* Proposed by Helen Ashby/);
    expect((await niamh.goto(`${house.portal.url}/systems`))?.status()).toBe(200);

    await rashid.goto(`${house.portal.url}/admin/people/${castMember(house.demo, 'Niamh Keegan').id}`);
    await rashid.getByRole('button', { name: 'Take away: Engineer' }).click();
    expect((await niamh.goto(`${house.portal.url}/systems`))?.status()).toBe(403);

    await helen.goto(`${house.portal.url}/audit?operation=role.approve`);
    const acts = await helen.locator('.ledger tbody tr').allInnerTexts();
    expect(acts[0]).toContain('Administrator, Leeds: Rashid Malik');
    expect(acts.filter((act) => !act.includes('role.approve'))).toEqual([]);
    for (const page of [helen, niamh, rashid]) await page.context().close();
  });

  it('that somebody else decided meanwhile answers 409, with who and when', async () => {
    const helen = await as('Helen Ashby');
    const rashid = await as('Rashid Malik');
    await helen.goto(`${house.portal.url}/admin/people/${castMember(house.demo, 'Grace Delgado').id}`);
    await helen.getByLabel('Role', { exact: true }).selectOption('officer');
    await helen.getByRole('button', { name: 'Propose', exact: true }).click();
    await rashid.goto(`${house.portal.url}/approvals`);
    await helen.getByRole('button', { name: /^Take it back Grace/ }).click();
    const [answer] = await Promise.all([
      rashid.waitForResponse((response) => response.request().method() === 'POST'),
      rashid.getByRole('button', { name: /^Agree Grace/ }).click(),
    ]);
    expect(answer.status()).toBe(409);
    expect(await text(rashid)).toMatch(/Helen Ashby declined, \d/);
    for (const page of [helen, rashid]) await page.context().close();
  });
});

describe('an account that an admin made', () => {
  const NEW = { name: 'Pia Puppet', email: 'pia.puppet@example.org' };

  const firstSignIn = async (token: string, password: string): Promise<Page> => {
    const page = await (await house.browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${house.portal.url}/first-sign-in`);
    await page.locator('input[name=token]').fill(token);
    await page.locator('input[name=password]').fill(password);
    await page.locator('main button[type=submit]').click();
    return page;
  };
  const statusAt = async (page: Page, path: string) =>
    (await page.goto(`${house.portal.url}${path}`))?.status();

  it('opens no role before the operator’s own code was used: one admin is never both people of a key', async () => {
    const helen = await as('Helen Ashby');
    await helen.goto(`${house.portal.url}/admin/people/new`);
    await helen.getByLabel('Full name').fill(NEW.name);
    await helen.getByLabel('E-mail address').fill(NEW.email);
    await helen.getByLabel('Place of work').selectOption('leeds');
    await helen.getByLabel('First day of work').fill('2026-01-05');
    await helen.getByRole('button', { name: 'Add this person' }).click();
    const code = await helen.locator('.secret').innerText();
    const puppet = await firstSignIn(code, 'helen-knows-this-one-93');
    await puppet.waitForURL(`${house.portal.url}/`);

    await helen.getByRole('link', { name: 'Open their account' }).click();
    const account = helen.url();
    await helen.getByLabel('Role', { exact: true }).selectOption('engineer');
    await helen.getByRole('button', { name: 'Propose', exact: true }).click();
    await helen.waitForURL(`${house.portal.url}/approvals`);
    const rashid = await as('Rashid Malik');
    await rashid.goto(`${house.portal.url}/approvals`);
    await rashid.getByRole('button', { name: /^Agree Pia Puppet/ }).click();
    await rashid.waitForURL(`${house.portal.url}/approvals`);
    await helen.goto(account);
    expect(await text(helen)).toContain('Not switched on yet');

    // The sign-in of before has ended; the password that Helen set opens no more than Pia's own pages.
    await puppet.goto(`${house.portal.url}/systems`);
    expect(puppet.url()).toContain('/sign-in');
    const again = { ...NEW, id: '', role: 'engineer', password: 'helen-knows-this-one-93' };
    const { page: asleep } = await signIn(house.browser, house.portal.url, again, {
      javaScriptEnabled: false,
    });
    expect(await text(asleep)).toContain('You have a new role here. It is not switched on yet');
    for (const path of ['/systems', '/systems/time-clock', '/approvals']) {
      expect(await statusAt(asleep, path), path).toBe(403);
    }
    const made = await asleep.request.post(`${house.portal.url}/systems/time-clock`, {
      form: { intent: 'mint', mode: 'live' },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(made.status()).toBe(403);

    const said = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../build/forthright.mjs'), 'person', 'token', '--email', NEW.email],
      {
        env: { ...process.env, DATA_DIR: house.portal.dataDir, PUBLIC_URL: house.portal.url },
        encoding: 'utf8',
      },
    );
    const { first_sign_in_token } = JSON.parse(said.stdout) as { first_sign_in_token: string };
    const pia = await firstSignIn(first_sign_in_token, 'only-pia-knows-this-93');
    await pia.waitForURL(`${house.portal.url}/`);
    expect(await statusAt(pia, '/systems')).toBe(200);
    await asleep.goto(`${house.portal.url}/`);
    expect(asleep.url()).toContain('/sign-in');
    for (const page of [helen, puppet, rashid, asleep, pia]) await page.context().close();
  });
});

describe('a person', () => {
  it('is added with a code that is shown once, signs in with it, and sees what admins did', async () => {
    const helen = await as('Helen Ashby');
    await helen.goto(`${house.portal.url}/admin/people/new`);
    await helen.getByLabel('Full name').fill('Zoë Ångström');
    await helen.getByLabel('E-mail address').fill('zoe@example.org');
    await helen.getByLabel('Place of work').selectOption('leeds');
    await helen.getByLabel('First day of work').fill('2026-01-05');
    await helen.getByRole('button', { name: 'Add this person' }).click();
    const code = await helen.locator('.secret').innerText();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    await helen.getByRole('link', { name: 'Open their account' }).click();
    expect(await text(helen)).toContain('Has not used the first code yet');
    expect(await helen.content()).not.toContain(code);
    const account = helen.url();
    const end = () => helen.getByRole('button', { name: 'End all their sign-ins' }).click();
    // Where nobody is signed in there is nothing to end.
    await end();
    expect(await text(helen)).toContain('Nobody is signed in as this person.');

    const zoe = await (await house.browser.newContext({ javaScriptEnabled: false })).newPage();
    await zoe.goto(`${house.portal.url}/first-sign-in`);
    await zoe.locator('input[name=token]').fill(code);
    await zoe.locator('input[name=password]').fill('quilted-marble-otter-93-vane');
    await zoe.locator('main button[type=submit]').click();
    await zoe.waitForURL(`${house.portal.url}/`);
    await helen.goto(account);
    await end();
    await zoe.goto(`${house.portal.url}/receipts`);
    await zoe.locator('input[name=email]:not([type=hidden])').fill('zoe@example.org');
    await zoe.locator('input[name=password]:not([type=hidden])').fill('quilted-marble-otter-93-vane');
    await zoe.keyboard.press('Enter');
    await zoe.waitForURL(`${house.portal.url}/receipts`);
    expect(await text(zoe)).toContain('All your sign-ins were ended for you');
    await helen.context().close();
    await zoe.context().close();
  });

  it('with an address that somebody has, or hidden characters in the name, is not added', async () => {
    const helen = await as('Helen Ashby');
    const fill = async (name: string, email: string) => {
      await helen.goto(`${house.portal.url}/admin/people/new`);
      await helen.getByLabel('Full name').fill(name);
      await helen.getByLabel('E-mail address').fill(email);
      await helen.getByLabel('First day of work').fill('2026-01-05');
      await helen.getByRole('button', { name: 'Add this person' }).click();
      return text(helen);
    };
    expect(await fill('Ava Again', castMember(house.demo, 'Ava Hartley').email.toUpperCase())).toContain(
      'Somebody has this e-mail address already.',
    );
    expect(await fill('Ava\u202eyeltraH', 'new@example.org')).toContain('without hidden characters');
    await helen.context().close();
  });
});

describe('a key', () => {
  it('is told once, opens nothing until an officer agreed, and ends with one press', async () => {
    const nadia = await as('Nadia Rahman');
    await nadia.goto(`${house.portal.url}/systems/time-clock`);
    await nadia.getByRole('button', { name: 'Make this key' }).click();
    const key = await nadia.locator('.secret').innerText();
    const ask = async () => {
      const answer = await fetch(`${house.portal.url}/api/v1/changes?after=0`, {
        headers: { authorization: `Bearer ${key}` },
      });
      return answer.status;
    };
    expect(await ask()).toBe(401);
    await nadia.goto(`${house.portal.url}/systems/time-clock`);
    expect(await nadia.content()).not.toContain(key);

    const eleanor = await as('Eleanor Voss');
    await eleanor.goto(`${house.portal.url}/approvals`);
    await eleanor.getByRole('button', { name: /^Agree Time clock/ }).click();
    await eleanor.waitForURL(`${house.portal.url}/approvals`);
    expect(await ask()).not.toBe(401);

    await nadia.goto(`${house.portal.url}/systems/time-clock`);
    await nadia.getByRole('button', { name: `Revoke ${key.split('_')[2]}` }).click();
    await nadia.waitForURL(`${house.portal.url}/systems/time-clock`);
    expect(await ask()).toBe(401);
    for (const page of [nadia, eleanor]) await page.context().close();
  });
});

describe('the list of acts', () => {
  it('is filtered by its address, and comes as a table without formulas', async () => {
    const sylvie = await as('Sylvie Laurent');
    await sylvie.goto(`${house.portal.url}/audit?actor=representative`);
    const rows = await sylvie.locator('.ledger tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toContain('gate.record');
    const file = await sylvie.request.get(`${house.portal.url}/audit/acts.csv?actor=representative`);
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
    expect((await file.text()).split('\r\n')).toHaveLength(rows.length + 2);
    for (const wrong of [
      '?before=1;2',
      '?operation=choice.made',
      '?actor=everybody',
      '?x=1',
      '?from=today',
    ]) {
      expect((await sylvie.request.get(`${house.portal.url}/audit${wrong}`)).status(), wrong).toBe(400);
    }
    await sylvie.context().close();
  });

  it('says of a day that it cannot read how to write it, and keeps the other filters', async () => {
    const sylvie = await as('Sylvie Laurent');
    const answer = await sylvie.goto(
      `${house.portal.url}/audit?actor=operator&operation=&from=bad&until=2026-03-31`,
    );
    expect(answer?.status()).toBe(400);
    expect(await sylvie.locator('#from-problem').innerText()).toContain('like 2026-03-31');
    expect(await sylvie.locator('#from').inputValue()).toBe('bad');
    expect(await sylvie.locator('#until').inputValue()).toBe('2026-03-31');
    expect(await sylvie.locator('#actor').inputValue()).toBe('operator');
    expect(await sylvie.locator('.ledger').count()).toBe(0);
    await sylvie.locator('#from').fill('2020-01-31');
    await sylvie.getByRole('button', { name: 'Show', exact: true }).click();
    await sylvie.waitForURL(/from=2020-01-31/);
    expect(await sylvie.locator('.problems').count()).toBe(0);
    await sylvie.context().close();
  });

  it('has nothing of what anybody chose', async () => {
    const sylvie = await as('Sylvie Laurent');
    const file = await (await sylvie.request.get(`${house.portal.url}/audit/acts.csv`)).text();
    expect(file).toContain('programme.apply');
    expect(file).not.toMatch(/choice|deliver|acknowledge|languages|mouse_pointer/);
    await sylvie.context().close();
  });
});
