/** Answers: complete headers on every one, nothing of ours told in an error (B17, B37, B38, B39). */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadTakenHome, openerSha256 } from '#app/http/assets';
import { FORM, type GateHouse, gateHouse, JSON_TYPE, OWN } from './gate-house';

let open: GateHouse[] = [];
const house = async (...parts: Parameters<typeof gateHouse>): Promise<GateHouse> => {
  const one = await gateHouse(...parts);
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});

const ALWAYS = [
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'content-security-policy',
  'cache-control',
  'vary',
  'x-robots-tag',
  'x-request-id',
];

const failing = () => Promise.reject(new Error('SQLITE_FULL at /srv/app/db.ts:12'));

describe('an answer (B37)', () => {
  it.each([
    ['GET /', [], '', 200],
    ['GET /assets/root-abcdefgh.css', [], '', 200],
    ['GET /livez', [], '', 200],
    ['GET /readyz', [], '', 503],
    ['POST /access/v1/evaluation', [JSON_TYPE], '{}', 500],
    ['GET /api/v1/snapshot', ['Cookie: session=a', 'Authorization: Bearer b'], '', 400],
    ['GET /api/v1/nothing', [], '', 404],
    ['GET /assets/nothing', [], '', 404],
    ['GET /.env.data', [], '', 404],
    ['PUT /', [], '', 405],
    ['GET /', ['Host: evil.example'], '', 421],
    ['POST /language', [FORM], 'next=1', 403],
    ['POST /language', [FORM, OWN], 'a'.repeat(70_000), 413],
    ['POST /language', [FORM, OWN], 'a=1', 400],
    ['POST /nowhere', [FORM, OWN], 'a=1', 404],
    ['GET /nowhere', [], '', 200],
    ['POST /language', ['Content-Type: text/plain', OWN], 'a', 415],
    ['GET /', [`X-Long: ${'a'.repeat(9_000)}`], '', 431],
  ] as const)('%s %j %s: %i, with every header and no version', async (line, headers, body, expected) => {
    const { send } = await house({
      health: () => ({ ready: false, code: 'index_behind' }),
      doors: {
        machine: failing,
        pages: async () =>
          new Response('x', {
            headers: {
              server: 'Remix/2',
              'x-powered-by': 'Express',
              'cache-control': 'public',
              vary: 'Accept',
              'access-control-allow-origin': '*',
            },
          }),
      },
    });
    const reply = await send(line, headers, body);
    expect(reply.status).toBe(expected);
    expect(ALWAYS.filter((name) => !reply.headers[name])).toEqual([]);
    const isAsset = expected === 200 && line.includes('assets');
    expect(reply.headers['cache-control']).toBe(isAsset ? 'public, max-age=31536000, immutable' : 'no-store');
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    expect(
      Object.keys(reply.headers).filter((name) => /^server$|^x-powered|^access-control/.test(name)),
    ).toEqual([]);
    expect(JSON.stringify(reply)).not.toMatch(/express|remix|node[ /]v?\d|sqlite|\.ts:/i);
  });

  it('of a page has a nonce of its own in its policy, and the page was told it', async () => {
    const { send, pages } = await house();
    const policies = [await send('GET /'), await send('GET /')].map(
      ({ headers }) => headers['content-security-policy'],
    );
    expect(policies.map((policy) => /script-src 'nonce-([^']+)'/.exec(policy ?? '')?.[1])).toEqual(
      pages.map(({ nonce }) => nonce),
    );
    expect(new Set(policies).size).toBe(2);
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[0]).not.toContain('unsafe');
    expect(policies[0]).toContain("require-trusted-types-for 'script'");
  });

  it('keeps the origin of our own forms: without it Chromium sends null (fact 5)', async () => {
    expect((await (await house()).send('GET /about')).headers['referrer-policy']).toBe('same-origin');
  });

  it('says for how long it is https, on https only', async () => {
    const hsts = 'strict-transport-security';
    expect((await (await house()).send('GET /')).headers[hsts]).toBeUndefined();
    const secure = await house({ publicOrigin: 'https://portal.example.org' });
    expect((await secure.send('GET /')).headers[hsts]).toBe('max-age=63072000; includeSubDomains');
    expect((await secure.send('PUT /')).headers[hsts]).toBe('max-age=63072000; includeSubDomains');
  });

  it('keeps what a page says: status, type, cookies one by one, where to go next', async () => {
    const { send } = await house({
      doors: {
        machine: failing,
        pages: async () => {
          const headers = new Headers({ location: '/receipts/3?told=1' });
          headers.append('set-cookie', 'session=a; Path=/');
          headers.append('set-cookie', 'device=b; Path=/');
          return new Response(null, { status: 303, headers });
        },
      },
    });
    const reply = await send('POST /language', [FORM, OWN], 'next=1');
    expect(reply).toMatchObject({
      status: 303,
      headers: { location: '/receipts/3?told=1', 'content-length': '0' },
    });
    expect(reply.headers['set-cookie']).toBe('session=a; Path=/ | device=b; Path=/');
  });

  it.each(['//evil.example', 'https://evil.example/', 'javascript:alert(1)'])(
    'never sends anybody to %s',
    async (location) => {
      const { send } = await house({
        doors: {
          machine: failing,
          pages: async () => new Response(null, { status: 302, headers: { location } }),
        },
      });
      expect((await send('GET /')).headers.location).toBe('/');
    },
  );

  it('carries the name the asker gave the request, if it is a sane one', async () => {
    const { send } = await house();
    const idOf = async (given: string) =>
      (await send('GET /', [`X-Request-ID: ${given}`])).headers['x-request-id'];
    expect(await idOf('bfe9eb29-1:2.3_4')).toBe('bfe9eb29-1:2.3_4');
    expect(await idOf('a b')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await idOf('a'.repeat(129))).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await idOf('x"><script>')).not.toContain('<');
  });

  it('of a door that breaks is plain: no stack, no path, no cause', async () => {
    const { send, lines } = await house({ doors: { machine: failing, pages: failing } });
    const page = await send('GET /', ['Accept-Language: de-AT,de;q=0.9']);
    expect([page.status, page.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
    expect(page.body).toContain('<html lang="de">');
    const machine = await send('GET /api/v1/changes');
    expect(JSON.parse(machine.body)).toMatchObject({ status: 500, code: 'failed' });
    for (const { body } of [page, machine]) expect(body).not.toMatch(/sqlite|srv|stack|db\.ts/i);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  it('that breaks half-way is an error page, never half a page', async () => {
    const half = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('<p>half'));
        controller.error(new Error('broke'));
      },
    });
    const { send } = await house({ doors: { machine: failing, pages: async () => new Response(half) } });
    const reply = await send('GET /');
    expect(reply.status).toBe(500);
    expect(reply.body).not.toContain('half');
  });
});

describe('health', () => {
  it('says whether the process lives and whether it can vouch for its state, and nothing else', async () => {
    let state: { ready: true } | { ready: false; code: string } = { ready: true };
    const { send } = await house({ health: () => state });
    const both = async () => [(await send('GET /livez')).status, (await send('GET /readyz')).status];
    expect(await both()).toEqual([200, 200]);
    state = { ready: false, code: 'index_behind' };
    expect(await both()).toEqual([200, 503]);
    expect((await send('GET /readyz')).body).toBe('{"status":"not_ready","code":"index_behind"}');
  });
});

describe('a file', () => {
  it('is given from the list alone', async () => {
    const { send } = await house();
    const reply = await send('GET /assets/root-abcdefgh.css');
    expect([reply.body, reply.headers['content-type']]).toEqual(['main{}', 'text/css; charset=utf-8']);
    expect((await send('GET /assets/__proto__')).status).toBe(404);
  });

  it('with a script of its own is saved, never shown, and asked for anew each time', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'taken-home-'));
    const page = '<!doctype html><script>1</script>';
    for (const name of ['verify', 'open-copy']) writeFileSync(join(directory, `${name}.html`), page);
    const assets = loadTakenHome(directory);
    const { send } = await house({ assets });
    for (const name of ['verify', 'open-copy']) {
      const { status, headers, body } = await send(`GET /${name}.html`, ['Cookie: session=a']);
      expect([status, body]).toEqual([200, page]);
      expect(headers['content-disposition']).toBe(`attachment; filename="forthright-${name}.html"`);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox$/);
      expect(headers['cache-control']).toBe('no-store');
      expect((await send(`POST /${name}.html`)).status).toBe(405);
    }
    expect(openerSha256(assets)).toBe(createHash('sha256').update(page).digest('hex'));
    rmSync(directory, { recursive: true });
    const without = await house({ assets: loadTakenHome(directory) });
    expect((await without.send('GET /verify.html')).status).toBe(404);
    expect(openerSha256(new Map())).toBeUndefined();
  });
});

describe('the log', () => {
  it('has one line per request, without query, cookie, body, key or one-time token', async () => {
    const { send, lines } = await house();
    const secret = 'S'.repeat(43);
    await send(`GET /choose/${secret}?token=hidden1`, [
      'Cookie: session=hidden2',
      'Authorization: Bearer hidden3',
    ]);
    await send('POST /x%0a', [FORM, OWN], 'password=hidden4');
    await send('POST /sign-in', [FORM, OWN], 'password=hidden5');
    await expect.poll(() => lines.length).toBe(3);
    expect(JSON.stringify(lines)).not.toMatch(/hidden|SSSS|127\.0\.0\.1/);
    expect(lines[0]).toMatchObject({
      level: 'info',
      facts: { method: 'GET', path: '/choose/…', status: 200, door: 'pages' },
    });
    expect(lines[1]).toMatchObject({ level: 'warn', facts: { status: 400, refused: 'malformed_path' } });
  });
});
