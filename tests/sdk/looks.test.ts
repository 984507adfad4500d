/** Looks told through the SDK to a real portal over HTTP: in batches, once, and again where nobody heard. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { DAY, toIso } from '#domain/time';
import { type Look, type LooksOptions, reportLooks } from '#sdk/looks';
import { type GateHouse, gateHouse } from '../http/gate-house';
import { APPS, type Door, newDoor, newEmployee, newSystem, START } from '../machine/door';

let door: Door;
let house: GateHouse;
let ada: string;
let key: string;
beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  ({ key } = await newSystem(door.portal, 'store', { activities: [APPS] }));
  const pages = () => Promise.reject(new Error('not to be asked'));
  house = await gateHouse({ doors: { machine: door.machine, pages } });
});
afterAll(async () => {
  await house.close();
  await door.portal.close();
});

let numbers = 0;
const look = (more: Partial<Look> = {}): Look => ({
  id: `sdk_${++numbers}`,
  at: toIso(START - DAY),
  subjects: [{ type: 'employee', id: ada }],
  actor: { kind: 'human', display: 'role', role: 'Support' },
  operation: 'view',
  resource: { category: 'app_usage', count: 3 },
  reason: { type: 'incident_response' },
  outcome: 'allowed',
  onBehalfOf: 'The help desk',
  ...more,
});
interface Sent {
  key: string | null;
  body: { looks: unknown[]; covers?: object };
}
/** The portal's clock goes on between calls: who sent a thousand waits before the next. */
const later: NonNullable<LooksOptions['fetch']> = (url, init) => {
  door.clock.now += 20_000;
  return fetch(url, init);
};
/** A way to the portal that notes what goes over it, and loses the answers it is told to. */
const noting = (lost: readonly number[] = []) => {
  const sent: Sent[] = [];
  const fetchNoting: LooksOptions['fetch'] = async (url, init) => {
    sent.push({
      key: new Headers(init.headers).get('idempotency-key'),
      body: JSON.parse(String(init.body)) as Sent['body'],
    });
    const answer = await later(url, init);
    if (!lost.includes(sent.length)) return answer;
    await answer.body?.cancel();
    throw new Error('the connection broke');
  };
  return { sent, fetch: fetchNoting };
};
const tell = (looks: readonly Look[], more: Partial<LooksOptions> = {}) => {
  door.clock.now += 60_000;
  const url = `http://localhost:${house.port}`;
  return reportLooks({ url, key, retry: { minMs: 1, maxMs: 5 }, fetch: later, ...more }, looks);
};
const rows = () => {
  const db = openForReading(`${door.dataDir}/forthright.db`);
  const count = db.sqlite.prepare('SELECT count(*) FROM report_look').pluck().get();
  db.sqlite.close();
  return count;
};
const covers = { from: toIso(START - 2 * DAY), to: toIso(START - DAY / 2) };

it('goes in batches that fit, names what was refused by its place, and says since when all is told', async () => {
  const looks = Array.from({ length: 1_004 }, () => look());
  looks[1_002] = look({ subjects: [{ type: 'employee', id: 'per_nobody' }] });
  const way = noting();
  expect(await tell(looks, { ...way, covers, idempotencyKey: 'night' })).toEqual({
    ok: true,
    value: { accepted: 1_003, refused: [{ index: 1_002, code: 'subject_unknown' }], covered: covers },
  });
  expect(way.sent.map(({ key: name, body }) => [name, body.looks.length, body.covers])).toEqual([
    ['night.1', 1_000, undefined],
    ['night.2', 4, covers],
  ]);
  expect(rows()).toBe(1_003);
  // The same report again changes nothing.
  expect(await tell(looks, { covers, idempotencyKey: 'night' })).toMatchObject({
    value: { accepted: 1_003 },
  });
  expect(rows()).toBe(1_003);
});

it('sends again, under the same key, what nobody heard, and not what was refused', async () => {
  const before = Number(rows());
  const way = noting([1]);
  expect(await tell([look()], way)).toMatchObject({ ok: true, value: { accepted: 1 } });
  expect(way.sent).toHaveLength(2);
  expect(way.sent[0]).toEqual(way.sent[1]);
  expect(rows()).toBe(before + 1);

  const silent = noting([1, 2, 3]);
  const failed = await tell([look()], { ...silent, attempts: 2 });
  expect([failed, silent.sent.length]).toMatchObject([{ ok: false, error: { code: 'unreachable' } }, 2]);
  const stranger = noting();
  expect(await tell([look()], { ...stranger, key: 'none' })).toMatchObject({
    error: { code: 'unauthorised' },
  });
  expect(stranger.sent).toHaveLength(1);
  await expect(tell([look()], { attempts: 0 })).rejects.toThrow(TypeError);
});

it('claims nothing where a look was refused, tells that nobody looked, and ends when it is told to', async () => {
  const many = Array.from({ length: 1_001 }, () => look());
  many[0] = look({ at: toIso(START + 30 * DAY) });
  const way = noting();
  const said = await tell(many, { ...way, covers: { from: covers.from, to: toIso(START) } });
  expect(said).toMatchObject({ value: { refused: [{ index: 0, code: 'time_in_future' }], covered: covers } });
  expect(way.sent.map(({ body }) => body.covers)).toEqual([undefined, undefined]);
  const nobody = { from: covers.to, to: toIso(START) };
  expect(await tell([], { covers: nobody })).toMatchObject({
    value: { accepted: 0, covered: { to: nobody.to } },
  });
  expect(await tell([])).toEqual({ ok: true, value: { accepted: 0, refused: [] } });
  expect(await tell([look()], { signal: AbortSignal.abort() })).toMatchObject({ ok: false });
});
