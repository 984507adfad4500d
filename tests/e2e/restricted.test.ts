/** A case that is shown late, in a real browser without JavaScript: proposed page by page, agreed to by another, a line for the council, and shown when it ends. */
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const WHY = 'A complaint about copied files is being looked into.';

const as = async (name: string): Promise<Page> =>
  (await signIn(house.browser, house.portal.url, castMember(house.demo, name), { javaScriptEnabled: false }))
    .page;
const text = (page: Page) => page.locator('main').innerText();
const go = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
/** Looks at a page as somebody, at 320 px in the dark. */
const look = async (name: string, pages: readonly string[]): Promise<void> => {
  const options = { viewport: { width: 320, height: 720 }, colorScheme: 'dark' as const };
  const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, name), options);
  await areSound(page, house.portal.url, pages);
  await page.context().close();
};

describe('a case that is shown late', () => {
  it('takes two people, is a line to the council, and is read whole by its person at the end', async () => {
    const officer = await as('Eleanor Voss');
    await officer.goto(`${house.portal.url}/cases`);
    await officer.getByRole('link', { name: 'Propose a case' }).click();
    await officer.getByLabel('Name or e-mail address').fill('Ha');
    await officer.getByRole('button', { name: 'Find' }).click();
    expect(await officer.locator('.problems').innerText()).toContain('at least three letters');
    await officer.getByLabel('Name or e-mail address').fill('Ava Hartley');
    await officer.getByRole('button', { name: 'Find' }).click();
    await officer.getByLabel('Ava Hartley').check();
    await go(officer);
    await officer.getByLabel('Checking for misuse').check();
    await go(officer);
    await go(officer);
    expect(await officer.locator('.problems').innerText()).toContain('Choose at least one');
    await officer.locator('input[name=systems]').first().check();
    await officer.locator('input[name=categories]').first().check();
    await go(officer);
    await officer.getByLabel('The law, with its paragraph').fill('UK GDPR Art. 23; DPA 2018 sch. 2');
    await officer.getByLabel('Why, in a few sentences').fill('because');
    await go(officer);
    expect(await officer.locator('.problems').innerText()).toContain('at least three words');
    expect(await officer.getByLabel('The law, with its paragraph').inputValue()).toContain('UK GDPR');
    await officer.getByLabel('Why, in a few sentences').fill(WHY);
    await go(officer);
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await officer.getByLabel('The last day').fill(until);
    await go(officer);
    expect(await text(officer)).toContain('Ava Hartley');
    await officer.getByRole('button', { name: 'Propose this case' }).click();
    const proposed = officer.url();
    expect(await text(officer)).toContain('It waits for a second person.');

    const dpo = await as('Dr. Miriam Seidel');
    await dpo.goto(`${house.portal.url}/approvals`);
    await dpo.locator('a[href^="/approvals/cases/"]').click();
    expect(await text(dpo)).toContain(WHY);
    await look('Dr. Miriam Seidel', [new URL(dpo.url()).pathname]);
    await dpo.getByRole('button', { name: 'Als zweite Person zustimmen' }).click();
    expect(await text(dpo)).toContain('Er ist in Kraft.');
    await look('Eleanor Voss', [new URL(proposed).pathname, '/cases', '/cases/new']);

    const ava = await as('Ava Hartley');
    await ava.goto(`${house.portal.url}/looked`);
    expect(await text(ava)).toContain('fewer than ten such cases');
    expect(await text(ava)).not.toContain('Shown later');
    const council = await as('Katrin Wieland');
    await council.goto(`${house.portal.url}/council/cases`);
    expect(await text(council)).not.toContain('Ava');

    await officer.goto(proposed);
    await officer.getByLabel('The last day').fill('2020-01-01');
    await officer.getByLabel('Why, in a few sentences').fill(WHY);
    await officer.getByRole('button', { name: 'Propose that it goes on' }).click();
    expect(await officer.locator('.problems').innerText()).toContain('The end has to be in the future');
    await officer.getByRole('button', { name: 'End the case and show it' }).click();
    expect(await text(officer)).toContain('It is over.');
    await ava.reload();
    expect(await text(ava)).toContain('Shown later');
    expect(await text(ava)).toContain(WHY);
    await look('Ava Hartley', ['/looked']);
  });
});
