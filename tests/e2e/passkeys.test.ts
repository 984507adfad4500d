/** Passkeys in a real browser with a device of its own, two people who let somebody in again, and a device that many people share. */
import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const as = (name: string, options: BrowserContextOptions = {}) =>
  signIn(house.browser, house.portal.url, castMember(house.demo, name), options);
const main = (page: Page) => page.locator('main').innerText();

/** A device in the browser that makes sure who holds it. */
const withDevice = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

describe('a passkey', () => {
  it('is made, is the only way to the role then, confirms, and is replaced by two people when it is lost', async () => {
    const { url } = house.portal;
    const { page, complaints } = await as('Eleanor Voss');
    await withDevice(page);
    await page.goto(`${url}/settings/passkeys`);
    await page.locator('#name').fill('My laptop');
    await page.locator('#passkey').click();
    await page.locator('.sign-ins').getByText('My laptop').first().waitFor();

    await page.goto(`${url}/`);
    expect(await page.locator('#asleep-heading').innerText()).toBe(
      'Your role does not count in this sign-in',
    );
    expect((await page.goto(`${url}/desk`))?.status()).toBe(403);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL(`${url}/sign-in`);
    await page.locator('#passkey').click();
    await page.waitForURL(`${url}/`);
    expect((await page.goto(`${url}/desk`))?.status()).toBe(200);
    await page.goto(`${url}/settings`);
    expect(await page.locator('.sign-ins').innerText()).toContain('with a passkey');
    await areSound(page, url, ['/confirm?next=%2Freceipts']);
    await page.locator('#passkey').click();
    await page.waitForURL(`${url}/receipts`);
    expect(await main(page)).toContain('You made a passkey for your account');
    await page.goto(`${url}/settings/passkeys`);
    await page.locator('.sign-ins button').click();
    expect(await main(page)).toContain('This is the last passkey');
    expect(complaints.filter((each) => !/status of 4(03|09)/.test(each))).toEqual([]);

    const helen = (await as('Helen Ashby')).page;
    await helen.goto(`${url}/admin/people/${castMember(house.demo, 'Eleanor Voss').id}`);
    await helen.getByRole('button', { name: 'Propose to let them in again' }).click();
    const first = await helen.locator('.secret').innerText();
    const rashid = (await as('Rashid Malik')).page;
    await rashid.goto(`${url}/approvals`);
    await rashid.getByRole('button', { name: 'Agree Eleanor Voss: let in again' }).click();
    const second = await rashid.locator('.secret').innerText();
    expect((await page.goto(`${url}/desk`))?.url()).toContain('/sign-in');

    await page.goto(`${url}/first-sign-in`);
    await page.locator('#token').fill(`${first} ${second}`);
    await page.locator('#password').fill('quilted-marble-otter-93-vane');
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(`${url}/`);
    expect((await page.goto(`${url}/desk`))?.status()).toBe(200);
    for (const each of [page, helen, rashid]) await each.context().close();
  });

  it('is not offered where no script runs: the page says so, and the password is there', async () => {
    const page = await (await house.browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${house.portal.url}/sign-in`);
    expect(await main(page)).toContain('Passkeys need JavaScript');
    expect(await page.locator('#passkey').isVisible()).toBe(false);
    expect(await page.locator('#password').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a device that many people share', () => {
  it('lets somebody in and out without JavaScript, and keeps nothing', async () => {
    const { url } = house.portal;
    const ava = castMember(house.demo, 'Ava Hartley');
    const look = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    const page = await (await house.browser.newContext(look)).newPage();
    await page.goto(`${url}/kiosk`);
    await page.locator('#email').fill(ava.email);
    await page.locator('#password').fill(ava.password);
    await page.locator('form:has(#password) button').click();
    await page.waitForURL(`${url}/`);
    const goesOn = () => page.locator('meta[http-equiv=refresh]').getAttribute('content');
    expect(await goesOn()).toBe('245;url=/kiosk/still?next=%2F');
    await page.goto(`${url}/kiosk/still?next=%2Freceipts`);
    expect(await goesOn()).toBe('60;url=/kiosk?over=1');
    await page.getByRole('link', { name: 'Yes, I am still here' }).click();
    await page.waitForURL(`${url}/receipts`);
    await page.locator('main a[href^="/receipts/"]').first().click();
    expect(await page.locator('a[download]').count()).toBe(0);
    expect(await main(page)).toContain('stays on this shared device');
    const receipt = page.url();
    await page.goto(`${receipt}/receipt.json`);
    expect(page.url()).toBe(receipt);
    const done = page.getByRole('button', { name: 'Done, sign me out' });
    expect((await done.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await done.click();
    await page.waitForURL(`${url}/kiosk?over=1`);
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['shared']);
    await page.goBack();
    expect(await page.content()).not.toContain('Ava Hartley');
    await page.goto(`${url}/sign-in`);
    expect(page.url()).toBe(`${url}/kiosk`);
    await page.context().close();
  });

  it('has nothing for axe to find, and leads nowhere else than to this portal', async () => {
    const { url } = house.portal;
    const ava = castMember(house.demo, 'Ava Hartley');
    const look = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;
    const page = await (await house.browser.newContext(look)).newPage();
    await page.goto(`${url}/kiosk`);
    await page.locator('#email').fill(ava.email);
    await page.locator('#password').fill(ava.password);
    await page.locator('form:has(#password) button').click();
    await page.waitForURL(`${url}/`);
    await areSound(page, url, ['/', '/kiosk/still?next=%2F']);
    await page.goto(`${url}/kiosk/still?next=%2F%2Fevil.example`);
    expect(await page.locator('main a').getAttribute('href')).toBe('/');
    await page.context().close();
  });
});
