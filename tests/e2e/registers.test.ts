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
    // Somebody whose name and address have no place to break, and whose role waits for a second person.
    const endless = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)}${look.length}`;
    await page.goto(`${house.portal.url}/admin/people/new`);
    await page.getByLabel('Full name').fill(endless);
    await page.getByLabel('E-mail address').fill(`${endless}@example.com`);
    await page.getByLabel('First day of work').fill('2026-01-05');
    await page.getByRole('button', { name: 'Add this person' }).click();
    await page.getByRole('link', { name: 'Open their account' }).click();
    await isSound(page, 'the account of somebody with an endless name');
    await page.getByLabel('Role', { exact: true }).selectOption('auditor');
    const ends = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Last day', { exact: true }).fill(ends);
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.waitForURL(`${house.portal.url}/approvals`);
    expect(await page.locator('main').innerText()).toContain(`${endless}: Auditor`);
    await isSound(page, 'what waits for a second person, with an endless name');
    await page.goto(`${house.portal.url}/admin/people/${castMember(house.demo, 'Tom Okafor').id}`);
    await page
      .getByLabel('Role', { exact: true })
      .selectOption(look === 'desktop, light' ? 'officer' : 'engineer');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await areSound(page, house.portal.url, [
      '/admin',
      '/admin/people/new',
      `/admin/people/${castMember(house.demo, 'Eleanor Voss').id}`,
      '/admin/roles',
      '/approvals',
      '/audit',
      '/audit/log',
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

  it('nor for an auditor, who finds what to keep of the log, and checks it with links alone', async () => {
    const { page, complaints } = await signIn(
      house.browser,
      house.portal.url,
      castMember(house.demo, 'Sylvie Laurent'),
      options,
    );
    await page.goto(house.portal.url);
    await page.getByRole('link', { name: 'Acts', exact: true }).click();
    await page.getByRole('link', { name: 'Check the log' }).click();
    expect(new URL(page.url()).pathname).toBe('/audit/log');
    await isSound(page, '/audit/log');
    const text = async (path: string) => (await page.request.get(house.portal.url + path)).text();
    const note = await page.getByLabel('Newest signed checkpoint').inputValue();
    expect(note).toBe(await text('/log/checkpoint'));
    expect(await page.getByLabel('Public key of the log').inputValue()).toBe((await text('/log/key')).trim());
    for (const path of await page
      .locator('main a[href^="/log/"], main a[href="/verify.html"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      expect((await page.request.get(house.portal.url + path)).status(), path).toBe(200);
    }
    await page.getByRole('button', { name: 'Get the proof' }).click();
    expect(page.url()).toBe(`${house.portal.url}/log/consistency?old=${note.split('\n')[1]}`);
    expect(await page.locator('body').innerText()).toContain(note.split('\n')[2]);
    expect(complaints).toEqual([]);
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

describe('the privacy desk', () => {
  it('says of everything that waits who acts and where: a page, or a command of the operator', async () => {
    const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, 'Eleanor Voss'), {
      viewport: { width: 320, height: 720 },
    });
    await page.goto(`${house.portal.url}/desk`);
    const gates = page.locator('.waiting-list > li', { has: page.locator('a[href$="#gates"]') });
    expect(await gates.count()).toBeGreaterThan(1);
    for (const gate of await gates.all()) {
      const ways =
        (await gate.locator('a[href^="/council/sign/"]').count()) + (await gate.locator('pre').count());
      expect(ways, await gate.innerText()).toBe(1);
    }
    const council = gates.filter({ hasText: 'Agreement with the works council' }).first();
    expect(await council.locator('a[href="/council/sign/agent-training"]').count()).toBe(1);
    const check = gates.filter({ hasText: 'Check of the risks' }).first();
    expect(await check.locator('pre').textContent()).toContain(
      'npx forthright gate record --gate assessment_missing --programme agent-training',
    );
    await page.context().close();
  });

  it('marks what was typed in English on its German pages', async () => {
    const { page } = await signIn(
      house.browser,
      house.portal.url,
      castMember(house.demo, 'Dr. Miriam Seidel'),
    );
    await page.goto(`${house.portal.url}/desk/programmes/agent-training`);
    const evidence = page.locator('.gate-list blockquote');
    expect(await evidence.count()).toBeGreaterThan(0);
    expect(await page.locator('.gate-list blockquote [lang=en]').count()).toBe(await evidence.count());
    const law = page.locator('.place-list [lang=en]', { hasText: 'Our own promise' });
    expect(await law.count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('who may do what', () => {
  it('lists for each role what it may look at as well', async () => {
    const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, 'Helen Ashby'));
    await page.goto(`${house.portal.url}/admin/roles`);
    const of = (role: string) => page.locator(`section[aria-labelledby="role-${role}"]`).innerText();
    expect(await of('auditor')).toContain('/audit/log');
    expect(await of('auditor')).not.toContain('/desk');
    expect(await of('dpo')).toContain('/desk/programmes/:key');
    expect(await of('responder')).toContain('/cases/:case');
    expect(await of('responder')).not.toContain('/desk');
    await page.context().close();
  });
});
