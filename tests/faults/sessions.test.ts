/** Sign-ins and other people's things, asked of the built server over HTTP (B01, B05, B06, B25). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '#app/messages/en';
import { formFields, post, signInByForm } from '../process/people';
import { type PortalProcess, startPortal } from '../process/portal-process';
import { type RoleHolder, type RoleHouse, roleHouse } from '../process/roles';
import { MOUSE } from '../services/portal';

let house: RoleHouse;
let portal: PortalProcess;
let anna: RoleHolder;
let ben: RoleHolder;

beforeAll(async () => {
  house = await roleHouse();
  portal = await startPortal({ dataDir: house.dataDir, mode: 'production' });
  [anna, ben] = house.holders as [RoleHolder, RoleHolder];
});
afterAll(() => portal.end());

const get = (path: string, cookie: string, more: Record<string, string> = {}): Promise<Response> =>
  fetch(portal.url + path, { redirect: 'manual', headers: { cookie, ...more } });
const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await get('/receipts', cookie)).status === 200;
const sessionOf = (cookie: string): string => /session=([\w-]+)/.exec(cookie)?.[1] ?? '';

describe("tries at other people's things (B01)", () => {
  it('are told from the twentieth within ten minutes on: by the line of the request, at /readyz, and on the pages of who answers for it', async () => {
    const warnings = async () =>
      ((await (await fetch(`${portal.url}/readyz`)).json()) as { warnings?: string[] }).warnings ?? [];
    const admin = house.holders.find(({ role }) => role === 'admin') as RoleHolder;
    const adminPage = async () => (await get('/', await signInByForm(portal.url, admin))).text();
    const cookie = await signInByForm(portal.url, ben);
    // What is theirs, and the pages of the house, are no tries.
    for (let i = 0; i < 25; i += 1) await get(i % 2 === 0 ? `/receipts/${ben.receipt}` : '/receipts', cookie);
    // A number of somebody, a number of nobody, and a file of either: all the same.
    const paths = [`/receipts/${anna.receipt}`, '/receipts/999999', `/receipts/${anna.receipt}/receipt.json`];
    for (let i = 0; i < 19; i += 1) await get(paths[i % paths.length] as string, cookie);
    expect(await warnings()).not.toContain('many_missed');
    expect(portal.output()).not.toContain('many_missed');
    expect(await adminPage()).not.toContain(en['frame.warning.many_missed']);
    await get(paths[0] as string, cookie);
    expect(await warnings()).toContain('many_missed');
    await expect
      .poll(() => portal.output())
      .toMatch(new RegExp(`"refused":"many_missed".*"person":"${ben.person}"`));
    expect(portal.output().match(/many_missed/g)).toHaveLength(1);
    expect(await adminPage()).toContain(en['frame.warning.many_missed']);
    expect(await (await get('/', cookie)).text()).not.toContain(en['frame.warning.many_missed']);
  });
});

describe("somebody else's receipt (B01)", () => {
  const ABSENT = 999_999;
  const FORMS: [string, (number: number) => string][] = [
    ['page', (number) => `/receipts/${number}`],
    ['file', (number) => `/receipts/${number}/receipt.json`],
    ['copy', (number) => `/receipts/${number}/copy.json`],
    ['.data', (number) => `/receipts/${number}.data`],
    ['?_routes', (number) => `/receipts/${number}.data?_routes=routes%2Freceipts.%24number`],
    ['?_data', (number) => `/receipts/${number}?_data=routes%2Freceipts.%24number`],
  ];

  it.each(FORMS)('answers as one that does not exist: %s', async (_, form) => {
    const cookie = await signInByForm(portal.url, anna);
    const told = async (number: number) => {
      const answer = await get(form(number), cookie);
      const body = await answer.text();
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
      );
      const policy = headers['content-security-policy']?.replace(/nonce-[\w+/=]+/, 'nonce');
      // A file that is not there leads to the page of its number, which is not there either.
      const location = headers.location?.replace(String(number), 'N');
      return {
        status: answer.status,
        body,
        headers: { ...headers, location, 'content-security-policy': policy },
      };
    };
    const own = await told(anna.receipt);
    const [theirs, absent] = [await told(ben.receipt), await told(ABSENT)];
    expect([303, 400, 404]).toContain(theirs.status);
    expect(theirs).toEqual(absent);
    if (own.status === 200) expect(own.body).not.toBe(theirs.body);
  });

  it('takes no more time than one that does not exist', async () => {
    const cookie = await signInByForm(portal.url, anna);
    const times: Record<'theirs' | 'absent', number[]> = { theirs: [], absent: [] };
    for (let round = 0; round < 60; round += 1) {
      for (const [which, number] of [
        ['theirs', ben.receipt],
        ['absent', ABSENT],
      ] as const) {
        const start = performance.now();
        await (await get(`/receipts/${number}`, cookie)).arrayBuffer();
        times[which].push(performance.now() - start);
      }
    }
    const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    const [theirs, absent] = [median(times.theirs), median(times.absent)];
    console.log(`median ${theirs.toFixed(2)} ms of another's, ${absent.toFixed(2)} ms of none`);
    expect(Math.abs(theirs - absent)).toBeLessThan(Math.max(2, absent / 2));
  });
});

describe('a sign-in (B25)', () => {
  it('is a new one each time, and ends the one this browser had before', async () => {
    const first = await signInByForm(portal.url, anna);
    const { email, password } = anna;
    const again = await post(portal.url, '/sign-in', { email, password, next: '/' }, first);
    const second = again.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; ');
    expect(sessionOf(second)).toMatch(/^[\w-]{43}$/);
    expect(sessionOf(second)).not.toBe(sessionOf(first));
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, true]);
  });

  it('takes nothing that was planted before: a fixed cookie is nobody, also after somebody signed in with it', async () => {
    const planted = `session=${'A'.repeat(43)}`;
    const { email, password } = anna;
    await post(portal.url, '/sign-in', { email, password, next: '/' }, planted);
    expect(await isSignedIn(planted)).toBe(false);
  });

  it('with two session cookies is nobody: one of them was planted', async () => {
    const own = sessionOf(await signInByForm(portal.url, anna));
    const other = sessionOf(await signInByForm(portal.url, ben));
    expect(await isSignedIn(`session=${own}; session=${other}`)).toBe(false);
    expect(await isSignedIn(`session=${other}; session=${own}`)).toBe(false);
  });

  it('is over for its cookie once signed out', async () => {
    const cookie = await signInByForm(portal.url, anna);
    const answer = await post(portal.url, '/sign-out', {}, cookie);
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([303, '"cache", "storage"']);
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it('that ended under a form says so: nothing was recorded', async () => {
    const cookie = await signInByForm(portal.url, anna);
    const fields = await formFields(portal.url, `/choose/${MOUSE}`, cookie, 'name="shown"');
    const before = await (await get('/receipts', cookie)).text();
    await post(portal.url, '/sign-out', {}, cookie);
    const answer = await post(portal.url, `/choose/${MOUSE}`, { ...fields, act: 'refuse' }, cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?unsent=1']);
    const page = await (await get('/sign-in?unsent=1', '')).text();
    expect(page).toContain('Nothing was recorded.');
    const again = await signInByForm(portal.url, anna);
    expect((await (await get('/receipts', again)).text()).match(/\/receipts\/\d+/g)).toEqual(
      before.match(/\/receipts\/\d+/g),
    );
  });

  it('with too many wrong passwords is told when to come again', async () => {
    const email = 'somebody@example.org';
    let answer = await post(portal.url, '/sign-in', { email, password: 'x', next: '/' });
    for (let n = 0; n < 8 && answer.status !== 429; n += 1) {
      answer = await post(portal.url, '/sign-in', { email, password: 'x', next: '/' });
    }
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('an act', () => {
  it.each(['GET', 'HEAD'])('has no effect by %s, whatever is in the address (B05)', async (method) => {
    const cookie = await signInByForm(portal.url, anna);
    const before = await (await get('/receipts', cookie)).text();
    for (const path of [
      `/choose/${MOUSE}?act=withdraw&key=prefetched-1`,
      '/sign-out',
      '/settings?intent=everywhere',
      '/notices/training?outcome=acknowledged',
    ]) {
      const answer = await fetch(portal.url + path, { method, redirect: 'manual', headers: { cookie } });
      expect([200, 405]).toContain(answer.status);
    }
    expect(await isSignedIn(cookie)).toBe(true);
    expect((await (await get('/receipts', cookie)).text()).match(/\/receipts\/\d+/g)).toEqual(
      before.match(/\/receipts\/\d+/g),
    );
  });

  it.each(['false', '0', 'off', '', 'null', 'true', 'yes', 'GIVE', 'record_no', 'give&act=give'])(
    'that says %j is no answer, and never a yes (B13)',
    async (act) => {
      const cookie = await signInByForm(portal.url, ben);
      const fields = await formFields(portal.url, `/choose/${MOUSE}`, cookie, 'name="shown"');
      const body = `${new URLSearchParams(fields)}&act=${act}`;
      const answer = await fetch(`${portal.url}/choose/${MOUSE}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie,
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        body,
      });
      expect(answer.status).toBe(400);
    },
  );

  it.each([
    ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, ''],
    ['a sibling host', { 'sec-fetch-site': 'same-site', origin: 'http://wiki.localhost' }, ''],
    ['a page of no origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }, ''],
    [
      'our own page with a foreign origin',
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
      '',
    ],
    ['our own page with the origin null', { 'sec-fetch-site': 'same-origin', origin: 'null' }, ''],
    ['an old browser elsewhere', { origin: 'https://evil.example' }, ''],
    ['a script of no browser', {}, ''],
    ['Remix, past its own check', { 'sec-fetch-site': 'cross-site' }, '?_data=routes%2Fchoose.%24activity'],
    ['Remix, from our own page', { 'sec-fetch-site': 'same-origin' }, '?_data=routes%2Fchoose.%24activity'],
  ] as [string, Record<string, string>, string][])(
    'sent by %s has no effect (fact 2, B06)',
    async (_, headers, query) => {
      const cookie = await signInByForm(portal.url, anna);
      const before = await (await get('/receipts', cookie)).text();
      const answer = await fetch(`${portal.url}/choose/${MOUSE}${query}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'act=withdraw&key=cross-site-1',
      });
      expect(answer.status).toBe(query ? 400 : 403);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await (await get('/receipts', cookie)).text()).match(/\/receipts\/\d+/g)).toEqual(
        before.match(/\/receipts\/\d+/g),
      );
    },
  );
});
