/** Forms: made by our own pages alone (B05, B06; ASVS 3.5.1 to 3.5.8; security.md, facts 2 and 12). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORM, type GateHouse, gateHouse, OWN } from './gate-house';

let house: GateHouse;
beforeAll(async () => {
  house = await gateHouse();
});
afterAll(() => house.close());

const post = (headers: readonly string[], target = '/language') =>
  house.send(`POST ${target}`, [FORM, ...headers], 'language=de');

describe('a form (fact 12, B06)', () => {
  const cases: [string, (host: string, port: number) => string[], number][] = [
    ['of our own page', () => ['Sec-Fetch-Site: same-origin'], 200],
    ['of our own page, with Origin', (host) => [OWN, `Origin: http://${host}`], 200],
    ['of our own page, with the origin null', () => [OWN, 'Origin: null'], 403],
    ['of our own page, with a foreign origin', () => [OWN, 'Origin: https://evil.example'], 403],
    ['of our own page, with our host over another scheme', (host) => [OWN, `Origin: https://${host}`], 403],
    ['of a sibling host', () => ['Sec-Fetch-Site: same-site'], 403],
    [
      'of a sibling host that claims our origin',
      (host) => ['Sec-Fetch-Site: same-site', `Origin: http://${host}`],
      403,
    ],
    ['of another site', () => ['Sec-Fetch-Site: cross-site'], 403],
    ['typed into the address bar', () => ['Sec-Fetch-Site: none'], 403],
    ['with an unheard-of site', () => ['Sec-Fetch-Site: SAME-ORIGIN '], 403],
    ['of an old browser: our origin', (host) => [`Origin: http://${host}`], 200],
    ['of an old browser: our host over another scheme', (host) => [`Origin: https://${host}`], 403],
    ['of an old browser: another of our origins', (_, port) => [`Origin: http://127.0.0.1:${port}`], 403],
    ['of an old browser: our host, no port', () => ['Origin: http://localhost'], 403],
    ['of an old browser: another host', () => ['Origin: http://evil.example'], 403],
    ['of an old browser: no origin', () => ['Origin: null'], 403],
    ['that says nothing', () => [], 403],
    ['that says nothing but Referer', (host) => [`Referer: http://${host}/`], 403],
  ];

  it.each(cases)('%s', async (_, headers, expected) => {
    const before = house.pages.length;
    const reply = await post(headers(house.host, house.port));
    expect(reply.status).toBe(expected);
    expect(house.pages.length).toBe(before + (expected === 200 ? 1 : 0));
    if (expected === 403)
      expect(house.lines.at(-1)?.facts).toMatchObject({ status: 403, refused: 'cross_site' });
  });

  it.each(['/language?_data=routes/language', '/settings?index', '/language?index'])(
    'to %s is no way around',
    async (target) => {
      const before = house.pages.length;
      expect([400, 403]).toContain((await post(['Sec-Fetch-Site: cross-site'], target)).status);
      expect(house.pages.length).toBe(before);
    },
  );

  it('over http to a portal on https is refused', async () => {
    const open = await gateHouse({ publicOrigin: 'https://portal.example.org' });
    const send = (origin: string) => open.send('POST /language', [FORM, `Origin: ${origin}`], 'language=de');
    expect((await send('http://portal.example.org')).status).toBe(403);
    expect((await send('https://wiki.example.org')).status).toBe(403);
    expect((await send('https://portal.example.org')).status).toBe(200);
    await open.close();
  });

  it.each([
    ['text/plain', 415],
    ['application/json', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/x-www-form-urlencoded; charset=utf-16', 415],
    ['application/x-www-form-urlencoded;charset=UTF-8', 200],
  ])('of type %s: %i', async (type, expected) => {
    expect((await house.send('POST /language', [`Content-Type: ${type}`, OWN], 'next=1')).status).toBe(
      expected,
    );
  });

  it.each(['next=%', 'next=%ff', 'next=%00', 'next=\0', 'next=\u00e9'])(
    'with the text %j is refused',
    async (text) => {
      expect((await house.send('POST /language', [FORM, OWN], text)).status).toBe(400);
    },
  );

  it.each([
    ['language=de&role=admin', 'field_refused'],
    ['language=de&%72ole=admin', 'field_refused'],
    ['language=de&approvedBy=me', 'field_refused'],
    ['language=de&__proto__=1', 'field_refused'],
    ['language=de&', undefined],
    ['language=de&language=en', 'field_repeated'],
    ['language=de&l%61nguage=en', 'field_repeated'],
  ])('brings the fields of its page alone, each once: %s (B32)', async (text, refused) => {
    const before = house.pages.length;
    expect((await house.send('POST /language', [FORM, OWN], text)).status).toBe(refused ? 400 : 200);
    expect(house.lines.at(-1)?.facts.refused).toBe(refused);
    expect(house.pages.length).toBe(before + (refused ? 0 : 1));
  });

  it('reaches its page whole, without the Origin that the gate has judged', async () => {
    const text = 'intent=languages&also=a+b%C3%A9&also=c&first=';
    await house.send('POST /settings', [FORM, OWN, `Origin: http://${house.host}`], text);
    const seen = house.pages.at(-1);
    expect(seen?.form).toBe(text);
    expect(seen?.request.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(seen?.request.headers.get('origin')).toBeNull();
  });
});

describe('a page asked for from elsewhere', () => {
  const asked = (site: string, mode: string, dest: string) =>
    house.send('GET /receipts/3', [
      `Sec-Fetch-Site: ${site}`,
      `Sec-Fetch-Mode: ${mode}`,
      `Sec-Fetch-Dest: ${dest}`,
    ]);

  it.each([
    ['cross-site', 'navigate', 'document', 200],
    ['same-site', 'navigate', 'document', 200],
    ['none', 'navigate', 'document', 200],
    ['same-origin', 'cors', 'empty', 200],
    ['cross-site', 'navigate', 'iframe', 403],
    ['cross-site', 'no-cors', 'image', 403],
    ['same-site', 'cors', 'empty', 403],
    ['cross-site', 'no-cors', 'script', 403],
  ])('%s %s %s: %i', async (site, mode, dest, expected) => {
    expect((await asked(site, mode, dest)).status).toBe(expected);
  });
});
