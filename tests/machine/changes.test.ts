import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, toIso } from '#domain/time';
import { choose, must, OPERATOR } from '../services/portal';
import { APPS, CHAT, type Door, FRAUD, MOUSE, newDoor, newEmployee, newSystem, setGate } from './door';

const PATH = '/api/v1/changes';
let door: Door;
let ada: string;

beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
});
afterAll(() => door.portal.close());

const revision = () => door.portal.decisions.position().revision;
const poll = (
  after: number | string,
  wait: number | string = 0,
  more: { key?: string; signal?: AbortSignal } = {},
) => door.get(PATH, { query: { after: String(after), wait: String(wait) }, ...more });
const timed = async <Value>(work: Promise<Value>) => {
  const start = performance.now();
  return { value: await work, ms: performance.now() - start };
};
const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('what changed', () => {
  it('is told in the order of revisions, with end and beginning', async () => {
    const after = revision();
    must(await choose(door.portal, ada, 'give', MOUSE));
    must(await choose(door.portal, ada, 'give', CHAT));
    must(await choose(door.portal, ada, 'withdraw', MOUSE));
    const at = toIso(door.clock.now);
    const answer = await poll(after);
    const { epoch } = door.portal.decisions.position();
    expect(answer.json()).toEqual({
      items: [
        { revision: after + 1, kind: 'allow', employee: ada, activity: MOUSE, until: null, since: at },
        {
          revision: after + 2,
          kind: 'allow',
          employee: ada,
          activity: CHAT,
          until: toIso(door.clock.now + 3 * DAY),
          since: at,
        },
        { revision: after + 3, kind: 'deny', employee: ada, activity: MOUSE },
      ],
      revision: after + 3,
      epoch,
      pause_epoch: 0,
      expires_at: toIso(door.clock.now + 60_000),
    });
    expect((await poll(after + 2)).json().items).toHaveLength(1);
    expect((await poll(after + 3)).json().items).toEqual([]);
  });

  it('comes with the lease that the snapshot of that moment would carry', async () => {
    const headers = (await poll(revision())).headers;
    const payload = (text: string | undefined) =>
      JSON.parse(Buffer.from((text ?? '').split('.')[0] ?? '', 'base64url').toString());
    const snapshot = await door.get('/api/v1/snapshot');
    expect(payload(headers['forthright-lease'])).toEqual(payload(snapshot.headers['forthright-lease']));
  });

  it('of others is not told to a key that may not know it', async () => {
    const { key } = await newSystem(door.portal, 'apps', { activities: [APPS] });
    const after = revision();
    must(await choose(door.portal, ada, 'give', MOUSE));
    const { items, revision: now } = (await poll(after, 0, { key })).json();
    expect([items, now]).toEqual([[], after + 1]);
  });

  it.each([
    ['from before the feed', () => 0],
    ['from a future that is not', () => revision() + 1],
    ['from far beyond it', () => 999_999_999_999_999],
  ])('%s is one resync', async (_, after) => {
    expect((await poll(after(), 30)).json()).toMatchObject({
      items: [{ revision: revision(), kind: 'resync' }],
      revision: revision(),
    });
  });

  it('about everybody is a resync, about the system itself "activities"', async () => {
    const after = revision();
    await setGate(door.portal.administration, 'store_not_ready', 'shut');
    await setGate(door.portal.administration, 'store_not_ready', 'open');
    const kinds = (await poll(after)).json().items.map(({ kind }: { kind: string }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['resync']));
    const { key } = await newSystem(door.portal, 'renewed', { activities: [APPS] });
    const before = revision();
    await newSystem(door.portal, 'renewed', { activities: [MOUSE] });
    expect((await poll(before, 0, { key })).json().items[0]).toMatchObject({ kind: 'activities' });
  });
});

describe('waiting', () => {
  it('ends within 100 ms of the act', async () => {
    const after = revision();
    const waiting = timed(poll(after, 30));
    await soon(150);
    const { ms: acting } = await timed(choose(door.portal, ada, 'withdraw', MOUSE));
    const { value, ms } = await waiting;
    expect(value.json().items).toEqual([
      { revision: after + 1, kind: 'deny', employee: ada, activity: MOUSE },
    ]);
    expect(ms - 150 - acting).toBeLessThan(100);
  });

  it('does not end for what this key may not know', async () => {
    const { key } = await newSystem(door.portal, 'apps-2', { activities: [APPS] });
    const waiting = timed(poll(revision(), 1, { key }));
    must(await choose(door.portal, ada, 'give', MOUSE));
    const { value, ms } = await waiting;
    expect([value.status, value.json().items]).toEqual([200, []]);
    expect(ms).toBeGreaterThan(900);
  });

  it('ends at once without wait, and after it with nothing new', async () => {
    expect((await timed(poll(revision()))).ms).toBeLessThan(100);
    const { value, ms } = await timed(poll(revision(), 1));
    expect(value.json().items).toEqual([]);
    expect(ms).toBeGreaterThan(950);
    expect(ms).toBeLessThan(1_500);
  });

  it('ends within a second with 401 when the key is revoked', async () => {
    const { key, keyId } = await newSystem(door.portal, 'revoked', { activities: [APPS] });
    const waiting = poll(revision(), 30, { key });
    await soon(50);
    must(await door.portal.administration.revokeKey(OPERATOR, { keyId }));
    const { value, ms } = await timed(waiting);
    expect([value.status, value.json().code]).toEqual([401, 'key_revoked']);
    expect(ms).toBeLessThan(1_000);
  });

  it('ends within a second when the key expires meanwhile', async () => {
    const { key } = await newSystem(door.portal, 'a-day', { activities: [APPS], days: 1 });
    const waiting = timed(poll(revision(), 30, { key }));
    const before = door.clock.now;
    await soon(50);
    door.clock.now = before + DAY;
    const { value, ms } = await waiting;
    expect([value.status, value.json().code]).toEqual([401, 'key_expired']);
    expect(ms).toBeLessThan(1_000);
  });

  it('ends when the asker goes away', async () => {
    const gone = new AbortController();
    const waiting = timed(poll(revision(), 30, { signal: gone.signal }));
    await soon(50);
    gone.abort();
    expect((await waiting).ms).toBeLessThan(300);
  });

  it('ends with an empty answer when the server stops, and none begins afterwards', async () => {
    const stopped = await newDoor();
    const at = stopped.portal.decisions.position().revision;
    const wait = () => timed(stopped.get(PATH, { query: { after: String(at), wait: '30' } }));
    const waiting = wait();
    await soon(50);
    stopped.stopping.abort();
    for (const { value, ms } of [await waiting, await wait()]) {
      expect([value.status, value.json().items]).toEqual([200, []]);
      expect(ms).toBeLessThan(300);
    }
    await stopped.portal.close();
  });
});

describe('a malformed poll', () => {
  it.each([
    {},
    { after: '' },
    { after: '-1' },
    { after: '1.5' },
    { after: '1e3' },
    { after: ' 1' },
    { after: 'x' },
    { after: '1'.repeat(16) },
    { after: '0', wait: '-1' },
    { after: '0', wait: 'long' },
    { after: '0', wait: '' },
  ])('%j is a 400 problem', async (query) => {
    const answer = await door.get(PATH, { query: query as Record<string, string> });
    expect([answer.status, answer.json().code]).toEqual([400, 'malformed_query']);
  });
});

describe('what time alone changes', () => {
  it('is told once it is recorded', async () => {
    const other = await newDoor();
    const ben = await newEmployee(other.portal);
    const after = other.portal.decisions.position().revision;
    other.clock.now += 2 * DAY;
    expect(await other.portal.upkeep.passTime()).toBe(true);
    const { items } = (await other.get(PATH, { query: { after: String(after) } })).json();
    expect(items).toContainEqual({
      revision: after + 1,
      kind: 'allow',
      employee: ben,
      activity: FRAUD,
      until: null,
      since: null,
    });
    await other.portal.close();
  });

  it('never revives, when told late, what an act has ended meanwhile', async () => {
    const other = await newDoor();
    const ben = await newEmployee(other.portal);
    const after = other.portal.decisions.position().revision;
    other.clock.now += 2 * DAY;
    // An evaluation notices that the programme began; before that is told, the person leaves.
    expect(other.portal.decisions.advance()).toBe(true);
    must(await other.portal.administration.leave(OPERATOR, { person: ben, leftAt: other.clock.now }));
    await other.portal.upkeep.passTime();
    const { items } = (await other.get(PATH, { query: { after: String(after) } })).json();
    const told = items.filter(
      (item: { employee?: string; activity?: string }) => item.employee === ben && item.activity === FRAUD,
    );
    expect(told.at(-1)?.kind ?? 'deny').toBe('deny');
    await other.portal.close();
  });
});
