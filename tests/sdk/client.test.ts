import { describe, expect, it } from 'vitest';
import { type ClientOptions, createConsentClient } from '../../sdk/src/client';
import { ann, bob, follow, held, logKey, never, serve } from './following';
import { activity, changesAnswer, employee, header, KEY, makeLogKey, snapshotAnswer, until } from './portal';

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
    expect(await client.ready({ timeoutMs: 10_000 })).toBe(true);
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

  it('asks with the key in the header only, and waits no longer than a third of the shortest lease', async () => {
    const short = header({ activities: [activity('mouse', { lease_s: 20 })] });
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey, short) : never()));
    const { client } = follow(`${portal.url}/under/a/path`);
    await client.ready({ timeoutMs: 10_000 });
    await until(() => portal.count('changes') === 1, 'a poll');
    for (const ask of portal.asks) {
      expect(ask.headers.authorization).toBe(`Bearer ${KEY}`);
      expect([...ask.query.keys()].every((name) => name === 'after' || name === 'wait')).toBe(true);
    }
    expect(portal.asks.at(-1)?.query.get('wait')).toBe('6');
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
    expect(await open.client.ready({ timeoutMs: 10_000 })).toBe(true);
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
    ['a verifier key of another algorithm', { verifyKey: `portal+00000000+${'Ag'.padEnd(44, 'A')}` }],
    ['a verifier key that is too short', { verifyKey: `portal+00000000+${'AQ'.padEnd(43, 'A')}=` }],
    ['a verifier key that is too long', { verifyKey: `portal+00000000+${'AQ'.padEnd(46, 'A')}==` }],
    ['an empty epoch', { epoch: '' }],
  ])('%s', (_, options) => {
    expect(() => createConsentClient({ url: 'https://portal.test', key: KEY, ...options })).toThrow(
      TypeError,
    );
  });

  it('a question that throws when read is a no, and is counted', async () => {
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey) : never()));
    const { client } = follow(portal.url);
    await client.ready({ timeoutMs: 10_000 });
    await until(() => portal.count('changes') === 1, 'a poll');
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
    expect(await client.ready({ timeoutMs: 10_000 })).toBe(true);
    expect(told).toBe(1);
    off();
    await until(() => portal.count('changes') === 1, 'the next poll');
  });

  it('after close everything is a no, nothing more is asked, and ready says so', async () => {
    const portal = await serve(({ what }) => (what === 'snapshot' ? snapshotAnswer(logKey) : never()));
    const { client } = follow(portal.url);
    await client.ready({ timeoutMs: 10_000 });
    await client.close();
    const asked = portal.asks.length;
    expect(client.decide(ann)).toMatchObject({ allow: false, reason: 'stale' });
    expect(await client.ready()).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(portal.asks.length).toBe(asked);
  });
});
