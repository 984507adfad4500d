/** What becomes of what was learned: asked when somebody stops it, proved by digests, read by people, and erased with them. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { usedRecord } from '#app/services/systems/training';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { reportDataset } from '#db/schema/training';
import { leafHashOf } from '#domain/log/hash';
import { commitmentOf } from '#domain/log/leaf';
import { appendLeaf, EMPTY_FRONTIER, rootOf } from '#domain/log/tree';
import { DAY, MINUTE } from '#domain/time';
import { choose, MIGRATIONS, must, OPERATOR } from '../services/portal';
import { APPS_USE, MOUSE, MOUSE_USE } from './door';
import { iso, newTrainer, type Trainer } from './trainer';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
let { door, ada, ben, captured, reading, row, dataset, run, findings, tasks, unlearn, answer } =
  {} as Trainer;
beforeEach(async () => {
  ({ door, ada, ben, captured, reading, row, dataset, run, findings, tasks, unlearn, answer } =
    await newTrainer());
  return () => door.portal.close();
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
