/** The company's directory in a real browser: a key by two, and leaving that is held back until somebody says how many. */
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { isSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const WORK = 'urn:ietf:params:scim:schemas:extension:forthright:2.0:User';

const as = async (name: string): Promise<Page> =>
  (await signIn(house.browser, house.portal.url, castMember(house.demo, name))).page;
const text = (page: Page) => page.locator('main').innerText();

describe('the company directory', () => {
  it('is connected by two admins, and does not let everybody go', async () => {
    const helen = await as('Helen Ashby');
    await helen.goto(`${house.portal.url}/admin`);
    await helen.getByRole('link', { name: 'Company directory' }).click();
    expect(await text(helen)).toContain('There is no key yet');
    await helen.getByRole('button', { name: 'Make a key for the directory' }).click();
    const key = await helen.locator('.told-once code').innerText();
    expect(key).toMatch(/^fr_scim_/);
    await isSound(helen, 'the key of the directory, told once');
    await helen.reload();
    await helen.goto(`${house.portal.url}/admin/directory`);
    expect(await text(helen)).not.toContain(key);
    expect(await text(helen)).toContain('Another administrator must agree');

    const scim = (method: string, path: string, body?: object) =>
      fetch(`${house.portal.url}/scim/v2${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    expect((await scim('GET', '/Users')).status).toBe(401);
    const rashid = await as('Rashid Malik');
    await rashid.goto(`${house.portal.url}/admin/directory`);
    await rashid.getByRole('button', { name: /^Agree to/ }).click();
    expect(await text(rashid)).toContain('Works until');

    const ids = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const added = await scim('POST', '/Users', {
          userName: `joiner${i}@corp.example`,
          externalId: `j-${i}`,
          displayName: `Joiner ${i}`,
          preferredLanguage: 'en',
          [WORK]: { establishment: 'leeds' },
        });
        return ((await added.json()) as { id: string }).id;
      }),
    );
    const off = { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] };
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
    const letGo = () =>
      Promise.all(ids.map(async (id) => (await scim('PATCH', `/Users/${id}`, { schemas, ...off })).status));
    expect((await letGo()).filter((status) => status === 200)).toHaveLength(3);

    await rashid.goto(`${house.portal.url}/admin/directory`);
    expect(await text(rashid)).toContain('17 people were to leave since then');
    expect(await rashid.locator('body').innerText()).toContain('They are held back.');
    await isSound(rashid, 'leaving that is held back');
    await rashid.getByLabel('How many people are to leave').fill('all of them');
    await rashid.getByRole('button', { name: 'Let so many people leave' }).click();
    expect(await rashid.locator('#count-problem').innerText()).toContain('Enter the number');
    expect(await rashid.getByLabel('How many people are to leave').inputValue()).toBe('all of them');
    await rashid.getByLabel('How many people are to leave').fill('17');
    await rashid.getByRole('button', { name: 'Let so many people leave' }).click();
    expect(await text(rashid)).toContain('the directory may let go 17 people');
    await isSound(rashid, 'leaving that was confirmed');
    expect(await letGo()).toEqual(ids.map(() => 200));

    await helen.goto(`${house.portal.url}/audit?operation=scim.approve`);
    expect(await helen.locator('.ledger tbody tr').first().innerText()).toContain('Rashid Malik');
    await helen.goto(`${house.portal.url}/admin/directory`);
    await helen.getByRole('button', { name: /^Revoke/ }).click();
    expect((await scim('GET', '/Users')).status).toBe(401);
    for (const page of [helen, rashid]) await page.context().close();
  });

  it('is nobody’s to see but an admin’s', async () => {
    const officer = await as('Eleanor Voss');
    expect((await officer.goto(`${house.portal.url}/admin/directory`))?.status()).toBe(403);
    await officer.context().close();
  });
});
