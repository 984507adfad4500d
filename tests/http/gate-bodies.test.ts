/** Bodies: counted, timed, and judged before anything is built from them (B10, B11, B14, B29). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseJsonBody } from '#app/http/json-body';
import { FORM, type GateHouse, gateHouse, JSON_TYPE, OWN, parseReply } from './gate-house';

let house: GateHouse;
beforeAll(async () => {
  house = await gateHouse();
});
afterAll(() => house.close());

const KB = 1_024;
const reached = () => house.pages.length + house.machine.length;
const evaluate = (body: string, headers: readonly string[] = []) =>
  house.send('POST /access/v1/evaluation', [JSON_TYPE, ...headers], body);
const beat = (body: string | Buffer, headers: readonly string[] = [JSON_TYPE]) =>
  house.send('POST /api/v1/heartbeat', headers, body);

describe('a body that is too large (fact 10, B10)', () => {
  it.each([
    ['a form', 'POST /language', [FORM, OWN], 64 * KB],
    ['a question', 'POST /access/v1/evaluation', [JSON_TYPE], 64 * KB],
    ['a batch', 'POST /access/v1/evaluations', [JSON_TYPE], 1_024 * KB],
  ] as const)('%s: 413 by its declared length, at once', async (_, line, headers, limit) => {
    const before = reached();
    const text = [
      `${line} HTTP/1.1`,
      `Host: ${house.host}`,
      ...headers,
      `Content-Length: ${limit + 1}`,
      '',
      '',
    ];
    const start = performance.now();
    const reply = parseReply(await house.raw(text.join('\r\n'), { keepOpen: true }));
    expect(reply.status).toBe(413);
    expect(reply.headers.connection).toBe('close');
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(reached()).toBe(before);
  });

  it('at the limit is taken, one byte more is not', async () => {
    const of = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;
    expect((await beat(of(64 * KB))).status).toBe(200);
    expect((await beat(of(64 * KB + 1))).status).toBe(413);
    const batch = await house.send('POST /access/v1/evaluations', [JSON_TYPE], of(1_024 * KB));
    expect(batch.status).toBe(200);
  });

  it('in chunks without an end: 413 as soon as the limit is passed', async () => {
    const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
    const head = `POST /language HTTP/1.1\r\nHost: ${house.host}\r\n${FORM}\r\n${OWN}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const reply = parseReply(await house.raw(head + chunk.repeat(5), { keepOpen: true }));
    expect([reply.status, reply.headers['x-content-type-options']]).toEqual([413, 'nosniff']);
  });

  it('of 50 MB is not kept in memory', async () => {
    const before = process.memoryUsage().rss;
    const reply = await beat(Buffer.alloc(50 * KB * KB, 0x5b), [
      JSON_TYPE,
      'Transfer-Encoding: identity',
    ]).catch(() => undefined);
    const declared = await beat(Buffer.alloc(50 * KB * KB, 0x5b));
    expect([undefined, 400, 413]).toContain(reply?.status);
    expect(declared.status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * KB * KB);
  });
});

describe('a body that is slow', () => {
  it('is waited for only so long', async () => {
    const head = `POST /language HTTP/1.1\r\nHost: ${house.host}\r\n${FORM}\r\n${OWN}\r\nContent-Length: 9\r\n\r\nnext=1`;
    const start = performance.now();
    const reply = parseReply(await house.raw(head, { keepOpen: true }));
    expect(reply.status).toBe(408);
    expect(performance.now() - start).toBeGreaterThan(250);
  });

  it('and then breaks off reaches no door', async () => {
    const before = reached();
    await house.raw(
      `POST /language HTTP/1.1\r\nHost: ${house.host}\r\n${FORM}\r\n${OWN}\r\nContent-Length: 9\r\n\r\nnext=1`,
    );
    expect(reached()).toBe(before);
  });
});

describe('a JSON body (B11)', () => {
  it.each([
    ['{', 400],
    ['', 400],
    ['[]extra', 400],
    ['{"a":1e}', 400],
    ['{"a":"\0"}', 400],
    ['{"a":"\\u0000"}', 400],
    ['{"a":"\\ud800"}', 400],
    ['\ufeff{}', 400],
    ['{"__proto__":{"admin":true}}', 400],
    ['{"a":{"constructor":{"prototype":{}}}}', 400],
    ['{"\\u005f_proto__":1}', 400],
    ['{"a":1,"a":2}', 400],
    ['{"a":1,"\\u0061":2}', 400],
    ['{"a":[{"b":1},{"b":2}]}', 200],
    ['{"toString":"x","a":"__proto__"}', 200],
    ['{"a":"{\\"b\\":[[[","c":"\\\\"}', 200],
  ])('%s: %i', async (body, expected) => {
    const before = house.machine.length;
    const reply = await evaluate(body);
    expect(reply.status).toBe(expected);
    expect(house.machine.length).toBe(before + (expected === 200 ? 1 : 0));
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('of bytes that are no UTF-8 is refused', async () => {
    const overlong = Buffer.from([0x22, 0xc0, 0xae, 0x22]);
    expect((await beat(overlong)).status).toBe(400);
    expect((await beat(Buffer.from('{"a":"\u00e9"}', 'latin1'))).status).toBe(400);
    expect((await beat(Buffer.from('{"a":"\u00e9"}', 'utf8'))).status).toBe(200);
  });

  it('is parsed for the door, and given as bytes beside', async () => {
    await evaluate('{"a":[1,"\u00e9"]}');
    const seen = house.machine.at(-1);
    expect(seen?.body).toEqual({ a: [1, '\u00e9'] });
    expect(seen?.rawBody.toString()).toBe('{"a":[1,"\u00e9"]}');
  });

  it('16 deep is taken, 17 is not; 3,000 and a megabyte of brackets neither (fact 4, B10)', async () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect((await evaluate(deep(16))).status).toBe(200);
    expect((await evaluate(deep(17))).status).toBe(400);
    expect((await evaluate(deep(3_000))).status).toBe(400);
    const bomb = await house.send('POST /access/v1/evaluations', [JSON_TYPE], '['.repeat(1_000 * KB));
    expect(bomb.status).toBe(400);
  });

  it('has a limited number of members, more where a route asks a thousand questions', async () => {
    const members = (count: number) => `{${Array.from({ length: count }, (_, n) => `"k${n}":1`).join()}}`;
    expect((await evaluate(members(200))).status).toBe(200);
    expect((await evaluate(members(201))).status).toBe(400);
    const item =
      '{"subject":{"type":"employee","id":"e"},"action":{"name":"use"},"resource":{"type":"t","id":"i"},"context":{"purpose":"p","programme":"q","collected_at":"c","collected_for":"d","participants":[]}}';
    const batch = `{"evaluations":[${Array(1_000).fill(item).join()}]}`;
    expect((await house.send('POST /access/v1/evaluations', [JSON_TYPE], batch)).status).toBe(200);
    expect(parseJsonBody(Buffer.from(members(200_000)), { depth: 16, keys: 40_000 })).toEqual({
      ok: false,
      error: { code: 'too_many_keys' },
    });
  });

  it('in a wrong type or compressed is refused, by AuthZEN with 400', async () => {
    const one = (path: string, headers: string[]) => house.send(`POST ${path}`, headers, '{}');
    expect((await one('/api/v1/heartbeat', ['Content-Type: text/plain'])).status).toBe(415);
    expect((await one('/api/v1/heartbeat', [])).status).toBe(415);
    expect((await one('/api/v1/heartbeat', [JSON_TYPE, 'Content-Encoding: gzip'])).status).toBe(415);
    expect((await one('/access/v1/evaluation', ['Content-Type: text/plain'])).status).toBe(400);
    expect((await one('/access/v1/evaluation', [])).status).toBe(400);
    expect(
      (await one('/access/v1/evaluation', ['Content-Type: application/json; charset=utf-8'])).status,
    ).toBe(200);
  });

  it('is refused in the form its route speaks', async () => {
    const problem = await beat('{');
    expect(problem.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(problem.body)).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      code: 'malformed_body',
      detail: 'The body is not well-formed.',
    });
    const message = await evaluate('{');
    expect(message.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(message.body).toBe('malformed_body: The body is not well-formed.');
  });
});
