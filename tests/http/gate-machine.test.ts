/** The way to the door for systems: what it is told, and streams at the reader's pace. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type GateHouse, gateHouse } from './gate-house';

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

const failing = () => Promise.reject(new Error('not to be asked'));

describe('the machine door', () => {
  it('never sees a cookie, and public documents are given whatever cookies a browser sends along', async () => {
    const { send, machine } = await house();
    expect(
      (await send('GET /api/v1/snapshot', ['Authorization: Bearer k', 'Cookie: session=a'])).status,
    ).toBe(400);
    expect(machine).toHaveLength(0);
    expect((await send('GET /log/checkpoint', ['Cookie: session=a'])).status).toBe(200);
    expect((await send('GET /.well-known/authzen-configuration', ['Cookie: session=a'])).status).toBe(200);
  });

  it('is told path, query, headers and request id', async () => {
    const { send, machine } = await house();
    await send('GET /api/v1/changes?after=3&wait=30', [
      'Authorization: Bearer k',
      'If-None-Match: "e-3"',
      'X-Request-ID: r1',
    ]);
    expect(machine[0]).toMatchObject({
      method: 'GET',
      path: '/api/v1/changes',
      body: undefined,
      requestId: 'r1',
    });
    expect(Object.fromEntries(machine[0]?.query ?? [])).toEqual({ after: '3', wait: '30' });
    expect(machine[0]?.headers).toMatchObject({ authorization: 'Bearer k', 'if-none-match': '"e-3"' });
  });

  it('answers 304 without a body and keeps its headers', async () => {
    const { send } = await house({
      doors: {
        pages: failing,
        machine: () => ({ status: 304, headers: { ETag: '"e-3"', 'Forthright-Lease': 'a.b' }, body: '' }),
      },
    });
    const reply = await send('GET /api/v1/snapshot');
    expect(reply).toMatchObject({
      status: 304,
      body: '',
      headers: { etag: '"e-3"', 'forthright-lease': 'a.b' },
    });
    expect(reply.headers['content-length']).toBeUndefined();
  });

  it('learns that the client has gone', async () => {
    let asked = false;
    let told = false;
    const { port, host, lines } = await house({
      doors: {
        pages: failing,
        machine: async ({ signal }) => {
          asked = true;
          await once(signal, 'abort');
          told = true;
          return { status: 200, headers: {}, body: '' };
        },
      },
    });
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /api/v1/changes HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    await expect.poll(() => asked).toBe(true);
    expect(told).toBe(false);
    socket.destroy();
    await expect.poll(() => told).toBe(true);
    await expect.poll(() => lines.at(-1)?.facts.cut_off).toBe(true);
  });

  it('makes a stream no faster than it is read (fact 9)', async () => {
    let made = 0;
    const total = 400;
    function* pieces() {
      for (; made < total; made += 1) yield `${'x'.repeat(65_535)}\n`;
    }
    const { port, host } = await house({
      doors: {
        pages: failing,
        machine: () => ({ status: 200, headers: { 'content-type': 'application/x-ndjson' }, body: pieces() }),
      },
    });
    const socket = connect(port, '127.0.0.1');
    socket.pause();
    socket.write(`GET /api/v1/snapshot HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    await expect.poll(() => made).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(made).toBeLessThan(total);
    let received = 0;
    socket.on('data', (chunk) => {
      received += chunk.length;
    });
    socket.resume();
    await once(socket, 'close');
    expect(made).toBe(total);
    expect(received).toBeGreaterThan(total * 65_536);
  });

  it('cuts a stream off that breaks: nobody may take it for whole', async () => {
    function* pieces() {
      yield 'a'.repeat(200_000);
      throw new Error('broke');
    }
    const { raw, host } = await house({
      doors: { pages: failing, machine: () => ({ status: 200, headers: {}, body: pieces() }) },
    });
    const reply = await raw(`GET /api/v1/snapshot HTTP/1.1\r\nHost: ${host}\r\n\r\n`, { keepOpen: true });
    expect(reply).toContain('200 OK');
    expect(reply).not.toMatch(/\r\n0\r\n\r\n$/);
  });
});
