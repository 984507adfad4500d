import { describe, expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { seededChance } from '../process/chance';
import { demoHouse } from '../process/demo-house';

const MOUSE = 'agent-training.mouse_pointer.train_ai_agents.collect';
/** Dozens of pages, each looked at by axe: on a busy machine that takes minutes. */
const ALL_PAGES = 300_000;

const PAGES = [
  '/',
  '/notices',
  '/notices/agent-training',
  '/notices/agent-training?lang=de',
  '/notices/endpoint-security',
  `/choose/${MOUSE}`,
  '/choose/agent-training.screen_content.train_ai_agents.collect',
  '/object/endpoint-security.app_usage.security.collect',
  '/receipts',
  '/strike',
  '/copies',
  '/looked',
  '/about',
  '/risk',
  '/requests',
  '/requests/new',
  '/held',
  '/mine',
  '/help',
  '/settings',
  '/settings/passkeys',
  '/settings/mail',
  '/statement',
  '/no-such-page',
];
const DESK = [
  '/desk',
  '/desk/programmes/agent-training',
  '/desk/programmes/endpoint-security',
  '/desk/programmes/agent-training/readiness',
  '/desk/programmes/endpoint-security/review',
  '/desk/notices',
  '/desk/coverage',
  '/desk/risk',
  '/desk/inventory/training-pipeline?kind=mouse_pointer',
  '/desk/log',
  '/desk/pack',
  '/desk/pack/record',
  '/desk/record-paper',
  '/desk/openings',
  '/desk/people',
  '/cases',
  '/audit',
  '/audit?operation=gate.record',
  '/audit/log',
  '/audit/roles',
];
const COUNCIL = [
  '/council',
  '/council/sign/agent-training',
  '/council/sign/working-time',
  '/council/say/agent-training?kind=statement',
  '/council/notices/agent-training',
  '/council/report',
  '/council/requests',
  '/council/checkpoint',
  '/council/pack',
  '/council/pack/agreement',
  '/council/people',
  '/council/protected',
  '/council/cases',
  '/council/record-paper',
];
/** Each width and each theme once; with FORTHRIGHT_LONG every pair of them. */
const LOOKS = [
  {
    look: 'desktop, light',
    people: ['Ava Hartley'],
    desk: 'Eleanor Voss',
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
  },
  {
    look: '320 px, dark',
    people: ['Jonas Albrecht'],
    desk: 'Dr. Miriam Seidel',
    viewport: { width: 320, height: 720 },
    colorScheme: 'dark',
  },
] as const;
const OTHER_LOOKS = [
  {
    look: 'desktop, dark',
    people: ['Ava Hartley', 'Jonas Albrecht'],
    desk: 'Dr. Miriam Seidel',
    viewport: { width: 1280, height: 900 },
    colorScheme: 'dark',
  },
  {
    look: '320 px, light',
    people: ['Ava Hartley', 'Grace Delgado'],
    desk: 'Eleanor Voss',
    viewport: { width: 320, height: 720 },
    colorScheme: 'light',
  },
] as const;

const house = demoHouse();

const { seed, chance } = seededChance();
/** Whether axe looks at a page in one of two looks, drawn anew each time: it takes most of the time. In `npm run test:long` it looks at all in every look. */
const drawnFor = new Map<string, number>();
const byAxe =
  (look: number) =>
  (path: string): boolean => {
    if (process.env.FORTHRIGHT_LONG) return true;
    // The number of a receipt is another one for everybody.
    const page = path.replace(/\d+/g, '1');
    const drawn = drawnFor.get(page) ?? Math.floor(chance() * LOOKS.length);
    drawnFor.set(page, drawn);
    return drawn === look;
  };
console.log(`pages are drawn for axe by seed ${seed}`);

describe.each(
  [...LOOKS, ...(process.env.FORTHRIGHT_LONG ? OTHER_LOOKS : [])].map((look, nth) => ({ ...look, nth })),
)('every page, $look', ({ look: _look, people, desk, nth, ...look }) => {
  it.each(people)(
    'has nothing for axe to find and never scrolls sideways, for %s',
    { timeout: ALL_PAGES },
    async (name) => {
      const { page, complaints } = await signIn(
        house.browser,
        house.portal.url,
        castMember(house.demo, name),
        look,
      );
      await page.goto(`${house.portal.url}/receipts`);
      const receipt = await page.locator('main a[href^="/receipts/"]').first().getAttribute('href');
      const newYork = name === 'Grace Delgado' ? ['/notices/agent-training-new-york'] : [];
      await areSound(page, house.portal.url, [...PAGES, ...newYork, receipt ?? '/receipts/1'], byAxe(nth));
      // The one complaint there may be: the status of the page that does not exist, and of notices of other places.
      expect(complaints.filter((text) => !/status of 404/.test(text))).toEqual([]);
      await page.context().close();
    },
  );

  it('of the privacy desk has nothing for axe to find either, nor a complaint of the browser', {
    timeout: ALL_PAGES,
  }, async () => {
    const { page, complaints } = await signIn(
      house.browser,
      house.portal.url,
      castMember(house.demo, desk),
      look,
    );
    await areSound(page, house.portal.url, DESK, byAxe(nth));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of the works council has nothing for axe to find either, nor a complaint of the browser', async () => {
    const { page, complaints } = await signIn(
      house.browser,
      house.portal.url,
      castMember(house.demo, 'Katrin Wieland'),
      look,
    );
    await areSound(page, house.portal.url, COUNCIL, byAxe(nth));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('signed out, has nothing for axe to find either', async () => {
    const context = await house.browser.newContext(look);
    const page = await context.newPage();
    await areSound(page, house.portal.url, ['/sign-in', '/first-sign-in', '/kiosk', '/help', '/about']);
    await context.close();
  });
});

describe('pages', () => {
  it('answer on localhost and on 127.0.0.1', async () => {
    for (const host of ['localhost', '127.0.0.1']) {
      const answer = await fetch(`http://${host}:${new URL(house.portal.url).port}/sign-in`);
      expect(answer.status).toBe(200);
    }
  });

  it('send no script that a policy would have to allow', async () => {
    const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, 'Ava Hartley'));
    const answer = await page.goto(house.portal.url);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await page.locator('script[src]').count()).toBe(0);
    expect(await page.locator('[style]').count()).toBe(0);
    await page.context().close();
  });

  it('of something shut ask nothing, and give the reasons of the overview', async () => {
    const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, 'Ava Hartley'));
    await page.goto(house.portal.url);
    const shut = page.locator('.shut-kind', { has: page.getByRole('heading', { name: 'Chat messages' }) });
    const why = await shut.locator('summary .shut-why').innerText();
    await shut.locator('summary').click();
    const reasons = await shut.locator('.reasons').first().innerText();
    await page.goto(`${house.portal.url}/choose/agent-training.chat_message.train_ai_agents.collect`);
    const text = await page.locator('main').innerText();
    expect(await page.locator('.reasons').innerText()).toBe(reasons);
    expect(text).toContain(why);
    expect(text).not.toMatch(/You decide|have not answered|cannot be undone|take back a yes/);
    expect(await page.locator('main button').allInnerTexts()).toEqual(['No, I do not agree']);
    await page.getByRole('button', { name: 'No, I do not agree' }).click();
    await page.waitForURL(/\/receipts\/\d+$/);
    expect(await page.locator('.words').innerText()).toContain('still counts if this is ever opened');
    const security = await page.goto(
      `${house.portal.url}/choose/endpoint-security.app_usage.security.collect`,
    );
    expect(security?.status()).toBe(409);
    await page.context().close();
  });

  it('show nobody anything of somebody else', async () => {
    const ava = await signIn(house.browser, house.portal.url, castMember(house.demo, 'Ava Hartley'));
    await ava.page.goto(`${house.portal.url}/receipts`);
    const mine = await ava.page.locator('main a[href^="/receipts/"]').first().getAttribute('href');
    for (const role of ['Oliver Grantham', 'Eleanor Voss', 'Helen Ashby']) {
      const other = await signIn(house.browser, house.portal.url, castMember(house.demo, role));
      for (const path of [mine ?? '', `${mine}/receipt.json`, `${mine}/copy.json`]) {
        const answer = await other.page.request.get(house.portal.url + path);
        expect(answer.status(), `${role} at ${path}`).toBe(404);
        expect(await answer.text()).not.toContain('Hartley');
      }
      await other.page.context().close();
    }
    await ava.page.context().close();
  });

  it('are nobody’s after signing out', async () => {
    const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, 'Tom Okafor'), {
      typed: true,
    });
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/sign-in/);
    await page.context().addCookies(cookies);
    await page.goto(`${house.portal.url}/receipts`);
    expect(page.url()).toContain('/sign-in');
    await page.context().close();
  });
});
