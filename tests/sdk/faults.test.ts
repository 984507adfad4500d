import { afterEach, describe, expect, it } from 'vitest';
import { type ConsentClient, createConsentClient, type ErrorCode } from '../../sdk/src/client';
import { ANSWERS, type Fault, FIRST, logKey, POLLS, SNAPSHOTS } from './fault-table';
import {
  changesAnswer,
  EPOCH,
  handClock,
  heartbeatAnswer,
  KEY,
  servePortal,
  snapshotAnswer,
  until,
} from './portal';

/**
 * The fault table (security.md, R6: fail closed). Each fault is shown twice: as the first answer a client ever gets (it must
 * never allow), and after a good state (it must deny when the lease ends, or at once where the fault says so).
 */
const question = { employee: 'per_ann', category: 'mouse', purpose: 'train', action: 'collect' } as const;

let client: ConsentClient | undefined;
let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await client?.close();
  await stop?.();
});

/** Only a fault that is a silence is waited for briefly: a busy machine must not turn another fault into one. */
const start = (url: string, fault?: Fault) => {
  const clock = handClock();
  const codes: ErrorCode[] = [];
  client = createConsentClient({
    url,
    key: KEY,
    verifyKey: logKey.vkey,
    clock,
    heartbeat: false,
    pollWaitSeconds: 0,
    requestTimeoutMs: fault?.code === 'timeout' ? 200 : 5_000,
    retry: { minMs: 4, maxMs: 20, refusedMs: 4, spreadMs: 20 },
  });
  client.on('error', ({ code }) => codes.push(code));
  return { client, clock, codes };
};

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

  it('holds more than sixty faults, each under its own name', () => {
    const names = [...ANSWERS, ...SNAPSHOTS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length + POLLS.length).toBeGreaterThan(60);
  });
});

describe('a fault in the first answer: never an allow', () => {
  it.each([...ANSWERS, ...SNAPSHOTS, ...FIRST])('$name', async (fault) => {
    // A redirect leads to a right answer: following it would allow.
    const portal = await servePortal(({ what, query }) => {
      if (what === 'heartbeat') return heartbeatAnswer();
      if (what === 'changes') return changesAnswer(logKey);
      return query.has('right') ? snapshotAnswer(logKey) : fault.spoil(snapshotAnswer(logKey));
    });
    stop = portal.close;
    const { client, codes } = start(portal.url, fault);
    await until(() => codes.length > 1, 'a second refusal');
    expect(codes[0]).toBe(fault.code);
    expect(client.allows(question)).toBe(false);
    expect(client.decide(question).reason).toBe(fault.code === 'unauthorised' ? 'not_authorised' : 'stale');
    expect(await client.ready({ timeoutMs: 1 })).toBe(false);
    expect(client.report().allowed).toBe(0);
  });
});

/** A good state first, then the fault on everything. The lease of `mouse` is 60 s. */
const afterGoodState = async (fault: Fault, on: 'everything' | 'polls' | 'snapshots') => {
  let spoiled = false;
  const portal = await servePortal(({ what }) => {
    if (what === 'heartbeat') return heartbeatAnswer();
    if (what === 'snapshot') {
      if (!spoiled) return snapshotAnswer(logKey);
      return on === 'polls'
        ? { ...snapshotAnswer(logKey), status: 503 }
        : fault.spoil(snapshotAnswer(logKey));
    }
    spoiled = true;
    if (on !== 'snapshots') return fault.spoil(changesAnswer(logKey));
    return changesAnswer(logKey, { revision: 10, items: [{ revision: 10, kind: 'resync' }] });
  });
  stop = portal.close;
  const { client, clock, codes } = start(portal.url, fault);
  let allowedFirst = false;
  client.on('ready', () => {
    allowedFirst = client.allows(question);
  });
  await until(() => codes.length > 0, 'a refusal');
  expect(allowedFirst).toBe(true);
  expect(codes[0]).toBe(fault.code);
  if (fault.atOnce) {
    expect(client.allows(question)).toBe(false);
    return;
  }
  // Within the lease the last good state stands; a fault renews nothing.
  expect(client.allows(question)).toBe(true);
  clock.advance(59_999);
  expect(client.allows(question)).toBe(true);
  clock.advance(1);
  expect(client.decide(question)).toMatchObject({ allow: false, reason: 'stale' });
  const seen = codes.length;
  await until(() => codes.length > seen, 'another refusal');
  expect(client.allows(question)).toBe(false);
};

describe('a fault after a good state: no, at the latest when the lease ends', () => {
  it.each(ANSWERS)('$name', (fault) => afterGoodState(fault, 'everything'));
  it.each(POLLS)('$name in a poll', (fault) => afterGoodState(fault, 'polls'));
});

describe('a spoiled snapshot after a resync: nothing is renewed, nothing is merged', () => {
  it.each(SNAPSHOTS)('$name', (fault) => afterGoodState(fault, 'snapshots'));
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
