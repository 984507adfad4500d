/** What was trained, told through the SDK to a real portal over HTTP, and what becomes of what a run learned, asked and answered there. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { tasksAbout } from '#db/views/tasks';
import { usedOf } from '#db/views/training';
import { DAY, toIso } from '#domain/time';
import { createStoreClient, type StoreClient, type Task, type TaskAnswer } from '#sdk/tasks';
import { type Dataset, reportDataset, reportRun, type TrainingOptions, type UsedRow } from '#sdk/training';
import { type GateHouse, gateHouse } from '../http/gate-house';
import { type Door, MOUSE, MOUSE_USE, newDoor, newEmployee } from '../machine/door';
import { choose, must } from '../services/portal';

let door: Door;
let house: GateHouse;
let url: string;
let ada: string;
let captured: number;
let store: StoreClient | undefined;
beforeEach(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  for (const activity of [MOUSE, MOUSE_USE]) must(await choose(door.portal, ada, 'give', activity));
  captured = door.clock.now + DAY;
  door.clock.now += 30 * DAY;
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
interface Sent {
  key: string | null;
  body: { rows?: unknown[]; dataset?: object; run?: object };
}
/** A way to the portal that notes what goes over it, and loses the answers it is told to. The portal's clock goes on between calls. */
const noting = (lost: readonly number[] = []) => {
  const sent: Sent[] = [];
  const fetchNoting: TrainingOptions['fetch'] = async (to, init) => {
    door.clock.now += 60_000;
    const key = new Headers(init.headers).get('idempotency-key');
    sent.push({ key, body: JSON.parse(String(init.body)) as Sent['body'] });
    const answer = await fetch(to, init);
    if (!lost.includes(sent.length)) return answer;
    await answer.body?.cancel();
    throw new Error('the connection broke');
  };
  return { sent, fetch: fetchNoting };
};
const options = (more: Partial<TrainingOptions> = {}): TrainingOptions => ({
  url,
  key: door.key,
  retry: { minMs: 1, maxMs: 5 },
  ...noting(),
  ...more,
});
const dataset = (more: Partial<Dataset> = {}): Dataset => {
  const { revision, epoch } = door.portal.decisions.position();
  return {
    id: 'ds-1',
    activity: MOUSE_USE,
    builtAt: toIso(door.clock.now),
    revision,
    epoch,
    captured: { from: toIso(captured), to: toIso(captured + DAY) },
    files: ['ab'.repeat(32)],
    ...more,
  };
};
const row = (employee: string, more: Partial<UsedRow> = {}): UsedRow => ({
  employee,
  count: 12,
  first: toIso(captured),
  last: toIso(captured + DAY),
  ...more,
});
const run = (more: Partial<Parameters<typeof reportRun>[1]> = {}) => {
  const at = toIso(door.clock.now);
  return { id: 'run-1', datasets: ['ds-1'], startedAt: at, endedAt: at, model: 'pointer-small-3', ...more };
};

describe('a dataset', () => {
  it('goes in batches that fit, and names what was refused by its place', async () => {
    const rows = Array.from({ length: 5_001 }, (_, i) => row(`per_nobody_${i}`));
    rows[0] = row(ada);
    rows[5_000] = row(ada, { count: 0 });
    const way = noting();
    const told = await reportDataset(options(way), dataset({ collectedFor: MOUSE }), rows);
    if (!told.ok) throw new Error(told.error.code);
    expect(told.value.accepted).toBe(1);
    expect(told.value.refused).toHaveLength(5_000);
    expect(told.value.refused[0]).toEqual({ index: 1, code: 'employee_unknown' });
    expect(told.value.refused.at(-1)).toMatchObject({ index: 5_000, code: 'row_unfit' });
    expect(way.sent.map(({ body }) => body.rows?.length)).toEqual([5_000, 1]);
    expect(way.sent[0]?.body.dataset).toEqual(way.sent[1]?.body.dataset);
    expect(way.sent[0]?.key).not.toBe(way.sent[1]?.key);
    expect(way.sent[0]?.body.dataset).toHaveProperty('collected_for', MOUSE);
    expect(reading((db) => usedOf(db, ada))).toMatchObject([{ dataset: 'ds-1', count: 12, run: null }]);
  });

  it('without rows is told all the same, and said again changes nothing', async () => {
    const fixed = dataset();
    const way = noting();
    expect(await reportDataset(options(way), fixed, [])).toEqual({
      ok: true,
      value: { accepted: 0, refused: [] },
    });
    expect(way.sent).toHaveLength(1);
    for (const _ of [1, 2]) {
      expect(await reportDataset(options(), fixed, [row(ada)])).toMatchObject({ value: { accepted: 1 } });
    }
    expect(reading((db) => usedOf(db, ada))).toHaveLength(1);
    expect(await reportDataset(options(), { ...fixed, files: ['cd'.repeat(32)] }, [row(ada)])).toMatchObject({
      ok: false,
      error: { status: 409 },
    });
  });

  it('is sent again, under the same key, where nobody heard, and not where it was refused', async () => {
    const way = noting([1]);
    expect(await reportDataset(options(way), dataset(), [row(ada)])).toMatchObject({
      value: { accepted: 1 },
    });
    expect(way.sent).toHaveLength(2);
    expect(way.sent[0]).toEqual(way.sent[1]);
    const silent = noting([1, 2, 3]);
    expect(
      await reportDataset(options({ ...silent, attempts: 2 }), dataset({ id: 'ds-2' }), [row(ada)]),
    ).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    expect(silent.sent).toHaveLength(2);
    const stranger = noting();
    expect(await reportRun(options({ ...stranger, key: 'none' }), run())).toMatchObject({
      error: { code: 'unauthorised' },
    });
    expect(stranger.sent).toHaveLength(1);
    expect(await reportRun(options({ signal: AbortSignal.abort() }), run())).toMatchObject({ ok: false });
    await expect(reportDataset(options({ attempts: 0 }), dataset(), [])).rejects.toThrow(TypeError);
  });
});

describe('a run', () => {
  it('is told once, and again without a change', async () => {
    expect(await reportRun(options(), run())).toMatchObject({ error: { status: 400 } });
    await reportDataset(options(), dataset(), [row(ada)]);
    const way = noting([1]);
    const over = run();
    expect(await reportRun(options(way), over)).toEqual({ ok: true, value: { run: 'run-1' } });
    expect(way.sent).toHaveLength(2);
    expect(way.sent[0]?.body.run).toEqual({
      id: 'run-1',
      datasets: ['ds-1'],
      model: 'pointer-small-3',
      started_at: over.startedAt,
      ended_at: over.endedAt,
    });
    expect(await reportRun(options(), { ...over, model: 'other' })).toMatchObject({
      error: { status: 409 },
    });
    expect(reading((db) => usedOf(db, ada))).toMatchObject([{ run: 'run-1', model: 'pointer-small-3' }]);
  });

  it.each([
    [{ outcome: 'done', disposition: 'retrained', evidence: 'trained anew' }, 'done'],
    [{ outcome: 'done', disposition: 'excluded' }, 'done'],
    [{ outcome: 'held', reason: 'not_separable' }, 'held'],
  ] as const satisfies readonly (readonly [TaskAnswer, string])[])(
    'is asked what becomes of what it learned once somebody stops it, and answers %o',
    async (answer, state) => {
      await reportDataset(options(), dataset(), [row(ada)]);
      await reportRun(options(), run());
      const seen: Task[] = [];
      const errors: unknown[] = [];
      const onTask = (task: Task): TaskAnswer => {
        seen.push(task);
        return task.action === 'unlearn' ? answer : { outcome: 'done', count: 12 };
      };
      const { key } = door;
      store = createStoreClient({ url, key, onTask, waitSeconds: 1, onError: (error) => errors.push(error) });
      must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
      const asked = () => reading((db) => tasksAbout(db, ada).filter(({ action }) => action === 'unlearn'));
      await expect.poll(() => asked().map((one) => one.state), { timeout: 5_000 }).toEqual([state]);
      expect(seen.filter(({ action }) => action === 'unlearn')).toMatchObject([
        { employee: ada, run: 'run-1', categories: ['mouse_pointer'] },
      ]);
      const { outcome: _outcome, ...said } = answer;
      // What the person reads of it, with the words of the system.
      const page = door.portal.services.ask.heldAboutMe(ada, 'en');
      expect(page.runs).toMatchObject([{ name: 'run-1', asked: { state, ...said } }]);
      expect(errors).toEqual([]);
    },
  );
});
