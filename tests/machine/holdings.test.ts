/** What systems say they hold of whom: taken strictly, replaced cell by cell, proved by digests, and a finding where nothing permits it. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdingRecord } from '#app/services/systems/holdings';
import { openForReading } from '#db/open';
import { holdingsOf } from '#db/own/holdings';
import { openFindingsOf } from '#db/views/tasks';
import { leafHashOf } from '#domain/log/hash';
import { commitmentOf } from '#domain/log/leaf';
import { appendLeaf, EMPTY_FRONTIER, rootOf } from '#domain/log/tree';
import { DAY, MINUTE } from '#domain/time';
import { addEmployee, choose, must, OPERATOR } from '../services/portal';
import { type Call, type Door, newDoor, newEmployee, START } from './door';

const PATH = '/api/v1/holdings';
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const iso = (instant: number) => new Date(instant).toISOString();

let door: Door;
let ada: string;
beforeEach(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
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
const cell = (employee: string, more: object = {}) => ({
  employee,
  category: 'app_usage',
  count: 7,
  bytes: 900,
  first: iso(START - 2 * DAY),
  last: iso(START - DAY),
  location: 'archive in Dublin',
  delete_by: iso(START + 88 * DAY),
  ...more,
});
const NOTHING = { count: 0, bytes: 0, first: undefined, last: undefined };
const put = (holdings: readonly unknown[], more: Call = {}) =>
  door.call('PUT', PATH, { body: { holdings }, ...more });
const held = () => reading((db) => holdingsOf(db, ada));
const findings = () => reading((db) => openFindingsOf(db, ada));

describe('a report of holdings', () => {
  it('is on record cell by cell, and replaces what was said of these cells before', async () => {
    expect((await put([cell(ada, { participant_count: 2 }), cell(ada, { category: 'url' })])).json()).toEqual(
      {
        accepted: 2,
        refused: [],
      },
    );
    expect(held()).toMatchObject([
      { category: 'app_usage', system: 'collector', count: 7, participantCount: 2, saidAt: START },
      { category: 'url', count: 7 },
    ]);
    door.clock.now += MINUTE;
    await put([cell(ada, NOTHING)]);
    expect(held()).toMatchObject([
      { category: 'app_usage', count: 0, saidAt: START + MINUTE },
      { category: 'url', count: 7, saidAt: START },
    ]);
  });

  it('names what it does not take, and takes the rest', async () => {
    const answer = await put([
      cell('per_nobody'),
      cell(ada, { category: 'location' }),
      cell(ada, { last: iso(START + DAY) }),
      cell(ada, { count: 0 }),
      cell(ada, { count: -1 }),
      cell(ada, { more: 1 }),
      cell(ada),
      cell(ada, { count: 8 }),
    ]);
    expect(answer.json()).toMatchObject({
      accepted: 1,
      refused: [
        { index: 0, code: 'employee_unknown' },
        { index: 1, code: 'category_undeclared' },
        { index: 2, code: 'holding_unfit' },
        { index: 3, code: 'holding_unfit' },
        { index: 4, code: 'malformed_holding', detail: 'count is missing or malformed.' },
        { index: 5, code: 'malformed_holding' },
        { index: 7, code: 'cell_twice' },
      ],
    });
    expect(held()).toMatchObject([{ count: 7 }]);
  });

  it('is refused whole where it is none, is too large, comes by a test key or contradicts its key', async () => {
    expect((await door.call('PUT', PATH, { body: { holdings: [] } })).status).toBe(400);
    expect((await put(Array.from({ length: 10_001 }, () => ({})))).status).toBe(400);
    const headers = { 'idempotency-key': 'one' };
    expect((await put([cell(ada)], { headers })).status).toBe(200);
    expect((await put([cell(ada, { count: 9 })], { headers })).json()).toMatchObject({
      status: 409,
      code: 'idempotency_conflict',
    });
    expect((await put([cell(ada)], { headers })).json()).toEqual({ accepted: 1, refused: [] });
    const { key } = must(
      await door.portal.administration.mintKey(OPERATOR, { system: 'collector', mode: 'test' }),
    );
    expect((await put([cell(ada)], { key })).json()).toMatchObject({ code: 'live_key_needed' });
  });

  it('may come once a second, and ten times at once', async () => {
    const statuses = [];
    for (let i = 0; i < 12; i++) statuses.push((await put([cell(ada, { count: i + 1 })])).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });

  it('costs by the people in it, and is judged a few of them at a time', async () => {
    const people: string[] = [];
    for (let i = 0; i < 60; i++) people.push(await addEmployee(door.portal, { synthetic: false }));
    let turns = 0;
    let over = false;
    const turn = () => {
      turns++;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    expect((await put(people.map((person) => cell(person)))).json().accepted).toBe(60);
    over = true;
    expect(turns).toBeGreaterThanOrEqual(3);
    door.clock.now += MINUTE;
    const many = Array.from({ length: 1_000 }, (_, i) => cell(`per_${i}`));
    expect((await put(many)).status).toBe(200);
    door.clock.now += 500;
    expect((await put([cell(ada)])).status).toBe(429);
  });

  it('folds to the last statement of each cell, whatever came in between', async () => {
    const people = [ada, await newEmployee(door.portal), await newEmployee(door.portal)];
    const statement = fc.record({
      who: fc.nat(2),
      category: fc.constantFrom('app_usage', 'url', 'navigation'),
      count: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(statement, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        async (reports) => {
          const last = new Map<string, number>();
          for (const report of reports) {
            door.clock.now += MINUTE;
            const said = new Set<string>();
            await put(
              report.map(({ who, category, count }) =>
                cell(people[who] ?? '', { category, ...(count === 0 ? NOTHING : { count }) }),
              ),
            );
            for (const { who, category, count } of report) {
              const name = `${who} ${category}`;
              if (!said.has(name)) last.set(name, count);
              said.add(name);
            }
          }
          for (const [name, count] of last) {
            const [who, category] = name.split(' ');
            const rows = reading((db) => holdingsOf(db, people[Number(who)] ?? ''));
            expect(rows.find((row) => row.category === category)?.count).toBe(count);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is proved by a digest, whose root holds after a person in it was erased', async () => {
    const bo = await newEmployee(door.portal);
    await put([cell(ada), cell(bo)]);
    expect(await door.portal.upkeep.digest()).toBe(2);
    const rows = () =>
      reading(
        (db) =>
          db.sqlite.prepare('SELECT * FROM report_holding ORDER BY id').all() as {
            person: string | null;
            category: string;
            at: number;
            body: string | null;
            salt: Buffer;
            leaf: Buffer;
          }[],
      );
    for (const { person, category, at, body, salt, leaf } of rows()) {
      const record = holdingRecord({
        system: 'collector',
        person: person ?? '',
        category,
        at,
        body: body ?? '',
      });
      expect(Buffer.from(leafHashOf(sha256, commitmentOf(sha256, salt, record)))).toEqual(leaf);
    }
    must(await door.portal.accounts.leave(OPERATOR, { person: bo, leftAt: START }));
    must(await door.portal.operator.erasure.person(OPERATOR, { person: bo, because: 'asked' }));
    expect(rows()).toMatchObject([{ person: ada }, { person: null, body: null, salt: null }]);
    expect(reading((db) => holdingsOf(db, bo))).toEqual([]);
    const tree = rows().reduce((grown, { leaf }) => appendLeaf(sha256, grown, leaf).frontier, EMPTY_FRONTIER);
    const digested = reading((db) =>
      db.sqlite
        .prepare('SELECT CAST(record AS TEXT) AS text FROM log_entry WHERE instr(record, \'"holdings"\') > 0')
        .pluck()
        .all(),
    ) as string[];
    expect(digested.join()).toContain(Buffer.from(rootOf(sha256, tree)).toString('base64'));
  });
});

describe('a statement', () => {
  const rows = () =>
    reading(
      (db) =>
        db.sqlite.prepare('SELECT id, person FROM report_holding ORDER BY id').all() as {
          id: number;
          person: string | null;
        }[],
    );
  const pass = (ms: number) => {
    door.clock.now += ms;
    door.clock.passed += ms;
  };

  it('goes 90 days after another took its place, once it is digested; one that stands is written anew', async () => {
    const bo = await newEmployee(door.portal);
    await put([cell(ada), cell(ada, { category: 'url' }), cell(bo)]);
    pass(MINUTE);
    await put([cell(ada, { count: 8 })]);
    must(await door.portal.accounts.leave(OPERATOR, { person: bo, leftAt: door.clock.now }));
    must(await door.portal.operator.erasure.person(OPERATOR, { person: bo, because: 'asked' }));
    expect(rows().map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    pass(59 * DAY);
    await put([cell(ada, { category: 'url' })]);
    expect(rows()).toHaveLength(4);
    pass(2 * DAY);
    await put([cell(ada, { category: 'url' })]);
    expect(rows()).toHaveLength(5);
    pass(30 * DAY);
    // What no digest covers yet stays.
    await door.portal.upkeep.prune();
    expect(rows()).toHaveLength(5);
    await door.portal.upkeep.digest();
    await door.portal.upkeep.prune();
    expect(rows().map(({ id }) => id)).toEqual([2, 4, 5]);
    pass(61 * DAY);
    await door.portal.upkeep.prune();
    expect(rows().map(({ id }) => id)).toEqual([4, 5]);
    expect(held()).toHaveLength(2);
  });
});

describe('a finding', () => {
  it('is opened where nothing ever permitted what is held, once', async () => {
    await put([cell(ada, { category: 'mouse_pointer' })]);
    expect(findings()).toMatchObject([
      { kind: 'held_without_permission', system: 'collector', category: 'mouse_pointer' },
    ]);
    door.clock.now += MINUTE;
    await put([cell(ada, { category: 'mouse_pointer', count: 9 })]);
    expect(findings()).toHaveLength(1);
    // Asked to delete, done, and looked at: only that ends it.
    await put([cell(ada, { category: 'mouse_pointer', ...NOTHING })]);
    expect(findings()).toHaveLength(1);
  });

  it('is none where a yes was given once, or where another basis holds', async () => {
    must(await choose(door.portal, ada, 'give'));
    await put([cell(ada, { category: 'mouse_pointer' }), cell(ada)]);
    expect(findings()).toEqual([]);
  });

  it('is opened where records from before a deletion are still held after it was said to be done', async () => {
    must(await choose(door.portal, ada, 'give'));
    must(await choose(door.portal, ada, 'withdraw'));
    const { tasks } = (await door.get('/api/v1/tasks')).json();
    await door.post(`/api/v1/tasks/${tasks[0].id}/result`, { outcome: 'done', count: 7 });
    door.clock.now += MINUTE;
    await put([cell(ada, { category: 'mouse_pointer' })]);
    expect(findings()).toMatchObject([{ kind: 'came_back', task: tasks[0].id, since: START }]);
  });

  it('is opened where a deletion is not answered and the records are there after its month', async () => {
    must(await choose(door.portal, ada, 'give'));
    must(await choose(door.portal, ada, 'withdraw'));
    await put([cell(ada, { category: 'mouse_pointer' })]);
    expect(findings()).toEqual([]);
    door.clock.now += 30 * DAY;
    await put([cell(ada, { category: 'mouse_pointer' })]);
    expect(findings()).toMatchObject([{ kind: 'held_without_permission' }]);
  });
});
