/** Every form in which something is typed or picked: sent with a fault, its page shows all of it again, and no password or code. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';
import { APPS, MOUSE, SENDINGS, type Sending } from './sendings';

const house = demoHouse();
const pages = new Map<string, Page>();

/** The page of somebody, signed in once for all their forms. */
const pageOf = async (name: string | undefined): Promise<Page> => {
  const known = pages.get(name ?? '');
  if (known) return known;
  const page = name
    ? (await signIn(house.browser, house.portal.url, castMember(house.demo, name))).page
    : await (await house.browser.newContext()).newPage();
  pages.set(name ?? '', page);
  return page;
};

const addressOf = ({ path, at }: Pick<Sending, 'path' | 'at'>): string =>
  at ?? path.replace(':person', castMember(house.demo, 'Niamh Keegan').id).replace(':word', word);

/** Id of a question that a council asks and nobody has answered. */
let word = '';
beforeAll(async () => {
  const council = await pageOf('Katrin Wieland');
  await council.goto(`${house.portal.url}/council/say/agent-training`);
  await council.locator('#words').fill('Wer liest die Daten?');
  await council.locator('#due').fill('2090-12-31');
  await council.locator('button[value=say]').click();
  const desk = await pageOf('Eleanor Voss');
  await desk.goto(`${house.portal.url}/desk`);
  const link = await desk.locator('a[href^="/desk/answer/"]').first().getAttribute('href');
  word = link?.split('/').at(-1) ?? '';
});

/**
 * Forms that stand only on the way from somewhere else, or whose keeping is tried where they are walked through: with the company's
 * account, with a file, in a draft, in a review.
 */
const TRIED_IN: Readonly<Record<string, string>> = {
  '/sign-in/connect': 'ways-in',
  '/confirm': 'ways-in',
  '/settings/passkeys': 'passkeys',
  '/admin/letters': 'ways-in',
  '/admin/import/:import': 'people-import',
  '/admin/directory': 'directory',
  '/desk/notices/new': 'notice-by-two',
  '/desk/notices/drafts/:draft': 'notice-by-two',
  '/desk/notices/drafts/:draft/covers': 'notice-by-two',
  '/desk/notices/drafts/:draft/text/:language': 'notice-by-two',
  '/desk/notices/drafts/:draft/check': 'notice-by-two',
  '/approvals/notices/:proposal': 'notice-by-two',
  '/desk/introductions': 'programme-by-two',
  '/desk/introductions/:draft': 'programme-by-two',
  '/desk/introductions/:draft/about': 'programme-by-two',
  '/desk/introductions/:draft/activities/:activity': 'programme-by-two',
  '/desk/introductions/:draft/words/:part/:language': 'programme-by-two',
  '/desk/introductions/:draft/test/:activity/:place': 'programme-by-two',
  '/approvals/programmes/:proposal': 'programme-by-two',
  '/cases/new': 'restricted',
  '/cases/:case': 'restricted',
  '/approvals/cases/:case': 'restricted',
  '/approvals/restore': 'restore',
  '/desk/duties/:rule': 'duties',
  '/desk/answers': 'duties',
  '/desk/openings': 'openings',
  '/desk/risk': 'risk',
  '/desk/risk/:contest': 'risk',
  '/risk': 'risk',
  '/requests/new': 'requests',
  '/requests/:request': 'requests',
  '/council/requests': 'inbox',
  '/council/requests/:request': 'inbox',
  '/council/requests/:request/:act': 'inbox',
  '/desk/requests': 'inbox',
  '/desk/requests/:request': 'inbox',
  '/desk/requests/:request/:act': 'inbox',
  '/ask': 'requests',
  '/ask/:code': 'requests',
  '/ask/:code/receipt': 'requests',
  '/ask/:code/receipt/text': 'requests',
  '/systems/:system/inventory': 'held-before',
  '/desk/inventory/:system': 'held-before',
};

type Values = Record<string, string[]>;

/** The forms of a page in which something is typed or picked: what is in each, by the names of its fields. */
const formsOf = (page: Page): Promise<{ form: string; index: number; values: Values }[]> =>
  page.evaluate(() =>
    [...document.forms].flatMap((form, index) => {
      const typed = [...form.elements].filter(
        (control) =>
          control.matches('select, textarea, input:not([type=hidden])') && (control as HTMLInputElement).name,
      ) as HTMLInputElement[];
      if (form.method !== 'post' || typed.length === 0) return [];
      const values: Record<string, string[]> = {};
      for (const control of typed) {
        values[control.name] ??= [];
        if (control.type !== 'radio' && control.type !== 'checkbox') values[control.name] = [control.value];
        else if (control.checked) values[control.name]?.push(control.value);
      }
      return [{ form: Object.keys(values).sort().join(' '), index, values }];
    }),
  );

/** Types and picks. What a browser cannot undo, an old or broken page could still send. */
const fill = (page: Page, index: number, { typed, old = {} }: Sending): Promise<void> =>
  page.evaluate(
    ([at, values]) => {
      for (const control of [...(document.forms[at]?.elements ?? [])] as HTMLInputElement[]) {
        if (!Object.hasOwn(values, control.name)) continue;
        const value = values[control.name] ?? [];
        if (control.type === 'radio' || control.type === 'checkbox') {
          control.checked = value.includes(control.value);
        } else control.value = String(value);
      }
    },
    [index, { ...typed, ...old }] as const,
  );

const asList = (value: Sending['typed'][string]): readonly string[] =>
  value === null ? [] : typeof value === 'string' ? [value] : (value ?? []);

describe('a form that is not taken', () => {
  it.each(SENDINGS)('keeps what was typed: $path, $wrong', async (sending) => {
    const { path, form, typed, secret = [], status, wrong } = sending;
    const page = await pageOf(sending.as);
    await page.goto(house.portal.url + addressOf(sending));
    const { index = -1 } = (await formsOf(page)).find((one) => one.form === form) ?? {};
    expect(index, path).toBeGreaterThanOrEqual(0);
    await fill(page, index, sending);
    const [answer] = await Promise.all([
      page.waitForNavigation(),
      page.locator('form').nth(index).locator('button').first().click(),
    ]);
    expect(answer?.status()).toBe(status);

    const again = (await formsOf(page)).find((one) => one.form === form)?.values;
    const due = Object.entries(typed).map(([name, value]) => [
      name,
      secret.includes(name) ? [''] : asList(value),
    ]);
    expect(again).toEqual(Object.fromEntries(due));
    const html = await page.content();
    for (const name of secret) expect(html).not.toContain(String(typed[name]));
    expect(await page.title()).toMatch(/^(Error|Fehler): /);
    expect(await page.locator('.problems').count()).toBe(1);
    if (wrong === undefined) return;
    expect(await page.locator(`.problems a[href="#${wrong}"]`).count()).toBe(1);
    expect(await page.locator(`#${wrong}-problem`).innerText()).not.toBe('');
    const described = await page.locator(`#${wrong}`).getAttribute('aria-describedby');
    expect(described).toContain(`${wrong}-problem`);
  });

  it('still leads where somebody wanted to go before they signed in', async () => {
    const page = await (await house.browser.newContext()).newPage();
    await page.goto(`${house.portal.url}/settings`);
    const ava = castMember(house.demo, 'Ava Hartley');
    for (const password of ['wrong', ava.password]) {
      await page.locator('#email').fill(ava.email);
      await page.locator('#password').fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    }
    await page.waitForURL(`${house.portal.url}/settings`);
    await page.context().close();
  });

  it('is tried elsewhere where there is a file for it', () => {
    for (const [path, file] of Object.entries(TRIED_IN)) {
      expect(
        POLICIES.some((row) => row.path === path),
        path,
      ).toBe(true);
      expect(existsSync(join(import.meta.dirname, `${file}.test.ts`)), file).toBe(true);
    }
  });

  it('is every form there is: each is in the list above, or tried elsewhere', async () => {
    const samples: Record<string, string> = {
      ':activity': MOUSE,
      ':key': 'agent-training',
      ':programme': 'agent-training',
      ':person': castMember(house.demo, 'Niamh Keegan').id,
      ':system': 'time-clock',
      ':word': word,
    };
    const readers = ['Ava Hartley', 'Helen Ashby', 'Eleanor Voss', 'Katrin Wieland', 'Nadia Rahman'];
    const found = new Set<string>();
    for (const { path, page: row, methods } of POLICIES) {
      if (!row || !methods.includes('POST') || !methods.includes('GET')) continue;
      if (Object.hasOwn(TRIED_IN, path)) continue;
      const activity = path.startsWith('/object') ? APPS : MOUSE;
      const at = path.replace(/:\w+/, (name) => (name === ':activity' ? activity : (samples[name] ?? 'x')));
      let opened = false;
      for (const name of [undefined, ...readers]) {
        const page = await pageOf(name);
        const answer = await page.goto(house.portal.url + at);
        opened = answer?.status() === 200 && new URL(page.url()).pathname === at;
        if (!opened) continue;
        for (const { form } of await formsOf(page)) found.add(`${path} ${form}`);
        break;
      }
      expect(opened, path).toBe(true);
    }
    const listed = new Set(SENDINGS.map(({ path, form }) => `${path} ${form}`));
    expect([...found].sort()).toEqual([...listed].sort());
  });
});
