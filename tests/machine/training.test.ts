/** What systems trained on: told in datasets and runs, and judged person by person. */
import { beforeEach, describe, expect, it } from 'vitest';
import { reportDataset } from '#db/schema/training';
import { usedOf } from '#db/views/training';
import { DAY, MINUTE } from '#domain/time';
import { addEmployee, choose, must, OPERATOR } from '../services/portal';
import { APPS_USE, MOUSE, MOUSE_USE, newEmployee, newSystem } from './door';
import { iso, newTrainer, type Trainer } from './trainer';

let { door, ada, ben, captured, reading, head, row, dataset, run, findings, unlearn } = {} as Trainer;
beforeEach(async () => {
  ({ door, ada, ben, captured, reading, head, row, dataset, run, findings, unlearn } = await newTrainer());
  return () => door.portal.close();
});

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
