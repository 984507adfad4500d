/** What is to be deleted: of whom it is asked, what it names, looked at again, and found where it came back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openFindingsOf, tasksAbout } from '#db/views/tasks';
import { DAY, MINUTE } from '#domain/time';
import { deskOf } from '../services/desk-acts';
import { compared } from '../services/erased';
import { choose, must, OPERATOR } from '../services/portal';
import { APPS, CHAT, FRAUD, MOUSE, MOUSE_USE, newEmployee, newSystem, START } from './door';
import { newTaskDoor, type TaskDoor } from './task-door';

let { door, ada, reading, fetched, answer, later, settled, withdrawn, says } = {} as TaskDoor;
beforeEach(async () => {
  ({ door, ada, reading, fetched, answer, later, settled, withdrawn, says } = await newTaskDoor());
  return () => door.portal.close();
});

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
