/** The pages of admins, engineers and auditors: axe, both themes, 320 px and a desk; with something waiting and something told. */
import { describe, expect, it } from 'vitest';
import { areSound, isSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const LOOKS = [
  { look: 'desktop, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { look: '320 px, dark', viewport: { width: 320, height: 720 }, colorScheme: 'dark' },
] as const;

const house = demoHouse();

describe.each(LOOKS)('$look', ({ look, ...options }) => {
  it('has nothing for axe to find and never scrolls sideways, for an admin', async () => {
    const { page, complaints } = await signIn(
      house.browser,
      house.portal.url,
      castMember(house.demo, 'Helen Ashby'),
      options,
    );
    // Somebody whose name and address have no place to break, and whose task waits for a second person.
    const endless = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)}${look.length}`;
    await page.goto(`${house.portal.url}/admin/people/new`);
    await page.getByLabel('Full name').fill(endless);
    await page.getByLabel('E-mail address').fill(`${endless}@example.com`);
    await page.getByLabel('First day of work').fill('2026-01-05');
    await page.getByRole('button', { name: 'Add this person' }).click();
    await page.getByRole('link', { name: 'Open their account' }).click();
    await isSound(page, 'the account of somebody with an endless name');
    await page.getByLabel('Task', { exact: true }).selectOption('auditor');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.waitForURL(`${house.portal.url}/approvals`);
    expect(await page.locator('main').innerText()).toContain(`${endless}: Auditor`);
    await isSound(page, 'what waits for a second person, with an endless name');
    await page.goto(`${house.portal.url}/admin/people/${castMember(house.demo, 'Tom Okafor').id}`);
    await page
      .getByLabel('Task', { exact: true })
      .selectOption(look === 'desktop, light' ? 'officer' : 'engineer');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await areSound(page, house.portal.url, [
      '/admin',
      '/admin/people/new',
      `/admin/people/${castMember(house.demo, 'Eleanor Voss').id}`,
      '/admin/roles',
      '/approvals',
      '/audit',
      '/audit?operation=key.mint&actor=auditor',
    ]);
    await page.goto(`${house.portal.url}/admin/people/new`);
    await page.getByRole('button', { name: 'Add this person' }).click();
    await isSound(page, 'the form with its problems');
    await page.goto(`${house.portal.url}/admin/people/${castMember(house.demo, 'Grace Delgado').id}`);
    await page.getByRole('button', { name: 'Make a new sign-in code' }).click();
    await isSound(page, 'a code that is told once');
    expect(complaints.filter((text) => !/status of 4(09|22)/.test(text))).toEqual([]);
    await page.context().close();
  });

  it('nor for an engineer', async () => {
    const { page, complaints } = await signIn(
      house.browser,
      house.portal.url,
      castMember(house.demo, 'Nadia Rahman'),
      options,
    );
    await areSound(page, house.portal.url, ['/systems', '/systems/endpoint-agent', '/approvals']);
    await page.goto(
      `${house.portal.url}/systems/${look === 'desktop, light' ? 'chat-archive' : 'time-clock'}`,
    );
    await page.getByRole('button', { name: 'Make this key' }).click();
    await isSound(page, 'a key that is told once');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
