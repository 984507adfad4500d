/** What a system held before: the engineer says it in a form that keeps what was typed, and everybody reads it. */
import { expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

it('is said by the engineer, read by everybody, and reported done', async () => {
  const as = async (name: string) =>
    (
      await signIn(house.browser, house.portal.url, castMember(house.demo, name), {
        viewport: { width: 320, height: 720 },
      })
    ).page;
  const at = (path: string) => `${house.portal.url}${path}`;
  const nadia = await as('Nadia Rahman');
  await nadia.goto(at('/systems/time-clock'));
  await nadia.getByRole('link', { name: 'Say what it held before' }).click();
  await nadia.getByRole('link', { name: 'Say it anew: Working time' }).click();
  await nadia.getByLabel('First day it was recorded').fill('2024-01-01');
  await nadia.getByLabel('Last day it was recorded').fill('2090-01-01');
  await nadia.getByLabel('What it is').fill('Paper sheets, scanned.');
  await nadia.getByLabel('Roughly how much').fill('Four boxes');
  await nadia.getByLabel('Where it is kept').fill('The cellar');
  await nadia.getByLabel('It is kept for a time').check();
  await nadia.getByLabel('Done by').fill('2091-01-01');
  await nadia.getByRole('button', { name: 'Put it on record' }).click();
  expect(await nadia.getByRole('alert').innerText()).toContain('Give the last day.');
  expect(await nadia.getByLabel('Where it is kept').inputValue()).toBe('The cellar');
  await nadia.getByLabel('Last day it was recorded').fill('2025-01-31');
  await nadia.getByRole('button', { name: 'Put it on record' }).click();
  expect(await nadia.getByRole('alert').innerText()).toContain('Say which rule of law');
  await nadia.getByLabel('If it is kept').fill('§ 16 ArbZG');
  await nadia.getByRole('button', { name: 'Put it on record' }).click();
  await nadia.waitForURL(at('/systems/time-clock/inventory'));
  await areSound(nadia, house.portal.url, ['/systems/time-clock/inventory?kind=working_time']);

  const ava = await as('Ava Hartley');
  await ava.goto(at('/held'));
  expect(await ava.locator('main').innerText()).toContain('§ 16 ArbZG');

  await nadia.goto(at('/systems/time-clock/inventory?kind=working_time'));
  await nadia.getByLabel('Day on which it was done').fill('2026-01-31');
  await nadia.getByRole('button', { name: 'Say that it is done' }).click();
  await nadia.waitForURL(at('/systems/time-clock/inventory'));
  await ava.reload();
  expect(await ava.locator('main').innerText()).toContain('Done on 31 January 2026.');
});
