import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAuthenticate } from '#app/services/systems/authenticate';
import { openForReading } from '#db/open';
import { formatKey, parseKey } from '#domain/systems/key-format';
import { DAY } from '#domain/time';
import { must, OPERATOR } from '../services/portal';
import { type Door, newDoor, newEmployee, newSystem, question, START } from './door';

let door: Door;
let ada: string;
beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
});
afterAll(() => door.portal.close());

const otherSecret = (key: string): string => {
  const { mode, keyId, secret } = must(parseKey(key));
  return formatKey({ mode, keyId, secret: secret.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')) });
};

/** How each endpoint behind a key is asked. */
const ENDPOINTS = [
  ['POST', '/access/v1/evaluation'],
  ['POST', '/access/v1/evaluations'],
  ['GET', '/api/v1/snapshot'],
  ['GET', '/api/v1/changes'],
  ['POST', '/api/v1/heartbeat'],
  ['POST', '/api/v1/looks'],
] as const;

const ask = (header: string | undefined, query: Record<string, string> = {}) =>
  door.call('POST', '/access/v1/evaluation', {
    key: null,
    body: question(ada),
    query,
    headers: header === undefined ? {} : { authorization: header },
  });

describe('a key that does not hold (B23)', () => {
  it.each([
    ['none', 'key_missing', () => undefined],
    ['an empty header', 'key_missing', () => ''],
    ['another scheme', 'key_malformed', (key: string) => `Basic ${key}`],
    ['no scheme', 'key_malformed', (key: string) => key],
    ['two blanks', 'key_malformed', (key: string) => `Bearer  ${key}`],
    ['a newline at its end', 'key_malformed', (key: string) => `Bearer ${key}\n`],
    ['a newline inside', 'key_malformed', (key: string) => `Bearer ${key.slice(0, 20)}\n${key.slice(21)}`],
    ['another case', 'key_malformed', (key: string) => `Bearer ${key.toUpperCase()}`],
    [
      'a wrong checksum',
      'key_malformed',
      (key: string) => `Bearer ${key.slice(0, -1)}${key.endsWith('0') ? 1 : 0}`,
    ],
    ['ten kilobytes', 'key_malformed', () => `Bearer ${'x'.repeat(10_240)}`],
    ['two keys', 'key_malformed', (key: string) => `Bearer ${key}, Bearer ${key}`],
    ['a wrong secret', 'key_unknown', (key: string) => `Bearer ${otherSecret(key)}`],
    [
      'an id nobody minted',
      'key_unknown',
      () => `Bearer ${formatKey({ mode: 'live', keyId: 'nobodynobody', secret: 'x'.repeat(43) })}`,
    ],
    [
      'the other mode',
      'key_unknown',
      (key: string) => `Bearer ${formatKey({ ...must(parseKey(key)), mode: 'test' })}`,
    ],
  ] as const)('%s: 401 %s', async (_, code, header) => {
    const answer = await ask(header(door.key));
    expect(answer.status).toBe(401);
    expect(answer.text).toMatch(new RegExp(`^${code}: `));
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer /);
  });

  it.each(ENDPOINTS)('%s %s: 401 before anything else is looked at', async (method, path) => {
    const answer = await door.call(method, path, { key: otherSecret(door.key) });
    expect(answer.status).toBe(401);
    if (path.startsWith('/api/')) {
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(answer.json()).toEqual({
        type: 'about:blank',
        title: 'Unauthorized',
        status: 401,
        code: 'key_unknown',
        detail: 'This key is not known here.',
      });
    }
  });

  it('in the address: 401, also beside a good one in the header', async () => {
    const { key } = door;
    const addresses: Record<string, string>[] = [{ key }, { access_token: `Bearer ${key}` }, { [key]: '' }];
    for (const query of addresses) {
      expect((await ask(undefined, query)).text).toMatch(/^key_in_address: /);
      expect((await ask(`Bearer ${key}`, query)).status).toBe(401);
    }
  });

  it('revoked: 401 at once', async () => {
    const { key, keyId } = await newSystem(door.portal, 'revoked');
    expect((await ask(`Bearer ${key}`)).status).toBe(200);
    must(await door.portal.administration.revokeKey(OPERATOR, { keyId }));
    expect((await ask(`Bearer ${key}`)).text).toMatch(/^key_revoked: /);
    expect((await ask(`Bearer ${otherSecret(key)}`)).text).toMatch(/^key_unknown: /);
  });

  it('expired, or of a system whose time is over: 401 from that moment on', async () => {
    const { key } = await newSystem(door.portal, 'a-day', { days: 1 });
    const { key: ofSystem } = await newSystem(door.portal, 'two-days', { expiresAt: START + 2 * DAY });
    door.clock.now = START + DAY - 1;
    expect((await ask(`Bearer ${key}`)).status).toBe(200);
    door.clock.now = START + DAY;
    expect((await ask(`Bearer ${key}`)).text).toMatch(/^key_expired: /);
    expect((await ask(`Bearer ${otherSecret(key)}`)).text).toMatch(/^key_unknown: /);
    expect((await ask(`Bearer ${ofSystem}`)).status).toBe(200);
    door.clock.now = START + 2 * DAY;
    expect((await ask(`Bearer ${ofSystem}`)).text).toMatch(/^system_expired: /);
  });
});

describe('a key that holds', () => {
  it('is taken whatever the case of the scheme', async () => {
    expect((await ask(`bearer ${door.key}`)).status).toBe(200);
  });

  it('is known with its system', () => {
    const found = door.portal.authenticate(`Bearer ${door.key}`);
    expect(must(found)).toMatchObject({
      keyId: door.keyId,
      mode: 'live',
      system: { id: 'collector', lists: true },
    });
  });
});

describe('looking keys up', () => {
  const lookUp = () => {
    const db = openForReading(join(door.dataDir, 'forthright.db'));
    const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
    const authenticate = createAuthenticate({ db, now: () => START, sha256 });
    // Every statement that runs goes through one of these.
    const prototype = Object.getPrototypeOf(db.sqlite.prepare('SELECT 1'));
    const queries = ['get', 'all', 'raw', 'iterate'].map((name) => vi.spyOn(prototype, name));
    const count = () => queries.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    return { authenticate, count, close: () => db.sqlite.close() };
  };

  it('never asks the database for a malformed one, and once for a good one until told to forget', () => {
    const { authenticate, count, close } = lookUp();
    authenticate(`Bearer ${door.key.slice(0, -1)}`);
    authenticate(`Bearer ${door.key.toLowerCase()}`);
    expect(count()).toBe(0);
    for (let i = 0; i < 5; i++) expect(authenticate(`Bearer ${door.key}`).ok).toBe(true);
    const first = count();
    expect(first).toBeGreaterThan(0);
    authenticate.forget();
    authenticate(`Bearer ${door.key}`);
    expect(count()).toBe(2 * first);
    close();
  });
});
