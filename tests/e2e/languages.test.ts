/** Pages in each language, whole and in no other; the language that nobody speaks finds what came past the catalogues. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ar } from '#app/messages/ar';
import { de } from '#app/messages/de';
import { en } from '#app/messages/en';
import { fr } from '#app/messages/fr';
import { placeLabel, placeName, systemName } from '#app/messages/labels';
import { languageName } from '#app/messages/languages';
import { pl } from '#app/messages/pl';
import { tr } from '#app/messages/tr';
import { CAST } from '#demo/story/cast';
import { PROGRAMMES, SYSTEMS } from '#demo/story/files';
import { OFFICES } from '#demo/story/people';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { seededChance } from '../process/chance';
import { demoData, readDemoJson } from '../process/demo-data';
import { demoHouse } from '../process/demo-house';
import { overflow, pageWords } from '../process/page-words';
import { type PortalProcess, startPortal } from '../process/portal-process';

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, de, fr, pl, tr, ar };
const MOUSE = 'agent-training.mouse_pointer.train_ai_agents.collect';
const OWN = [
  '/',
  '/notices',
  '/notices/agent-training',
  '/notices/endpoint-security?lang=en',
  `/choose/${MOUSE}`,
  '/choose/agent-training.chat_message.train_ai_agents.collect',
  '/object/endpoint-security.app_usage.security.collect',
  '/receipts',
  '/strike',
  '/copies',
  '/looked',
  '/mine',
  '/about',
  '/requests',
  '/requests/new',
  '/requests/new?type=erasure',
  '/help',
  '/settings',
  '/settings/passkeys',
  '/settings/mail',
  '/statement',
  '/no-such-page',
];
const SIGNED_OUT = ['/sign-in', '/first-sign-in', '/kiosk', '/sign-in?unsent=1'];
const NARROW = { viewport: { width: 320, height: 720 } };

const house = demoHouse();
const signInAs = (name: string, look: object = NARROW) =>
  signIn(house.browser, house.portal.url, castMember(house.demo, name), look);

/** The newest receipt of whoever is signed in. */
const newestReceipt = async (page: Page, url: string): Promise<string> => {
  await page.goto(`${url}/receipts`);
  return (await page.locator('main a[href^="/receipts/"]').first().getAttribute('href')) ?? '/receipts/1';
};

const choose = async (page: Page, url: string, first: string, also: readonly string[] = []) => {
  await page.goto(`${url}/settings`);
  await page.locator(`input[name=first][value=${first}]`).check();
  for (const box of await page.locator('input[name=also]').all()) {
    await box.setChecked(also.includes((await box.getAttribute('value')) ?? ''));
  }
  await page.locator('form:has(input[name=first]) button[type=submit]').click();
  await page.waitForURL(/\/receipts\/\d+$/);
};

/** Sentences of a language that take no value, long enough to be told from a name. */
const sentencesOf = (language: string, other: string): readonly string[] =>
  Object.entries(CATALOGUES[language] ?? {})
    .filter(([id, text]) => text !== CATALOGUES[other]?.[id] && !/[{}]/.test(text) && text.length > 3)
    .map(([, text]) => text.replaceAll(/\s+/g, ' '));

/** From right to left, and one of the others, drawn by the seed; in `npm run test:long` all of them. */
const { seed, chance } = seededChance();
const OTHERS = ['fr', 'pl', 'tr'];
const DRAWN = process.env.FORTHRIGHT_LONG ? OTHERS : [OTHERS[Math.floor(chance() * OTHERS.length)] ?? 'fr'];
console.log(`${DRAWN} beside ar, by seed ${seed}`);

describe.each([...DRAWN, 'ar'])('everybody’s own pages in %s', (language) => {
  const own = new Set(Object.values(CATALOGUES[language] ?? {}));
  const foreign = new Set(
    ['en', 'de'].flatMap((other) => sentencesOf(other, language)).filter((text) => !own.has(text)),
  );

  it('say no sentence of another language, and never scroll sideways', async () => {
    const { url } = house.portal;
    const { page } = await signInAs('Jonas Albrecht');
    await choose(page, url, language, ['en']);
    expect(await pageWords(page)).toContain(CATALOGUES[language]?.['receipt.next']);
    for (const path of [...OWN, await newestReceipt(page, url)]) {
      await page.goto(url + path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const html = page.locator('html');
      expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([
        language,
        language === 'ar' ? 'rtl' : 'ltr',
      ]);
      const words = (await pageWords(page)).split('\n');
      expect([path, words.filter((text) => foreign.has(text))]).toEqual([path, []]);
      // Nothing but names from left to right, each between the marks that keep it together.
      const latin = words.filter((text) =>
        /\p{Script=Latin}{2}/u.test(text.replaceAll(/\u2068.*?\u2069/g, '')),
      );
      if (language === 'ar') expect([path, latin.filter((text) => !NAMES.test(text))]).toEqual([path, []]);
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    await page.context().close();
  });

  it('begin before anybody is signed in', async () => {
    const context = await house.browser.newContext({ ...NARROW, locale: language });
    const page = await context.newPage();
    for (const path of SIGNED_OUT) {
      await page.goto(house.portal.url + path);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const words = (await pageWords(page)).split('\n');
      expect(words.filter((text) => foreign.has(text))).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
    await context.close();
  });
});

/** What is called the same in every language. */
const NAMES = /^(?:Forthright|Deutsch|English|Français|Polski|Türkçe)$|– Forthright$/;

/** Everything that the demo's programmes say, word for word. */
const told = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(told) : [];
};
const KNOWN = [
  ...told(PROGRAMMES),
  ...Object.values(SYSTEMS).map(({ system }) => systemName(system)),
  ...OFFICES.map(({ establishment }) => placeName(establishment)),
  ...['DE', 'GB', 'IE', 'US', 'US-NY'].map((place) => placeLabel(place, 'en')),
  ...CAST.map(({ name }) => name),
  ...Object.keys(CATALOGUES).map((language) => languageName(language, 'en')),
  // What the council of Berlin wrote into its own list.
  'Raum 2.14',
  'staff-council-berlin',
].sort((a, b) => b.length - a.length);
/** Codes of acts, and months, beside their words. */
const WRITTEN = /\b[a-z]+\.[a-z_]+\b|\b[A-Z][a-z]+ 20\d\d\b/g;
/** What is left of a text without names and titles, and without the "and" of a list of them. */
const withoutData = (text: string): string =>
  KNOWN.reduce((rest, known) => rest.replaceAll(known, ''), text.replaceAll(WRITTEN, '')).replace(
    /^[,\s]+and(?=[,\s]*$)/,
    '',
  );

describe('Arabic', () => {
  it('has nothing for axe to find, dark and narrow, and is told in its own language', async () => {
    const { url } = house.portal;
    const { page, complaints } = await signInAs('Samir Haddad', { ...NARROW, colorScheme: 'dark' });
    await areSound(page, url, [
      '/',
      '/notices/agent-training',
      `/choose/${MOUSE}`,
      '/object/endpoint-security.app_usage.security.collect',
      '/settings',
      await newestReceipt(page, url),
    ]);
    await page.goto(`${url}/notices/working-time`);
    expect(await page.locator('.notice-sentence').getAttribute('lang')).toBe('ar');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('“told”', () => {
  it('holds only in a chosen language, whichever the portal speaks', async () => {
    const { url } = house.portal;
    const { page } = await signInAs('Niamh Keegan');
    await choose(page, url, 'fr');
    // There is no French text: what is shown is in another language, and nobody counts as told by it.
    await page.goto(`${url}/notices/working-time`);
    expect(await page.locator('main').innerText()).toContain(fr['notice.not_your_language']);
    expect(await page.locator('#acknowledge-heading').count()).toBe(0);
    await page.goto(`${url}/receipts`);
    expect(await page.locator('.timeline li').first().innerText()).toContain('Vous avez choisi vos langues');
    await choose(page, url, 'ar');
    await page.goto(`${url}/notices/working-time`);
    expect(await page.locator('main').innerText()).not.toContain(ar['notice.not_your_language']);
    await page.goto(`${url}/receipts`);
    expect(await page.locator('.timeline li').first().innerText()).toContain('وقت العمل: حضورك وانصرافك');
    await page.context().close();
  });
});

describe('an officers’ page', () => {
  it('is whole in English for whoever reads French, and says so in French', async () => {
    const { url } = house.portal;
    const { page } = await signInAs('Eleanor Voss');
    await choose(page, url, 'fr', ['en']);
    await page.goto(`${url}/desk`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const line = page.locator('[lang=fr]', { hasText: fr['frame.office_language'] });
    expect(await line.count()).toBe(1);
    const french = new Set(sentencesOf('fr', 'en'));
    expect((await pageWords(page)).split('\n').filter((text) => french.has(text))).toEqual([]);
    await page.goto(url);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.context().close();
  });
});

describe('a notice', () => {
  /** Voices as a device may have them; the browser of the tests has none. */
  const VOICES = `{
    const voices = [
      { name: 'far', lang: 'en-GB', localService: false },
      { name: 'near', lang: 'ar_EG', localService: true },
    ];
    const spoken = (window.spoken = []);
    const synthesis = Object.assign(new EventTarget(), {
      speaking: false,
      getVoices: () => voices,
      cancel() { this.speaking = false; },
      speak(part) { this.speaking = true; spoken.push([part.lang, part.voice.name, part.text]); },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
  }`;

  it('is read aloud by a voice of the device, and by no other', async () => {
    const { url } = house.portal;
    const { page, complaints } = await signInAs('Samir Haddad');
    await page.goto(`${url}/notices/working-time`);
    const button = page.locator('[data-read-aloud]');
    expect(await button.isVisible()).toBe(false);
    await page.addInitScript(VOICES);
    await page.goto(`${url}/notices/working-time`);
    await button.click();
    expect(await button.innerText()).toBe(ar['notice.listen.stop']);
    const spoken = await page.evaluate('window.spoken');
    expect(spoken).toHaveLength(13);
    expect(spoken).toContainEqual(['ar', 'near', 'سنتان.']);
    await button.click();
    expect(await button.innerText()).toBe(ar['notice.listen']);
    await page.goto(`${url}/notices/working-time?lang=en`);
    expect(await button.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('in the language that nobody speaks', () => {
  let portal: PortalProcess;
  beforeAll(async () => {
    portal = await startPortal({ dataDir: await demoData(), pseudoLanguage: true });
  });
  afterAll(() => portal?.end());

  /** What is left of a page without everything in brackets, one inside another. */
  const outside = (words: string): readonly string[] => {
    let rest = words;
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
    }
    return rest.split('\n').filter((text) => !NAMES.test(text.trim()) && /\p{L}/u.test(withoutData(text)));
  };

  it.each([
    ['Ava Hartley', OWN],
    [
      'Eleanor Voss',
      [
        '/',
        '/desk',
        '/desk/programmes/agent-training',
        '/desk/notices',
        '/desk/coverage',
        '/desk/log',
        '/desk/openings',
        '/desk/record-no',
        '/desk/record-paper',
        '/audit',
        '/approvals',
        '/cases',
      ],
    ],
    [
      'Katrin Wieland',
      [
        '/council',
        '/council/sign/agent-training',
        '/council/notices/agent-training',
        '/council/checkpoint',
        '/council/record-no',
        '/council/record-paper',
        '/council/protected',
        '/council/cases',
      ],
    ],
    ['Helen Ashby', ['/admin', '/admin/roles', '/admin/people/new']],
    ['Nadia Rahman', ['/systems', '/systems/endpoint-agent']],
    ['Sylvie Laurent', ['/audit/log']],
  ])('%s finds every sentence in brackets, and no page too wide for it', async (name, paths) => {
    const member = castMember(readDemoJson(portal.dataDir), name);
    const { page } = await signIn(house.browser, portal.url, member, NARROW);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(portal.url + path);
      expect(await page.locator('html').getAttribute('lang')).toBe('en-XA');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      found.push(...outside(await pageWords(page)).map((text) => `${path}: ${text}`));
      const wide = await overflow(page);
      if (wide > 0) found.push(`${path} is ${wide} px too wide`);
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('a form can be sent, and what is recorded is English', async () => {
    const member = castMember(readDemoJson(portal.dataDir), 'Grace Delgado');
    const { page } = await signIn(house.browser, portal.url, member);
    await page.goto(`${portal.url}/choose/${MOUSE}`);
    await page.locator('button[name=act][value=refuse]').click();
    await page.waitForURL(/\/receipts\/\d+$/);
    expect(await page.locator('.words').innerText()).toContain('No, I do not agree');
    await page.context().close();
  });
});
