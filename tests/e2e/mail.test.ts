/** Mail as people meet it in the demo: the outbox, an address of one's own by a code, the statement; and that opening every link of every mail changes nothing. */
import { expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

it('goes to the demo’s outbox, where the code for an address of one’s own is found', async () => {
  const as = async (name: string) =>
    (
      await signIn(house.browser, house.portal.url, castMember(house.demo, name), {
        viewport: { width: 320, height: 720 },
      })
    ).page;
  const at = (path: string) => `${house.portal.url}${path}`;
  const ava = await as('Ava Hartley');
  await ava.goto(at('/settings'));
  await ava.getByRole('link', { name: 'Messages by e-mail' }).click();
  expect(await ava.locator('main').innerText()).toContain('At most one message comes a month.');
  await ava.getByLabel('Your own e-mail address').fill('ava@private.example');
  await ava.getByRole('button', { name: 'Send a code there' }).click();
  await ava.getByText('A code is on its way to').waitFor();

  const admin = await as('Helen Ashby');
  await admin.goto(at('/admin'));
  await admin.getByRole('link', { name: 'Outbox of the demo' }).click();
  const letter = admin.locator('article', { hasText: 'ava@private.example' });
  const [, code = ''] = /The code:\s+(\S+)/.exec(await letter.innerText()) ?? [];
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);

  await ava.getByLabel('The code from the message').fill('WRONG-CODE-1234');
  await ava.getByRole('button', { name: 'Use this address' }).click();
  expect(await ava.getByRole('alert').innerText()).toContain('This code does not fit');
  // A code goes into no page again.
  expect(await ava.content()).not.toContain('WRONG-CODE-1234');
  await ava.getByLabel('The code from the message').fill(code);
  await ava.getByRole('button', { name: 'Use this address' }).click();
  await ava.waitForURL(at('/settings/mail?done=1'));
  expect(await ava.getByLabel('My own address', { exact: true }).isChecked()).toBe(true);
  await areSound(admin, house.portal.url, ['/admin/outbox', '/admin']);
  // Nobody else sees it: not on the person's page, not in the list.
  for (const path of ['/admin', `/admin/people/${castMember(house.demo, 'Ava Hartley').id}`]) {
    await admin.goto(at(path));
    expect(await admin.content()).not.toContain('ava@private.example');
  }
});

it('changes nothing when a machine opens each of its links, before anybody and as the person (B05)', async () => {
  const { url } = house.portal;
  const person = castMember(house.demo, 'Jonas Albrecht');
  const { page } = await signIn(house.browser, url, person);
  const onRecord = async () => {
    await page.goto(`${url}/statement`);
    const lines = await page.locator('.timeline li').count();
    await page.goto(`${url}/settings/mail`);
    return { lines, route: await page.locator('input[name=route]:checked').inputValue() };
  };
  const links = [
    '/',
    '/settings/mail',
    '/statement?year=2026',
    '/council/checkpoint',
    '/log/consistency?old=1',
  ];
  const before = await onRecord();
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const headers of [{}, { cookie }] as Record<string, string>[]) {
    for (const path of links) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await fetch(`${url}${path}`, { method, headers, redirect: 'manual' });
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      }
    }
  }
  expect(await onRecord()).toEqual(before);
  const stranger = await fetch(`${url}/statement`, { redirect: 'manual' });
  expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fstatement']);
});
