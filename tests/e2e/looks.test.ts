/** Who looked, at the demo: an employee reads it, filters it, and asks; and every state of the page is sound. */
import { describe, expect, it } from 'vitest';
import { areSound, isSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const signedIn = (name: string, look = {}) =>
  signIn(house.browser, house.portal.url, castMember(house.demo, name), look);

describe('who looked', () => {
  it('is said with what does not fit, what was refused, who is silent, and without a name that nobody decided on', async () => {
    const { page, complaints } = await signedIn('Ava Hartley');
    await page.goto(`${house.portal.url}/looked`);
    const words = await page.locator('main').innerText();
    expect(words).toContain('This does not fit. You were told: Keep devices and data safe.');
    expect(words).toContain('Refused: nothing was shown');
    expect(words).toContain('One read of 44 people');
    expect(words).toContain('Has never reported who looks.');
    expect(words).toContain('Has said nothing about looks since');
    expect(words).toContain('reported by the system');
    expect(words).toContain('Harriet Lowe, Payroll');
    await isSound(page, 'who looked');
    await page.goto(`${house.portal.url}/looked?mismatch=1&system=endpoint-agent`);
    expect(await page.locator('.looks > li').count()).toBe(1);
    const ask = await page.locator('.looks a').first().getAttribute('href');
    expect(ask).toMatch(/^\/requests\/new\?type=question_about_access&look=\d+$/);
    await page.getByRole('link', { name: 'Remove: Only what does not fit what I was told' }).click();
    expect(page.url()).toBe(`${house.portal.url}/looked?system=endpoint-agent`);
    expect(await page.locator('.looks > li').count()).toBe(3);
    expect((await page.goto(`${house.portal.url}/looked?before=x`))?.status()).toBe(400);
    expect(complaints.filter((text) => !/status of 400/.test(text))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('fits a phone in the dark, and reads from right to left', async () => {
    const phone = { viewport: { width: 320, height: 720 }, colorScheme: 'dark' } as const;
    const { page } = await signedIn('Jonas Albrecht', phone);
    await areSound(page, house.portal.url, ['/looked', '/looked?mismatch=1', '/looked?system=nothing']);
    await page.context().close();
  }, 60_000);
});

describe('a look at the desk', () => {
  it('needs a reason first, shows nothing ahead of its person, and is read by whoever was opened', async () => {
    const { page, complaints } = await signedIn('Eleanor Voss');
    await page.goto(`${house.portal.url}/desk/people`);
    await isSound(page, 'the search');
    await page.getByLabel('Name or e-mail address').fill('Okafor');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Tom Okafor' }).click();
    const address = page.url();
    const words = () => page.locator('main').innerText();
    expect(await words()).not.toContain('Okafor');
    await isSound(page, 'the reason');
    await page.getByLabel('The person asked for it').check();
    await page.getByLabel('Why, in a sentence').fill('x');
    // By number and kind; whose it is, no list says.
    await page.getByLabel('The case').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Put on record and open' }).click();
    expect(await words()).toContain('Say why in a whole sentence');
    expect(await words()).not.toContain('Okafor');
    await page.getByLabel('Why, in a sentence').fill('He asked what is held about his work.');
    await page.getByRole('button', { name: 'Put on record and open' }).click();
    expect(await page.locator('h1').innerText()).toBe('Tom Okafor');
    expect(await words()).toContain(
      'The person reads that you opened them, at once or when the case is over.',
    );
    await isSound(page, 'the person');
    const ahead = await page.request.get(address, { headers: { 'sec-purpose': 'prefetch' } });
    expect(await ahead.text()).not.toContain('Okafor');
    expect(await (await page.request.head(address)).text()).toBe('');
    expect(complaints.filter((text) => !/status of 422/.test(text))).toEqual([]);
    await page.context().close();

    const tom = await signedIn('Tom Okafor');
    await tom.page.goto(`${house.portal.url}/looked?system=portal`);
    const read = await tom.page.locator('.looks').innerText();
    expect(read).toContain('Privacy officer');
    expect(read).toContain('He asked what is held about his work.');
    expect(read).not.toContain('Voss');
    await tom.page.context().close();
  }, 60_000);
});
