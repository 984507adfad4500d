import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../sdk/src/clock';
import { ann, follow, held, logKey, never, serve } from './following';
import {
  type Answer,
  type Ask,
  changesAnswer,
  handClock,
  header,
  type Json,
  leaseHeader,
  leasePayload,
  snapshotAnswer,
  until,
} from './portal';

describe('leases', () => {
  it('count from the moment the request was sent, not from its answer', async () => {
    const clock = handClock();
    const first = held();
    const portal = await serve(({ what }) => (what === 'snapshot' ? first.reply : never()));
    const { client } = follow(portal.url, { clock, requestTimeoutMs: 5_000 });
    await until(() => portal.count('snapshot') === 1, 'the request');
    clock.advance(50_000);
    first.release(snapshotAnswer(logKey));
    await client.ready({ timeoutMs: 10_000 });
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
    await client.ready({ timeoutMs: 10_000 });
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
    let kept: Answer | undefined;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey);
      kept ??= changesAnswer(logKey);
      return kept;
    });
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

  it('end early after the machine slept: only the wall clock saw the night', () => {
    const start = Date.now();
    const wall = vi.spyOn(Date, 'now');
    const clock = systemClock();
    const before = clock.monotonicMs();
    wall.mockImplementation(() => start + 8 * 3_600_000);
    const after = clock.monotonicMs();
    expect(after - before).toBeGreaterThan(8 * 3_600_000 - 1_000);
    wall.mockImplementation(() => start - 8 * 3_600_000);
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
    let served = 0;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') {
        served += 1;
        return snapshotAnswer(logKey, snapshots[Math.min(served, snapshots.length) - 1]);
      }
      if (served >= snapshots.length) return never();
      const { revision, pause_epoch } = snapshots[served - 1] as Json;
      return changesAnswer(logKey, { revision, pause_epoch, items: [{ revision, kind: 'resync' }] });
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
    await client.ready({ timeoutMs: 10_000 });
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
