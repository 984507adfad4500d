import { describe, expect, it } from 'vitest';
import { ann, follow, logKey, never, serve } from './following';
import { changesAnswer, snapshotAnswer, until } from './portal';

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
    await client.ready({ timeoutMs: 10_000 });
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

  it('Retry-After of a year is five minutes', async () => {
    const portal = await serve(() => ({ status: 503, headers: { 'retry-after': '31536000' }, body: '' }));
    const { client } = follow(portal.url);
    const asked: unknown[] = [];
    client.on('error', ({ retryAfterMs }) => asked.push(retryAfterMs));
    await until(() => asked.length > 0, 'a refusal');
    expect(asked).toEqual([300_000]);
  });

  it('no request follows a redirect, is answered by a cache, or carries a cookie', async () => {
    const asked: RequestInit[] = [];
    const { client, codes } = follow('https://portal.test', {
      fetch: (_, init) => {
        asked.push(init);
        return Promise.reject(new Error('no network'));
      },
    });
    await until(() => codes.length > 0, 'a request');
    expect(asked[0]).toMatchObject({ redirect: 'manual', cache: 'no-store', credentials: 'omit' });
    expect(client.allows(ann)).toBe(false);
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
    expect(asked).toEqual(['20', '0', '20']);
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

  it('after changes that could not be followed no snapshot is asked for by its tag, also when the first one was spoiled', async () => {
    let polls = 0;
    let snapshots = 0;
    const portal = await serve(({ what }) => {
      if (what === 'changes') {
        polls += 1;
        return polls === 1 ? changesAnswer(logKey, { items: [{ revision: 10, kind: 'resync' }] }) : never();
      }
      snapshots += 1;
      return snapshots === 2 ? { ...snapshotAnswer(logKey), body: '{' } : snapshotAnswer(logKey);
    });
    const { codes } = follow(portal.url);
    await until(() => polls === 2, 'a poll after the third snapshot');
    expect(codes).toEqual(['malformed']);
    const tags = portal.asks
      .filter(({ what }) => what === 'snapshot')
      .map((ask) => ask.headers['if-none-match']);
    expect(tags).toEqual([undefined, undefined, undefined]);
  });

  it('a portal that answers every poll with resync is not asked in a busy loop', async () => {
    const portal = await serve(({ what }) =>
      what === 'snapshot'
        ? snapshotAnswer(logKey)
        : changesAnswer(logKey, { items: [{ revision: 10, kind: 'resync' }] }),
    );
    follow(portal.url, { retry: { minMs: 100, maxMs: 400, refusedMs: 100 } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = portal.count('snapshot');
    await until(() => portal.count('snapshot') > 1, 'asking again');
    expect(asked).toBeLessThan(8);
  });

  it('a portal that answers empty polls at once is not asked in a busy loop', async () => {
    const portal = await serve(({ what }) =>
      what === 'snapshot' ? snapshotAnswer(logKey) : changesAnswer(logKey),
    );
    follow(portal.url);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = portal.count('changes');
    await until(() => portal.count('changes') > 1, 'asking again');
    expect(asked).toBeLessThan(6);
  });
});
