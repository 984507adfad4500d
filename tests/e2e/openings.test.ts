/** An opening that the log drew, in a real browser without JavaScript: read by a second person, never by the first, and told to whoever was opened. */
import type { Page } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const WHY = 'He asked what is held about his work with zebras.';
const PAGE = '/desk/openings';

const as = async (name: string, more: Parameters<typeof signIn>[3] = {}): Promise<Page> =>
  (
    await signIn(house.browser, house.portal.url, castMember(house.demo, name), {
      javaScriptEnabled: false,
      ...more,
    })
  ).page;
const text = (page: Page) => page.locator('main').innerText();
/** Looks at the page as somebody, at 320 px in the dark. */
const look = async (name: string, path = PAGE): Promise<void> => {
  const page = await as(name, {
    javaScriptEnabled: true,
    viewport: { width: 320, height: 720 },
    colorScheme: 'dark',
  });
  await page.goto(house.portal.url + path);
  await isSound(page, `${path} as ${name}`);
  await page.context().close();
};
/** Sends a form as a page would, without the page. */
const send = (page: Page, path: string, form: Record<string, string>) =>
  page.request.post(house.portal.url + path, {
    form: { ...form, key: `form-key-${++forms}` },
    headers: { origin: house.portal.url },
    maxRedirects: 0,
  });
let forms = 0;

let eleanor: Page;
let miriam: Page;
beforeAll(async () => {
  [eleanor, miriam] = await Promise.all([as('Eleanor Voss'), as('Dr. Miriam Seidel')]);
});

describe('an opening that was drawn', () => {
  it('is read by a second person who learns nothing of the person, and not by whoever opened', async () => {
    const at = house.portal.url + PAGE;
    await eleanor.goto(`${house.portal.url}/desk/people`);
    await eleanor.getByLabel('Name or e-mail address').fill('Okafor');
    await eleanor.getByRole('button', { name: 'Find' }).click();
    await eleanor.getByRole('link', { name: 'Tom Okafor' }).click();
    const path = new URL(eleanor.url()).pathname;
    const inCase = await eleanor.locator('select[name=case] option').nth(1).getAttribute('value');
    const drawn = async () => (await (await miriam.request.get(at)).text()).includes('zebras');
    // One in twenty: four hundred tries leave nothing to luck.
    for (let tries = 0; tries < 400 && !(await drawn()); tries += 1) {
      const sent = await send(eleanor, path, {
        reason: 'employee_requested',
        words: WHY,
        case: inCase ?? '',
      });
      expect(sent.status()).toBe(303);
    }

    await miriam.goto(at);
    const read = await text(miriam);
    expect(read).toContain(WHY);
    expect(read).not.toContain('Okafor');
    expect(read).not.toContain('Eleanor');
    await look('Dr. Miriam Seidel');

    // Whoever opened is not told, and does not judge what they did, whatever they send.
    await eleanor.goto(at);
    expect(await text(eleanor)).toContain('Nothing waits for you to read.');
    await look('Eleanor Voss');
    const opening = (await miriam.locator('input[name=opening]').getAttribute('value')) ?? '';
    const own = await send(eleanor, PAGE, { opening, fits: 'yes', words: 'This fits the case well.' });
    expect([own.status(), (await own.text()).includes('Somebody else must look at it.')]).toEqual([
      403,
      true,
    ]);
    const ava = await as('Ava Hartley');
    expect((await ava.goto(at))?.status()).toBe(403);

    // What is missing is said, and what was typed stays.
    await miriam.getByLabel('Er passt nicht').check();
    await miriam.getByLabel('Warum, in einem Satz').fill('nein');
    await miriam.getByRole('button', { name: 'Festhalten' }).click();
    expect(await miriam.locator('.problems').innerText()).not.toBe('');
    expect(await miriam.getByLabel('Warum, in einem Satz').inputValue()).toBe('nein');
    expect(await miriam.getByLabel('Er passt nicht').isChecked()).toBe(true);
    const UNFIT = 'Die Anfrage handelt von Mails und nicht von Zebras.';
    await miriam.getByLabel('Warum, in einem Satz').fill(UNFIT);
    await miriam.getByRole('button', { name: 'Festhalten' }).click();
    expect(new URL(miriam.url()).search).toBe('?done=1');
    const after = await text(miriam);
    expect(after).toContain('Das ist festgehalten.');
    expect(after).toContain('Es wartet nichts darauf, dass Sie es lesen.');
    // It stands before the data protection officer, and before nobody else at the desk.
    expect(after).toContain(UNFIT);
    await eleanor.goto(at);
    expect(await text(eleanor)).not.toContain(UNFIT);
    const again = await send(miriam, PAGE, { opening, fits: 'yes', words: 'Es passt nun doch ganz gut.' });
    expect(again.status()).toBe(409);
    await look('Dr. Miriam Seidel');

    const tom = await as('Tom Okafor');
    await tom.goto(`${house.portal.url}/looked`);
    const told = await text(tom);
    expect(told).toContain(UNFIT);
    expect(told).not.toContain('Seidel');
  });
});
