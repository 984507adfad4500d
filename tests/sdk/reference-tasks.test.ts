/** A store behind the SDK that knows somebody whom the portal does not know, over HTTP: one that does not say so is given nothing. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY } from '#domain/time';
import { createStoreClient, type ReferenceTask, type StoreClient, type Task } from '#sdk/tasks';
import { type GateHouse, gateHouse } from '../http/gate-house';
import { type Door, newDoor, newEmployee } from '../machine/door';
import { deskOf } from '../services/desk-acts';
import { must, OPERATOR } from '../services/portal';

let door: Door;
let url: string;
let house: GateHouse;
const stores: StoreClient[] = [];
beforeEach(async () => {
  door = await newDoor();
  const pages = () => Promise.reject(new Error('not to be asked'));
  house = await gateHouse({ doors: { machine: door.machine, pages } });
  url = `http://localhost:${house.port}`;
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  await house.close();
  await door.portal.close();
});

/** A request of a visitor that the collector is asked about by a badge. */
const asked = async (kind: 'access' | 'erasure') => {
  const { portal, clock } = door;
  const officers = [await newEmployee(portal), await newEmployee(portal)].map((id) => ({
    kind: 'person' as const,
    id,
  }));
  for (const { id } of officers) {
    must(await portal.administration.grantRole(OPERATOR, { person: id, role: 'officer' }));
  }
  const { requests, door: way } = portal.services;
  const key = `idem_${kind.padStart(22, 'v')}`;
  const code = way.read(way.codeOf(key)) ?? '';
  must(await requests.makeAtDoor({ kind, language: 'en', contact: 'a@example.org', code }, key));
  const request = requests.atDoor(code, 'en')?.id ?? '';
  const desk = deskOf(portal);
  const [first, second] = officers as [(typeof officers)[0], (typeof officers)[0]];
  must(
    await desk.refer(first, {
      request,
      kind: 'visitor_badge',
      reference: 'V-4711',
      how: 'in_person',
      systems: ['collector'],
      words: 'They came with the badge.',
    }),
  );
  must(await desk.confirmReference(second, { request }));
  clock.now += 3 * DAY;
  must(await desk.accept(first, { request }));
  return {
    tasks: () => requests.atDoor(code, 'en')?.tasks ?? [],
    inCase: () => portal.services.inbox.case(first.id, request, 'en'),
  };
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('does one by the badge of a visitor when it has a handler for that, and an older one never sees it', async () => {
  const { tasks, inCase } = await asked('erasure');
  const ofPeople: Task[] = [];
  const errors: unknown[] = [];
  const options = {
    url,
    key: door.key,
    waitSeconds: 1,
    onTask: (task: Task) => {
      ofPeople.push(task);
      return { outcome: 'done' as const, count: 0 };
    },
    onError: (error: unknown) => errors.push(error),
  };
  const older = createStoreClient(options);
  await wait(1_500);
  await older.close();
  expect(ofPeople).toEqual([]);
  expect(tasks()).toMatchObject([{ action: 'erase', state: 'queued' }]);
  expect(inCase()?.reference?.systems).toEqual([{ id: 'collector', knows: false }]);

  const seen: ReferenceTask[] = [];
  stores.push(
    createStoreClient({
      ...options,
      onReferenceTask: (task) => {
        seen.push(task);
        return { outcome: 'done', count: 2, evidence: 'Two lines of the visitors’ book.' };
      },
    }),
  );
  await expect.poll(() => tasks()[0]?.state, { timeout: 5_000 }).toBe('done');
  expect(tasks()[0]).toMatchObject({ count: 2, evidence: 'Two lines of the visitors’ book.' });
  expect(seen).toMatchObject([
    { action: 'erase', reference: { kind: 'visitor_badge', value: 'V-4711' }, openedAt: expect.any(String) },
  ]);
  expect(seen[0]).not.toHaveProperty('employee');
  expect(inCase()?.reference?.systems).toEqual([{ id: 'collector', knows: true }]);
  expect([ofPeople, errors]).toEqual([[], []]);
});

it('brings no copy through the portal: there is no key for it, and what it brings all the same is refused', async () => {
  const { tasks } = await asked('access');
  const [task] = (await door.get('/api/v1/tasks', { query: { references: '1' } })).json().tasks;
  expect(task).toMatchObject({ action: 'access', reference: { kind: 'visitor_badge', value: 'V-4711' } });
  expect(Object.keys(task)).not.toContain('seal_to');
  expect(Object.keys(task)).not.toContain('review');
  const brought = { system: 'collector', task: task.id, path: '/nowhere', sha256: 'none', bytes: 1 };
  expect(await door.portal.services.copies.receive(brought)).toMatchObject({
    ok: false,
    error: { code: 'no_sealing_key' },
  });
  const kept = { outcome: 'done', restricted_case: 1, kept: 1 };
  expect((await door.post(`/api/v1/tasks/${task.id}/result`, kept)).json()).toMatchObject({
    code: 'answer_unfit',
  });
  const done = { outcome: 'done', count: 3, evidence: 'Handed over at the front door.' };
  expect((await door.post(`/api/v1/tasks/${task.id}/result`, done)).status).toBe(200);
  expect((await door.post(`/api/v1/tasks/${task.id}/result`, done)).status).toBe(200);
  expect((await door.post(`/api/v1/tasks/${task.id}/result`, { ...done, count: 4 })).json()).toMatchObject({
    code: 'answered_otherwise',
  });
  expect(tasks()).toMatchObject([{ state: 'done', count: 3, evidence: 'Handed over at the front door.' }]);
  for (const references of ['2', 'yes', '']) {
    const answer = await door.get('/api/v1/tasks', { query: { references } });
    expect([answer.status, answer.json().code]).toEqual([400, 'malformed_query']);
  }
});
