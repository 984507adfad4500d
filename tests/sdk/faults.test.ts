import type { Server } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ConsentClient, createConsentClient, type ErrorCode, type Fetch } from '../../sdk/src/client';
import { LEASE_FIELDS, POLL_FIELDS, SNAPSHOT_FIELDS, UNFOLLOWED, unfollowed } from './fault-fields';
import { ANSWERS, type Fault, FIRST, logKey, POLLS, SNAPSHOTS } from './fault-table';
import { FETCHES, PLACES, serveTls, WIRE } from './fault-wire';
import {
  changesAnswer,
  EPOCH,
  employee,
  handClock,
  header,
  heartbeatAnswer,
  iso,
  KEY,
  type Reply,
  START,
  servePortal,
  snapshotAnswer,
  until,
} from './portal';

/**
 * The fault table (security.md, R6: fail closed), against a real HTTP server. The faults that are not of one field are shown as
 * the first answer a client ever gets (it must never allow). Each is shown after a good state in which the same person was allowed (it must deny when the lease
 * ends, or at once where the fault says so). Then the portal is right again, and so is the client.
 */
const question = { employee: 'per_ann', category: 'mouse', purpose: 'train', action: 'collect' } as const;
const bob = { ...question, employee: 'per_bob' };

let client: ConsentClient | undefined;
let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await client?.close();
  await stop?.();
});

/** Only a fault that is a silence is waited for briefly: a busy machine must not turn another fault into one. */
const start = (url: string, code?: ErrorCode, fetch?: Fetch) => {
  const clock = handClock();
  const codes: ErrorCode[] = [];
  client = createConsentClient({
    url,
    key: KEY,
    verifyKey: logKey.vkey,
    clock,
    heartbeat: false,
    pollWaitSeconds: 0,
    requestTimeoutMs: code === 'timeout' ? 200 : 5_000,
    retry: { minMs: 4, maxMs: 20, refusedMs: 4, spreadMs: 20 },
    fetch,
  });
  client.on('error', (error) => codes.push(error.code));
  return { client, clock, codes };
};

/** Right again, at a revision no fault claimed. */
const rightSnapshot = () => snapshotAnswer(logKey, header({ revision: 1_000, pause_epoch: 9 }));
const rightChanges = () => changesAnswer(logKey, { revision: 1_000, pause_epoch: 9 });
const right = (what: string): Reply => {
  if (what === 'heartbeat') return heartbeatAnswer();
  return what === 'snapshot' ? rightSnapshot() : rightChanges();
};

const EVERYWHERE = [...ANSWERS, ...LEASE_FIELDS, ...WIRE];
const IN_SNAPSHOTS = [...SNAPSHOTS, ...SNAPSHOT_FIELDS];
const IN_POLLS = [...POLLS, ...POLL_FIELDS];

describe('the table can fail', () => {
  it('a right answer is an allow, in the same rig', async () => {
    const portal = await servePortal(({ what }) =>
      what === 'snapshot' ? snapshotAnswer(logKey) : changesAnswer(logKey),
    );
    stop = portal.close;
    const { client, codes } = start(portal.url);
    expect(await client.ready({ timeoutMs: 10_000 })).toBe(true);
    expect(client.allows(question)).toBe(true);
    await until(() => portal.count('changes') > 0, 'a poll');
    expect(client.allows(question)).toBe(true);
    expect(codes).toEqual([]);
  });

  it('holds five hundred faults, each under its own name', () => {
    const names = [...EVERYWHERE, ...IN_SNAPSHOTS, ...FIRST].map(({ name }) => name);
    names.push(...IN_POLLS.map(({ name }) => `${name} in a poll`));
    names.push(...[...UNFOLLOWED, ...PLACES, ...FETCHES].map(([name]) => name));
    console.log(`fault table: ${names.length} faults`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(500);
  });
});

describe('a fault in the first answer: never an allow', () => {
  it.each([...ANSWERS, ...WIRE, ...SNAPSHOTS, ...FIRST])('$name', async (fault) => {
    let healed = false;
    // A redirect leads to a right answer: following it would allow.
    const portal = await servePortal(({ what, query }) => {
      if (healed || what !== 'snapshot' || query.has('right')) return right(what);
      return fault.spoil(snapshotAnswer(logKey));
    });
    stop = portal.close;
    const { client, codes } = start(portal.url, fault.code);
    await until(() => codes.length > 1, 'a second refusal');
    expect(codes[0]).toBe(fault.code);
    expect(client.allows(question)).toBe(false);
    expect(client.decide(question).reason).toBe(fault.code === 'unauthorised' ? 'not_authorised' : 'stale');
    expect(await client.ready({ timeoutMs: 1 })).toBe(false);
    expect(client.report().allowed).toBe(0);
    healed = true;
    await until(() => client.allows(question), 'recovery');
  });
});

/** No for the rest of the process, or yes again once the portal is right. */
const afterwards = async (client: ConsentClient, lasting: boolean | undefined, asked: () => number) => {
  if (!lasting) return until(() => client.allows(question), 'recovery');
  const before = asked();
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(asked()).toBe(before);
  expect(client.allows(question)).toBe(false);
};

/** A good state first, then the fault, then a portal that is right. The lease of `mouse` is 60 s. */
const afterGoodState = async (fault: Fault, on: 'everything' | 'polls' | 'snapshots') => {
  let phase: 'good' | 'spoiled' | 'healed' = 'good';
  const portal = await servePortal(({ what }) => {
    if (phase === 'healed' || what === 'heartbeat') return right(what);
    if (what === 'snapshot') {
      if (phase === 'good') return fault.before?.() ?? snapshotAnswer(logKey);
      return on === 'polls'
        ? { ...snapshotAnswer(logKey), status: 503 }
        : fault.spoil(snapshotAnswer(logKey));
    }
    phase = 'spoiled';
    if (on !== 'snapshots') return fault.spoil(changesAnswer(logKey));
    return changesAnswer(logKey, { revision: 10, items: [{ revision: 10, kind: 'resync' }] });
  });
  stop = portal.close;
  const { client, clock, codes } = start(portal.url, fault.code);
  let allowedFirst = false;
  client.on('ready', () => {
    allowedFirst ||= client.allows(question);
  });
  await until(() => codes.length > 0, 'a refusal');
  expect(allowedFirst).toBe(true);
  expect(codes[0]).toBe(fault.code);
  if (!fault.atOnce) {
    // Within the lease the last good state stands; a fault renews nothing.
    expect(client.allows(question)).toBe(true);
    clock.advance(59_999);
    expect(client.allows(question)).toBe(true);
    clock.advance(1);
    expect(client.decide(question)).toMatchObject({ allow: false, reason: 'stale' });
    const seen = codes.length;
    await until(() => codes.length > seen, 'another refusal');
  }
  expect(client.allows(question)).toBe(false);
  expect(client.allows(bob)).toBe(false);
  phase = 'healed';
  await afterwards(client, fault.lasting, () => portal.asks.length);
};

describe('a fault after a good state: no, at the latest when the lease ends', () => {
  it.each(EVERYWHERE)('$name', (fault) => afterGoodState(fault, 'everything'));
  it.each(IN_POLLS)('$name in a poll', (fault) => afterGoodState(fault, 'polls'));
});

describe('a spoiled snapshot after a resync: nothing is renewed, nothing is merged', () => {
  it.each(IN_SNAPSHOTS)('$name', (fault) => afterGoodState(fault, 'snapshots'));
});

describe('changes that cannot be followed, and no new snapshot: nothing they give is taken', () => {
  it.each(UNFOLLOWED)('%s', async (_, items) => {
    let phase: 'good' | 'spoiled' | 'healed' = 'good';
    const portal = await servePortal(({ what }) => {
      if (phase === 'healed') return right(what);
      if (what === 'snapshot')
        return phase === 'good' ? snapshotAnswer(logKey) : { ...snapshotAnswer(logKey), status: 503 };
      phase = 'spoiled';
      return unfollowed(items);
    });
    stop = portal.close;
    const { client, clock, codes } = start(portal.url);
    await until(() => codes.length > 1, 'snapshots that fail');
    expect(client.allows(question)).toBe(true);
    expect(client.allows(bob)).toBe(false);
    expect(portal.asks.at(-1)?.headers['if-none-match']).toBeUndefined();
    clock.advance(60_000);
    expect(client.decide(question)).toMatchObject({ allow: false, reason: 'stale' });
    phase = 'healed';
    await until(() => client.allows(question), 'recovery');
  });
});

describe('what carries the requests: after a good state, a client that reaches something else', () => {
  let tls: Server;
  beforeAll(async () => {
    tls = await serveTls();
  });
  afterAll(() => tls.close());

  const carriedBy = async (code: ErrorCode, broken: (portal: string) => Fetch) => {
    const portal = await servePortal(({ what }) => (what === 'snapshot' ? rightSnapshot() : rightChanges()));
    stop = portal.close;
    let carry: Fetch = (input, init) => fetch(input, init);
    const { client, clock, codes } = start(portal.url, code, (input, init) => carry(input, init));
    await until(() => client.allows(question), 'a good state');
    carry = broken(portal.url);
    await until(() => codes.length > 0, 'a refusal');
    expect(codes[0]).toBe(code);
    expect(client.allows(question)).toBe(true);
    clock.advance(60_000);
    expect(client.decide(question)).toMatchObject({ allow: false, reason: 'stale' });
    const seen = codes.length;
    await until(() => codes.length > seen, 'another refusal');
    expect(client.allows(question)).toBe(false);
    carry = (input, init) => fetch(input, init);
    await until(() => client.allows(question), 'recovery');
  };

  it.each(PLACES)('%s', (_, place) =>
    carriedBy(
      'unreachable',
      (portal) => (input, init) => fetch(input.replace(portal, place(portal, tls)), init),
    ),
  );
  it.each(FETCHES)('a fetch that %s', (_, code, broken) => carriedBy(code, () => broken));
});

describe('clocks that jump: no, and no end revives', () => {
  const DAY = 86_400_000;
  const ending = { ...employee('per_end'), until: [iso(START + 3_600_000)] };
  const end = { ...question, employee: 'per_end' };
  type Times = { monotonic: number; wall: number };

  const withClock = async () => {
    const times: Times = { monotonic: 1_000, wall: START };
    let silent = false;
    const portal = await servePortal(({ what }) => {
      if (silent) return () => undefined;
      if (what !== 'snapshot') return changesAnswer(logKey);
      return snapshotAnswer(logKey, header(), [employee('per_ann'), ending]);
    });
    stop = portal.close;
    client = createConsentClient({
      url: portal.url,
      key: KEY,
      heartbeat: false,
      clock: { monotonicMs: () => times.monotonic, wallMs: () => times.wall },
      retry: { minMs: 4, maxMs: 20, refusedMs: 4, spreadMs: 20 },
    });
    await until(() => client?.allows(end) === true, 'a good state');
    silent = true;
    return { client, times };
  };

  it.each<[string, Partial<Times>, string]>([
    ['the lease clock leaps ahead', { monotonic: 61_000 }, 'stale'],
    ['the lease clock goes back', { monotonic: 0 }, 'stale'],
    ['the lease clock tells no time', { monotonic: Number.NaN }, 'stale'],
    ['the lease clock runs to infinity', { monotonic: Number.POSITIVE_INFINITY }, 'stale'],
    ['the wall clock leaps two days ahead', { wall: START + 2 * DAY }, 'not_permitted'],
    ['the wall clock tells no time', { wall: Number.NaN }, 'not_permitted'],
    ['the wall clock runs to infinity', { wall: Number.POSITIVE_INFINITY }, 'not_permitted'],
  ])('%s', async (_, jump, reason) => {
    const { client, times } = await withClock();
    Object.assign(times, jump);
    expect(client.decide(end)).toMatchObject({ allow: false, reason });
  });

  it('an end that was passed once stays passed when the wall clock is set back', async () => {
    const { client, times } = await withClock();
    times.wall += 2 * DAY;
    expect(client.allows(end)).toBe(false);
    times.wall = START - 2 * DAY;
    expect(client.allows(end)).toBe(false);
    expect(client.allows(question)).toBe(true);
  });
});

describe('what a pinned epoch refuses', () => {
  it('another epoch than the pinned one, from the first answer', async () => {
    const portal = await servePortal(() => snapshotAnswer(logKey));
    stop = portal.close;
    const codes: ErrorCode[] = [];
    client = createConsentClient({ url: portal.url, key: KEY, epoch: 'ep_pinned', heartbeat: false });
    client.on('error', ({ code }) => codes.push(code));
    await until(() => codes.length > 0, 'a refusal');
    expect(codes).toEqual(['epoch_changed']);
    expect(client.decide(question)).toMatchObject({ allow: false, epoch: 'ep_pinned' });
    expect(EPOCH).not.toBe('ep_pinned');
  });
});
