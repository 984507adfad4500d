/** A programme from the first word to the gates, in a real browser without JavaScript: written, tested, agreed to by another, and still shut. */
import type { Page } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

const as = async (name: string): Promise<Page> =>
  (await signIn(house.browser, house.portal.url, castMember(house.demo, name), { javaScriptEnabled: false }))
    .page;
const text = (page: Page) => page.locator('main').innerText();
const pathOf = (url: string) => url.slice(house.portal.url.length);
/** Looks at pages as somebody, at 320 px in the dark. */
const look = async (name: string, pages: readonly string[]): Promise<void> => {
  const options = { viewport: { width: 320, height: 720 }, colorScheme: 'dark' as const };
  const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, name), options);
  await areSound(page, house.portal.url, pages);
  await page.context().close();
};
const answer = async (page: Page, question: string, option: string) => {
  await page.getByRole('group', { name: question }).getByLabel(option, { exact: true }).check();
  await page.getByRole('button', { name: 'Save and go on' }).click();
};

describe('a programme', () => {
  it('is written and tested by an officer, introduced by another, and waits for what is missing', async () => {
    const officer = await as('Eleanor Voss');
    await officer.goto(`${house.portal.url}/desk/introductions`);
    await officer.getByLabel('Title').fill('Safer browsing');
    await officer.getByLabel('Short name for systems').fill('Not A Key');
    await officer.getByRole('button', { name: 'Begin' }).first().click();
    expect(await officer.locator('.problems').innerText()).toContain('Use small letters');
    expect(await officer.getByLabel('Title').inputValue()).toBe('Safer browsing');
    await officer.getByLabel('Short name for systems').fill('safer-browsing');
    await officer.getByRole('button', { name: 'Begin' }).first().click();
    const draft = officer.url();

    await officer.getByRole('link', { name: 'Why it is needed, and who decides' }).click();
    const about = officer.url();
    for (const [label, value] of [
      ['Who decides why and how', 'Marlow & Finch'],
      ['What is it for?', 'Keep people from false pages.'],
      ['Why is it needed?', 'Eleven people were tricked last year.'],
      ['What takes less from people, and why is it not enough?', 'Counts alone name no page.'],
      ['What does it cost somebody to say no?', 'Nobody can say no.'],
      ['Its address', '1 Old Foundry Yard, Leeds'],
      ['How staff reach it', 'privacy@marlowfinch.example'],
      ['How staff reach the data protection officer', 'dpo@marlowfinch.example'],
      ['The authority staff can complain to', 'ICO'],
    ] as const) {
      await officer.getByLabel(label, { exact: true }).fill(value);
    }
    await officer.getByLabel('E-mail of the person who answers for it').fill('no address');
    await officer.getByRole('button', { name: 'Save' }).click();
    expect(await officer.locator('.problems').innerText()).toContain('Write an e-mail address');
    expect(await officer.getByLabel('Its address').inputValue()).toBe('1 Old Foundry Yard, Leeds');
    await officer.getByLabel('E-mail of the person who answers for it').fill('');
    await officer.getByRole('button', { name: 'Save' }).click();
    await officer.getByRole('link', { name: 'Title and summary in: English' }).click();
    await officer.getByLabel('Summary').fill('We look at the pages that are opened.');
    await officer.getByRole('button', { name: 'Save' }).click();

    await officer.getByRole('link', { name: 'Add an activity' }).click();
    await officer.getByLabel('Kind of data').selectOption('screen_content');
    await officer.getByLabel('What it is for').selectOption('security');
    await officer.getByLabel('Germany', { exact: true }).check();
    await officer.getByLabel('For how many days it is kept').fill('30');
    await officer.getByLabel('Units that get the data').fill('it-security');
    await officer.getByRole('button', { name: 'Save' }).click();
    expect(await officer.locator('.problems').innerText()).toContain('In Germany it is forbidden');
    expect(await officer.getByLabel('Units that get the data').inputValue()).toBe('it-security');
    await officer.getByLabel('Kind of data').selectOption('url');
    await officer.getByLabel('Other companies that work with the data for you').fill('filter-company');
    await officer.getByRole('button', { name: 'Save' }).click();
    await officer.waitForURL(draft);
    await officer.getByRole('link', { name: 'Words for staff in: English' }).click();
    const words = officer.url();
    for (const [label, value] of [
      ['Title', 'Pages you open'],
      ['Why it is done', 'To stop false pages.'],
      ['Who sees it', 'Two people of IT security.'],
      ['What cannot be undone', 'Nothing.'],
    ] as const) {
      await officer.getByLabel(label, { exact: true }).fill(value);
    }
    await officer.getByRole('button', { name: 'Save' }).click();

    await officer.getByRole('link', { name: 'Test of the legal ground at: Germany' }).click();
    const test = officer.url();
    await officer.getByRole('button', { name: 'Save and go on' }).click();
    expect(await officer.locator('.problems').innerText()).toContain('Choose an answer.');
    await answer(officer, 'Does a law say that you must record exactly this?', 'No');
    await answer(officer, 'Could you reach the aim with less', 'Yes');
    expect(await text(officer)).toContain('There is no legal ground for it.');
    expect(await text(officer)).toContain('Use made-up data.');
    await answer(officer, 'Could you reach the aim with less', 'No');
    await answer(officer, 'Are you a public body', 'No');
    await answer(officer, 'What happens to somebody who says no?', 'Nobody can say no');
    await answer(officer, 'Is there an agreement with the works council', 'No');
    await answer(officer, 'Can you name a real interest', 'Yes');
    await answer(officer, 'Would people at work expect this', 'Yes');
    await answer(officer, 'How much harm can it do', 'Some, and it can be made good');
    await answer(officer, 'You have weighed both sides', 'The interest of the organisation');
    expect(await text(officer)).toContain('There is a legal ground');
    await officer.getByLabel('How you weighed both sides').fill('Little is taken, much is prevented.');
    await officer.getByLabel('Who answers for the weighing').fill('Eleanor Voss');
    await officer.getByLabel('The day it was weighed').fill('2026-01-05');
    await officer.getByRole('button', { name: 'Save and go on' }).click();
    await officer.waitForURL(draft);
    await look('Eleanor Voss', ['/desk/introductions', ...[draft, about, words, test].map(pathOf)]);

    await officer.getByRole('button', { name: 'Propose it' }).click();
    await officer.waitForURL(/\/approvals\/programmes\//);
    const proposal = officer.url();
    expect(await officer.getByRole('button', { name: 'Introduce it' }).count()).toBe(0);
    const dpo = await as('Dr. Miriam Seidel');
    await dpo.goto(`${house.portal.url}/approvals`);
    await dpo.locator(`a[href="${pathOf(proposal)}"]`).click();
    await look('Dr. Miriam Seidel', [pathOf(proposal)]);
    await dpo.getByRole('button', { name: /^(Introduce it|Einführen)$/ }).click();
    await dpo.waitForURL(proposal);
    expect((await officer.goto(draft))?.status()).toBe(404);

    const readiness = `${house.portal.url}/desk/programmes/safer-browsing/readiness`;
    await officer.goto(readiness);
    const told = await text(officer);
    expect(told).toContain('Not ready.');
    for (const line of [
      'Agreement with the works council or union',
      'Contract with the other company',
      'A notice tells staff about it',
    ]) {
      expect(told).toMatch(new RegExp(`${line}\\s+Missing`));
    }
    expect(told).toMatch(/Two people introduced it[^\n]*\s+There/);
    expect(told).toContain('Little is taken, much is prevented.');
  });
});
