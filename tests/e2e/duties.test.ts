/** Duties in a browser without a line of script: what the desk reads, answers and records, and what a person reads. */
import { describe, expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();
const as = async (name: string, more: Parameters<typeof signIn>[3] = {}) =>
  (await signIn(house.browser, house.portal.url, castMember(house.demo, name), more)).page;

describe('the privacy desk', () => {
  it('sees by place what is missing and who must act, and which rule does not apply there and why', async () => {
    const page = await as('Eleanor Voss', { javaScriptEnabled: false });
    await page.goto(`${house.portal.url}/desk/duties`);
    await page.getByRole('link', { name: 'Berlin' }).click();
    const council = page.getByRole('article', { name: 'The works council has a say' });
    expect(await council.innerText()).toMatch(/Missing[\s\S]*Who must act: Works council/);
    await page.getByText('What does not apply here, and why').click();
    const absent = page.getByRole('listitem').filter({ hasText: 'NY-01' });
    expect(await absent.innerText()).toContain('It is about other places.');
    await page.goto(`${house.portal.url}/desk/duties?place=new-york&state=met`);
    expect(await page.getByRole('article', { name: 'The words of the notice in New York' }).count()).toBe(1);
    for (const wrong of ['?place=nowhere', '?programme=none']) {
      expect((await page.goto(`${house.portal.url}/desk/duties${wrong}`))?.status()).toBe(404);
    }
    expect((await page.goto(`${house.portal.url}/desk/duties?state=all`))?.status()).toBe(400);
    expect((await page.goto(`${house.portal.url}/desk/duties/XX-01`))?.status()).toBe(404);
    await page.context().close();
  });

  it('answers about the employer, and a duty ends; takes it back, and it is there again', async () => {
    const page = await as('Eleanor Voss', { javaScriptEnabled: false });
    const answer = async (word: string) => {
      await page.goto(`${house.portal.url}/desk/answers`);
      await page.getByRole('button', { name: `${word} Does the employer run a platform` }).click();
      expect(page.url()).toContain('/desk/answers');
    };
    const state = async () => {
      await page.goto(`${house.portal.url}/desk/duties/EU-39`);
      return page.getByRole('listitem').filter({ hasText: 'Dublin' }).innerText();
    };
    expect(await state()).toContain('Not checked here');
    await answer('No');
    await page.goto(`${house.portal.url}/desk/answers`);
    await page.getByRole('button', { name: 'No Does the employer use an AI at work' }).click();
    expect(await state()).toContain('The answer “no” is on record');
    await page.goto(`${house.portal.url}/desk/answers`);
    await page.getByRole('button', { name: 'Not known Does the employer use an AI at work' }).click();
    expect(await state()).toContain('Not checked here');
    await page.goto(`${house.portal.url}/audit?operation=employer.answer`);
    expect(await page.getByRole('table').innerText()).toContain('high_risk_ai:unknown');
    await page.context().close();
  });

  it('records a review by name and day, and what is wrong in the form stays in it', async () => {
    const page = await as('Dr. Miriam Seidel', { javaScriptEnabled: false });
    await page.goto(`${house.portal.url}/desk/duties/NY-02`);
    expect(await page.locator('main').innerText()).toContain('Noch hat keine Anwältin');
    await page.getByLabel('Name der Anwältin').fill('Dr. Erika Beispiel');
    await page.getByLabel('Tag der Prüfung').fill('2099-01-01');
    await page.getByRole('button', { name: 'Prüfung eintragen' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Nennen Sie einen Tag, der schon da war');
    expect(await page.getByLabel('Name der Anwältin').inputValue()).toBe('Dr. Erika Beispiel');
    await page.getByLabel('Tag der Prüfung').fill('2026-01-15');
    await page.getByLabel('Worauf sie beruht').fill('Brief vom 15. Januar');
    await page.getByRole('button', { name: 'Prüfung eintragen' }).click();
    await page.waitForURL(/recorded=1/);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Geprüft von Dr. Erika Beispiel am 15. Januar 2026');
    expect(text).toContain('Brief vom 15. Januar');
    // An officer answers for the employer; the data protection officer reads.
    await page.goto(`${house.portal.url}/desk/answers`);
    expect(await page.locator('main button').count()).toBe(0);
    const refused = await page.request.post(`${house.portal.url}/desk/answers`, {
      form: { question: 'high_risk_ai', answer: 'no' },
      headers: { origin: house.portal.url },
    });
    expect(refused.status()).toBe(403);
    await page.context().close();
  });
});

describe('a person', () => {
  it('reads the duties towards themselves, from the page about the portal; nobody else’s, and not the desk', async () => {
    const page = await as('Grace Delgado', { javaScriptEnabled: false });
    await page.goto(`${house.portal.url}/about`);
    await page.getByRole('link', { name: 'Open the list of rules' }).click();
    await page.waitForURL(/\/duties$/);
    const rules = await page.locator('main h2').allInnerTexts();
    expect(rules).toContain('Notice of electronic watching');
    expect(rules).not.toContain('The works council has a say');
    for (const path of ['/desk/duties', '/desk/duties/NY-01', '/desk/answers']) {
      expect((await page.goto(house.portal.url + path))?.status()).toBe(403);
    }
    await page.context().close();
  });
});

describe.each([
  { look: 'desktop, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { look: '320 px, dark', viewport: { width: 320, height: 720 }, colorScheme: 'dark' },
] as const)('the pages of the duties, $look', ({ look: _, ...look }) => {
  it('have nothing for axe to find and never scroll sideways', async () => {
    for (const [name, pages] of [
      [
        'Eleanor Voss',
        [
          '/desk/duties',
          '/desk/duties?place=berlin',
          '/desk/duties/EU-41',
          '/desk/duties/NY-02',
          '/desk/answers',
        ],
      ],
      [
        'Dr. Miriam Seidel',
        ['/desk/duties?place=new-york', '/desk/duties/GER-06', '/desk/answers', '/duties'],
      ],
      ['Ava Hartley', ['/duties']],
    ] as const) {
      const page = await as(name, look);
      await areSound(page, house.portal.url, [...pages]);
      await page.context().close();
    }
  });
});
