import { afterEach, describe, expect, it } from 'vitest';
import { type ClientOptions, createConsentClient } from '../../sdk/src/client';
import {
  type Answer,
  type Ask,
  activity,
  changesAnswer,
  employee,
  handClock,
  header,
  iso,
  type Json,
  KEY,
  leaseHeader,
  leasePayload,
  makeLogKey,
  type Reply,
  START,
  servePortal,
  snapshotAnswer,
  until,
} from './portal';

const logKey = makeLogKey();
const ann = { employee: 'per_ann', category: 'mouse', purpose: 'train', action: 'collect' } as const;
const bob = { ...ann, employee: 'per_bob' };

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const serve = async (reply: (ask: Ask) => Reply | Promise<Reply>) => {
  const portal = await servePortal(reply);
  closers.push(portal.close);
  return portal;
};

const follow = (url: string, more: Partial<ClientOptions> = {}) => {
  const client = createConsentClient({
    url,
    key: KEY,
    verifyKey: logKey.vkey,
    heartbeat: false,
    requestTimeoutMs: 1_000,
    retry: { minMs: 4, maxMs: 20, refusedMs: 4 },
    ...more,
  });
  closers.push(() => client.close());
  const codes: string[] = [];
  client.on('error', ({ code }) => codes.push(code));
  return { client, codes };
};

/** A poll that is answered when the test says so. */
const held = () => {
  let release: (reply: Reply) => void = () => undefined;
  const reply = new Promise<Reply>((resolve) => {
    release = resolve;
  });
  return { reply, release };
};
const never = () => new Promise<Reply>(() => undefined);

describe('following a portal', () => {
  it('a withdrawal stops collection as soon as the poll returns, well under a second', async () => {
    const poll = held();
    let polls = 0;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey);
      polls += 1;
      return polls === 1 ? poll.reply : never();
    });
    const { client } = follow(portal.url);
    expect(await client.ready({ timeoutMs: 2_000 })).toBe(true);
    await until(() => polls === 1, 'a poll');
    expect(client.allows(ann)).toBe(true);
    const withdrawn = performance.now();
    const items = [
      { revision: 11, kind: 'deny', employee: 'per_ann', activity: 'training.mouse.train.collect' },
    ];
    poll.release(changesAnswer(logKey, { revision: 11, items }));
    await until(() => !client.allows(ann), 'the withdrawal');
    expect(performance.now() - withdrawn).toBeLessThan(1_000);
    expect(client.decide(ann)).toEqual({
      allow: false,
      reason: 'not_permitted',
      activity: 'training.mouse.train.collect',
      revision: 11,
      epoch: 'ep_one',
    });
    await until(() => polls === 2, 'the next poll');
    expect(portal.asks.at(-1)?.query.get('after')).toBe('11');
  });

  it('asks with the key in the header only, and waits no longer than half the shortest lease', async () => {
    const short = header({ activities: [activity('mouse', { lease_s: 20 })] });
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey, short) : never()));
    const { client } = follow(`${portal.url}/under/a/path`);
    await client.ready({ timeoutMs: 2_000 });
    await until(() => portal.count('changes') === 1, 'a poll');
    for (const ask of portal.asks) {
      expect(ask.headers.authorization).toBe(`Bearer ${KEY}`);
      expect([...ask.query.keys()].every((name) => name === 'after' || name === 'wait')).toBe(true);
    }
    expect(portal.asks.at(-1)?.query.get('wait')).toBe('10');
  });

  it('a resync fetches a new snapshot without condition and replaces everything', async () => {
    const heads = [header(), header({ revision: 20 })];
    const people = [[employee('per_ann')], [employee('per_bob')]];
    let polls = 0;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey, heads.shift(), people.shift());
      polls += 1;
      const items = [{ revision: 11, kind: 'resync' }];
      return polls === 1 ? changesAnswer(logKey, { revision: 11, items }) : never();
    });
    const { client, codes } = follow(portal.url);
    const changes: unknown[] = [];
    client.on('configuration_changed', (change) => changes.push(change));
    await until(() => client.allows(bob), 'the new snapshot');
    expect(client.allows(ann)).toBe(false);
    expect(portal.asks.map(({ headers }) => headers['if-none-match'])).not.toContain('"ep_one-10"');
    expect(changes).toEqual([
      { revision: 10, replaced: true },
      { revision: 20, replaced: true },
    ]);
    expect(codes).toEqual([]);
  });

  it('serves the protected contexts of the snapshot', async () => {
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey) : never()));
    const { client } = follow(portal.url);
    expect(client.protectedContexts()).toEqual([]);
    await client.ready();
    expect(client.protectedContexts()).toEqual([
      { kind: 'site', match: 'http://localhost:3000', why: 'portal' },
    ]);
  });

  it('without verifyKey an unsigned lease is read; with a wrong one nothing is believed', async () => {
    const other = makeLogKey();
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(other) : never()));
    const open = follow(portal.url, { verifyKey: undefined });
    expect(await open.client.ready({ timeoutMs: 2_000 })).toBe(true);
    const strict = follow(portal.url);
    await until(() => strict.codes.includes('lease_signature'), 'a refusal');
    expect(strict.client.allows(ann)).toBe(false);
  });

  it('a verifier key whose hash is not its own believes nothing', async () => {
    const portal = await serve(() => snapshotAnswer(logKey));
    const [name, hash, key] = ['portal.test/log', '00000000', logKey.vkey.split('+').slice(2).join('+')];
    const { client, codes } = follow(portal.url, { verifyKey: `${name}+${hash}+${key}` });
    await until(() => codes.includes('lease_signature'), 'a refusal');
    expect(client.allows(ann)).toBe(false);
  });
});

describe('leases', () => {
  it('count from the moment the request was sent, not from its answer', async () => {
    const clock = handClock();
    const first = held();
    const portal = await serve(({ what }) => (what === 'snapshot' ? first.reply : never()));
    const { client } = follow(portal.url, { clock, requestTimeoutMs: 5_000 });
    await until(() => portal.count('snapshot') === 1, 'the request');
    clock.advance(50_000);
    first.release(snapshotAnswer(logKey));
    await client.ready({ timeoutMs: 2_000 });
    expect(client.report().leaseRemainingMs).toBe(10_000);
    clock.advance(9_999);
    expect(client.allows(ann)).toBe(true);
    clock.advance(1);
    expect(client.decide(ann).reason).toBe('stale');
  });

  it('are renewed by an empty poll; stale and ready are told once each', async () => {
    const clock = handClock();
    const polls = [held(), held()];
    let asked = 0;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey);
      asked += 1;
      return polls[asked - 1]?.reply ?? never();
    });
    const { client } = follow(portal.url, { clock });
    const told: string[] = [];
    client.on('ready', () => told.push('ready'));
    client.on('stale', ({ reason }) => told.push(reason));
    await client.ready({ timeoutMs: 2_000 });
    await until(() => asked === 1, 'a poll');
    clock.advance(61_000);
    expect(client.allows(ann)).toBe(false);
    expect(client.allows(ann)).toBe(false);
    await until(() => told.length === 2, 'stale');
    // The poll was sent 61 s ago: its answer is already too old to be acted on.
    polls[0]?.release(changesAnswer(logKey));
    await until(() => asked === 2, 'a second poll');
    expect(client.allows(ann)).toBe(false);
    polls[1]?.release(changesAnswer(logKey));
    await until(() => client.allows(ann), 'renewal');
    expect(told).toEqual(['ready', 'lease_ended', 'ready']);
  });

  it('an answer kept by a cache and shown again renews nothing', async () => {
    const clock = handClock();
    const kept = changesAnswer(logKey);
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey) : kept));
    const { client } = follow(portal.url, { clock, pollWaitSeconds: 1 });
    await until(() => portal.count('changes') > 1, 'the kept answer twice');
    clock.advance(60_000);
    const polls = portal.count('changes');
    await until(() => portal.count('changes') > polls + 1, 'more of the kept answer');
    expect(client.decide(ann).reason).toBe('stale');
  });

  it('an answer older than one that came before it is refused', async () => {
    const old = changesAnswer(logKey);
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey) : old));
    const { codes } = follow(portal.url);
    await until(() => codes.includes('lease_replayed'), 'the refusal');
  });

  it('end early after the machine slept: only the wall clock saw the night', async () => {
    const { systemClock } = await import('../../sdk/src/clock');
    const real = Date.now;
    closers.push(async () => {
      Date.now = real;
    });
    const clock = systemClock();
    const before = clock.monotonicMs();
    Date.now = () => real() + 8 * 3_600_000;
    const after = clock.monotonicMs();
    expect(after - before).toBeGreaterThanOrEqual(8 * 3_600_000);
    Date.now = () => real() - 8 * 3_600_000;
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(after);
  });
});

describe('304', () => {
  /** A good state, one doubtful poll, then snapshots by `second`. */
  const doubted = async (second: (ask: Ask) => Answer) => {
    const clock = handClock();
    let polls = 0;
    const portal = await serve((ask) => {
      if (ask.what === 'snapshot') return polls === 0 ? snapshotAnswer(logKey) : second(ask);
      polls += 1;
      return polls === 1 ? { ...changesAnswer(logKey), body: '{' } : never();
    });
    const { client, codes } = follow(portal.url, { clock });
    return { portal, client, codes, clock, polls: () => polls };
  };
  const unchanged = (more: Json = {}): Answer => ({
    status: 304,
    headers: { 'forthright-lease': leaseHeader(leasePayload(more), logKey) },
    body: '',
  });

  it('after a doubtful poll the snapshot is asked for by its ETag, and a 304 renews', async () => {
    const { portal, client, codes, polls } = await doubted(() => unchanged({ revision: 15 }));
    await until(() => polls() === 2, 'a poll after the 304');
    expect(codes).toEqual(['malformed']);
    const conditions = portal.asks
      .filter(({ what }) => what === 'snapshot')
      .map((ask) => ask.headers['if-none-match']);
    expect(conditions).toEqual([undefined, '"ep_one-10"']);
    expect(client.allows(ann)).toBe(true);
  });

  it.each<[string, string, Answer]>([
    ['about another state', 'lease_mismatch', unchanged({ etag: '"ep_one-9"' })],
    ['without a lease', 'lease_missing', { ...unchanged(), headers: {} }],
    ['under an older revision', 'lease_mismatch', unchanged({ revision: 9 })],
  ])('%s renews nothing', async (_, code, answer) => {
    const { client, codes, clock } = await doubted(() => answer);
    await until(() => codes.includes(code), 'the refusal');
    clock.advance(60_000);
    expect(client.allows(ann)).toBe(false);
    const seen = codes.length;
    await until(() => codes.length > seen, 'another refusal');
    expect(client.allows(ann)).toBe(false);
  });

  it('under another epoch denies at once', async () => {
    const { client, codes } = await doubted(() => unchanged({ epoch: 'ep_two', revision: 99 }));
    await until(() => codes.includes('epoch_changed'), 'the refusal');
    expect(client.allows(ann)).toBe(false);
  });
});

describe('older and other logs', () => {
  const sequence = async (snapshots: Json[]) => {
    const left = [...snapshots];
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey, left.length > 1 ? left.shift() : left[0]);
      return left.length > 1
        ? changesAnswer(logKey, { revision: 10, items: [{ revision: 10, kind: 'resync' }] })
        : never();
    });
    return { portal, ...follow(portal.url) };
  };

  it('a lower revision denies everything until the portal is at least where it was', async () => {
    let revision = 10;
    let polls = 0;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey, header({ revision }));
      polls += 1;
      if (polls > 1) return never();
      revision = 8;
      return changesAnswer(logKey, { revision: 9 });
    });
    const { client, codes } = follow(portal.url);
    await client.ready({ timeoutMs: 2_000 });
    await until(() => codes.filter((code) => code === 'revision_rollback').length > 2, 'refusals');
    expect(client.allows(ann)).toBe(false);
    revision = 9;
    const seen = codes.length;
    await until(() => codes.length > seen + 1, 'a refusal of the revision in between');
    expect(client.decide(ann)).toMatchObject({ allow: false, reason: 'stale', revision: 10 });
    revision = 10;
    await until(() => client.allows(ann), 'recovery');
  });

  it('an older pause epoch is an older state', async () => {
    const { client, codes } = await sequence([header({ pause_epoch: 3 }), header({ pause_epoch: 2 })]);
    await until(() => codes.includes('revision_rollback'), 'the refusal');
    expect(client.allows(ann)).toBe(false);
  });

  it('another epoch denies everything for good, also when the first comes back', async () => {
    const { portal, client, codes } = await sequence([
      header(),
      header({ epoch: 'ep_two', revision: 50 }),
      header(),
    ]);
    await until(() => codes.includes('epoch_changed'), 'the refusal');
    const asked = portal.asks.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(portal.asks.length).toBe(asked);
    expect(client.allows(ann)).toBe(false);
    expect(client.report().epoch).toBe('ep_one');
  });
});

describe('faults that pass', () => {
  it('a refused key denies at once, and a new snapshot ends it', async () => {
    let refused = true;
    let polls = 0;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot')
        return polls === 0 || !refused ? snapshotAnswer(logKey) : { ...snapshotAnswer(logKey), status: 401 };
      polls += 1;
      return polls === 1 ? { ...changesAnswer(logKey), status: 401 } : never();
    });
    const { client, codes } = follow(portal.url);
    const stale: string[] = [];
    client.on('stale', ({ reason }) => stale.push(reason));
    await client.ready({ timeoutMs: 2_000 });
    await until(() => codes.length > 2, 'refusals');
    expect(client.decide(ann).reason).toBe('not_authorised');
    expect(stale).toEqual(['blocked']);
    refused = false;
    await until(() => client.allows(ann), 'recovery');
    const later = portal.asks.filter(({ what }) => what === 'snapshot').slice(1);
    expect(later.every(({ headers }) => headers['if-none-match'] === undefined)).toBe(true);
  });

  it('Retry-After is honoured', async () => {
    const at: number[] = [];
    const portal = await serve(() => {
      at.push(performance.now());
      return { status: 503, headers: { 'retry-after': '1' }, body: '' };
    });
    const { client } = follow(portal.url);
    expect(await client.ready({ timeoutMs: 50 })).toBe(false);
    await until(() => at.length === 2, 'a second try');
    expect((at[1] as number) - (at[0] as number)).toBeGreaterThanOrEqual(990);
  });

  it('a connection that comes back is asked without waiting, from where it broke', async () => {
    let polls = 0;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey);
      polls += 1;
      if (polls === 1) return (response) => void response.destroy();
      return polls === 2 ? changesAnswer(logKey) : never();
    });
    const { client, codes } = follow(portal.url);
    await until(() => polls === 3, 'polls after the break');
    const asked = portal.asks.filter(({ what }) => what === 'changes').map(({ query }) => query.get('wait'));
    expect(asked).toEqual(['30', '0', '30']);
    expect(portal.count('snapshot')).toBe(1);
    expect(codes).toEqual(['unreachable']);
    expect(client.allows(ann)).toBe(true);
  });

  it('a fetch that never answers and ignores its signal does not hold the client', async () => {
    const { client, codes } = follow('https://portal.test', {
      fetch: () => never() as never,
      requestTimeoutMs: 20,
    });
    await until(() => codes.length > 1, 'two timeouts');
    expect(codes[0]).toBe('timeout');
    expect(client.allows(ann)).toBe(false);
  });

  it('a fetch that throws, or answers something else, is a no', async () => {
    for (const fetch of [
      () => {
        throw new Error('no network');
      },
      async () => undefined,
      async () => ({ status: 200, headers: new Headers() }),
    ]) {
      const { client, codes } = follow('https://portal.test', { fetch: fetch as never });
      await until(() => codes.length > 1, 'refusals');
      expect(client.allows(ann)).toBe(false);
    }
  });

  it('a portal that answers every poll with resync is not asked in a busy loop', async () => {
    const portal = await serve(({ what }) =>
      what === 'snapshot'
        ? snapshotAnswer(logKey)
        : changesAnswer(logKey, { items: [{ revision: 10, kind: 'resync' }] }),
    );
    follow(portal.url, { retry: { minMs: 100, maxMs: 400, refusedMs: 100 } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(portal.count('snapshot')).toBeGreaterThan(1);
    expect(portal.count('snapshot')).toBeLessThan(8);
  });

  it('a portal that answers empty polls at once is not asked in a busy loop', async () => {
    const portal = await serve(({ what }) =>
      what === 'snapshot' ? snapshotAnswer(logKey) : changesAnswer(logKey),
    );
    follow(portal.url);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(portal.count('changes')).toBeGreaterThan(1);
    expect(portal.count('changes')).toBeLessThan(6);
  });
});

describe('heartbeats', () => {
  const answer = (): Answer => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ revision: 10, epoch: 'ep_one', pause_epoch: 0 }),
  });
  const bodies = (asks: readonly Ask[]) =>
    asks.filter(({ what }) => what === 'heartbeat').map(({ body }) => JSON.parse(body) as Json);

  it('say which state is enforced as soon as there is one, acknowledge a pause at once, and end with the stop', async () => {
    const poll = held();
    let polls = 0;
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return answer();
      if (what === 'snapshot') return snapshotAnswer(logKey);
      polls += 1;
      return polls === 1 ? poll.reply : never();
    });
    const { client } = follow(portal.url, { heartbeat: true, clock: handClock() });
    await client.ready({ timeoutMs: 2_000 });
    await until(() => portal.count('heartbeat') === 1, 'the first heartbeat');
    client.allows(ann);
    client.allows(ann);
    client.allows({ ...ann, employee: 'per_nobody' });
    client.allows({ ...ann, category: 'breath' });
    const items = [{ revision: 11, kind: 'pause', activity: 'training.mouse.train.collect', pause_epoch: 1 }];
    poll.release(changesAnswer(logKey, { revision: 11, pause_epoch: 1, items }));
    await until(() => portal.count('heartbeat') === 2, 'the acknowledgement');
    expect(client.decide(ann).reason).toBe('paused');
    await client.close();
    const state = { epoch: 'ep_one' };
    expect(bodies(portal.asks)).toEqual([
      { ...state, revision: 10, pause_epoch: 0, counts: [] },
      {
        ...state,
        revision: 11,
        pause_epoch: 1,
        counts: [{ activity: 'training.mouse.train.collect', allowed: 2, denied: 1 }],
      },
      {
        ...state,
        revision: 11,
        pause_epoch: 1,
        stopped_at: iso(START),
        counts: [{ activity: 'training.mouse.train.collect', allowed: 0, denied: 1 }],
      },
    ]);
    expect(client.allows(ann)).toBe(false);
  });

  it('keep their counts until one is accepted', async () => {
    let healthy = false;
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return healthy ? answer() : { ...answer(), status: 503 };
      return what === 'snapshot' ? snapshotAnswer(logKey) : never();
    });
    const { client, codes } = follow(portal.url, { heartbeat: true });
    client.on('ready', () => client.allows(ann));
    await until(() => codes.includes('http_error'), 'a heartbeat that was not accepted');
    healthy = true;
    await client.close();
    const counts = [{ activity: 'training.mouse.train.collect', allowed: 1, denied: 0 }];
    expect(bodies(portal.asks).map((body) => body.counts)).toEqual([counts, counts]);
  });

  it.each<[string, string, Answer]>([
    ['that the key is revoked', 'unauthorised', { ...answer(), status: 401 }],
    [
      'another epoch',
      'epoch_changed',
      { ...answer(), body: JSON.stringify({ revision: 99, epoch: 'ep_two', pause_epoch: 0 }) },
    ],
  ])('an answer that tells %s denies at once', async (_, code, told) => {
    let beats = 0;
    const portal = await serve(({ what }) => {
      if (what === 'changes') return never();
      if (what === 'snapshot')
        return beats === 0 ? snapshotAnswer(logKey) : { ...snapshotAnswer(logKey), status: 401 };
      beats += 1;
      return told;
    });
    const { client, codes } = follow(portal.url, { heartbeat: true });
    await client.ready({ timeoutMs: 2_000 });
    await until(() => codes.includes(code), 'the refusal');
    expect(client.allows(ann)).toBe(false);
  });

  it('are not sent before a state was in force', async () => {
    const portal = await serve(() => ({ ...snapshotAnswer(logKey), status: 503 }));
    const { client } = follow(portal.url, { heartbeat: true });
    await until(() => portal.count('snapshot') > 1, 'tries');
    await client.close();
    expect(portal.count('heartbeat')).toBe(0);
  });
});

describe('a client never throws while it runs, and never starts on options that cannot work', () => {
  it.each<[string, Partial<ClientOptions>]>([
    ['no address', { url: '' }],
    ['a file address', { url: 'file:///etc' }],
    ['credentials in the address', { url: 'https://a:b@portal.test' }],
    ['no key', { key: '' }],
    ['a key with a line break', { key: 'a\r\nb' }],
    ['half a poll', { pollWaitSeconds: 0.5 }],
    ['an endless poll', { pollWaitSeconds: 3_600 }],
    ['a verifier key that is none', { verifyKey: 'portal' }],
    ['a verifier key of another algorithm', { verifyKey: `portal+00000000+${'Ag'.padEnd(43, 'A')}=` }],
  ])('%s', (_, options) => {
    expect(() => createConsentClient({ url: 'https://portal.test', key: KEY, ...options })).toThrow(
      TypeError,
    );
  });

  it('a question that throws when read is a no, and is counted', async () => {
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey) : never()));
    const { client } = follow(portal.url);
    await client.ready({ timeoutMs: 2_000 });
    const trap = Object.defineProperty({ ...ann }, 'employee', {
      get: () => {
        throw new Error('a trap');
      },
    });
    expect(client.decide(trap)).toMatchObject({ allow: false, reason: 'unknown' });
    client.allows(ann);
    expect(client.report()).toMatchObject({
      allowed: 1,
      denied: 1,
      deniedBy: { unknown: 1, not_permitted: 0 },
      activities: [{ activity: 'training.mouse.train.collect', allowed: 1, denied: 0 }],
      requests: 2,
      errors: 0,
      revision: 10,
    });
  });

  it('a listener that throws stops neither the others nor the following', async () => {
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey) : never()));
    const { client } = follow(portal.url);
    client.on('ready', () => {
      throw new Error('a bug of the application');
    });
    let told = 0;
    const off = client.on('configuration_changed', () => {
      told += 1;
    });
    expect(await client.ready({ timeoutMs: 2_000 })).toBe(true);
    expect(told).toBe(1);
    off();
    await until(() => portal.count('changes') === 1, 'the next poll');
  });

  it('after close everything is a no, nothing more is asked, and ready says so', async () => {
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey) : never()));
    const { client } = follow(portal.url);
    await client.ready({ timeoutMs: 2_000 });
    await client.close();
    const asked = portal.asks.length;
    expect(client.decide(ann)).toMatchObject({ allow: false, reason: 'stale' });
    expect(await client.ready()).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(portal.asks.length).toBe(asked);
  });
});
