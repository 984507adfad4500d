/** What Node would answer by itself, it answers as the gate does: expectations, requests in a row, headers that are too large. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORM, type GateHouse, gateHouse, JSON_TYPE, OWN, parseReply } from './gate-house';

let house: GateHouse;
beforeAll(async () => {
  house = await gateHouse();
});
afterAll(() => house.close());

describe('an expectation', () => {
  /** Sends a head, waits for the first word, sends the body, and answers everything that came. */
  const inTwoSteps = async (head: readonly string[], body: string): Promise<string> => {
    const socket = connect(house.port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write(`${[...head, `Host: ${house.host}`, 'Connection: close'].join('\r\n')}\r\n\r\n`);
    await once(socket, 'data');
    if (received.startsWith('HTTP/1.1 100')) socket.write(body);
    await once(socket, 'close');
    return received;
  };

  it('of a word before the body is met once the head was judged', async () => {
    const head = [
      'POST /access/v1/evaluation HTTP/1.1',
      JSON_TYPE,
      'Content-Length: 2',
      'Expect: 100-continue',
    ];
    const received = await inTwoSteps(head, '{}');
    expect(received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200/);
    expect(house.machine.at(-1)?.body).toEqual({});
  });

  it.each([
    [['POST /language HTTP/1.1', FORM, 'Content-Length: 9'], 403],
    [['POST /access/v1/evaluation HTTP/1.1', JSON_TYPE, 'Content-Length: 99999999'], 413],
    [['POST /nowhere HTTP/1.1', FORM, OWN, 'Content-Length: 9'], 404],
  ] as [string[], number][])(
    'of %j is answered with the refusal: the body is not asked for',
    async (head, status) => {
      const reply = parseReply(await inTwoSteps([...head, 'Expect: 100-continue'], ''));
      expect([reply.status, reply.headers['x-content-type-options']]).toEqual([status, 'nosniff']);
    },
  );

  it.each(['200-ok', '100-continue, more', 'x'])(
    'of %s is refused with every header',
    async (expectation) => {
      const reply = await house.send('GET /about', [`Expect: ${expectation}`]);
      expect(reply.status).toBe(417);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
      expect(house.lines.at(-1)?.facts.refused).toBe('expectation');
    },
  );
});

describe('requests in a row on one connection', () => {
  it('are each answered with every header, in order', async () => {
    const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`;
    const received = await house.raw(get('/about') + get('/livez') + get('/x%2fy') + get('/help'));
    const statuses = [...received.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
    expect(statuses).toEqual(['200', '200', '400', '200']);
    expect(received.match(/x-content-type-options: nosniff/g)).toHaveLength(4);
  });

  it('with bytes behind them that are no request get their own answer, and none for the bytes', async () => {
    const one = `GET /livez HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`;
    for (const wrong of ['\u0001\u0002\r\n\r\n', `CONNECT x:1 HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`]) {
      const received = await house.raw(one + wrong, { keepOpen: true });
      expect([...received.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200']);
    }
  });

  it('end with the thousandth: it says so, and nothing comes after it', async () => {
    const one = `GET /livez HTTP/1.1\r\nHost: ${house.host}\r\n\r\n`;
    const received = await house.raw(one.repeat(1_003), { keepOpen: true });
    expect(received.match(/HTTP\/1\.1 200/g)).toHaveLength(1_000);
    expect(received.match(/x-content-type-options: nosniff/g)).toHaveLength(1_000);
    expect(received).not.toContain('HTTP/1.1 503');
    expect(received.match(/connection: close/gi)).toHaveLength(1);
  });
});

describe('somebody who asks and reads nothing', () => {
  it('has a few answers waiting, not a thousand; who reads later gets all of them', async () => {
    const large = 'x'.repeat(200_000);
    let asked = 0;
    const slow = await gateHouse({
      doors: {
        machine: () => Promise.reject(new Error('not to be asked')),
        pages: async () => {
          asked += 1;
          return new Response(large, { headers: { 'content-type': 'text/html' } });
        },
      },
    });
    let unread = 0;
    slow.server.on('connection', (socket) => {
      const look = setInterval(() => {
        unread = Math.max(unread, socket.writableLength);
      }, 5);
      socket.on('close', () => clearInterval(look));
    });
    const before = process.memoryUsage();
    const socket = connect(slow.port, '127.0.0.1').pause();
    const answers = 600;
    socket.write(`GET /about HTTP/1.1\r\nHost: ${slow.host}\r\n\r\n`.repeat(answers));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const after = process.memoryUsage();
    expect(asked).toBeGreaterThan(0);
    // What the machine itself takes of a connection is some megabytes: that many answers, and one more.
    expect(asked).toBeLessThan(answers / 6);
    expect(unread).toBeLessThan(1_000_000);
    expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(40_000_000);

    let received = 0;
    socket.on('data', (chunk) => {
      received += chunk.length;
    });
    socket.resume();
    // With their heads the last but one reach that many bytes too: both must come.
    await expect.poll(() => asked, { timeout: 20_000 }).toBe(answers);
    await expect.poll(() => received, { timeout: 20_000 }).toBeGreaterThan(answers * large.length);
    socket.destroy();
    await slow.close();
  });

  it('and leaves, takes what waited along', async () => {
    let asked = 0;
    const slow = await gateHouse({
      doors: {
        machine: () => Promise.reject(new Error('not to be asked')),
        pages: async () => {
          asked += 1;
          await new Promise((resolve) => setTimeout(resolve, 100));
          return new Response('page', { headers: { 'content-type': 'text/html' } });
        },
      },
    });
    const socket = connect(slow.port, '127.0.0.1');
    socket.write(`GET /about HTTP/1.1\r\nHost: ${slow.host}\r\n\r\n`.repeat(50));
    await expect.poll(() => asked).toBe(1);
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toBe(1);
    await slow.close();
  });
});

describe('a connection on which nothing moves', () => {
  it('ends after 45 seconds: who waits for a door, and who does not take the answer', async () => {
    const large = 'x'.repeat(20_000_000);
    const quiet = await gateHouse({
      doors: {
        machine: () => new Promise(() => {}),
        pages: async () => new Response(large, { headers: { 'content-type': 'text/html' } }),
      },
    });
    expect(quiet.server.timeout).toBe(45_000);
    // The same limit in little: the test need not wait.
    quiet.server.timeout = 400;
    for (const path of ['/log/checkpoint', '/about']) {
      const served = once(quiet.server, 'connection');
      const socket = connect(quiet.port, '127.0.0.1').pause();
      socket.on('error', () => {});
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${quiet.host}\r\n\r\n`);
      const [other] = await served;
      const began = performance.now();
      await once(other, 'close');
      expect(performance.now() - began).toBeGreaterThan(300);
      expect(performance.now() - began).toBeLessThan(4_000);
      socket.destroy();
    }
    await quiet.close();
  });
});

describe('a wish for another protocol', () => {
  it.each(['websocket', 'h2c', 'TLS/1.0'])(
    '(%s) is not granted: the request is answered, and what came behind it is not left waiting',
    async (protocol) => {
      const head = (path: string) => `GET ${path} HTTP/1.1\r\nHost: ${house.host}\r\n`;
      const wish = `Connection: Upgrade\r\nUpgrade: ${protocol}\r\n`;
      const began = performance.now();
      const received = await house.raw(`${head('/livez')}${wish}\r\n${head('/livez')}\r\n`, {
        keepOpen: true,
      });
      expect(performance.now() - began).toBeLessThan(2_000);
      expect([...received.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200']);
      expect(received.toLowerCase()).toContain('connection: close');
      expect(received).toContain('x-content-type-options: nosniff');
    },
  );
});

describe('headers that are too large', () => {
  it('are told in words: a person with too many cookies meets this', async () => {
    const cookies = Array.from({ length: 90 }, (_, n) => `c${n}=${'x'.repeat(100)}`).join('; ');
    const reply = await house.send('GET /', [`Cookie: ${cookies}`]);
    expect([reply.status, reply.headers['content-type']]).toEqual([431, 'text/html; charset=utf-8']);
    expect(reply.body).toContain('Please delete the cookies of this site');
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers['cache-control']).toBe('no-store');
  });
});
