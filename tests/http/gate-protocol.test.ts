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
