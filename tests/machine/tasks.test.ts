/** What systems are asked about people: fetched, answered, looked at again, and found where it came back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { openFindingsOf, tasksAbout } from '#db/views/tasks';
import { DAY, MINUTE } from '#domain/time';
import { deskOf } from '../services/desk-acts';
import { compared } from '../services/erased';
import { choose, must, OPERATOR } from '../services/portal';
import {
  APPS,
  type Call,
  CHAT,
  type Door,
  FRAUD,
  MOUSE,
  MOUSE_USE,
  newDoor,
  newEmployee,
  newSystem,
  START,
} from './door';

let door: Door;
let ada: string;
beforeEach(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  must(await choose(door.portal, ada, 'give'));
  return () => door.portal.close();
});

const reading = <Value>(read: (db: ReturnType<typeof openForReading>) => Value): Value => {
  const db = openForReading(`${door.dataDir}/forthright.db`);
  try {
    return read(db);
  } finally {
    db.sqlite.close();
  }
};
const fetched = async (query: Record<string, string> = {}, more: Call = {}) =>
  (await door.get('/api/v1/tasks', { query, ...more })).json() as {
    tasks: { id: string; action: string; employee: string; activities?: readonly string[] }[];
    after?: string;
  };
const answer = (task: string, body: object, more?: Call) =>
  door.post(`/api/v1/tasks/${task}/result`, body, more);
/** What follows from an entry was done, and time went on. */
const later = async (ms: number) => {
  door.clock.now += ms;
  door.clock.passed += ms;
  await new Promise((resolve) => setTimeout(resolve, 20));
};
const settled = async (tasks: number) =>
  expect.poll(() => reading((db) => tasksAbout(db, ada)).length, { interval: 5 }).toBe(tasks);

const withdrawn = async () => {
  must(await choose(door.portal, ada, 'withdraw'));
  const { tasks } = await fetched();
  expect(tasks).toMatchObject([{ action: 'erase', employee: ada, categories: ['mouse_pointer'] }]);
  return tasks[0]?.id ?? '';
};

describe('a withdrawal', () => {
  it('is a task that its system fetches, does and answers, and that is looked at again after 1, 7 and 30 days', async () => {
    const task = await withdrawn();
    const done = await answer(task, { outcome: 'done', count: 12, evidence: 'rows gone' });
    expect([done.status, done.json()]).toEqual([200, { id: task, state: 'done' }]);
    await settled(4);
    expect((await fetched()).tasks).toEqual([]);
    for (const [days, more] of [
      [1, DAY],
      [7, 6 * DAY],
      [30, 23 * DAY],
    ] as const) {
      await later(more - 1);
      expect((await fetched()).tasks).toEqual([]);
      await later(1);
      const { tasks } = await fetched();
      expect(tasks).toMatchObject([{ id: `${task}.mouse_pointer.${days}`, action: 'absence' }]);
      expect((await answer(tasks[0]?.id ?? '', { outcome: 'done', found: 0 })).status).toBe(200);
    }
    expect(reading((db) => openFindingsOf(db, ada))).toEqual([]);
    expect(compared(door.dataDir)).toEqual([]);
  });

  it('whose records came back is a finding, deleted again, and closed by a later look that finds nothing', async () => {
    const task = await withdrawn();
    await answer(task, { outcome: 'done', count: 12 });
    await settled(4);
    await later(DAY);
    const look = (await fetched()).tasks[0]?.id ?? '';
    expect((await answer(look, { outcome: 'done', found: 3 })).status).toBe(200);
    await settled(5);
    expect(reading((db) => openFindingsOf(db, ada))).toMatchObject([
      { kind: 'came_back', system: 'collector', category: 'mouse_pointer', since: START + DAY, task: look },
    ]);
    const [again] = (await fetched()).tasks;
    expect(again).toMatchObject({ action: 'erase', employee: ada });
    await answer(again?.id ?? '', { outcome: 'done', count: 3 });
    await settled(8);
    // A statement ends nothing.
    expect(reading((db) => openFindingsOf(db, ada))).toHaveLength(1);
    await later(DAY);
    const looks = (await fetched()).tasks;
    expect(looks).toMatchObject([{ id: `${again?.id}.mouse_pointer.1`, action: 'absence' }]);
    await answer(looks[0]?.id ?? '', { outcome: 'done', found: 0 });
    expect(reading((db) => openFindingsOf(db, ada))).toEqual([]);
    expect(compared(door.dataDir)).toEqual([]);
    expect(door.reported).toEqual([]);
  });
});

describe('a deletion that follows a strike', () => {
  it('names what was struck, as far as its system has to do with it, and so do the looks and deletions after it', async () => {
    for (const activity of [MOUSE_USE, CHAT]) must(await choose(door.portal, ada, 'give', activity));
    const others = { collects: [CHAT], uses: [MOUSE_USE] };
    const keys = new Map<string, string>();
    for (const [system, activities] of Object.entries(others)) {
      keys.set(system, (await newSystem(door.portal, system, { activities })).key);
    }
    const of = async (system: string) => (await fetched({}, { key: keys.get(system) as string })).tasks;
    must(await door.portal.acts.strike({ person: ada }, {}));
    const [erase] = (await fetched()).tasks;
    expect(erase).toMatchObject({ action: 'erase', activities: [CHAT, MOUSE, MOUSE_USE] });
    expect(await of('collects')).toMatchObject([{ categories: ['chat_message'], activities: [CHAT] }]);
    // What it uses was captured for the other.
    expect(await of('uses')).toMatchObject([
      { categories: ['mouse_pointer'], activities: [MOUSE, MOUSE_USE] },
    ]);

    await answer(erase?.id ?? '', { outcome: 'done', count: 12 });
    await settled(9);
    await later(DAY);
    const looks = (await fetched()).tasks;
    expect(looks.map(({ action, activities }) => [action, activities])).toEqual([
      ['absence', [CHAT]],
      ['absence', [MOUSE, MOUSE_USE]],
    ]);
    await answer(looks[1]?.id ?? '', { outcome: 'done', found: 3 });
    await settled(10);
    const again = (await fetched()).tasks.find(({ action }) => action === 'erase');
    expect(again).toMatchObject({ categories: ['mouse_pointer'], activities: [MOUSE, MOUSE_USE] });
  });

  it('names nothing where no strike is behind it', async () => {
    must(await choose(door.portal, ada, 'withdraw'));
    expect((await fetched()).tasks[0]).not.toHaveProperty('activities');
  });
});

describe('what is to be deleted', () => {
  it('is asked of a system that only uses what another captures', async () => {
    const { key } = await newSystem(door.portal, 'trainer', { activities: [MOUSE_USE] });
    must(await choose(door.portal, ada, 'withdraw'));
    expect((await fetched({}, { key })).tasks).toMatchObject([
      { action: 'erase', employee: ada, categories: ['mouse_pointer'] },
    ]);
  });
});

describe('what is to be erased of one kind', () => {
  it('is asked of a system that does not declare it any more, as long as it says that it holds it', async () => {
    const { portal } = door;
    const register = (categories: readonly string[], activities: readonly string[]) =>
      portal.administration.registerSystem(OPERATOR, {
        system: 'archive',
        kind: 'store',
        owner: ada,
        activities,
        lists: false,
        manifest: {
          version: '1',
          fields_by_category: Object.fromEntries(categories.map((category) => [category, ['field']])),
          destinations: [],
          retention_days: 30,
          off_switch: 'obeys_this_portal',
          protected_contexts: true,
          masks: [],
        },
      });
    const { key } = await newSystem(portal, 'archive', { activities: [APPS, FRAUD] });
    await says(ada, { category: 'url' }, key);
    must(await register(['app_usage'], [APPS]));
    const officer = await newEmployee(portal);
    must(await portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
    const asked = { kind: 'erasure', language: 'en', category: 'url' } as const;
    const by = { person: ada, idempotencyKey: 'key-of-an-erasure-1' };
    const { request } = must(await portal.services.requests.make(by, asked));
    must(await deskOf(portal).accept({ kind: 'person', id: officer }, { request }));
    expect((await fetched({}, { key })).tasks).toMatchObject([
      { action: 'erase', employee: ada, categories: ['url'] },
    ]);
  });
});

/** What the system says it holds of somebody. */
const says = (employee: string, more: object = {}, key?: string) =>
  door.call('PUT', '/api/v1/holdings', {
    ...(key !== undefined && { key }),
    body: {
      holdings: [
        {
          employee,
          category: 'mouse_pointer',
          count: 7,
          bytes: 900,
          first: new Date(START - 2 * DAY).toISOString(),
          last: new Date(START - DAY).toISOString(),
          location: 'archive in Dublin',
          ...more,
        },
      ],
    },
  });

describe('a deletion', () => {
  it('is asked for whatever the system said it holds: of nobody, of another, of nothing', async () => {
    const bo = await newEmployee(door.portal);
    must(await choose(door.portal, bo, 'give'));
    await says('per_nobody');
    await says(bo);
    await says(ada, { count: 0, bytes: 0, first: undefined, last: undefined });
    await withdrawn();
  });

  it('stands on the receipt with what the system says it holds, and with nothing of before once it has deleted', async () => {
    await says(ada);
    const { revision } = must(await choose(door.portal, ada, 'withdraw'));
    const held = () =>
      door.portal.services.ask.myReceipt(ada, revision, 'en')?.erase.map(({ holds }) => holds?.count);
    expect(held()).toEqual([7]);
    const { tasks } = await fetched();
    await answer(tasks[0]?.id ?? '', { outcome: 'done', count: 7 });
    expect(held()).toEqual([undefined]);
    door.clock.now += MINUTE;
    await says(ada, { count: 2 });
    expect(held()).toEqual([2]);
  });

  it('is not answered with "I have none of it" by a system that says it has', async () => {
    const task = await withdrawn();
    await says(ada);
    const refused = await answer(task, { outcome: 'not_applicable' });
    expect(refused.json()).toMatchObject({ status: 409, code: 'still_held' });
    door.clock.now += MINUTE;
    await says(ada, { count: 0, bytes: 0, first: undefined, last: undefined });
    expect((await answer(task, { outcome: 'not_applicable' })).status).toBe(200);
  });

  it('that was answered with "I have none of it" is looked at again, and a statement to the contrary is a finding', async () => {
    const task = await withdrawn();
    expect((await answer(task, { outcome: 'not_applicable' })).status).toBe(200);
    await settled(4);
    expect(reading((db) => tasksAbout(db, ada)).map(({ action }) => action)).toEqual([
      'erase',
      'absence',
      'absence',
      'absence',
    ]);
    await later(MINUTE);
    await says(ada);
    expect(reading((db) => openFindingsOf(db, ada))).toMatchObject([{ kind: 'came_back', task }]);
  });

  it('of somebody who was erased here is answered, and no new text of theirs is kept', async () => {
    const task = await withdrawn();
    must(await door.portal.accounts.leave(OPERATOR, { person: ada, leftAt: START }));
    must(await door.portal.operator.erasure.person(OPERATOR, { person: ada, because: 'asked' }));
    const told = await answer(task, { outcome: 'done', count: 1, evidence: 'rows of q7zada@example.org' });
    expect(told.status).toBe(200);
    const texts = reading((db) =>
      db.sqlite.prepare('SELECT CAST(bytes AS TEXT) FROM own_document').pluck().all(),
    );
    expect(texts.join()).not.toContain('q7zada');
    expect(compared(door.dataDir)).toEqual([]);
  });
});

describe('a finding', () => {
  /** A look a day after a deletion finds three records: a finding, which asks for another deletion. */
  const cameBack = async () => {
    const task = await withdrawn();
    await answer(task, { outcome: 'done', count: 12 });
    await settled(4);
    await later(DAY);
    await answer((await fetched()).tasks[0]?.id ?? '', { outcome: 'done', found: 3 });
    await settled(5);
    return task;
  };
  const findings = () => reading((db) => openFindingsOf(db, ada));

  it('is not closed by a look of before it, nor before its own deletion is done', async () => {
    await cameBack();
    await later(6 * DAY);
    const { tasks } = await fetched();
    const look = tasks.find(({ action }) => action === 'absence');
    expect((await answer(look?.id ?? '', { outcome: 'done', found: 0 })).status).toBe(200);
    expect(findings()).toHaveLength(1);
  });

  it('is not closed by a look that the system itself contradicts', async () => {
    await cameBack();
    const [again] = (await fetched({ open: '1' })).tasks.filter(({ action }) => action === 'erase');
    await answer(again?.id ?? '', { outcome: 'done', count: 3 });
    await settled(8);
    await later(DAY);
    await says(ada);
    const before = findings().length;
    const look = (await fetched()).tasks.find(({ id }) => id.startsWith(`${again?.id}.`));
    expect((await answer(look?.id ?? '', { outcome: 'done', found: 0 })).status).toBe(200);
    expect(findings()).toHaveLength(before);
    expect(compared(door.dataDir)).toEqual([]);
  });
});

describe('what the desk reads of a system', () => {
  const work = () => door.portal.services.taskWork('collector')[0];
  const monday = START; // 2 March 2026

  it('tells of no single withdrawal: roughly how many, by the week, as it stood on Monday', async () => {
    await later(DAY);
    const task = await withdrawn();
    await answer(task, { outcome: 'failed' });
    expect(work()).toMatchObject({ late: 'none', failed: false });
    await later(6 * DAY);
    expect(work()).toMatchObject({ late: 'none', failed: true });
    await later(2 * DAY);
    expect(work()).toMatchObject({ late: 'none' });
    await later(5 * DAY);
    const midnight = monday - (monday % DAY);
    expect(work()).toMatchObject({ late: 'some', lateSince: midnight });
    await answer(task, { outcome: 'done', count: 1 });
    await says(ada);
    expect(work()).toMatchObject({
      findings: { came_back: 'some', held_without_permission: 'none' },
      holdingsAt: midnight + 14 * DAY,
    });
  });
});

describe('a task', () => {
  it('is handed out again while no answer comes, and sooner to whoever asks for all that is open', async () => {
    const task = await withdrawn();
    expect((await fetched()).tasks).toEqual([]);
    expect((await fetched({ open: '1' })).tasks).toMatchObject([{ id: task }]);
    await later(10 * MINUTE);
    expect((await fetched()).tasks).toMatchObject([{ id: task }]);
  });

  it('that failed or is held is answered anew; what was done is not', async () => {
    const task = await withdrawn();
    expect((await answer(task, { outcome: 'failed' })).status).toBe(200);
    expect((await answer(task, { outcome: 'held', reason: 'legal_hold' })).status).toBe(200);
    expect((await answer(task, { outcome: 'done', count: 1 })).status).toBe(200);
    expect((await answer(task, { outcome: 'done', count: 1 })).status).toBe(200);
    expect((await answer(task, { outcome: 'done', count: 2 })).json()).toMatchObject({
      status: 409,
      code: 'answered_otherwise',
    });
  });

  it.each([
    [{ outcome: 'held' }, 'answer_unfit'],
    [{ outcome: 'done', found: 0 }, 'answer_unfit'],
    [{ outcome: 'failed', count: 1 }, 'answer_unfit'],
    [{ outcome: 'maybe' }, 'malformed_report'],
    [{ outcome: 'done', evidence: 'x'.repeat(2_001) }, 'malformed_report'],
    [{ outcome: 'done', more: 1 }, 'malformed_report'],
  ])('is not answered with %j', async (body, code) => {
    const task = await withdrawn();
    expect((await answer(task, body)).json()).toMatchObject({ status: 400, code });
  });

  it('of another system is as absent as one that never was, and a test key has none', async () => {
    const task = await withdrawn();
    const other = await newSystem(door.portal, 'other', {
      activities: [APPS],
    });
    const theirs = await answer(task, { outcome: 'done' }, { key: other.key });
    const nobodys = await answer('task_none', { outcome: 'done' }, { key: other.key });
    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text]);
    expect((await fetched({}, { key: other.key })).tasks).toEqual([]);
    const test = must(
      await door.portal.administration.mintKey(OPERATOR, { system: 'collector', mode: 'test' }),
    );
    const refused = await door.get('/api/v1/tasks', { key: test.key });
    expect(refused.json()).toMatchObject({ status: 403, code: 'live_key_needed' });
    expect((await answer(task, { outcome: 'done' }, { key: test.key })).status).toBe(403);
  });

  it('is waited for, and the wait ends with it', async () => {
    const waiting = fetched({ wait: '30' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    must(await choose(door.portal, ada, 'withdraw'));
    expect((await waiting).tasks).toMatchObject([{ action: 'erase' }]);
  });

  it('says what to do and not why, however it came', async () => {
    await withdrawn();
    const { tasks } = await fetched({ open: '1' });
    expect(Object.keys(tasks[0] ?? {}).sort()).toEqual([
      'action',
      'categories',
      'employee',
      'id',
      'opened_at',
    ]);
  });

  it('is waited for by three calls of a key at most, which read nothing meanwhile', async () => {
    const task = await withdrawn();
    await answer(task, { outcome: 'done', count: 1 });
    await settled(4);
    const { fetch } = door.portal.tasks;
    let reads = 0;
    door.portal.tasks.fetch = (asked) => {
      reads++;
      return fetch(asked);
    };
    const waiting = [1, 2, 3].map(() => fetched({ wait: '30' }));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(reads).toBe(3);
    const fourth = await door.get('/api/v1/tasks', { query: { wait: '30' } });
    expect([fourth.status, fourth.json().code]).toEqual([429, 'too_many_waits']);
    // A look whose day has come ends the wait, without any entry.
    await later(DAY);
    expect((await Promise.race(waiting)).tasks).toMatchObject([{ action: 'absence' }]);
    door.stopping.abort();
    await Promise.all(waiting);
    const plan = reading((db) =>
      db.sqlite
        .prepare(
          "EXPLAIN QUERY PLAN SELECT min(coalesce(not_before, 0)) FROM task WHERE system = '' AND state IN ('queued', 'failed', 'held') AND coalesce(not_before, 0) > 1",
        )
        .all(),
    );
    expect(JSON.stringify(plan)).toContain('task_due (system=? AND <expr>>?)');
  });

  it('comes on pages of a hundred', async () => {
    for (let i = 0; i < 60; i++) {
      must(await choose(door.portal, ada, 'withdraw'));
      must(await choose(door.portal, ada, 'give'));
      const bo = await newEmployee(door.portal);
      must(await choose(door.portal, bo, 'give'));
      must(await choose(door.portal, bo, 'withdraw'));
    }
    const first = await fetched();
    expect(first.tasks).toHaveLength(100);
    const rest = await fetched({ after: first.after ?? '' });
    expect([rest.tasks.length, rest.after]).toEqual([20, undefined]);
    expect(new Set([...first.tasks, ...rest.tasks].map(({ id }) => id)).size).toBe(120);
    expect((await door.get('/api/v1/tasks', { query: { after: 'task_none' } })).status).toBe(400);
  });
});
