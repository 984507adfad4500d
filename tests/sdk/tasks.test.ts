/** A store behind the SDK, and one that knows nothing but fetch, in front of a real portal over HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { holdingsOf } from '#db/own/holdings';
import { openFindingsOf, tasksAbout } from '#db/views/tasks';
import { DAY } from '#domain/time';
import { createStoreClient, type StoreClient, type Task, type TaskAnswer } from '#sdk/tasks';
import { type GateHouse, gateHouse } from '../http/gate-house';
import { type Door, newDoor, newEmployee } from '../machine/door';
import { choose, must } from '../services/portal';

let door: Door;
let url: string;
let ada: string;
let house: GateHouse;
let store: StoreClient | undefined;
beforeEach(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  must(await choose(door.portal, ada, 'give'));
  const pages = () => Promise.reject(new Error('not to be asked'));
  house = await gateHouse({ doors: { machine: door.machine, pages } });
  url = `http://localhost:${house.port}`;
});
afterEach(async () => {
  await store?.close();
  store = undefined;
  await house.close();
  await door.portal.close();
});

const reading = <Value>(read: (db: ReturnType<typeof openForReading>) => Value): Value => {
  const db = openForReading(`${door.dataDir}/forthright.db`);
  try {
    return read(db);
  } finally {
    db.sqlite.close();
  }
};
const states = () => reading((db) => tasksAbout(db, ada).map(({ action, state }) => `${action} ${state}`));

describe('a store behind the SDK', () => {
  it('says what it holds, deletes what it is asked to, and says that it is gone', async () => {
    let held = 5;
    const seen: Task[] = [];
    const onTask = (task: Task): TaskAnswer => {
      seen.push(task);
      if (task.action === 'absence') return { outcome: 'done', found: held };
      const count = held;
      held = 0;
      return { outcome: 'done', count, evidence: 'five lines deleted' };
    };
    const errors: unknown[] = [];
    store = createStoreClient({
      url,
      key: door.key,
      onTask,
      waitSeconds: 1,
      onError: (error) => errors.push(error),
    });
    const cell = {
      employee: ada,
      category: 'mouse_pointer',
      bytes: 500,
      location: 'a disk',
      first: new Date(door.clock.now - DAY).toISOString(),
      last: new Date(door.clock.now).toISOString(),
    };
    expect(await store.reportHoldings([{ ...cell, count: 5 }])).toEqual({
      ok: true,
      value: { accepted: 1, refused: [] },
    });
    must(await choose(door.portal, ada, 'withdraw'));
    await expect
      .poll(states, { timeout: 5_000 })
      .toEqual(['erase done', 'absence queued', 'absence queued', 'absence queued']);
    expect(seen).toMatchObject([{ action: 'erase', employee: ada, categories: ['mouse_pointer'] }]);
    const nothing = { employee: ada, category: 'mouse_pointer', count: 0, bytes: 0, location: 'a disk' };
    expect((await store.reportHoldings([nothing], 'two')).ok).toBe(true);
    expect(reading((db) => holdingsOf(db, ada))).toMatchObject([{ count: 0 }]);
    door.clock.now += 30 * DAY;
    await expect.poll(states, { timeout: 5_000 }).toEqual(['erase done', ...Array(3).fill('absence done')]);
    expect([reading((db) => openFindingsOf(db, ada)), errors]).toEqual([[], []]);
  });

  it('that throws has failed, and is told what is wrong with its key', async () => {
    const errors: { code: string }[] = [];
    const fails = () => {
      throw new Error('the disk is gone');
    };
    store = createStoreClient({
      url,
      key: door.key,
      onTask: fails,
      waitSeconds: 1,
      onError: (error) => errors.push(error),
    });
    must(await choose(door.portal, ada, 'withdraw'));
    await expect.poll(states, { timeout: 5_000 }).toEqual(['erase failed']);
    expect(errors).toMatchObject([{ code: 'task_failed' }]);
    const stranger = createStoreClient({
      url,
      key: 'none',
      onTask: fails,
      onError: (error) => errors.push(error),
    });
    expect(await stranger.reportHoldings([])).toMatchObject({ ok: false, error: { code: 'unauthorised' } });
    await stranger.close();
  });
});

it('a store that knows nothing but fetch does the same', async () => {
  must(await choose(door.portal, ada, 'withdraw'));
  const headers = { authorization: `Bearer ${door.key}`, 'content-type': 'application/json' };
  const { tasks } = (await (
    await fetch(`${url}/api/v1/tasks?wait=30`, { headers: { authorization: headers.authorization } })
  ).json()) as {
    tasks: { id: string }[];
  };
  const answered = await fetch(`${url}/api/v1/tasks/${tasks[0]?.id}/result`, {
    method: 'POST',
    headers,
    body: '{"outcome":"done","count":3}',
  });
  expect([answered.status, await answered.json()]).toEqual([200, { id: tasks[0]?.id, state: 'done' }]);
  await expect.poll(() => states().length).toBe(4);
  door.clock.now += DAY;
  const looked = (await (
    await fetch(`${url}/api/v1/tasks`, { headers: { authorization: headers.authorization } })
  ).json()) as {
    tasks: { id: string; action: string }[];
  };
  await fetch(`${url}/api/v1/tasks/${looked.tasks[0]?.id}/result`, {
    method: 'POST',
    headers,
    body: '{"outcome":"done","found":2}',
  });
  await expect
    .poll(() => reading((db) => openFindingsOf(db, ada)))
    .toMatchObject([{ kind: 'came_back', category: 'mouse_pointer' }]);
});
