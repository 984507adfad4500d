/** What is held about somebody: read by them alone, with what must not be there; the desk reads how many, and of which system. */
import { expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

it('is shown to the person, and to the desk as a number', async () => {
  const as = async (name: string) =>
    (
      await signIn(house.browser, house.portal.url, castMember(house.demo, name), {
        viewport: { width: 320, height: 720 },
      })
    ).page;
  const at = (path: string) => `${house.portal.url}${path}`;
  const wordsOf = (page: Awaited<ReturnType<typeof as>>) => page.locator('main').innerText();

  const oliver = await as('Oliver Grantham');
  expect(await wordsOf(oliver)).toContain('This should not be there');
  // What was used is no record that lies where it must not: it has a heading of its own.
  const past = oliver.locator('section', {
    has: oliver.getByRole('heading', { name: 'This should not have happened' }),
  });
  expect(await past.innerText()).toContain('used this about you to train a model');
  expect(await past.innerText()).not.toContain('holds this about you');
  await oliver.getByRole('link', { name: 'See what is held about you' }).click();
  await oliver.waitForURL(at('/mine'));
  const words = await wordsOf(oliver);
  expect(words).toContain('Training pipeline holds this about you: Mouse movements.');
  expect(words).toContain('Training pipeline must delete: mouse movements');
  expect(words).toContain('Chat archive may keep this kind of data. It has not said what it holds.');
  expect(await oliver.getByRole('link', { name: 'Ask to delete it' }).first().getAttribute('href')).toMatch(
    /^\/requests\/new\?type=erasure&category=/,
  );
  await areSound(oliver, house.portal.url, ['/mine']);

  const eleanor = await as('Eleanor Voss');
  await eleanor.goto(at('/desk/coverage'));
  const desk = await wordsOf(eleanor);
  expect(desk).toContain('Fewer than ten findings: records came back after they were said to be deleted.');
  expect(desk).not.toContain('Oliver Grantham');

  const ava = await as('Ava Hartley');
  expect(await wordsOf(ava)).not.toContain('This should not be there');
  await ava
    .getByRole('button', { name: /^Withdraw/ })
    .first()
    .click();
  await ava.waitForURL(/\/receipts\/\d+/);
  expect(await wordsOf(ava)).toMatch(
    /The answer should come by .* It last said that it holds \d+ records, here: Data centre, Dublin\./s,
  );
});
