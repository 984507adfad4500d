/** A lower risk in a browser, for most without a line of script: argued for, agreed to by a second person, contested by an employee, and ended. */
import { describe, expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const as = async (name: string, more: Parameters<typeof signIn>[3] = {}) =>
  (
    await signIn(house.browser, house.portal.url, castMember(house.demo, name), {
      javaScriptEnabled: false,
      ...more,
    })
  ).page;
/** A day ahead, as a form names it. */
const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a lower risk', () => {
  it('takes two people and an end, and ends when somebody contests it rightly', async () => {
    const at = (path: string) => house.portal.url + path;
    const eleanor = await as('Eleanor Voss');
    await eleanor.goto(at('/desk/risk'));
    await eleanor.getByLabel('Kind of data').selectOption({ label: 'Where you are' });
    await eleanor.getByLabel('Ends on').fill(ahead(500));
    await eleanor.getByLabel('Argument').fill('Only the building is kept.');
    await eleanor.getByRole('button', { name: 'Propose it' }).click();
    expect(await eleanor.getByRole('alert').innerText()).toContain('not more than a year away');
    expect(await eleanor.getByLabel('Argument').inputValue()).toBe('Only the building is kept.');
    await eleanor.getByLabel('Ends on').fill(ahead(90));
    await eleanor.getByRole('button', { name: 'Propose it' }).click();
    expect(await eleanor.locator('main').innerText()).toContain('Somebody else must agree');
    expect(await eleanor.getByRole('button', { name: 'Agree: the risk is lower' }).count()).toBe(0);

    const miriam = await as('Dr. Miriam Seidel', {
      javaScriptEnabled: true,
      viewport: { width: 320, height: 640 },
    });
    await miriam.goto(at('/desk/risk'));
    await miriam.getByRole('button', { name: 'Zustimmen: Das Risiko ist kleiner' }).click();
    await miriam.getByText('Auf Zeit gesenkt').waitFor();
    await areSound(miriam, house.portal.url, ['/desk/risk', '/risk']);

    const ava = await as('Ava Hartley');
    await ava.goto(at('/about'));
    await ava.getByRole('link', { name: 'See which risks are lowered' }).click();
    expect(await ava.locator('main').innerText()).toContain('Only the building is kept.');
    await ava.getByRole('button', { name: 'Send it' }).click();
    expect(await ava.getByRole('alert').innerText()).toContain('Write why');
    await ava.getByLabel('Why you think the risk is high').fill('My building has three people in it.');
    await ava.getByRole('button', { name: 'Send it' }).click();
    expect(await ava.locator('main').innerText()).toContain('Not answered yet.');

    await eleanor.goto(at('/desk/risk'));
    await eleanor.getByRole('link', { name: 'Answer', exact: true }).click();
    const seen = await eleanor.content();
    expect(seen).toContain('three people in it');
    expect(seen).not.toContain('Hartley');
    await eleanor.getByLabel('Your answer').fill('You are right.');
    await eleanor.getByRole('button', { name: 'Send the answer' }).click();
    expect(await eleanor.getByRole('alert').innerText()).toContain('Choose what follows');
    expect(await eleanor.getByLabel('Your answer').inputValue()).toBe('You are right.');
    await eleanor.getByLabel('The lower risk ends now').check();
    await eleanor.getByRole('button', { name: 'Send the answer' }).click();
    await ava.goto(at('/risk'));
    const told = await ava.locator('main').innerText();
    expect(told).toContain('No risk is lowered now.');
    expect(told).toContain('You are right.');
  });
});
