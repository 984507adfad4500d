/** The journey of a request, by keyboard at 320 px, with JavaScript and without: ask for deletion, be told, follow it, take it back. */
import type { Locator, Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { areSound, isSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

/** Tab until the focus is there, then press; fails when the keyboard cannot get there. */
const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  const wanted = await target.elementHandle();
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((element) => document.activeElement === element, wanted)) {
      await page.keyboard.press(key);
      return;
    }
  }
  throw new Error('the keyboard does not reach it');
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const narrow = { viewport: { width: 320, height: 640 } };
const neverSideways = async (page: Page) => {
  const [wide, there] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(there as number);
};

describe.each([
  { way: 'with JavaScript', options: narrow, who: 'Ava Hartley' },
  { way: 'without JavaScript', options: { ...narrow, javaScriptEnabled: false }, who: 'Grace Delgado' },
])('a request, $way', ({ options, who }) => {
  it('goes from the question to the receipt, is followed, and taken back', async () => {
    const { url } = house.portal;
    const { page, complaints } = await signIn(house.browser, url, castMember(house.demo, who), options);
    await page.goto(`${url}/requests/new?type=erasure`);
    await press(page, page.getByLabel('Kind of data'), 'ArrowDown');
    await neverSideways(page);
    await press(page, button(page, 'Continue'));
    await page.getByLabel('Delete my data').waitFor();
    await page.getByLabel('Delete my data').fill('Everything of last winter.');
    await press(page, button(page, 'Continue'));
    await page.getByRole('heading', { level: 1, name: 'Check before you send' }).waitFor();
    // The date stands there before anything is sent, and the words stand in no address.
    expect(await page.locator('main').innerText()).toMatch(/You have an answer by /);
    expect(page.url()).not.toContain('winter');
    await neverSideways(page);
    await press(page, button(page, 'Send the request'));
    await page.waitForURL(/\/requests\/req_\w+\?sent=1$/);
    const told = await page.locator('main').innerText();
    expect(told).toMatch(/Your request has arrived\.\s+Number \d+/);
    expect(told).toContain('Everything of last winter.');
    const address = page.url().replace(/\?.*$/, '');
    await page.goto(`${url}/requests`);
    await press(page, page.getByRole('link', { name: /Delete my data/ }).first());
    await page.waitForURL(address);
    await press(page, button(page, 'Take the request back'));
    await page.getByText('You took it back.').waitFor();
    expect(await button(page, 'Take the request back').count()).toBe(0);
    // Somebody else's is not there.
    const other = await signIn(house.browser, url, castMember(house.demo, 'Jonas Albrecht'), options);
    expect((await other.page.goto(address))?.status()).toBe(404);
    await other.page.context().close();
    if (options !== narrow) {
      await page.context().close();
      return;
    }
    await areSound(page, url, ['/requests', '/requests/new', address.slice(url.length), '/ask']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the public door', () => {
  it('takes a report without a name, and shows it again to whoever has the code alone', async () => {
    const { url } = house.portal;
    const context = await house.browser.newContext({ ...narrow, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}/ask?type=pressure_report`);
    await page.getByLabel('Your words').fill('We were told to agree.');
    await button(page, 'Send the request').click();
    await page.waitForURL(/\/ask\/code-[\w-]+\?sent=1$/);
    const code = await page.locator('main code').innerText();
    await page.goto(`${url}/ask`);
    await page.getByLabel('Your code').fill(code.toLowerCase());
    await button(page, 'Open the request').click();
    await page.waitForURL(/\/ask\/code-/);
    expect(await page.locator('main').innerText()).toContain('We were told to agree.');
    expect((await page.goto(`${url}/ask/code-0000-0000-0000-0000-0000-0000`))?.status()).toBe(404);
    await context.close();
  });

  it('takes a receipt as a file or as its text, shows it to two officers, and marks to its person what came so', async () => {
    const { url } = house.portal;
    const off = { ...narrow, javaScriptEnabled: false };
    const niamh = (await signIn(house.browser, url, castMember(house.demo, 'Niamh Keegan'), narrow)).page;
    await niamh.goto(`${url}/receipts`);
    const href = await niamh.locator('main a[href^="/receipts/"]').first().getAttribute('href');
    const receipt = await (await niamh.request.get(`${url}${href}/receipt.json`)).text();
    const copy = await (await niamh.request.get(`${url}${href}/copy.json`)).text();
    const page = await (await house.browser.newContext(off)).newPage();
    await page.goto(`${url}/ask?type=access`);
    await page.getByLabel('How they can reach you').fill('n@example.org');
    await page.getByLabel('Your words').fill('Typed at the door.');
    await button(page, 'Send the request').click();
    await page.waitForURL(/\?sent=1$/);
    await press(page, page.getByRole('link', { name: 'Bring a receipt that you saved here' }));
    await page.waitForURL(/\/receipt$/);
    const bringing = page.url();
    await neverSideways(page);
    // What looks for faults needs a script; the page has none.
    const seeing = await (await house.browser.newContext(narrow)).newPage();
    await seeing.goto(page.url());
    await isSound(seeing, 'a receipt');
    await button(seeing, 'Send the text').click();
    await seeing.getByRole('alert').waitFor();
    await isSound(seeing, 'a receipt that does not hold');
    const file = (text: string, name = 'receipt.json') => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    const wrong = async (answer: number, sentence: RegExp) => {
      expect(answer).toBe(422);
      expect(await page.getByRole('alert').innerText()).toMatch(sentence);
      await neverSideways(page);
    };
    const sent = async (name: string) => {
      const [answer] = await Promise.all([page.waitForNavigation(), button(page, name).click()]);
      return answer?.status() ?? 0;
    };
    await wrong(await sent('Send the file'), /Choose the file/);
    await page.getByLabel('The file of the receipt').setInputFiles(file(copy));
    await wrong(await sent('Send the file'), /not a receipt of this portal, or something in it was changed/);
    await page
      .getByLabel('Or the text of the file')
      .fill(receipt.replace('forthright/receipt/v1', 'another'));
    await wrong(await sent('Send the text'), /not a receipt of this portal, or something in it was changed/);
    await page.getByLabel('The file of the receipt').setInputFiles(file('x'.repeat(200_000)));
    expect(await sent('Send the file')).toBe(413);
    await page.goto(bringing);
    await page.getByLabel('The file of the receipt').setInputFiles(file(receipt));
    await sent('Send the file');
    await page.waitForURL(/\?brought=1$/);
    const told = await page.locator('main').innerText();
    expect(told).toContain('The receipt is real, and is with your request now.');
    expect(told).toContain('Brought a receipt');
    expect(told).not.toContain('Niamh');
    await seeing.goto(page.url());
    await isSound(seeing, 'the request');
    await page.getByRole('link', { name: 'Bring a receipt that you saved here' }).click();
    await page.getByLabel('Or the text of the file').fill(receipt);
    await sent('Send the text');
    await page.waitForURL(/\?brought=1$/);
    expect(await page.getByRole('heading', { name: 'Brought a receipt' }).count()).toBe(1);
    // Whatever is wrong with what is brought, a network brings twenty in an hour.
    const again = async () => {
      const headers = { 'sec-fetch-site': 'same-origin' };
      const at = `${page.url().replace(/\?.*$/, '')}/receipt/text`;
      return (await page.request.post(at, { form: { receipt: '{}' }, headers })).status();
    };
    const answers = new Set<number>();
    for (let i = 0; i < 21; i += 1) answers.add(await again());
    expect([...answers]).toEqual([422, 429]);
    const number = /Number (\d+)/.exec(told)?.[1] ?? '';

    const at = async (name: string) =>
      (await signIn(house.browser, url, castMember(house.demo, name), narrow)).page;
    const eleanor = await at('Eleanor Voss');
    await eleanor.goto(`${url}/desk/requests`);
    await eleanor.getByRole('link', { name: new RegExp(`\\b${number}\\b`) }).click();
    const seen = await eleanor.locator('main').innerText();
    expect(seen).toContain('a receipt that this portal gave to Niamh Keegan');
    expect(seen).toContain('Not shown: who stands there.');
    expect(seen).toContain('Somebody who did not sign in');
    await isSound(eleanor, 'a request with a receipt');
    await eleanor.getByRole('link', { name: 'Say which person of this portal it is' }).click();
    await eleanor.getByLabel('By a receipt that came with the request').check();
    await eleanor.getByLabel('What was seen').fill('Called on the number that we knew.');
    await isSound(eleanor, 'the form for whose it is');
    await button(eleanor, 'Record it').click();
    await eleanor.waitForURL(/done=1$/);
    const address = new URL(eleanor.url()).pathname;
    const miriam = await at('Dr. Miriam Seidel');
    await miriam.goto(`${url}${address}/confirm_tie`);
    expect(await miriam.locator('main').innerText()).toContain(
      'Durch eine Quittung, die mit der Anfrage kam',
    );
    await button(miriam, 'Festhalten').click();
    await miriam.waitForURL(/done=1$/);

    await niamh.goto(`${url}/requests`);
    await niamh
      .getByRole('link', { name: /A copy of your data/ })
      .first()
      .click();
    const hers = await niamh.locator('main').innerText();
    expect(hers).toContain('Somebody brought a receipt of yours, and asked this.');
    expect(hers).toContain('This was asked without signing in. Somebody else may have written it.');
    expect(hers).toMatch(/The words that came with it\s+Typed at the door\./);
    expect(hers).not.toContain('What you asked');
    expect(await niamh.locator(`main a[href="${href}"]`).count()).toBe(1);
    await isSound(niamh, 'her request');
    await button(niamh, 'This was not me: stop it').click();
    await niamh.getByText('Said: this was not me. It stopped at once').waitFor();
    for (const one of [niamh, page, seeing, eleanor, miriam]) await one.context().close();
  });
});
