/** What systems are asked about people: fetched, waited for, answered, and how much of it the desk reads. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#domain/time';
import { choose, must, OPERATOR } from '../services/portal';
import { APPS, newEmployee, newSystem, START } from './door';
import { newTaskDoor, type TaskDoor } from './task-door';

let { door, ada, reading, fetched, answer, later, settled, withdrawn, says } = {} as TaskDoor;
beforeEach(async () => {
  ({ door, ada, reading, fetched, answer, later, settled, withdrawn, says } = await newTaskDoor());
  return () => door.portal.close();
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
