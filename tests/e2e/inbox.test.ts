/** Requests at the desk in a browser, for most without a line of script: asked by one, decided by two officers who do not collide. */
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

describe('a request at the desk', () => {
  it('is listed without a name, says how its day was counted, and is decided by whoever saw the last step', async () => {
    const at = (path: string) => house.portal.url + path;
    const ava = await as('Ava Hartley');
    await ava.goto(at('/requests/new?type=access'));
    for (let pages = 0; pages < 4; pages += 1) {
      if ((await ava.getByRole('button', { name: 'Send the request' }).count()) > 0) break;
      await ava.getByRole('button', { name: 'Continue' }).click();
    }
    await ava.getByRole('button', { name: 'Send the request' }).click();
    expect(ava.url()).toMatch(/\/requests\/req_/);
    expect(await ava.locator('main').innerText()).toContain('There are none so far.');

    const eleanor = await as('Eleanor Voss');
    await eleanor.goto(at('/desk/requests'));
    // What is late stands above hers.
    await eleanor.getByRole('checkbox').last().check();
    await eleanor.getByRole('button', { name: 'Take on what is ticked' }).click();
    expect(await eleanor.locator('main').innerText()).toContain('Taken on.');
    await eleanor.getByRole('link', { name: /^Mine/ }).click();
    await eleanor.getByRole('link', { name: /A copy of your data/ }).click();
    const seen = await eleanor.locator('main').innerText();
    expect(seen).toContain('The rule: UK GDPR Art. 12A.');
    expect(seen).toContain('You have it');
    expect(seen).not.toContain('Hartley');

    // Two look at it; the one who asks first is taken, the other is told and keeps the words.
    const miriam = await as('Dr. Miriam Seidel', {
      javaScriptEnabled: true,
      viewport: { width: 320, height: 640 },
    });
    const path = new URL(eleanor.url()).pathname;
    await miriam.goto(at(`${path}/refuse`));
    await eleanor.getByRole('link', { name: 'Ask what they mean' }).click();
    await eleanor.getByRole('button', { name: 'Record it' }).click();
    expect(await eleanor.getByRole('alert').innerText()).toContain('Write what the person shall read');
    await eleanor.getByLabel('Words for the person').fill('Which days do you mean?');
    await eleanor.getByRole('button', { name: 'Record it' }).click();
    expect(await eleanor.locator('main').innerText()).toContain('The clock stands still');
    await miriam.getByRole('checkbox').first().check();
    await miriam.getByLabel('Worte für die Person').fill('Das geht nicht.');
    await miriam.getByRole('button', { name: 'Festhalten' }).click();
    await miriam.getByText('Was geschah, seit Sie sie geöffnet haben').waitFor();
    expect(await miriam.locator('main').innerText()).toContain('Which days do you mean?');
    expect(await miriam.getByLabel('Worte für die Person').inputValue()).toBe('Das geht nicht.');
    // A note for colleagues: for whoever decides, and for the person, who reads it in their statement.
    const NOTE = 'The store in Leeds answers by telephone alone.';
    await eleanor.getByRole('link', { name: 'Leave a note for colleagues' }).click();
    await eleanor.getByRole('button', { name: 'Record it' }).click();
    expect(await eleanor.getByRole('alert').innerText()).toContain('Write a note');
    await eleanor.getByLabel('Note', { exact: true }).fill(NOTE);
    await eleanor.getByRole('button', { name: 'Record it' }).click();
    expect(await eleanor.locator('main').innerText()).toContain(NOTE);
    await miriam.goto(at(path));
    expect(await miriam.locator('main').innerText()).toContain(NOTE);
    expect(await miriam.locator('main').innerText()).toContain('Eleanor Voss (Datenschutz-Team)');
    await ava.reload();
    expect(await ava.locator('main').innerText()).not.toContain(NOTE);
    expect(await ava.locator('main').innerText()).toContain('There is 1 note so far.');
    await ava.getByRole('link', { name: /^Your statement for \d+$/ }).click();
    expect(new URL(ava.url()).hash).toBe('#notes-about-heading');
    expect(await ava.locator('#notes-about-heading').count()).toBe(1);
    expect(await ava.locator('main').innerText()).toContain(NOTE);
    expect(await ava.locator('main').innerText()).not.toContain('Eleanor');
    await areSound(miriam, house.portal.url, [
      '/desk/requests',
      path,
      `${path}/note`,
      `${path}/refuse`,
      '/desk/requests?view=closed',
    ]);

    const file = await eleanor.request.get(at('/desk/registers/requests.csv'));
    expect(file.headers()['content-type']).toContain('text/csv');
    expect(await file.text()).toContain('access');
    expect((await ava.request.get(at('/desk/registers/processing.csv'))).status()).toBe(403);
  });

  it('says of a complaint in the United Kingdom by when its receipt is confirmed, and that it is', async () => {
    const at = (path: string) => house.portal.url + path;
    const ava = await as('Ava Hartley');
    await ava.goto(at('/requests/new?type=complaint'));
    for (let pages = 0; pages < 6 && !/\/requests\/req_/.test(ava.url()); pages += 1) {
      const against = ava.locator('input[name="against"][type="radio"]');
      if ((await against.count()) > 0) await against.first().check();
      const words = ava.locator('textarea[name="words"]');
      if ((await words.count()) > 0) await words.fill('Nobody tells me why.');
      await ava.locator('main form .button-strong').first().click();
    }
    const id = /req_\w+/.exec(ava.url())?.[0] ?? '';
    const miriam = await as('Dr. Miriam Seidel', {
      javaScriptEnabled: true,
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    });
    await miriam.goto(at('/desk/requests'));
    const line = miriam.locator('li', { has: miriam.locator(`a[href="/desk/requests/${id}"]`) });
    expect(await line.innerText()).toContain('Eingang bestätigt am');
    await miriam.goto(at(`/desk/requests/${id}`));
    expect(await miriam.locator('main').innerText()).toContain('Dieses Portal hat ihn bestätigt.');
    await miriam.getByText('Wie der Tag für die Bestätigung gezählt wurde').click();
    expect(await miriam.locator('main').innerText()).toContain('Data Protection Act 2018 s. 164A');
    await areSound(miriam, house.portal.url, ['/desk/requests', `/desk/requests/${id}`]);
  });

  it('is read by the council alone where it was sent to it, which confirms that people were pressed', async () => {
    const at = (path: string) => house.portal.url + path;
    const jonas = await as('Jonas Albrecht');
    await jonas.goto(at('/requests/new?type=pressure_report'));
    for (let pages = 0; pages < 5 && !/\/requests\/req_/.test(jonas.url()); pages += 1) {
      const council = jonas.locator('input[name="audience"][value="council"][type="radio"]');
      if ((await council.count()) > 0) await council.check();
      const words = jonas.locator('textarea[name="words"]');
      if ((await words.count()) > 0) await words.fill('Man hat uns gedrängt.');
      await jonas.locator('main form .button-strong').first().click();
    }
    const id = /req_\w+/.exec(jonas.url())?.[0] ?? '';
    const eleanor = await as('Eleanor Voss');
    expect((await eleanor.goto(at(`/desk/requests/${id}`)))?.status()).toBe(404);
    const katrin = await as('Katrin Wieland', { viewport: { width: 320, height: 640 } });
    expect((await katrin.goto(at(`/desk/requests/${id}`)))?.status()).toBe(403);
    await katrin.goto(at('/council/requests'));
    await katrin.locator(`a[href="/council/requests/${id}"]`).click();
    expect(await katrin.locator('main').innerText()).toContain('Man hat uns gedrängt.');
    await katrin.locator('a[href$="/confirm_pressure"]').click();
    await katrin.locator('input[name="activities"]').first().check();
    await katrin.locator('textarea[name="words"]').fill('Es war so.');
    await katrin.locator('main form .button-strong').click();
    expect(new URL(katrin.url()).search).toBe('?done=1');
  });
});
