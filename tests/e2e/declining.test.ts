/** Not confirming a notice: a person's own act, with words that it refuses nothing else, and nobody's but theirs. */
import { describe, expect, it } from 'vitest';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

/** Its second version: she confirmed the first. */
const NOTICE = '/notices/agent-training';
const QUESTION = '/choose/agent-training.mouse_pointer.train_ai_agents.collect';
const WHERE_OTHERS_LOOK = ['/desk', '/desk/coverage', '/desk/programmes/agent-training', '/audit', '/admin'];
/** On a Monday the log’s checkpoint goes to each representative, some moments after the start. */
const MONDAYS_MAIL = /<p>The last message was handed over: .*?<\/p>/;
const WAYS = [
  { way: 'at a desk', options: { javaScriptEnabled: false } },
  {
    way: 'on a phone',
    options: { javaScriptEnabled: false, viewport: { width: 360, height: 740 }, hasTouch: true },
  },
];

describe.each(WAYS)('not confirming a notice, $way and without JavaScript', ({ options }) => {
  const house = demoHouse();

  it('is one press of the same size, refuses nothing else, is in their history alone, and can be confirmed later', async () => {
    const ava = castMember(house.demo, 'Ava Hartley');
    const { page } = await signIn(house.browser, house.portal.url, ava, options);
    const main = page.locator('main');
    const answer = async (): Promise<string> => {
      await page.goto(house.portal.url + QUESTION);
      return page.locator('.page-heading .lead').innerText();
    };
    const unconfirmed = async (): Promise<number> => {
      await page.goto(house.portal.url);
      return page.getByText('You have not confirmed that you read the notice.').count();
    };
    const before = await answer();
    expect(before).toMatch(/^You said yes on /);
    const sylvie = await signIn(house.browser, house.portal.url, castMember(house.demo, 'Sylvie Laurent'));
    const acts = async (): Promise<string> =>
      (await sylvie.page.request.get(`${house.portal.url}/audit/acts.csv`)).text();
    const actsBefore = await acts();
    const others = async (): Promise<Map<string, string>> => {
      const seen = new Map<string, string>();
      for (const name of ['Eleanor Voss', 'Helen Ashby', 'Oliver Grantham']) {
        const other = await signIn(house.browser, house.portal.url, castMember(house.demo, name));
        for (const path of WHERE_OTHERS_LOOK) {
          const html = await (await other.page.request.get(house.portal.url + path)).text();
          const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? 'no page';
          seen.set(`${name} at ${path}`, main.replace(MONDAYS_MAIL, ''));
        }
        await other.page.context().close();
      }
      return seen;
    };
    const othersBefore = await others();

    await page.goto(house.portal.url + NOTICE);
    const yes = page.getByRole('button', { name: 'I have read this' });
    const no = page.getByRole('button', { name: 'I do not want to confirm' });
    const [yesBox, noBox] = [await yes.boundingBox(), await no.boundingBox()];
    expect(Math.abs((yesBox?.width ?? 0) - (noBox?.width ?? 1))).toBeLessThanOrEqual(1);
    expect(Math.abs((yesBox?.height ?? 0) - (noBox?.height ?? 1))).toBeLessThanOrEqual(1);
    expect(await main.innerText()).toContain('It is not a no: your answers stay as they are.');
    await no.click();

    await page.waitForURL(/\/receipts\/\d+$/);
    expect(await page.locator('h1').innerText()).toMatch(/^You chose not to confirm that you read: /);
    expect(await main.innerText()).toContain('You refused nothing: your answers stay as they are.');
    await page.goto(`${house.portal.url}/receipts`);
    expect(await page.locator('.timeline li').first().innerText()).toMatch(/You chose not to confirm/);
    expect(await answer()).toBe(before);
    // What needs the confirmation is off, as the words said; the yes is still theirs to take back.
    expect(await unconfirmed()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: /^Withdraw/ }).count()).toBe(4);

    expect([...(await others())]).toEqual([...othersBefore]);

    expect(actsBefore).toContain('notice.approve');
    expect(await acts()).toBe(actsBefore);
    await sylvie.page.context().close();

    await page.goto(house.portal.url + NOTICE);
    expect(await no.count()).toBe(0);
    await yes.click();
    await page.waitForURL(/\/receipts\/\d+$/);
    expect(await page.locator('h1').innerText()).toMatch(/^You confirmed that you read: /);
    expect(await unconfirmed()).toBe(0);
    await page.context().close();
  });
});
