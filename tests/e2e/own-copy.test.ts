/** A copy of one's data from the question to the bytes, without a line of script: asked, accepted, sealed by a store, opened by one person alone. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStoreClient } from '#sdk/tasks';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const MARKER = 'z7qmarker, what a system holds of Ava\n';
const house = demoHouse();
const as = async (name: string) =>
  (
    await signIn(house.browser, house.portal.url, castMember(house.demo, name), {
      javaScriptEnabled: false,
      acceptDownloads: true,
    })
  ).page;

/** What the command says and leaves, with this passphrase typed. */
const openAtHome = (sealed: Buffer, passphrase: string) =>
  new Promise<{ code: number; said: string; opened: () => string }>((resolve) => {
    const file = join(mkdtempSync(join(tmpdir(), 'copy-')), 'my-data.sealed');
    writeFileSync(file, sealed);
    const child = execFile(
      process.execPath,
      ['bin/forthright.mjs', 'open-copy', file],
      (error, _out, said) => {
        const code = Number(error?.code ?? 0);
        resolve({ code, said, opened: () => readFileSync(`${file}.zip`, 'utf8') });
      },
    );
    child.stdin?.end(`${passphrase}\n`);
  });

it('reaches Ava sealed, opens with her passphrase in the portal and at home, and is nowhere for Tom', async () => {
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

  await ava.goto(`${url}/requests/${request}`);
  await ava.getByRole('link', { name: 'Fetch your copies' }).click();
  await ava.getByRole('button', { name: 'Make my passphrase' }).first().click();
  const passphrase = await ava.locator('.fingerprint').innerText();
  expect(passphrase).toMatch(/^(\w{4}-){6}\w{4}$/);
  await ava.goto(`${url}/copies`);
  expect(await ava.content()).not.toContain(passphrase);

  // One whose records hold nobody else: of others somebody looks at the copy first (copy-review.test.ts).
  const system = house.demo.systems.find(({ name }) => name === 'time-clock');
  const problems: unknown[] = [];
  const store = createStoreClient({
    url,
    key: system?.key ?? '',
    waitSeconds: 1,
    onTask: ({ action }) =>
      action === 'access' ? { outcome: 'copy', content: [Buffer.from(MARKER)] } : { outcome: 'later' },
    onError: (problem) => problems.push(problem),
  });
  const link = ava.locator('main a[href^="/copies/task_"]').first();
  await expect.poll(async () => (await ava.reload()) && link.count(), { timeout: 10_000 }).toBe(1);
  await store.close();
  expect(problems).toEqual([]);
  await link.click();
  const page = ava.url();

  await ava.getByLabel('Your passphrase').fill('0000-1111');
  await ava.getByRole('button', { name: 'Open and save it' }).click();
  expect(await ava.locator('main').innerText()).toContain('This is not the passphrase of this copy.');
  await ava.getByLabel('Your passphrase').fill(passphrase.toLowerCase());
  const [saved] = await Promise.all([
    ava.waitForEvent('download'),
    ava.getByRole('button', { name: 'Open and save it' }).click(),
  ]);
  expect(readFileSync(await saved.path(), 'utf8')).toBe(MARKER);

  const sealed = await (await ava.request.get(`${page.replace(/\?.*/, '')}/sealed`)).body();
  expect(sealed.includes('z7qmarker')).toBe(false);
  const [right, wrong] = await Promise.all([openAtHome(sealed, passphrase), openAtHome(sealed, 'wrong')]);
  expect([right.code, right.opened(), wrong.code, wrong.said]).toMatchObject([
    0,
    MARKER,
    1,
    expect.stringContaining('This is not the passphrase of this copy.'),
  ]);

  const tom = await as('Tom Okafor');
  expect((await tom.request.get(page)).status()).toBe(404);
  const opened = await tom.request.post(`${page.replace(/\?.*/, '')}/open`, {
    form: { passphrase },
    headers: { origin: url },
  });
  expect([opened.status(), (await opened.text()).includes('z7qmarker')]).toEqual([404, false]);
});
