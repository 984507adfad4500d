import { describe, expect, it } from 'vitest';
import { ann, follow, held, logKey, never, serve } from './following';
import {
  type Answer,
  type Ask,
  activity,
  changesAnswer,
  handClock,
  header,
  iso,
  type Json,
  START,
  snapshotAnswer,
  until,
} from './portal';

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
    await client.ready({ timeoutMs: 10_000 });
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
        last_event_at: iso(START),
        counts: [{ activity: 'training.mouse.train.collect', allowed: 2, denied: 1 }],
      },
      {
        ...state,
        revision: 11,
        pause_epoch: 1,
        stopped_at: iso(START),
        last_event_at: iso(START),
        counts: [{ activity: 'training.mouse.train.collect', allowed: 0, denied: 1 }],
      },
    ]);
    expect(client.allows(ann)).toBe(false);
  });

  it('that are too many for the portal are left for later, whatever changes meanwhile, and nothing is denied for it', async () => {
    let polls = 0;
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat')
        return { status: 429, headers: { 'retry-after': '10' }, body: '{"code":"too_many_reports"}' };
      if (what === 'snapshot') return snapshotAnswer(logKey);
      polls += 1;
      return polls <= 4 ? changesAnswer(logKey, { revision: 10 + polls, items: [] }) : never();
    });
    const { client, codes } = follow(portal.url, { heartbeat: true, clock: handClock() });
    await client.ready({ timeoutMs: 10_000 });
    await until(() => portal.count('changes') === 5, 'four changes');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([portal.count('heartbeat'), codes]).toEqual([1, ['http_error']]);
    expect(client.allows(ann)).toBe(true);
    await client.close();
  });

  it('say since when everything is denied: not while a lease holds, and from its end on', async () => {
    const clock = handClock();
    let polls = held();
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return answer();
      return what === 'snapshot' ? snapshotAnswer(logKey) : polls.reply;
    });
    const { client } = follow(portal.url, { heartbeat: true, clock });
    await until(() => portal.asks.length === 3, 'the first heartbeat and a poll');
    expect(client.allows(ann)).toBe(true);
    // A poll answered too late to renew anything, but it moves the revision: a report follows.
    clock.advance(59_999);
    const late = polls;
    polls = held();
    clock.advance(5_001);
    late.release(changesAnswer(logKey, { revision: 11 }));
    await until(
      () => portal.count('changes') === 2 && portal.count('heartbeat') === 2,
      'the report after the end of the lease',
    );
    expect(client.allows(ann)).toBe(false);
    expect(bodies(portal.asks).map((body) => body.stopped_at)).toEqual([undefined, iso(START + 60_000)]);
    expect(bodies(portal.asks)[1]).toMatchObject({ last_event_at: iso(START) });
    polls.release(changesAnswer(logKey, { revision: 12 }));
    await until(() => portal.count('heartbeat') === 3, 'the report of a lease renewed');
    expect(bodies(portal.asks)[2]).not.toHaveProperty('stopped_at');
  });

  it('say nothing of a stop while one activity goes on without contact', async () => {
    const clock = handClock();
    let polls = held();
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return answer();
      const activities = [activity('clicks', { continue_s: 3_600 }), activity('mouse')];
      return what === 'snapshot' ? snapshotAnswer(logKey, header({ activities })) : polls.reply;
    });
    follow(portal.url, { heartbeat: true, clock });
    for (const [reports, silence] of [
      [1, 0],
      [2, 65_000],
      [3, 3_605_000],
    ] as const) {
      clock.advance(silence);
      const late = polls;
      polls = held();
      if (reports > 1) late.release(changesAnswer(logKey, { revision: 10 + reports }));
      else polls = late;
      await until(() => portal.count('heartbeat') === reports, 'a report');
      await until(() => portal.count('changes') === reports, 'the next poll');
    }
    expect(bodies(portal.asks).map((body) => typeof body.stopped_at)).toEqual([
      'undefined',
      'undefined',
      'string',
    ]);
  });

  it('say that everything is denied as soon as an older state was offered, not a quarter of a minute later', async () => {
    const poll = held();
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return answer();
      return what === 'snapshot' ? snapshotAnswer(logKey) : poll.reply;
    });
    const { client, codes } = follow(portal.url, {
      heartbeat: true,
      clock: handClock(),
      retry: { refusedMs: 60_000 },
    });
    await until(() => portal.count('heartbeat') === 1, 'the first heartbeat');
    poll.release(changesAnswer(logKey, { revision: 9 }));
    await until(() => codes.includes('revision_rollback'), 'the refusal');
    const began = performance.now();
    await until(() => portal.count('heartbeat') === 2, 'the report');
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(bodies(portal.asks)[1]).toMatchObject({ revision: 10, stopped_at: iso(START) });
    expect(client.allows(ann)).toBe(false);
  });

  it('say of a second denial when that one began', async () => {
    const clock = handClock();
    let refused = false;
    let poll = held();
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return answer();
      if (what === 'changes') return poll.reply;
      return refused ? { ...snapshotAnswer(logKey), status: 503 } : snapshotAnswer(logKey);
    });
    const { client } = follow(portal.url, { heartbeat: true, clock });
    for (const [began, reports] of [
      [START, 2],
      [START + 7_000, 4],
    ] as const) {
      const followed = () => portal.count('changes') === reports / 2;
      await until(() => portal.count('heartbeat') === reports - 1 && followed(), 'a report and a poll');
      expect(client.allows(ann)).toBe(true);
      refused = true;
      const asked = poll;
      poll = held();
      asked.release(changesAnswer(logKey, { revision: 9 }));
      await until(() => portal.count('heartbeat') === reports, 'a report of the denial');
      expect(bodies(portal.asks).at(-1)).toMatchObject({ stopped_at: iso(began) });
      clock.advance(7_000);
      refused = false;
    }
  });

  it('tell of records a full buffer lost, once, and take nothing that is no number of records', async () => {
    let healthy = false;
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return healthy ? answer() : { ...answer(), status: 503 };
      return what === 'snapshot' ? snapshotAnswer(logKey) : never();
    });
    const { client, codes } = follow(portal.url, { heartbeat: true });
    client.on('ready', () => {
      client.bufferDropped(3);
      client.bufferDropped(4);
      for (const wrong of [-1, 0, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '7'])
        client.bufferDropped(wrong as number);
    });
    await until(() => codes.includes('http_error'), 'a heartbeat that was not accepted');
    client.bufferDropped(1);
    healthy = true;
    await client.close();
    expect(bodies(portal.asks).map((body) => body.buffer_dropped)).toEqual([7, 8]);
  });

  it('tell names of fields until they were accepted, once a day, and nothing that is no name', async () => {
    const clock = handClock();
    let healthy = false;
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return healthy ? answer() : { ...answer(), status: 500 };
      return what === 'snapshot' ? snapshotAnswer(logKey) : never();
    });
    const { client, codes } = follow(portal.url, { heartbeat: true, clock });
    client.on('ready', () => {
      client.fieldsSeen('mouse', ['x', 'y', 'x']);
      // No JSON of the portal has such a member: a report with one would be refused for ever.
      for (const refused of ['__proto__', 'constructor', 'prototype']) client.fieldsSeen(refused, ['z']);
      for (const wrong of [7, null, [1, '', '\u0000', '\ud800', 'n'.repeat(257)]])
        client.fieldsSeen('mouse', wrong as unknown as string[]);
      client.fieldsSeen(7 as unknown as string, ['x']);
    });
    await until(() => codes.includes('http_error'), 'a heartbeat that was not accepted');
    healthy = true;
    await client.close();
    const said = bodies(portal.asks).map((body) => JSON.stringify(body.fields_seen));
    expect(said).toEqual(Array(2).fill('{"mouse":["x","y"]}'));
  });

  it('confirm a change within a second, and many changes at once with one report', async () => {
    const poll = held();
    let polls = 0;
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return answer();
      if (what === 'snapshot') return snapshotAnswer(logKey);
      polls += 1;
      return polls === 1 ? poll.reply : never();
    });
    const { client } = follow(portal.url, { heartbeat: true });
    await client.ready({ timeoutMs: 10_000 });
    await until(() => portal.count('heartbeat') === 1, 'the first heartbeat');
    const began = performance.now();
    const deny = { kind: 'deny', employee: 'per_ann', activity: 'training.mouse.train.collect' };
    const items = [
      { ...deny, revision: 11 },
      { ...deny, revision: 12 },
    ];
    poll.release(changesAnswer(logKey, { revision: 12, items }));
    await until(() => portal.count('heartbeat') === 2, 'the confirmation');
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(bodies(portal.asks).at(-1)).toMatchObject({ revision: 12 });
    await client.close();
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
    await client.ready({ timeoutMs: 10_000 });
    await until(() => codes.includes(code), 'the refusal');
    expect(client.allows(ann)).toBe(false);
    // Who is not let in is not told more; who is let in is told of the denial.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(beats).toBe(code === 'unauthorised' ? 1 : 2);
  });

  it('leave out activities that were taken from this key: one of them would have the whole report refused', async () => {
    const poll = held();
    let snapshots = 0;
    const portal = await serve(({ what }) => {
      if (what === 'heartbeat') return answer();
      if (what === 'changes') return snapshots === 1 ? poll.reply : never();
      snapshots += 1;
      const activities = [activity('mouse'), activity('clicks')].slice(snapshots - 1);
      return snapshotAnswer(logKey, header({ activities }));
    });
    const { client } = follow(portal.url, { heartbeat: true });
    await until(() => portal.count('heartbeat') === 1, 'the first heartbeat');
    client.allows(ann);
    client.allows({ ...ann, category: 'clicks' });
    poll.release(changesAnswer(logKey, { items: [{ revision: 10, kind: 'resync' }] }));
    await until(() => portal.count('heartbeat') === 2, 'the report of the new scope');
    expect(bodies(portal.asks)[1]?.counts).toEqual([
      { activity: 'training.clicks.train.collect', allowed: 0, denied: 1 },
    ]);
  });

  it('that is under way when the client closes is waited for: no count is told twice', async () => {
    const first = held();
    let beats = 0;
    const portal = await serve(({ what }) => {
      if (what !== 'heartbeat') return what === 'snapshot' ? snapshotAnswer(logKey) : never();
      beats += 1;
      return beats === 1 ? first.reply : answer();
    });
    const { client } = follow(portal.url, { heartbeat: true });
    client.on('ready', () => {
      client.allows(ann);
      client.bufferDropped(2);
    });
    await until(() => beats === 1, 'a heartbeat under way');
    client.bufferDropped(5);
    const closed = client.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    first.release(answer());
    await closed;
    const counts = [{ activity: 'training.mouse.train.collect', allowed: 1, denied: 0 }];
    expect(bodies(portal.asks).map((body) => body.counts)).toEqual([counts, []]);
    expect(bodies(portal.asks).map((body) => body.buffer_dropped)).toEqual([2, 5]);
  });

  it('are not sent before a state was in force', async () => {
    const portal = await serve(() => ({ ...snapshotAnswer(logKey), status: 503 }));
    const { client } = follow(portal.url, { heartbeat: true });
    await until(() => portal.count('snapshot') > 1, 'tries');
    await client.close();
    expect(portal.count('heartbeat')).toBe(0);
  });
});
