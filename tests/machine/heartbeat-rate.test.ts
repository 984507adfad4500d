/** How often a key may report, over real HTTP: a key must not fill the disk, and no flood may make an honest system look silent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '#app/services/systems/heartbeat';
import { type GateHouse, gateHouse } from '../http/gate-house';
import { must, OPERATOR } from '../services/portal';
import { type Door, MOUSE, newDoor, newSystem } from './door';

let door: Door;
let house: GateHouse;
beforeAll(async () => {
  door = await newDoor();
  const pages = () => Promise.reject(new Error('not to be asked'));
  house = await gateHouse({ doors: { machine: door.machine, pages } });
});
afterAll(async () => {
  await house.close();
  await door.portal.close();
});

const report = (more: object = {}) => {
  const { revision, epoch } = door.portal.decisions.position();
  return { revision, epoch, pause_epoch: 0, counts: [{ activity: MOUSE, allowed: 1, denied: 0 }], ...more };
};
const send = (body: object, key = door.key) =>
  fetch(`http://localhost:${house.port}/api/v1/heartbeat`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
/** The statuses of so many reports, one after another, as the clock stands. */
const flood = async (count: number, body: object = report(), key = door.key) => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) statuses.push((await send(body, key)).status);
  return statuses;
};
const pass = (seconds: number) => {
  door.clock.now += seconds * 1_000;
  door.clock.passed += seconds * 1_000;
};
const kept = () => door.portal.heartbeats.rowsAfter(0, 10_000).length;
const times = (count: number, status: number) => Array<number>(count).fill(status);

describe('a key that reports', () => {
  it('ten times at once is heard, and then told when to come again', async () => {
    expect(await flood(12)).toEqual([...times(10, 200), 429, 429]);
    const refused = await send(report());
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too_many_reports' });
    expect(kept()).toBe(10);
  });

  it('once a second is heard each time, for as long as it likes', async () => {
    pass(10);
    for (let second = 0; second < 30; second++) {
      pass(1);
      expect((await send(report())).status).toBe(200);
    }
  });

  it('without an end is kept once a second, and is not shown as silent', async () => {
    const before = kept();
    for (let second = 0; second < 90; second++) {
      pass(1);
      await flood(4);
    }
    expect(kept() - before).toBeLessThanOrEqual(100);
    expect(isAlive(door.portal.heartbeats.latest().get('collector'), door.portal.services.clock())).toBe(
      true,
    );
  });

  it('takes nothing from another key: not from another system’s, and a test key not from the live one', async () => {
    await flood(12);
    const other = await newSystem(door.portal, 'second', { activities: [MOUSE], lists: false });
    expect(await flood(1, report(), other.key)).toEqual([200]);
    const test = must(await door.portal.administration.mintKey(OPERATOR, { system: 'second', mode: 'test' }));
    expect((await flood(12, report(), test.key)).at(-1)).toBe(429);
    expect(await flood(1, report(), other.key)).toEqual([200]);
  });

  it('at length pays for each 8 KB, and over 64 KB is refused before it is read', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `${'n'.repeat(57)}${1_000 + i}`);
    const long = report({ fields_seen: { mouse_pointer: names(900) } });
    expect(JSON.stringify(long).length).toBeGreaterThan(56 * 1_024);
    pass(30);
    expect(await flood(4, long)).toEqual([200, 200, 429, 429]);
    pass(6);
    expect((await send(report())).status).toBe(429);
    pass(1);
    expect((await send(report())).status).toBe(200);
    const tooLong = { ...long, counts: Array(400).fill({ activity: MOUSE, allowed: 0, denied: 0 }) };
    expect((await send(tooLong)).status).toBe(413);
  });

  it('what is not as documented takes nothing of it', async () => {
    pass(30);
    expect(await flood(20, { revision: 'x' })).toEqual(times(20, 400));
    expect((await send(report())).status).toBe(200);
  });
});
