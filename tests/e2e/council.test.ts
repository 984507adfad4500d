/** The works council of Berlin signs, and shuts again, without JavaScript: what an employee there sees of it. And its pages. */
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castMember, openBrowser, signIn } from '../process/browser';
import { demoData, readDemoJson } from '../process/demo-data';
import { type PortalProcess, startPortal } from '../process/portal-process';

const SIGN = '/council/sign/agent-training';
const question = (kind: string) => `/choose/agent-training.${kind}.train_ai_agents.collect`;

let portal: PortalProcess;
let browser: Browser;
let council: Page;
let employee: Page;
let desk: Page;

beforeAll(async () => {
  const dataDir = await demoData();
  portal = await startPortal({ dataDir });
  const demo = readDemoJson(dataDir);
  browser = await openBrowser();
  const options = { javaScriptEnabled: false };
  council = (await signIn(browser, portal.url, castMember(demo, 'Katrin Wieland'), options)).page;
  employee = (await signIn(browser, portal.url, castMember(demo, 'Jonas Albrecht'), options)).page;
  desk = (await signIn(browser, portal.url, castMember(demo, 'Eleanor Voss'), options)).page;
});
afterAll(async () => {
  await browser.close();
  await portal.end();
});

/** Whether Jonas may say yes; whatever gates stand, no is never taken from him. */
const mayAgree = async (kind: string): Promise<boolean> => {
  await employee.goto(portal.url + question(kind));
  const yes = await employee.getByRole('button', { name: 'Ja, einverstanden' }).count();
  const read = await employee.locator('.two-answers a[href^="/notices/"]').count();
  return yes + read > 0;
};

describe('before it signs, the council', () => {
  it('reads with nothing folded away what is recorded, who gets it, where it goes, what is forbidden and what proves it', async () => {
    await council.goto(portal.url + SIGN);
    expect(await council.locator('main details').count()).toBe(0);
    const text = await council.locator('main').innerText();
    for (const words of [
      'sind Sie die Stimme des Betriebsrats von Berlin',
      'Marlow & Finch Logistics Ltd',
      'Das KI-Team in Leeds sieht es.',
      'ai-team',
      'Vereinigtes Königreich',
      '90 Tage',
      '14 Tage',
      'Nicht dafür genutzt',
      'Data protection impact assessment 3',
      'BAG 2 AZR 681/16',
    ]) {
      expect(text).toContain(words);
    }
    // Names of kinds and uses speak of staff; only what is marked as read by staff says "you".
    const named = await council.locator('main h3, main dt').allInnerTexts();
    expect(named.filter((name) => /\bIhre?[mnrs]?\b/.test(name))).toEqual([]);
  });

  it('reads the notice of its staff, in each of its languages', async () => {
    await council.goto(portal.url + SIGN);
    await council.locator('main a[href^="/council/notices/"]').first().click();
    expect(await council.locator('main').innerText()).toContain('gilt dadurch nicht als informiert');
    await council.locator('.notice-languages a[lang=en]').click();
    expect(new URL(council.url()).search).toBe('?lang=en');
    expect(await council.locator('.notice-sentence[lang=en]').count()).toBe(1);
    const other = await council.request.get(`${portal.url}/council/notices/agent-training-new-york`);
    expect(other.status()).toBe(404);
  });
});

describe('the council’s signature', () => {
  it('ends with its last day where the council is, and says so to the minute', async () => {
    await council.goto(portal.url + SIGN);
    expect(await council.locator('#until-hint').innerText()).toContain('Europe/Berlin');
    await council.locator('input[name=until]').fill('2090-12-31');
    await council.getByRole('button', { name: 'Ja, wir unterschreiben' }).click();
    const ends = council.locator('.council-state time').last();
    expect(await ends.getAttribute('datetime')).toBe('2090-12-31T23:00:00.000Z');
    expect(await ends.innerText()).toContain('1. Januar 2091 um 00:00:00 MEZ');
    const state = await council.locator('.council-state').innerText();
    expect(state).toContain('Der letzte Tag ist der 31. Dezember 2090.');
    const records = await council.locator('.gate-list').innerText();
    expect(records).toContain('Er endet am 1. Januar 2091 um 00:00:00 MEZ.');
    await council.getByRole('button', { name: /^Jetzt sperren/ }).click();
  });

  it('turns what was shut into a question, but only where no other gate stands; closing shuts it again', async () => {
    expect(await mayAgree('mouse_pointer')).toBe(false);
    await council.goto(portal.url + SIGN);
    await council.getByRole('button', { name: 'Ja, wir unterschreiben' }).click();
    expect(new URL(council.url()).pathname).toBe(SIGN);
    expect(await council.locator('.council-entry').innerText()).toMatch(/Eintrag Nummer \d+/);
    expect(await mayAgree('mouse_pointer')).toBe(true);
    expect(await mayAgree('click_target')).toBe(true);
    // Three gates still stand: the check of the risks, the safety of the store, the rule for very private things.
    expect(await mayAgree('performance_review')).toBe(false);
    await council.goto(`${portal.url}/council`);
    const card = council.locator('article', { hasText: 'Training von KI-Agenten' });
    await card.getByRole('button', { name: /^Jetzt sperren/ }).click();
    expect(await council.locator('.council-entry').innerText()).toMatch(/gesperrt/);
    expect(await mayAgree('mouse_pointer')).toBe(false);
  });

  it('is given with limits that the portal keeps: ticked at first, on record, and said where it is signed', async () => {
    await council.goto(portal.url + SIGN);
    expect(await council.locator('input[name=limits]:checked').count()).toBe(2);
    expect(await council.locator('input[name=days]').inputValue()).toBe('90');
    await council.locator('input[name=group]').fill('5');
    await council.getByRole('button', { name: 'Ja, wir unterschreiben' }).click();
    expect(await council.getByRole('alert').innerText()).toContain('nicht kleiner ist als die des Portals');
    await council.locator('input[name=group]').fill('40');
    await council.locator('input[name=days]').fill('30');
    await council.getByRole('button', { name: 'Ja, wir unterschreiben' }).click();
    const state = await council.locator('.council-state').innerText();
    for (const words of ['Höchstens 30 Tage', 'Niemand wird danach beurteilt', 'weniger als 40 Menschen'])
      expect(state).toContain(words);
    expect(state).toContain('Ihretwegen bleibt gesperrt');
    expect(await mayAgree('mouse_pointer')).toBe(false);
    expect(await council.locator('.gate-list').innerText()).toContain(
      'Grenzen: Nur was bei der Unterschrift',
    );
    await council.getByRole('button', { name: /^Jetzt sperren/ }).click();
  });

  it('is asked with two buttons of one size, and a day that is over is sent back with its reason', async () => {
    await council.goto(portal.url + SIGN);
    const [yes, no] = await Promise.all(
      ['Ja, wir unterschreiben', 'Nein, es bleibt gesperrt'].map((name) =>
        council.getByRole('button', { name }).boundingBox(),
      ),
    );
    expect(Math.abs((yes?.width ?? 0) - (no?.width ?? 1))).toBeLessThanOrEqual(1);
    expect(Math.abs((yes?.height ?? 0) - (no?.height ?? 1))).toBeLessThanOrEqual(1);
    await council.locator('input[name=until]').fill('2020-01-31');
    await council.getByRole('button', { name: 'Ja, wir unterschreiben' }).click();
    expect(await council.getByRole('alert').innerText()).toContain('Wählen Sie einen Tag ab heute');
  });

  it('is nobody’s but the council’s', async () => {
    for (const path of ['/council', SIGN, '/council/checkpoint']) {
      expect((await employee.request.get(portal.url + path)).status()).toBe(403);
    }
  });
});

describe('the council’s own words', () => {
  const SAY = '/council/say/agent-training';
  const say = async (kind: string, fill: (page: Page) => Promise<unknown>): Promise<void> => {
    await council.goto(`${portal.url}${SAY}?kind=${kind}`);
    await fill(council);
    await council.getByRole('button', { name: 'Festhalten' }).click();
  };

  it('ask with a day: the privacy desk sees it waiting, answers once, and the council reads the answer', async () => {
    await say('question', (page) => page.locator('#words').fill('Wer liest die Daten?'));
    expect(await council.getByRole('alert').innerText()).toContain('Wählen Sie einen Tag ab heute');
    expect(await council.locator('#words').inputValue()).toBe('Wer liest die Daten?');
    await council.locator('#due').fill('2090-12-31');
    await council.getByRole('button', { name: 'Festhalten' }).click();
    expect(new URL(council.url()).pathname).toBe(SIGN);
    expect(await council.locator('main').innerText()).toContain(
      'Erbeten war eine Antwort bis 31. Dezember 2090',
    );
    await desk.goto(`${portal.url}/desk`);
    await desk.getByRole('link', { name: 'Question of the works council of Berlin' }).click();
    await desk.locator('#words').fill('Two people of the AI team in Leeds.');
    await desk.getByRole('button', { name: 'Put the answer on record' }).click();
    expect(new URL(desk.url()).pathname).toBe('/desk/programmes/agent-training');
    await council.goto(portal.url + SIGN);
    const words = council.locator('section[aria-labelledby=words]');
    expect(await words.innerText()).toContain('Beantwortet am');
    expect(await words.locator('[lang=en]').innerText()).toBe('Two people of the AI team in Leeds.');
  });

  it('stand beside the notice of its staff and of nobody else, until it takes them back', async () => {
    const beside = async (page: Page, notice: string) => {
      await page.goto(`${portal.url}/notices/${notice}`);
      return page.locator('main').innerText();
    };
    await say('statement', (page) => page.locator('#words').fill('Wir haben nicht zugestimmt.'));
    expect(await beside(employee, 'agent-training')).toContain('Wir haben nicht zugestimmt.');
    expect(await beside(desk, 'agent-training')).not.toContain('Wir haben nicht zugestimmt.');
    await council.goto(portal.url + SIGN);
    const statement = council.locator('section[aria-labelledby=words] li', { hasText: 'Stellungnahme' });
    await statement.first().getByRole('button', { name: 'Zurücknehmen' }).click();
    expect(await beside(employee, 'agent-training')).not.toContain('Wir haben nicht zugestimmt.');
  });
});

describe('the checkpoint on paper', () => {
  it('shows the signed note that the log hands out, its root to read aloud, and its code, with no style attribute', async () => {
    await council.goto(`${portal.url}/council/checkpoint`);
    const note = await (await fetch(`${portal.url}/log/checkpoint`)).text();
    expect(await council.locator('pre.checkpoint').first().textContent()).toBe(note);
    const root = Buffer.from(note.split('\n')[2] ?? '', 'base64').toString('hex');
    const text = await council.locator('main').innerText();
    expect(text).toContain(root.match(/.{4}/g)?.join(' '));
    expect(await council.locator('svg.qr[role=img]').count()).toBe(1);
    expect(await council.locator('[style]').count()).toBe(0);
  });
});
