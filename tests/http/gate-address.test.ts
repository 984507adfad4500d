/** Hosts, methods and addresses: what is a request of ours at all (B01, B02, B07, B08, B30, B31, B37). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORM, type GateHouse, gateHouse, JSON_TYPE, OWN } from './gate-house';

let house: GateHouse;
beforeAll(async () => {
  house = await gateHouse();
});
afterAll(() => house.close());

const reached = () => house.pages.length + house.machine.length;

describe('the host (B07)', () => {
  it('may be any configured one, and is the origin pages see', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      const { status } = await house.send('GET /', [`Host: ${name}:${house.port}`]);
      expect(status).toBe(200);
      expect(house.pages.at(-1)?.request.url).toBe(`http://${name.toLowerCase()}:${house.port}/`);
    }
  });

  it.each([
    ['evil.example', 421],
    ['localhost', 421],
    ['localhost:99999', 421],
    ['localhost.:0', 421],
    ['', 421],
  ])('%j is refused with %i', async (name, expected) => {
    const before = reached();
    expect((await house.send('GET /', [`Host: ${name}`])).status).toBe(expected);
    expect((await house.send('POST /api/v1/heartbeat', [`Host: ${name}`, JSON_TYPE], '{}')).status).toBe(
      expected,
    );
    expect(reached()).toBe(before);
  });

  it('missing or given twice is refused', async () => {
    const before = reached();
    expect((await house.send('GET /', ['Host:'])).status).toBe(400);
    expect((await house.raw('GET / HTTP/1.0\r\n\r\n')).slice(0, 12)).toBe('HTTP/1.1 400');
    const twice = await house.send('GET /', [`Host: ${house.host}`, 'Host: evil.example']);
    expect(twice.status).toBe(400);
    expect((await house.send('GET /', [`Host: ${house.host}`, `Host: ${house.host}`])).status).toBe(400);
    expect(reached()).toBe(before);
  });

  it('is not what X-Forwarded-* says, and pages never see those', async () => {
    const forged = [
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: https',
      'X-Forwarded-For: 203.0.113.9',
      'Forwarded: for=1',
    ];
    expect((await house.send('GET /about', forged)).status).toBe(200);
    const seen = house.pages.at(-1);
    expect(seen?.request.url).toBe(`http://${house.host}/about`);
    expect([...(seen?.request.headers.keys() ?? [])].filter((name) => name.includes('forwarded'))).toEqual(
      [],
    );
    expect(seen?.address).toBe('127.0.0.1');
  });

  it.each([
    [[], '203.0.113.9', '127.0.0.1'],
    [['10.0.0.0/8'], '203.0.113.9', '127.0.0.1'],
    [['127.0.0.1'], undefined, '127.0.0.1'],
    [['127.0.0.1'], '203.0.113.9', '203.0.113.9'],
    [['127.0.0.0/8'], '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    [['127.0.0.1', '203.0.113.0/24'], '198.51.100.1, 203.0.113.9', '198.51.100.1'],
    [['127.0.0.1', '203.0.113.0/24'], '127.0.0.1, 198.51.100.1, 203.0.113.9', '198.51.100.1'],
    [['127.0.0.1'], '203.0.113.9, unknown', '127.0.0.1'],
    [['127.0.0.1'], '', '127.0.0.1'],
    [['127.0.0.1'], '[2001:db8::7]:4711', '2001:db8::7'],
    [['127.0.0.1', '2001:db8::/32'], '198.51.100.1:80, 2001:db8::7', '198.51.100.1'],
  ] as [string[], string | undefined, string][])(
    'is believed about the client only through a listed proxy: %j, X-Forwarded-For: %s (B07)',
    async (trustedProxies, forwarded, client) => {
      const one = await gateHouse({ trustedProxies });
      await one.send('GET /about', forwarded === undefined ? [] : [`X-Forwarded-For: ${forwarded}`]);
      expect(one.pages.at(-1)?.address).toBe(client);
      await one.close();
    },
  );

  it('of a public portal is that one alone', async () => {
    const open = await gateHouse({ publicOrigin: 'https://portal.example.org' });
    expect((await open.send('GET /')).status).toBe(200);
    expect(open.pages[0]?.request.url).toBe('https://portal.example.org/');
    expect((await open.send('GET /', [`Host: localhost:${open.port}`])).status).toBe(421);
    expect((await open.send('GET /livez', [`Host: 10.0.0.7:${open.port}`])).status).toBe(200);
    await open.close();
  });

  it.each(['Authorization: Bearer a', 'Cookie: session=a', 'Origin: http://a', 'X-Request-Id: a'])(
    'is not the only header that may come once: %s',
    async (line) => {
      expect((await house.send('GET /', [line, line])).status).toBe(400);
    },
  );
});

describe('a method (B30)', () => {
  it.each([
    ['OPTIONS', '/', 'GET, HEAD'],
    ['OPTIONS', '/settings', 'GET, HEAD, POST'],
    ['PUT', '/', 'GET, HEAD'],
    ['PUT', '/settings', 'GET, HEAD, POST'],
    ['DELETE', '/', 'GET, HEAD'],
    ['DELETE', '/settings', 'GET, HEAD, POST'],
    ['PROPFIND', '/', 'GET, HEAD'],
    ['PROPFIND', '/settings', 'GET, HEAD, POST'],
    ['TRACE', '/', 'GET, HEAD'],
    ['TRACE', '/settings', 'GET, HEAD, POST'],
    ['GET', '/access/v1/evaluation', 'POST'],
    ['PUT', '/access/v1/evaluations', 'POST'],
    ['POST', '/api/v1/snapshot', 'GET'],
    ['GET', '/api/v1/heartbeat', 'POST'],
    ['POST', '/log/key', 'GET, HEAD'],
    ['POST', '/livez', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['PUT', '/sign-out', 'POST'],
    ['OPTIONS', '/language', 'POST'],
    ['POST', '/assets/root-abcdefgh.css', 'GET, HEAD'],
    ['OPTIONS', '/api/v1/changes', 'GET'],
  ])('%s %s is refused, and the answer says what is taken', async (method, path, allow) => {
    const before = reached();
    const reply = await house.send(`${method} ${path}`);
    expect([reply.status, reply.headers.allow]).toEqual([405, allow]);
    expect(reached()).toBe(before);
  });

  it.each(['GET /sign-out', 'HEAD /language', 'GET /pause', 'GET /news'])(
    '%s is refused by a page that says so: that is a person who reloads',
    async (line) => {
      const reply = await house.send(line);
      expect(reply.headers.allow).toBe('POST');
      expect(house.pages.at(-1)).toMatchObject({ refused: 'method_not_allowed' });
      expect(new URL(house.pages.at(-1)?.request.url ?? '').pathname).toBe('/-');
      const before = reached();
      const framed = await house.send(line, ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: iframe']);
      expect([framed.status, reached()]).toEqual([403, before]);
    },
  );

  it('CONNECT is refused', async () => {
    const reply = await house.raw(`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`);
    expect(reply).toContain('HTTP/1.1 405');
    expect(reply).toContain('x-content-type-options: nosniff');
  });

  it('is the one of the request line: an override changes nothing', async () => {
    await house.send('POST /language', [FORM, OWN, 'X-HTTP-Method-Override: DELETE'], 'language=de');
    const seen = house.pages.at(-1)?.request;
    expect([seen?.method, seen?.headers.get('x-http-method-override')]).toEqual(['POST', null]);
    expect((await house.send('POST /language', [FORM, OWN], '_method=DELETE')).status).toBe(400);
  });

  it('HEAD is answered like GET without a body', async () => {
    const [get, head] = [await house.send('GET /about'), await house.send('HEAD /about')];
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });
});

describe('an address (B31)', () => {
  it.each([
    ['/notices/%2e%2e/receipts', 400],
    ['/notices/%2E./receipts', 400],
    ['/../etc/passwd', 400],
    ['/./x', 400],
    ['/x/..', 400],
    ['//x', 400],
    ['/x//y', 400],
    ['/x%2fy', 400],
    ['/x%5cy', 400],
    ['/x\\y', 400],
    ['/x;param', 400],
    ['/x%3bparam', 400],
    ['/%E0%A4%A', 400],
    ['/%', 400],
    ['/%ff', 400],
    ['/%00', 400],
    ['/%0d%0aSet-Cookie:x', 400],
    ['/x?a=%E0%A4%A', 400],
    ['/x?a=%00', 400],
    ['/x?a=1&a=2', 400],
    ['/x?a=1&%61=2', 400],
    ['/x?_data=routes/withdraw', 400],
    ['/x?%5Fdata=routes/withdraw', 400],
    ['/x?_data', 400],
    ['/x?_routes=routes/withdraw', 400],
    ['/withdraw.data', 404],
    ['/settings.data?_routes=routes/settings', 404],
    ['/x.data.data', 404],
    ['/_root.DATA', 404],
    ['/__manifest?p=/', 404],
    ['/access/v1/nothing', 404],
    ['/access/v1/evaluation/', 404],
    ['/api/v2/snapshot', 404],
    ['/log/tile/0/000', 404],
    ['/assets/../../server.mjs', 400],
    ['/assets/root-abcdefgh.css.map', 404],
    ['/assets/', 404],
    ['/assets/package.json', 404],
    ['http://evil.example/', 400],
    ['*', 400],
  ])('%s is refused with %i and reaches no door', async (target, expected) => {
    const before = reached();
    const reply = await house.send(`GET ${target}`);
    expect(reply.status).toBe(expected);
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reached()).toBe(before);
  });

  it.each(['/x?_data=routes/withdraw', '/withdraw?_routes=routes/withdraw', '/withdraw.data'])(
    '%s is refused for a form as well',
    async (target) => {
      const before = reached();
      const { status } = await house.send(`POST ${target}`, [FORM, OWN], 'a=1');
      expect([400, 404]).toContain(status);
      expect(reached()).toBe(before);
    },
  );

  it.each([
    '/about',
    '/choose/agent-training.mouse_pointer.train_ai_agents.collect',
    '/notices/t%C3%A9l%C3%A9m%C3%A9trie?lang=fr&x=',
    '/sign-in?next=%2Freceipts%2F3',
    '/receipts/3/receipt.json',
    '/?index',
  ])('%s reaches its page as sent', async (target) => {
    expect((await house.send(`GET ${target}`)).status).toBe(200);
    expect(house.pages.at(-1)?.request.url).toBe(`http://${house.host}${target}`);
  });
});

describe('bytes that two servers could read differently (B08)', () => {
  const cases: [string, (host: string) => string][] = [
    [
      'content length and chunks',
      (host) =>
        `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      'a space before the colon',
      (host) => `POST / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      'two lengths',
      (host) => `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`,
    ],
    [
      'two equal lengths',
      (host) => `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nabcd`,
    ],
    ['bare line feeds', (host) => `GET / HTTP/1.1\nHost: ${host}\n\n`],
    [
      'a folded header',
      (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: b\r\n c\r\nTransfer-Encoding:\r\n chunked\r\n\r\n`,
    ],
    ['a NUL in a header', (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: a\0b\r\n\r\n`],
    ['an absolute address', (host) => `GET http://${host}/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
    [
      'a chunk of no hex',
      (host) =>
        `POST / HTTP/1.1\r\nHost: ${host}\r\n${FORM}\r\n${OWN}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n`,
    ],
  ];

  it.each(cases)(
    '%s: refused, and the connection ends',
    async (_, text) => {
      const before = reached();
      const reply = await house.raw(text(house.host), { keepOpen: true });
      expect(reply).toMatch(/^HTTP\/1\.1 400/);
      expect(reply.match(/HTTP\/1\.1/g)).toHaveLength(1);
      expect(reply.toLowerCase()).toContain('x-content-type-options: nosniff');
      expect(reached()).toBe(before);
    },
    20_000,
  );

  it('20 KB of headers: 431', async () => {
    const reply = await house.send('GET /', [`X-Long: ${'a'.repeat(20_000)}`]);
    expect([reply.status, reply.headers['x-content-type-options']]).toEqual([431, 'nosniff']);
  });

  it('a body on a GET is refused: what follows would be taken for the next request', async () => {
    const before = reached();
    expect((await house.send('GET /', [FORM], 'a=1')).status).toBe(400);
    expect((await house.send('GET /api/v1/snapshot', [JSON_TYPE], '{}')).status).toBe(400);
    expect(reached()).toBe(before);
  });
});
