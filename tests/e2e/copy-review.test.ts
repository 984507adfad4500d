/** A copy with something left out: asked for, looked at by somebody whom the desk named, and told to the person, who sees the look. No line of script. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openDiskStore } from '#demo/telemetry/disk-store';
import { keepOldChats } from '#demo/telemetry/old-chats';
import { createStoreClient } from '#sdk/tasks';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const as = async (name: string) =>
  (
    await signIn(house.browser, house.portal.url, castMember(house.demo, name), {
      javaScriptEnabled: false,
      acceptDownloads: true,
    })
  ).page;
const textOf = (page: Awaited<ReturnType<typeof as>>) => page.locator('main').innerText();

it('of the chats of Ava is looked at by Tom, leaves out what tells about others, and says so', async () => {
  const { url } = house.portal;
  const ava = await as('Ava Hartley');
  await ava.goto(`${url}/requests/new?type=access`);
  const send = ava.getByRole('button', { name: 'Send the request' });
  for (let pages = 0; pages < 4 && (await send.count()) === 0; pages += 1) {
    await ava.getByRole('button', { name: 'Continue' }).click();
  }
  await send.click();
  const request = /\/requests\/(req_\w+)/.exec(ava.url())?.[1] ?? '';

  const eleanor = await as('Eleanor Voss');
  await eleanor.goto(`${url}/desk/requests/${request}`);
  await eleanor.getByRole('button', { name: 'Accept it' }).click();
  expect(await textOf(eleanor)).toContain('Waits for you: nobody is named to look at it.');

  await ava.goto(`${url}/copies`);
  expect(await textOf(ava)).toContain('Nobody is named for that yet.');
  await ava.getByRole('button', { name: 'Make my passphrase' }).first().click();
  const passphrase = await ava.locator('.fingerprint').innerText();

  await eleanor.getByRole('link', { name: 'Name somebody who looks at a copy' }).click();
  await eleanor.getByLabel('Which system').selectOption('chat-archive');
  await eleanor.getByLabel('E-mail of whoever looks').fill('nobody@example.org');
  await eleanor.getByLabel('For how many days').fill('7');
  await eleanor.getByLabel('They look after this system').check();
  await eleanor.getByRole('button', { name: 'Record it' }).click();
  expect(await textOf(eleanor)).toContain('Nobody who works here has this e-mail.');
  await eleanor.getByLabel('E-mail of whoever looks').fill(castMember(house.demo, 'Tom Okafor').email);
  await eleanor.getByRole('button', { name: 'Record it' }).click();
  expect(await textOf(eleanor)).toMatch(/Waits for Tom Okafor, until/);

  const system = house.demo.systems.find(({ name }) => name === 'chat-archive');
  const person = castMember(house.demo, 'Ava Hartley');
  const others = house.demo.people.filter(({ role, id }) => role === 'employee' && id !== person.id);
  const store = openDiskStore(mkdtempSync(join(tmpdir(), 'store-')), 90);
  await keepOldChats(store, person, others, Date.now());
  const problems: unknown[] = [];
  const client = createStoreClient({
    url,
    key: system?.key ?? '',
    waitSeconds: 1,
    onTask: (task) =>
      task.action === 'access' && task.employee === person.id ? store.work(task) : { outcome: 'later' },
    onError: (problem) => problems.push(problem),
  });
  await ava.goto(`${url}/copies`);
  const link = ava.locator('main a[href^="/copies/task_"]').first();
  await expect.poll(async () => (await ava.reload()) && link.count(), { timeout: 15_000 }).toBe(1);
  await client.close();
  expect(problems).toEqual([]);

  const told = await textOf(ava);
  expect(told).toContain('Chat messages: 2 of 8 left out. What was left out tells about somebody else.');
  expect(told).toMatch(/Who looked at it: Records, IT, on/);
  await ava.getByRole('link', { name: 'See this look' }).click();
  expect(await textOf(ava)).toContain('To prepare a copy for the person who asked for it');
  await ava.goto(`${url}/requests/${request}`);
  expect(await textOf(ava)).toContain('2 of 8 left out');
  await ava.getByRole('link', { name: 'Complain about what was left out' }).click();
  expect(ava.url()).toContain('/requests/new');
  expect((await ava.locator('main').innerText()).length).toBeGreaterThan(0);

  await eleanor.reload();
  expect(await textOf(eleanor)).toContain('2 of 8 left out');

  await ava.goto(`${url}/copies`);
  await link.click();
  await ava.getByLabel('Your passphrase').fill(passphrase);
  const [saved] = await Promise.all([
    ava.waitForEvent('download'),
    ava.getByRole('button', { name: 'Open and save it' }).click(),
  ]);
  const files = unzipSync(readFileSync(await saved.path()));
  const records = Buffer.from(files['records.json'] ?? []).toString();
  expect(JSON.parse(records)).toHaveLength(6);
  expect(records).not.toMatch(/off sick|another job/);
  expect(JSON.parse(Buffer.from(files['removed.json'] ?? []).toString()).removed).toEqual([
    { category: 'chat_message', count: 2, reason: 'other_person' },
  ]);
});
