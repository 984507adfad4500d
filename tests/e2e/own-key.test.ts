/** A copy whose key is made in the person's browser: sealed by a real store, opened in the browser and by the page that was taken home, and no secret left the browser. */
import { execFileSync } from 'node:child_process';
import { createDecipheriv, createHash, createPrivateKey, pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Request } from '@playwright/test';
import { expect, it } from 'vitest';
import { keyFingerprint } from '#sdk/seal';
import { createStoreClient } from '#sdk/tasks';
import { isSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const as = (name: string, javaScriptEnabled: boolean) =>
  signIn(house.browser, house.portal.url, castMember(house.demo, name), { javaScriptEnabled });
/** More than three chunks, and nothing that could be there by chance. */
const HELD = Buffer.concat([Buffer.from('z7qmarker of what a system holds'), randomBytes(200_000)]);

/** Ava asks for her data, and an officer accepts. */
const asked = async (ava: Page): Promise<void> => {
  const { url } = house.portal;
  await ava.goto(`${url}/requests/new?type=access`);
  const send = ava.getByRole('button', { name: 'Send the request' });
  for (let pages = 0; pages < 4 && (await send.count()) === 0; pages += 1) {
    await ava.getByRole('button', { name: 'Continue' }).click();
  }
  await send.click();
  const request = /\/requests\/(req_\w+)/.exec(ava.url())?.[1] ?? '';
  const { page: eleanor } = await as('Eleanor Voss', false);
  await eleanor.goto(`${url}/desk/requests/${request}`);
  await eleanor.getByRole('button', { name: 'Accept it' }).click();
};

/** Presses what makes a key in the browser; answers the passphrase that is shown. */
const makeHere = async (ava: Page, button: string) => {
  const form = ava.locator('form[data-own-key]').first();
  await form.getByRole('button', { name: button }).click();
  await form.locator('[data-key-made]').waitFor();
  expect(await ava.evaluate(() => document.activeElement?.textContent)).toBe(
    'Your passphrase, shown this once',
  );
  const passphrase = await form.locator('[data-key-words]').innerText();
  const fingerprint = await form.locator('[data-key-fingerprint]').innerText();
  expect(passphrase).toMatch(/^(\w{4}-){6}\w{4}$/);
  return {
    passphrase,
    fingerprint,
    use: form.getByRole('button', { name: 'I wrote it down: use this key' }),
  };
};

/** What must be nowhere but in the browser: the passphrase and the private key, in every way in which they are written. */
const secretsOf = (sealed: Buffer, passphrase: string): readonly Buffer[] => {
  const plain = passphrase.replaceAll('-', '');
  const key = pbkdf2Sync(plain, sealed.subarray(20, 36), sealed.readUInt32BE(16), 32, 'sha256');
  const locked = sealed.subarray(50, 50 + sealed.readUInt16BE(48));
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(36, 48));
  decipher.setAuthTag(locked.subarray(-16));
  const pkcs8 = Buffer.concat([decipher.update(locked.subarray(0, -16)), decipher.final()]);
  const { d = '' } = createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' }).export({ format: 'jwk' });
  const secret = Buffer.from(d, 'base64url');
  expect([secret.length, pkcs8.includes(secret)]).toEqual([32, true]);
  const words = [passphrase, plain, passphrase.replaceAll('-', ' '), passphrase.replaceAll('-', '%20')];
  return [
    ...[...words, ...words.map((each) => each.toLowerCase())].map((each) => Buffer.from(each)),
    ...[secret, pkcs8].flatMap((bytes) => [
      bytes,
      ...(['hex', 'base64', 'base64url'] as const).map((way) =>
        Buffer.from(bytes.toString(way).slice(0, 40)),
      ),
    ]),
  ];
};

it('is sealed to a key whose secrets never left the browser, and opens there, at home and offline', async () => {
  const { url } = house.portal;
  const { page: ava, complaints } = await as('Ava Hartley', true);
  const sent: Buffer[] = [];
  ava.context().on('request', (request: Request) => {
    const headers = Object.entries(request.headers()).flat().join('\n');
    sent.push(
      Buffer.from(`${request.method()} ${request.url()}\n${headers}`),
      request.postDataBuffer() ?? Buffer.of(),
    );
  });
  await asked(ava);
  await ava.goto(`${url}/copies`);
  await isSound(ava, 'copies before a key');

  // One that is left unused is forgotten; one that was used is replaced as long as nothing was sealed to it.
  await makeHere(ava, 'Make my key in this browser');
  await ava.goto(`${url}/copies`);
  const first = await makeHere(ava, 'Make my key in this browser');
  await first.use.click();
  await ava.waitForURL(`${url}/copies?made=key`);
  const second = await makeHere(ava, 'Make another key in this browser');
  expect(second.passphrase).not.toBe(first.passphrase);
  await isSound(ava, 'a passphrase made here');
  await second.use.click();
  await ava.waitForURL(`${url}/copies?made=key`);
  const { passphrase, fingerprint } = second;
  const page = await ava.locator('main').innerText();
  expect(page).toContain('Your key is ready.');
  expect(page).toContain('Your key was made in your browser.');
  expect(page).toContain(fingerprint);
  expect(await ava.content()).not.toContain(passphrase);

  // Of what it holds nothing tells of others: nobody looks at it before it leaves.
  const system = house.demo.systems.find(({ name }) => name === 'time-clock');
  const [problems, sealedTo]: [unknown[], string[]] = [[], []];
  const store = createStoreClient({
    url,
    key: system?.key ?? '',
    waitSeconds: 1,
    onTask: async ({ action, sealTo }) => {
      if (action !== 'access' || sealTo === undefined) return { outcome: 'later' };
      sealedTo.push(await keyFingerprint(sealTo));
      return { outcome: 'copy', content: [HELD] };
    },
    onError: (problem) => problems.push(problem),
  });
  const link = ava.locator('main a[href^="/copies/task_"]').first();
  await expect.poll(async () => (await ava.reload()) && link.count(), { timeout: 10_000 }).toBe(1);
  await store.close();
  expect([problems, new Set(sealedTo)]).toEqual([[], new Set([fingerprint])]);
  // Something was sealed to it: it stays.
  expect(await ava.locator('form[data-own-key]').count()).toBe(0);

  const take = async (name: string) => {
    const [saved] = await Promise.all([
      ava.waitForEvent('download'),
      ava.getByRole('link', { name }).click(),
    ]);
    return { bytes: readFileSync(await saved.path()), name: saved.suggestedFilename() };
  };
  const opener = await take('Save the page that opens copies');
  expect(opener.name).toBe('forthright-open-copy.html');
  expect(await ava.locator('main').innerText()).toContain(
    createHash('sha256').update(opener.bytes).digest('hex'),
  );

  await link.click();
  await isSound(ava, 'one copy');
  expect(await ava.locator('main').innerText()).toContain('Your passphrase is not sent.');
  const field = ava.getByLabel('Your passphrase');
  const press = () => ava.getByRole('button', { name: 'Open and save it' }).click();
  const said = (words: string) => ava.getByText(words).waitFor({ state: 'visible' });
  await field.fill('0000-1111');
  await press();
  await said('This is not the passphrase of this copy.');
  expect(await ava.evaluate(() => document.activeElement?.id)).toBe('passphrase');
  await isSound(ava, 'a wrong passphrase');

  const { bytes: sealed } = await take('Save it sealed');
  expect(sealed.includes('z7qmarker')).toBe(false);
  const flipped = Buffer.from(sealed);
  flipped[flipped.length - 70_000] = (flipped[flipped.length - 70_000] as number) ^ 1;
  for (const body of [flipped, sealed.subarray(0, sealed.length - 1), sealed.subarray(0, 150_000)]) {
    await ava.route('**/sealed', (route) => route.fulfill({ body }), { times: 1 });
    await field.fill(passphrase);
    await press();
    await said('This copy was damaged, so none of it was opened.');
    await ava.reload();
  }
  await ava.route('**/sealed', (route) => route.abort(), { times: 1 });
  await field.fill(passphrase);
  await press();
  await said('The copy could not be fetched.');

  const [saved] = await Promise.all([ava.waitForEvent('download'), press()]);
  expect(saved.suggestedFilename()).toMatch(/^my-data-task_\w+\.zip$/);
  expect(readFileSync(await saved.path()).equals(HELD)).toBe(true);
  await said('The copy is whole.');
  expect(await field.inputValue()).toBe('');
  expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
  const address = ava.url();
  await ava.context().close();

  const nowhere = secretsOf(sealed, passphrase);
  const lockSent = sealed.subarray(0, 15).toString('base64');
  expect(
    sent.some((each) => each.includes(`lock=${lockSent}`)),
    'the log saw what was sent',
  ).toBe(true);
  expect(nowhere.filter((secret) => sent.some((each) => each.includes(secret)))).toEqual([]);
  const files = readdirSync(house.portal.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const lock = sealed.subarray(0, 50 + sealed.readUInt16BE(48));
  expect(
    files.some((each) => each.includes(lock)),
    'the folder was searched',
  ).toBe(true);
  expect(nowhere.filter((secret) => files.some((each) => each.includes(secret)))).toEqual([]);

  // At home: the page that was taken along, in a browser without a network, and the command.
  const home = await (await house.browser.newContext({ offline: true, locale: 'en-GB' })).newPage();
  const folder = mkdtempSync(join(tmpdir(), 'own-key-'));
  const html = join(folder, opener.name);
  writeFileSync(html, opener.bytes);
  writeFileSync(join(folder, 'my-data.sealed'), sealed);
  await home.goto(pathToFileURL(html).href);
  await home.setInputFiles('#file', join(folder, 'my-data.sealed'));
  await home.fill('#passphrase', passphrase);
  await home.getByRole('button', { name: 'Open the copy' }).click();
  await home.locator('#opened').waitFor();
  expect(await home.locator('#fingerprint').innerText()).toBe(fingerprint);
  const [opened] = await Promise.all([home.waitForEvent('download'), home.locator('#save').click()]);
  expect(opened.suggestedFilename()).toBe('my-data.zip');
  expect(readFileSync(await opened.path()).equals(HELD)).toBe(true);
  await home.context().close();
  execFileSync(process.execPath, ['bin/forthright.mjs', 'open-copy', join(folder, 'my-data.sealed')], {
    input: `${passphrase}\n`,
  });
  expect(readFileSync(join(folder, 'my-data.sealed.zip')).equals(HELD)).toBe(true);

  // Where no script runs, the portal still opens it, and says what that means.
  const { page: plain } = await as('Ava Hartley', false);
  await plain.goto(address);
  expect(await plain.locator('main').innerText()).toContain('For that moment it could read it.');
  await plain.getByLabel('Your passphrase').fill(passphrase);
  const [byPortal] = await Promise.all([
    plain.waitForEvent('download'),
    plain.getByRole('button', { name: 'Open and save it' }).click(),
  ]);
  expect(readFileSync(await byPortal.path()).equals(HELD)).toBe(true);
}, 240_000);

it('is refused with a sentence where the key is none', async () => {
  const { page: tom } = await as('Tom Okafor', false);
  const none: readonly Record<string, string>[] = [
    { public_key: Buffer.alloc(65, 4).toString('base64'), lock: '' },
    { public_key: '' },
    { lock: '' },
  ];
  for (const form of none) {
    const answer = await tom.request.post(`${house.portal.url}/copies`, {
      form: { request: 'req_any', ...form },
      headers: { origin: house.portal.url },
    });
    expect([answer.status(), (await answer.text()).includes('This key cannot be used')]).toEqual([422, true]);
  }
});
