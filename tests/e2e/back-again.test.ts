/** Back, and the same button once more; or the page of a secret loaded again: one act. */
import { describe, expect, it } from 'vitest';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const MOUSE = 'agent-training.mouse_pointer.train_ai_agents.collect';

const house = demoHouse();

const as = async (name: string, javaScriptEnabled: boolean) =>
  (await signIn(house.browser, house.portal.url, castMember(house.demo, name), { javaScriptEnabled })).page;

describe.each([true, false])('going back, with JavaScript: %s', (javaScriptEnabled) => {
  it('and pressing the same answer is the same receipt; another answer, and the first again, are acts', async () => {
    const page = await as('Grace Delgado', javaScriptEnabled);
    await page.goto(`${house.portal.url}/choose/${MOUSE}`);
    const press = async (name: string) => {
      await page.getByRole('button', { name }).click();
      await page.waitForURL(/\/receipts\/\d+$/);
      return Number(/\d+$/.exec(page.url())?.[0]);
    };
    const back = async () => {
      await page.goBack();
      await page.waitForURL(`${house.portal.url}/choose/${MOUSE}`);
    };
    const receipts: number[] = [];
    const [yes, no] = ['Yes, I agree', 'No, I do not agree'];
    for (const name of [yes, yes, no, no, yes] as string[]) {
      receipts.push(await press(name));
      await back();
    }
    const [first = 0, second, third = 0, fourth, fifth = 0] = receipts;
    expect([second, fourth]).toEqual([first, third]);
    expect(third).toBeGreaterThan(first);
    expect(fifth).toBeGreaterThan(third);
    await page.context().close();
  });
});

describe('an admin', () => {
  it('who loads “Added” again adds nobody, sees no code, and reads where a new one is made', async () => {
    const helen = await as('Helen Ashby', true);
    await helen.goto(`${house.portal.url}/admin/people/new`);
    await helen.getByLabel('Full name').fill('Nora Newcomer');
    await helen.getByLabel('E-mail address').fill('nora@example.org');
    await helen.getByLabel('First day of work').fill('2026-01-05');
    await helen.getByRole('button', { name: 'Add this person' }).click();
    const code = await helen.locator('.secret').innerText();
    const answer = await helen.reload();
    expect(answer?.status()).toBe(200);
    const main = await helen.locator('main').innerText();
    expect(main).toContain('Added already');
    expect(main).toContain('Make a new sign-in code');
    expect(await helen.content()).not.toContain(code);
    await helen.getByRole('link', { name: 'Open their account' }).click();
    expect(await helen.locator('main').innerText()).toContain('Has not used the first code yet');

    await helen.getByRole('button', { name: 'Make a new sign-in code' }).click();
    const made = await helen.locator('.secret').innerText();
    await helen.reload();
    expect(await helen.locator('.problems').innerText()).toContain('sent twice, and done once');
    const nora = await (await house.browser.newContext()).newPage();
    await nora.goto(`${house.portal.url}/first-sign-in`);
    await nora.locator('#token').fill(made);
    await nora.locator('#password').fill('quilted-marble-otter-93-vane');
    await nora.locator('main button').click();
    await nora.waitForURL(`${house.portal.url}/`);
    for (const page of [helen, nora]) await page.context().close();
  });

  it('is told that somebody holds a role already', async () => {
    const helen = await as('Helen Ashby', false);
    await helen.goto(`${house.portal.url}/admin/people/${castMember(house.demo, 'Nadia Rahman').id}`);
    await helen.locator('#role').selectOption('engineer');
    await helen.getByRole('button', { name: 'Propose', exact: true }).click();
    expect(await helen.locator('#role-problem').innerText()).toBe('This person has this role already.');
    await helen.context().close();
  });
});

describe('a no that was recorded for somebody', () => {
  it('is recorded once, however often its page is loaded again', async () => {
    const desk = await as('Eleanor Voss', true);
    await desk.goto(`${house.portal.url}/desk/record-no`);
    await desk.locator('#who').fill(castMember(house.demo, 'Tom Okafor').email);
    await desk.locator('#activity').selectOption(MOUSE);
    await desk.getByLabel('On paper').check();
    await desk.locator('#said_on').fill('2026-01-05');
    await desk.getByRole('button', { name: 'Record the no' }).click();
    await desk.getByRole('status').waitFor();
    await desk.reload();
    await desk.getByRole('status').waitFor();
    expect(desk.url()).toBe(`${house.portal.url}/desk/record-no?recorded=1`);
    await desk.context().close();
  });
});
