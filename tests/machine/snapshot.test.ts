import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, toIso } from '#domain/time';
import { parseVerifierKey } from '#sdk/lease';
import { choose, must } from '../services/portal';
import {
  ALL,
  APPS,
  CHAT,
  type Door,
  FRAUD,
  HOURS,
  MOUSE,
  MOUSE_USE,
  newDoor,
  newEmployee,
  newSystem,
  START,
  setGate,
} from './door';

const PATH = '/api/v1/snapshot';
let door: Door;
let ada: string;
let ben: string;

beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  ben = await newEmployee(door.portal);
  must(await choose(door.portal, ada, 'give', MOUSE));
});
afterAll(() => door.portal.close());

const read = async (key?: string) => {
  const answer = await door.get(PATH, { key });
  expect(answer.status, answer.text).toBe(200);
  expect(answer.text.endsWith('\n')).toBe(true);
  const [header, ...people] = answer.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const allowed = Object.fromEntries(
    people.map(({ id, allow }) => [id, allow.map((place: number) => header.activities[place].id)]),
  );
  return { answer, header, people, allowed };
};

/** The payload of a lease, its signature verified by WebCrypto with the key that /log/key serves. */
const leaseOf = async (headers: Record<string, string>) => {
  const [payload = '', signature = ''] = (headers['forthright-lease'] ?? '').split('.');
  const { typed } = parseVerifierKey((await door.get('/log/key', { key: null })).text);
  const key = await crypto.subtle.importKey('raw', typed.slice(1), { name: 'Ed25519' }, false, ['verify']);
  const signed = Buffer.concat([Buffer.from('forthright/lease/v1\n'), Buffer.from(payload, 'base64url')]);
  const good = await crypto.subtle.verify('Ed25519', key, Buffer.from(signature, 'base64url'), signed);
  return { good, lease: JSON.parse(Buffer.from(payload, 'base64url').toString()) };
};

describe('the first line', () => {
  it('tells the state, and of each activity what a client needs to answer as the portal would', async () => {
    const { header, answer } = await read();
    const { revision, epoch } = door.portal.decisions.position();
    expect(header).toMatchObject({ revision, epoch, pause_epoch: 0, issued_at: toIso(START) });
    expect(header.expires_at).toBe(toIso(START + 60_000));
    expect(header.activities.map(({ id }: { id: string }) => id).sort()).toEqual([...ALL].sort());
    const of = (id: string) => header.activities.find((activity: { id: string }) => activity.id === id);
    expect(of(MOUSE)).toEqual({
      id: MOUSE,
      programme: 'training',
      category: 'mouse_pointer',
      purpose: 'train_ai_agents',
      verb: 'collect',
      paused: false,
      lease_s: 60,
      multi_party: false,
    });
    expect(of(MOUSE_USE)).toMatchObject({
      verb: 'use',
      embargo_s: 14 * 86_400,
      retention_s: 90 * 86_400,
      collected_for: [MOUSE, MOUSE_USE],
    });
    expect(of(CHAT)).toMatchObject({ lease_s: 60, multi_party: true });
    expect(of(HOURS)).toMatchObject({ continue_s: 8 * 3_600, continue_until: toIso(START + 8 * 3_600_000) });
    expect(header.protected_contexts[0]).toEqual({
      kind: 'site',
      match: 'http://localhost:3000',
      why: 'portal',
    });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'cache-control': 'private, no-store',
    });
  });

  it('lets consent and training never go on after contact is lost', async () => {
    const { header } = await read();
    const goingOn = header.activities.filter((activity: object) => 'continue_s' in activity);
    expect(goingOn.map(({ id }: { id: string }) => id)).toEqual([HOURS]);
  });
});

describe('a line of a person', () => {
  it('lists what is allowed, with its end and, under consent, its beginning', async () => {
    must(await choose(door.portal, ada, 'give', CHAT));
    const { header, people } = await read();
    const line = people.find(({ id }) => id === ada);
    const at = (id: string) => line.allow.findIndex((place: number) => header.activities[place].id === id);
    expect([line.until[at(MOUSE)], line.since[at(MOUSE)]]).toEqual([null, toIso(START)]);
    expect([line.until[at(CHAT)], line.since[at(CHAT)]]).toEqual([toIso(START + 3 * DAY), toIso(START)]);
    expect([line.until[at(APPS)], line.since[at(APPS)]]).toEqual([null, null]);
    expect(at(FRAUD)).toBe(-1);
  });

  it('is absent of somebody to whom nothing is allowed; ids are in order', async () => {
    const { key } = await newSystem(door.portal, 'mouse-only', { activities: [MOUSE] });
    const { allowed } = await read(key);
    expect(allowed).toEqual({ [ada]: [MOUSE] });
    const { people } = await read();
    const ids = people.map(({ id }) => id);
    expect(ids).toContain(ben);
    expect(ids).toEqual([...ids].sort());
  });
});

describe('the ETag', () => {
  it('stays while nothing this key may know changes, and a 304 renews the lease', async () => {
    const { key } = await newSystem(door.portal, 'apps-only', { activities: [APPS] });
    const first = await read(key);
    const tag = first.answer.headers.etag as string;
    expect(tag).toMatch(/^"ep_\w+-\d+"$/);
    must(await choose(door.portal, ben, 'give', MOUSE));
    door.clock.now += 1_000;
    for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await door.get(PATH, { key, headers: { 'if-none-match': header } });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', tag]);
      const { good, lease } = await leaseOf(again.headers);
      expect(good).toBe(true);
      expect(lease.revision).toBe(door.portal.decisions.position().revision);
      expect(lease.issued_at).toBe(toIso(door.clock.now));
    }
    for (const header of ['"other"', tag.replace('"', ''), `"x${tag.slice(1)}`]) {
      expect((await door.get(PATH, { key, headers: { 'if-none-match': header } })).status).toBe(200);
    }
  });

  it('changes with a choice, a gate and a registration that this key may know of', async () => {
    const tags = [(await read()).answer.headers.etag];
    must(await choose(door.portal, ben, 'withdraw', MOUSE));
    tags.push((await read()).answer.headers.etag);
    await setGate(door.portal.administration, 'store_not_ready', 'shut');
    tags.push((await read()).answer.headers.etag);
    await setGate(door.portal.administration, 'store_not_ready', 'open');
    tags.push((await read()).answer.headers.etag);
    expect(new Set(tags).size).toBe(4);
  });
});

describe('the lease', () => {
  it('is signed by the log key over exactly the state that was sent, for the key that asked', async () => {
    const { answer, header } = await read();
    const { good, lease } = await leaseOf(answer.headers);
    expect(good).toBe(true);
    expect(lease).toEqual({
      key_id: door.keyId,
      epoch: header.epoch,
      revision: header.revision,
      pause_epoch: header.pause_epoch,
      etag: answer.headers.etag?.replaceAll('"', ''),
      issued_at: header.issued_at,
      expires_at: header.expires_at,
    });
  });

  it('does not verify when anything in it was changed', async () => {
    const { answer } = await read();
    const header = answer.headers['forthright-lease'] ?? '';
    const [payload = '', signature = ''] = header.split('.');
    const { lease } = await leaseOf(answer.headers);
    const encoded = (changed: object) => Buffer.from(JSON.stringify(changed)).toString('base64url');
    expect(encoded(lease)).toBe(payload);
    const later = encoded({ ...lease, expires_at: toIso(START + DAY) });
    const { good } = await leaseOf({ 'forthright-lease': `${later}.${signature}` });
    expect(good).toBe(false);
  });
});

it('a key without the grant to list gets no list (B24)', async () => {
  const { key } = await newSystem(door.portal, 'asks-one-by-one', { lists: false });
  for (const answer of [
    await door.get(PATH, { key }),
    await door.get('/api/v1/changes', { key, query: { after: '0' } }),
  ]) {
    expect([answer.status, answer.json().code]).toEqual([403, 'lists_not_granted']);
  }
});

it.each([
  ['application/x-ndjson', 200],
  ['*/*', 200],
  ['application/json;q=0.5, application/*', 200],
  ['application/vnd.forthright.snapshot', 406],
  ['application/x-ndjson;q=0', 406],
])('asked for %s it answers %i', async (accept, status) => {
  expect((await door.get(PATH, { headers: { accept } })).status).toBe(status);
});
