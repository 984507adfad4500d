/** What systems trained on: judged person by person, proved by digests, erased with the person, and asked after when somebody stops it. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { usedRecord } from '#app/services/systems/training';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { task as taskTable } from '#db/schema/tasks';
import { reportDataset } from '#db/schema/training';
import { openFindingsOf } from '#db/views/tasks';
import { usedOf } from '#db/views/training';
import { leafHashOf } from '#domain/log/hash';
import { commitmentOf } from '#domain/log/leaf';
import { appendLeaf, EMPTY_FRONTIER, rootOf } from '#domain/log/tree';
import { DAY, MINUTE } from '#domain/time';
import { addEmployee, choose, MIGRATIONS, must, OPERATOR } from '../services/portal';
import { APPS_USE, type Call, type Door, MOUSE, MOUSE_USE, newDoor, newEmployee, newSystem } from './door';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const iso = (instant: number) => new Date(instant).toISOString();

let door: Door;
let ada: string;
let ben: string;
/** The day on which everything is captured: the yes was given before it, and the embargo is over at `now`. */
let captured: number;

beforeEach(async () => {
  door = await newDoor();
  [ada, ben] = [await newEmployee(door.portal), await newEmployee(door.portal)];
  for (const activity of [MOUSE, MOUSE_USE]) must(await choose(door.portal, ada, 'give', activity));
  captured = door.clock.now + DAY;
  door.clock.now += 30 * DAY;
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
const head = (more: object = {}) => {
  const { revision, epoch } = door.portal.decisions.position();
  const window = { from: iso(captured), to: iso(captured + 2 * DAY) };
  return {
    id: 'ds-1',
    activity: MOUSE_USE,
    built_at: iso(door.clock.now),
    revision,
    epoch,
    captured: window,
    ...more,
  };
};
const row = (employee: string, more: object = {}) => ({
  employee,
  count: 12,
  first: iso(captured),
  last: iso(captured + DAY),
  ...more,
});
const dataset = (rows: readonly unknown[], more: object = {}, call: Call = {}) =>
  door.post('/api/v1/datasets', { dataset: head(more), rows }, call);
const run = (more: object = {}, call: Call = {}) => {
  const at = iso(door.clock.now);
  const body = {
    id: 'run-1',
    datasets: ['ds-1'],
    started_at: at,
    ended_at: at,
    model: 'pointer-small-3',
    ...more,
  };
  return door.post('/api/v1/runs', { run: body }, call);
};
const findings = (person: string) => reading((db) => openFindingsOf(db, person));
const tasks = (person: string) =>
  reading((db) => db.orm.select().from(taskTable).all()).filter((one) => one.person === person);
const unlearn = async (person: string) => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return tasks(person).filter(({ action }) => action === 'unlearn');
};
const answer = (task: string, body: object) => door.post(`/api/v1/tasks/${task}/result`, body);

describe('a dataset', () => {
  it('is on record with whoever is in it, and says nothing of anybody to its system', async () => {
    const nobody = { index: 2, code: 'employee_unknown' };
    const visitor = await addEmployee(door.portal, { kind: 'visitor', synthetic: false });
    const answered = await dataset([row(ada), row(ben), row('per_nobody'), row(visitor)]);
    // Ben never said yes, and a visitor is nobody whom the activity is about: the one reads like ada, the other like nobody.
    expect(answered.json()).toEqual({ accepted: 2, refused: [nobody, { ...nobody, index: 3 }] });
    expect(findings(ada)).toEqual([]);
    for (const person of [ben, visitor]) {
      expect(findings(person)).toMatchObject([
        { kind: 'used_without_permission', dataset: 'ds-1', category: 'mouse_pointer' },
      ]);
    }
    expect(reading((db) => usedOf(db, ada))).toMatchObject([{ count: 12, dataset: 'ds-1', run: null }]);
  });

  it('names what it does not take, and takes the rest', async () => {
    const answered = await dataset([
      row(ada),
      row(ada),
      row(ben, { count: 0 }),
      row(ben, { first: iso(captured - 1) }),
      row(ben, { more: 1 }),
      row('per_nobody', { count: 0 }),
    ]);
    expect(answered.json()).toMatchObject({
      accepted: 1,
      refused: [
        { index: 1, code: 'row_twice' },
        { index: 2, code: 'row_unfit' },
        { index: 3, code: 'row_unfit' },
        { index: 4, code: 'malformed_row' },
        { index: 5, code: 'employee_unknown' },
      ],
    });
  });

  it('comes in batches under one manifest, and never changes', async () => {
    const fixed = head();
    expect((await dataset([row(ada)], fixed)).json()).toEqual({ accepted: 1, refused: [] });
    door.clock.now += MINUTE;
    expect((await dataset([row(ada), row(ben)], fixed)).json()).toEqual({ accepted: 2, refused: [] });
    expect((await dataset([row(ada, { count: 13 })], fixed)).json()).toMatchObject({
      accepted: 0,
      refused: [{ code: 'row_reused' }],
    });
    expect((await dataset([], { ...fixed, built_at: iso(door.clock.now) })).json()).toMatchObject({
      code: 'told_otherwise',
    });
    expect(reading((db) => db.orm.select().from(reportDataset).all())).toHaveLength(1);
    expect(findings(ben)).toHaveLength(1);
  });

  it('is refused whole where it cannot be, and by a key that may not', async () => {
    const refusals: readonly (readonly [object, string])[] = [
      [{ activity: MOUSE }, 'activity_out_of_scope'],
      [{ activity: APPS_USE }, 'activity_out_of_scope'],
      [{ activity: 'training.nothing.train_ai_agents.use' }, 'activity_out_of_scope'],
      [{ epoch: 'ep_other' }, 'epoch_unknown'],
      [{ revision: 1_000_000 }, 'revision_in_future'],
      [{ built_at: iso(door.clock.now + DAY) }, 'report_unfit'],
      [{ collected_for: 'training.nothing.train_ai_agents.collect' }, 'report_unfit'],
      [{ id: 'Ada Lovelace, ill' }, 'malformed_report'],
      [{ files: ['x'] }, 'malformed_report'],
    ];
    for (const [more, code] of refusals)
      expect((await dataset([row(ada)], more)).json()).toMatchObject({ code });
    const other = await newSystem(door.portal, 'other', { activities: [MOUSE] });
    door.clock.now += MINUTE;
    expect((await dataset([row(ada)], {}, { key: other.key })).json()).toMatchObject({
      code: 'activity_out_of_scope',
    });
    const { key } = must(
      await door.portal.administration.mintKey(OPERATOR, { system: 'collector', mode: 'test' }),
    );
    expect((await dataset([row(ada)], {}, { key })).json()).toMatchObject({ code: 'live_key_needed' });
    expect((await dataset(Array.from({ length: 5_001 }, () => row(ada)))).status).toBe(400);
  });

  it('changes nothing when it is sent again under its key, and conflicts with another under it', async () => {
    const headers = { 'idempotency-key': 'one' };
    const fixed = head();
    const first = await dataset([row(ada), row(ben)], fixed, { headers });
    expect((await dataset([row(ada), row(ben)], fixed, { headers })).text).toBe(first.text);
    expect((await dataset([row(ada)], fixed, { headers })).json()).toMatchObject({
      code: 'idempotency_conflict',
    });
    expect(findings(ben)).toHaveLength(1);
  });

  it('is judged by what was on record when it was built', async () => {
    const built = { built_at: iso(door.clock.now), revision: door.portal.decisions.position().revision };
    door.clock.now += MINUTE * 5;
    must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
    must(await choose(door.portal, ben, 'give', MOUSE));
    must(await choose(door.portal, ben, 'give', MOUSE_USE));
    door.clock.now += DAY;
    await dataset([row(ada), row(ben)], built);
    // Ada withdrew after it was built. Ben said yes after it.
    expect(findings(ada)).toEqual([]);
    expect(findings(ben)).toHaveLength(1);
    // Whoever names an older state than a renewed lease would have told is not heard; whoever names one of the last lease is.
    const old = await dataset([row(ada)], { id: 'ds-2', revision: built.revision });
    expect(old.json()).toMatchObject({ code: 'report_unfit' });
    await dataset([row(ada)], { id: 'ds-2' });
    expect(findings(ada)).toMatchObject([{ dataset: 'ds-2' }]);
  });

  it('is judged by a pause, a strike and an embargo as every use is', async () => {
    must(
      await door.portal.acts.strike(
        { person: ada },
        { window: { from: door.clock.now - 2 * 3_600_000, to: door.clock.now } },
      ),
    );
    await dataset([row(ada)]);
    expect(findings(ada)).toEqual([]);
    const [from, to] = [iso(door.clock.now - 3_600_000), iso(door.clock.now - 1_800_000)];
    await dataset([row(ada, { first: from, last: to })], { id: 'ds-2', captured: { from, to } });
    expect(findings(ada)).toMatchObject([{ dataset: 'ds-2' }]);
    const carol = await newEmployee(door.portal);
    for (const activity of [MOUSE, MOUSE_USE]) must(await choose(door.portal, carol, 'give', activity));
    door.clock.now += 2 * DAY;
    const [a, b] = [iso(door.clock.now - DAY), iso(door.clock.now - DAY)];
    await dataset([row(carol, { first: a, last: b })], { id: 'ds-3', captured: { from: a, to: b } });
    expect(findings(carol)).toMatchObject([{ dataset: 'ds-3' }]);
  });
});

describe('a run', () => {
  it('names datasets of its own system, and never changes', async () => {
    expect((await run()).json()).toMatchObject({ code: 'dataset_unknown' });
    await dataset([row(ada)]);
    expect((await run()).json()).toEqual({ run: 'run-1' });
    expect((await run()).json()).toEqual({ run: 'run-1' });
    expect((await run({ model: 'other' })).json()).toMatchObject({ code: 'told_otherwise' });
    expect((await run({ id: 'run-2', started_at: iso(captured) })).json()).toMatchObject({
      code: 'report_unfit',
    });
    expect((await run({ model: 'Ada’s model' })).json()).toMatchObject({ code: 'malformed_report' });
    expect(reading((db) => usedOf(db, ada))).toMatchObject([{ run: 'run-1', model: 'pointer-small-3' }]);
    expect(await unlearn(ada)).toEqual([]);
  });

  it('of a dataset that nothing permitted is asked what becomes of what it learned', async () => {
    await dataset([row(ben)]);
    await run();
    expect(await unlearn(ben)).toMatchObject([{ run: 'run-1', because: 'use_check', state: 'queued' }]);
    expect(findings(ben)).toHaveLength(1);
  });

  it('that began after somebody stopped it is a finding', async () => {
    await dataset([row(ada)]);
    must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
    door.clock.now += 5 * MINUTE;
    await run();
    expect(findings(ada)).toMatchObject([{ dataset: 'ds-1', run: 'run-1' }]);
    expect(await unlearn(ada)).toHaveLength(1);
  });
});

describe('what somebody stops', () => {
  it('reaches every run that used it, once, and the answer says what was done about each', async () => {
    await dataset([row(ada)]);
    await run();
    await run({ id: 'run-2', model: 'pointer-large' });
    door.clock.now += DAY;
    must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
    const asked = await unlearn(ada);
    expect(asked).toMatchObject([
      { because: 'withdrawal', categories: ['mouse_pointer'] },
      { because: 'withdrawal' },
    ]);
    expect(asked.map((one) => one.run).sort()).toEqual(['run-1', 'run-2']);
    const wire = (await door.get('/api/v1/tasks')).json().tasks;
    expect(wire.filter((one: { action: string }) => one.action === 'unlearn')).toMatchObject([
      { employee: ada, categories: ['mouse_pointer'] },
      { employee: ada },
    ]);
    const [one, two] = asked.map(({ id }) => id) as [string, string];
    for (const unfit of [
      { outcome: 'done' },
      { outcome: 'done', disposition: 'retrained', count: 3 },
      { outcome: 'not_applicable' },
      { outcome: 'held', reason: 'legal_hold' },
    ]) {
      expect((await answer(one, unfit)).json()).toMatchObject({ code: 'answer_unfit' });
    }
    const erase = tasks(ada).find(({ action }) => action === 'erase')?.id ?? '';
    for (const unfit of [
      { outcome: 'held', reason: 'not_separable' },
      { outcome: 'done', disposition: 'excluded' },
    ]) {
      expect((await answer(erase, unfit)).json()).toMatchObject({ code: 'answer_unfit' });
    }
    expect((await answer(one, { outcome: 'held', reason: 'not_separable' })).json()).toMatchObject({
      state: 'held',
    });
    expect((await answer(one, { outcome: 'done', disposition: 'retrained' })).status).toBe(200);
    expect((await answer(one, { outcome: 'done', disposition: 'retrained' })).status).toBe(200);
    expect((await answer(one, { outcome: 'done', disposition: 'excluded' })).json()).toMatchObject({
      code: 'answered_otherwise',
    });
    expect((await answer(two, { outcome: 'done', disposition: 'excluded' })).status).toBe(200);
    // A yes and another no ask nothing anew of runs that were dealt with.
    must(await choose(door.portal, ada, 'give', MOUSE_USE));
    must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
    expect(await unlearn(ada)).toHaveLength(2);
    expect(reading((db) => differences(db, MIGRATIONS))).toEqual([]);
  });

  it('reaches a run that is told of afterwards, and none of another kind of data', async () => {
    await dataset([row(ada)]);
    const [started_at, ended_at] = [iso(door.clock.now), iso(door.clock.now + MINUTE)];
    door.clock.now += DAY;
    must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
    expect(await unlearn(ada)).toEqual([]);
    await run({ started_at, ended_at });
    expect(await unlearn(ada)).toMatchObject([{ run: 'run-1', because: 'withdrawal' }]);
    expect(findings(ada)).toEqual([]);
    must(
      await door.portal.acts.strike(
        { person: ada },
        { window: { from: door.clock.now - 3_600_000, to: door.clock.now } },
      ),
    );
    expect(await unlearn(ada)).toHaveLength(1);
  });

  it('by a strike asks for the stretch that was struck', async () => {
    const [from, to] = [door.clock.now - 20 * DAY, door.clock.now - DAY];
    await dataset([row(ada, { first: iso(from), last: iso(to) })], {
      captured: { from: iso(from), to: iso(to) },
    });
    await run();
    must(await door.portal.acts.strike({ person: ada }, { window: { from: to - 3_600_000, to } }));
    const asked = await unlearn(ada);
    expect(asked.at(-1)).toMatchObject({ run: 'run-1' });
  });
});

describe('what is on record of it', () => {
  it('is proved by a digest, also once a person was erased', async () => {
    await dataset([row(ada), row(ben)]);
    await run();
    expect(await door.portal.upkeep.digest()).toBeGreaterThanOrEqual(3);
    const before = reading((db) => db.sqlite.prepare('SELECT leaf FROM report_used ORDER BY id').all()) as {
      leaf: Buffer;
    }[];
    must(await door.portal.accounts.leave(OPERATOR, { person: ben, leftAt: door.clock.now }));
    must(await door.portal.operator.erasure.person(OPERATOR, { person: ben, because: 'asked' }));
    const rows = reading((db) => db.sqlite.prepare('SELECT * FROM report_used ORDER BY id').all()) as Record<
      string,
      never
    >[];
    expect(rows[1]).toMatchObject({ person: null, count: null, first_at: null, last_at: null, salt: null });
    expect(rows.map(({ leaf }) => leaf)).toEqual(before.map(({ leaf }) => leaf));
    const kept = rows[0] as unknown as {
      person: string;
      count: number;
      first_at: number;
      last_at: number;
      salt: Buffer;
      leaf: Buffer;
      at: number;
    };
    const [manifest] = reading((db) => db.orm.select().from(reportDataset).all());
    if (!manifest) throw new Error('no manifest');
    const { person, count, first_at: first, last_at: last, at, salt } = kept;
    const record = usedRecord({ dataset: manifest, person, count, first, last, at });
    expect(Buffer.from(leafHashOf(sha256, commitmentOf(sha256, salt, record)))).toEqual(kept.leaf);
    const tree = before.reduce((grown, { leaf }) => appendLeaf(sha256, grown, leaf).frontier, EMPTY_FRONTIER);
    expect(rootOf(sha256, tree)).toHaveLength(32);
    expect(reading((db) => differences(db, MIGRATIONS))).toEqual([]);
  });

  it('never changes in the database', async () => {
    await dataset([row(ada)]);
    await run();
    const db = openForReading(`${door.dataDir}/forthright.db`);
    const triggers = db.sqlite
      .prepare(
        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('report_used', 'report_run', 'report_dataset')",
      )
      .pluck()
      .get();
    db.sqlite.close();
    expect(triggers).toBe(6);
  });
});

describe('what people read of it', () => {
  const page = (person: string) => door.portal.services.ask.heldAboutMe(person, 'en');

  it('is each run with what was used, and what its system said became of it', async () => {
    expect(page(ada).runs).toEqual([]);
    await dataset([row(ada), row(ben)]);
    expect(page(ada).runs).toMatchObject([{ name: 'ds-1', count: 12, wrong: false }]);
    await run();
    const used = { system: 'collector', name: 'run-1', run: { model: 'pointer-small-3' }, count: 12 };
    expect(page(ada).runs).toMatchObject([{ ...used, categories: ['mouse_pointer'], wrong: false }]);
    expect(page(ada).runs[0]?.asked).toBeUndefined();
    expect(page(ben).runs).toMatchObject([{ ...used, wrong: true, asked: { state: 'queued' } }]);
    // The question says it before the answer, and only of the activity that it is about.
    expect(door.portal.services.ask.myTraining(ada, MOUSE)).toMatchObject([used]);
    expect(door.portal.services.ask.myTraining(ada, APPS_USE)).toEqual([]);
    must(await choose(door.portal, ada, 'withdraw', MOUSE));
    const [asked] = await unlearn(ada);
    door.clock.now += 8 * DAY;
    expect(page(ada).runs[0]?.asked).toMatchObject({ state: 'queued', late: true });
    await answer(asked?.id ?? '', { outcome: 'held', reason: 'handed_out', evidence: 'Shipped in March.' });
    expect(page(ada).runs[0]?.asked).toMatchObject({
      state: 'held',
      reason: 'handed_out',
      evidence: 'Shipped in March.',
    });
  });

  it('says of what is held and in no run since when its system tells, or that it is not known', async () => {
    const [first, last] = [iso(captured), iso(captured + DAY)];
    const cell = { category: 'mouse_pointer', count: 3, bytes: 9, first, last, location: 'here' };
    await door.call('PUT', '/api/v1/holdings', { body: { holdings: [{ ...cell, employee: ada }] } });
    const untrained = () => page(ada).kinds.find(({ category }) => category === 'mouse_pointer')?.untrained;
    expect(untrained()).toEqual({ tells: [], silent: ['collector'] });
    await dataset([]);
    expect(untrained()).toEqual({ tells: [{ system: 'collector', since: door.clock.now }], silent: [] });
    await dataset([row(ada)], { id: 'ds-2' });
    expect(untrained()).toBeUndefined();
  });

  it('is a number of the last week for the desk, and of people no more than whether they are ten', async () => {
    const work = async () => (await door.portal.services.desk.programme('training', 'en'))?.training;
    const none = { datasets: 0, runs: 0, people: 'none', open: 'none', late: 'none', stays: 'none' };
    await dataset([row(ada)]);
    await run();
    must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
    await unlearn(ada);
    expect(await work()).toEqual(none);
    door.clock.now += 7 * DAY;
    const started = { ...none, datasets: 1, runs: 1, people: 'some', open: 'some' };
    expect(await work()).toEqual(started);
    // What is answered within the week moves nothing until it is over.
    const [asked] = await unlearn(ada);
    await answer(asked?.id ?? '', { outcome: 'done', disposition: 'excluded' });
    expect(await work()).toEqual(started);
    door.clock.now += 7 * DAY;
    expect(await work()).toEqual({ ...started, open: 'none' });
    expect((await door.portal.services.desk.programme('security', 'en'))?.training).toBeUndefined();
  });
});

describe('a large dataset', () => {
  it('lets others run between a few of its people', async () => {
    const people: string[] = [];
    for (let i = 0; i < 60; i++) people.push(await addEmployee(door.portal, { synthetic: false }));
    let turns = 0;
    let over = false;
    const turn = () => {
      turns++;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    expect((await dataset(people.map((person) => row(person)))).json().accepted).toBe(60);
    over = true;
    expect(turns).toBeGreaterThanOrEqual(6);
  });
});
