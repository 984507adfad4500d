/** What systems trained on is judged as whoever used it knew the portal then: what changed for everybody since is held against nobody, and what came before a run counts. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { pastWorlds } from '#db/projections/past-world';
import { readWorld } from '#db/views/decision-world';
import { readFactsAsOf } from '#db/views/facts-as-of';
import { readPersonFacts } from '#db/views/person-facts';
import { openFindingsOf } from '#db/views/tasks';
import { DAY, MINUTE, SECOND } from '#domain/time';
import { runFits } from '#domain/training/lineage';
import { mayHaveUsed } from '#domain/training/used';
import { deskOf } from '../services/desk-acts';
import { choose, declared, must, OPERATOR } from '../services/portal';
import { type Door, MOUSE, MOUSE_USE, newDoor, newEmployee, setGate } from './door';

const iso = (instant: number) => new Date(instant).toISOString();

let door: Door;
let ada: string;
/** The day on which everything is captured: the yes was given before it, and the embargo is over at `now`. */
let captured: number;

beforeEach(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
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
/** A manifest that is built now, against what is known now. */
const built = (more: object = {}) => {
  const { revision, epoch } = door.portal.decisions.position();
  const window = { from: iso(captured), to: iso(captured + 2 * DAY) };
  const now = iso(door.clock.now);
  return { id: 'ds-1', activity: MOUSE_USE, built_at: now, revision, epoch, captured: window, ...more };
};
const rows = () => [{ employee: ada, count: 12, first: iso(captured), last: iso(captured + DAY) }];
const tell = (dataset: object) => door.post('/api/v1/datasets', { dataset, rows: rows() });
const started = (more: object = {}) => {
  const at = iso(door.clock.now);
  return { id: 'run-1', datasets: ['ds-1'], started_at: at, ended_at: at, model: 'small', ...more };
};
const run = (body: object = started()) => door.post('/api/v1/runs', { run: body });
const findings = () => reading((db) => openFindingsOf(db, ada));
const shut = () => setGate(door.portal.administration, 'assessment_missing', 'shut');
const open = () => setGate(door.portal.administration, 'assessment_missing', 'open');
const shorten = (days: number) =>
  door.portal.administration
    .applyProgramme(OPERATOR, {
      programme: 'training',
      startsAt: captured - 2 * DAY,
      controller: {},
      texts: { en: { title: 'training', activities: {} } },
      activities: [
        declared(),
        declared({ verb: 'use', retentionDays: days }),
        declared({ category: 'chat_message', purpose: 'support_debug', consentDays: 3 }),
      ],
    })
    .then(must);

describe('what changed for everybody since', () => {
  it('a gate that was shut after a dataset was built is no finding, and before it one', async () => {
    const manifest = built();
    door.clock.now += 10 * MINUTE;
    await shut();
    door.clock.now += 10 * MINUTE;
    expect((await tell(manifest)).status).toBe(200);
    expect(findings()).toEqual([]);
    await tell(built({ id: 'ds-2' }));
    expect(findings()).toMatchObject([{ dataset: 'ds-2' }]);
  });

  it('a gate that was shut while a dataset was built, and opened since, is a finding', async () => {
    await shut();
    door.clock.now += 10 * MINUTE;
    const manifest = built();
    door.clock.now += 10 * MINUTE;
    await open();
    await tell(manifest);
    expect(findings()).toHaveLength(1);
  });

  it('retention that was shortened after a dataset was built is no finding', async () => {
    const manifest = built();
    door.clock.now += MINUTE;
    await shorten(7);
    await tell(manifest);
    expect(findings()).toEqual([]);
    door.clock.now += 2 * MINUTE;
    await tell(built({ id: 'ds-2' }));
    expect(findings()).toMatchObject([{ dataset: 'ds-2' }]);
  });

  it('a gate that was shut, or a pause that was pressed, after a run began is no finding', async () => {
    await tell(built());
    door.clock.now += DAY;
    const body = started();
    door.clock.now += 10 * MINUTE;
    await shut();
    must(await door.portal.acts.pause({ person: ada }, {}));
    door.clock.now += DAY;
    expect((await run(body)).status).toBe(200);
    expect(findings()).toEqual([]);
  });

  it('somebody who moved since is held against nobody', async () => {
    const [usedAt, last] = [door.clock.now, captured + DAY];
    const allowed = (movedAt: number) =>
      reading((db) => {
        const [world, facts] = [readWorld(db), readPersonFacts(db)(ada)];
        const activity = world.activities.get(MOUSE_USE);
        if (!facts || !activity) throw new Error('nobody');
        const moved = { ...facts, person: { ...facts.person, movedAt } };
        return mayHaveUsed(world, moved, activity, { first: captured, last, collectedFor: MOUSE }, usedAt);
      });
    expect([usedAt + 1, usedAt, captured].map(allowed)).toEqual([true, false, true]);
  });
});

describe('a run', () => {
  it('that began after a gate was shut is a finding for everybody in its datasets', async () => {
    await tell(built());
    door.clock.now += MINUTE;
    await shut();
    door.clock.now += DAY;
    expect((await run()).status).toBe(200);
    expect(findings()).toMatchObject([{ dataset: 'ds-1', run: 'run-1' }]);
  });

  it('that began after a gate was shut and opened again is a finding', async () => {
    await tell(built());
    door.clock.now += DAY;
    await shut();
    door.clock.now += DAY;
    await open();
    door.clock.now += MINUTE;
    await run();
    // What was captured before it opened again is not permitted without a break.
    expect(findings()).toMatchObject([{ run: 'run-1' }]);
  });

  it('that began after the records were out of time is a finding, though nobody did anything', async () => {
    await shorten(40);
    door.clock.now += 2 * MINUTE;
    await tell(built());
    expect(findings()).toEqual([]);
    door.clock.now += 20 * DAY;
    await run();
    expect(findings()).toMatchObject([{ run: 'run-1' }]);
  });

  it('that began while somebody paused who had done so in the lease before the dataset is a finding', async () => {
    const { revision } = door.portal.decisions.position();
    must(await door.portal.acts.pause({ person: ada }, {}));
    door.clock.now += 30 * SECOND;
    await tell(built({ revision }));
    expect(findings()).toEqual([]);
    door.clock.now += DAY;
    await run();
    expect(findings()).toMatchObject([{ run: 'run-1' }]);
  });

  it('and a dataset are told of within 35 days', async () => {
    const manifest = built();
    door.clock.now += 35 * DAY;
    expect((await tell(manifest)).status).toBe(200);
    door.clock.now += 1;
    expect((await tell({ ...manifest, id: 'ds-2' })).json()).toMatchObject({ code: 'told_too_late' });
    const over = started({ started_at: manifest.built_at, ended_at: manifest.built_at });
    expect((await run(over)).json()).toMatchObject({ code: 'told_too_late' });
    expect((await run(started({ started_at: manifest.built_at }))).status).toBe(200);
    const endless = { name: 'run', datasets: [], model: 'small', startedAt: 0 };
    expect([90 * DAY, 91 * DAY].map((endedAt) => runFits({ ...endless, endedAt }, 91 * DAY))).toEqual([
      true,
      false,
    ]);
  });
});

describe('a yes that pressure undid', () => {
  const confirm = async () => {
    const dpo = await newEmployee(door.portal);
    must(await door.portal.administration.grantRole(OPERATOR, { person: dpo, role: 'dpo' }));
    const { requests, door: public_ } = door.portal.services;
    const key = 'idem_pppppppppppppppppppppp';
    const code = public_.read(public_.codeOf(key)) ?? '';
    const told = { kind: 'pressure_report' as const, language: 'en', establishment: 'leeds' };
    const report = { ...told, audience: 'dpo' as const, words: 'We were told to.', code };
    must(await requests.makeAtDoor(report, key));
    const request = requests.atDoor(code, 'en')?.id ?? '';
    const asked = {
      request,
      establishment: 'leeds',
      activities: [MOUSE, MOUSE_USE],
      words: 'Three said so.',
    };
    must(await deskOf(door.portal).confirmPressure({ kind: 'person', id: dpo }, asked));
  };
  /** Something of Ada's own that a dataset of before did not know: only then it is asked what stood when. */
  const actLater = async () => {
    door.clock.now += 10 * MINUTE;
    must(await door.portal.acts.pause({ person: ada }, {}));
  };

  it('permits nothing of what is built after it, whatever its person does since', async () => {
    await confirm();
    door.clock.now += 10 * MINUTE;
    const manifest = built();
    await actLater();
    expect((await tell(manifest)).status).toBe(200);
    expect(findings()).toMatchObject([{ dataset: 'ds-1', kind: 'used_without_permission' }]);
  });

  it('is held against nothing that was built before it, also before systems are asked to delete', async () => {
    const manifest = built();
    door.clock.now += 10 * MINUTE;
    await confirm();
    expect((await tell(manifest)).status).toBe(200);
    expect(findings()).toEqual([]);
  });

  it('begins anew with a later yes: what was captured under the first one stays out', async () => {
    await confirm();
    door.clock.now += 200 * DAY;
    for (const activity of [MOUSE, MOUSE_USE]) must(await choose(door.portal, ada, 'give', activity));
    door.clock.now += 10 * MINUTE;
    const facts = reading((db) => {
      const world = readWorld(db);
      const known = { revision: door.portal.decisions.position().revision - 1, before: 0 };
      return readFactsAsOf(db, world)(ada, known);
    });
    expect(facts?.choices.get(MOUSE)).toMatchObject({ status: 'given', since: door.clock.now - 10 * MINUTE });
  });
});

describe('the world of then', () => {
  it('made from every entry is the one of now, and from fewer the one of that moment', async () => {
    const before = reading(readWorld);
    const known = reading((db) => {
      const past = pastWorlds(db);
      while (past.readOn());
      return past.changes();
    });
    door.clock.now += MINUTE;
    await shut();
    await shorten(7);
    const then = reading((db) => pastWorlds(db).asOf(known));
    expect(then).toEqual(before);
    expect(reading(readWorld)).not.toEqual(before);
  });
});
