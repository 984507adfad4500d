import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDecisions, type LiveDecisions } from '#app/services/decisions/create-decisions';
import { logSize } from '#db/log/read';
import { openDatabase } from '#db/open';
import { createPersonPages, readPersonFacts } from '#db/views/person-facts';
import type { Entry } from '#domain/entry/bodies';
import { addEmployee, choose, MOUSE, must, newPortal, openProgramme, tell } from './portal';

const MANY = 1_500;

/** A closed portal with many people, of whom three were told and one of these said yes. */
let kept: Awaited<ReturnType<typeof make>>;
const make = async () => {
  const { portal, clock, dataDir } = await newPortal();
  await openProgramme(portal);
  const people = await Promise.all(Array.from({ length: MANY }, () => addEmployee(portal)));
  // The last ones in the order of ids are computed last.
  const [yes, undecided, refuser] = [...people].sort().reverse() as [string, string, string];
  for (const person of [yes, undecided, refuser]) await tell(portal, person);
  must(await choose(portal, yes, 'give'));
  await portal.close();
  return { dataDir, now: clock.now, yes, undecided, refuser };
};
beforeAll(async () => {
  kept = await make();
});

/** The decisions after a start, before anything else had a turn: only the first slice of people is computed. */
const started = () => {
  const db = openDatabase(join(kept.dataDir, 'forthright.db'));
  const decisions = createDecisions({
    db,
    epoch: () => 'ep',
    now: () => kept.now,
    sign: () => new Uint8Array(64),
    findBy: () => undefined,
    report: () => {},
  });
  decisions.load(logSize(db));
  const end = () => {
    decisions.stop();
    db.sqlite.close();
  };
  return { db, decisions, end };
};

const ask = (decisions: LiveDecisions, employee: string) =>
  decisions.evaluate({
    employee,
    category: 'mouse_pointer',
    purpose: 'train_ai_agents',
    verb: 'collect',
  });

const SYSTEM = {
  id: 'agent',
  kind: 'collector',
  owner: 'x',
  activities: [MOUSE],
  lists: true,
  manifest: {
    version: '1',
    fields_by_category: { mouse_pointer: ['x'] },
    destinations: [],
    retention_days: 90,
    off_switch: 'obeys_this_portal',
    protected_contexts: true,
    masks: [],
  },
} as const;

describe('after a start with many people', () => {
  it('answers about anybody at once, and lists everybody when all are computed', async () => {
    const { decisions, end } = started();
    const { yes, undecided } = kept;
    expect(ask(decisions, yes).allow).toBe(true);
    expect(ask(decisions, undecided)).toMatchObject({ allow: false, reasons: ['consent_missing'] });
    expect(ask(decisions, 'per_nobody').reasons).toEqual(['unknown_subject']);
    expect(await decisions.whole(0)).toBe(false);
    expect(await decisions.whole(30_000)).toBe(true);
    const allowed = [...decisions.state(SYSTEM).people].filter(({ changes }) =>
      changes.some((change) => change.allow),
    );
    expect(allowed.map(({ person }) => person)).toEqual([yes]);
    end();
  });

  it('tells of an act before that by asking systems to read all anew, so that no answer tells who said no', async () => {
    const { decisions, end } = started();
    const { revision } = decisions.position();
    const act = (seq: number): Entry => ({
      seq,
      at: kept.now,
      type: 'choice.made.v1',
      actor: { kind: 'person', id: kept.refuser },
      subject: kept.refuser,
      body: { activity: MOUSE, act: 'refuse', channel: 'portal' },
    });
    decisions.follow([act(revision + 1)]);
    expect(decisions.feedAfter(revision, SYSTEM)).toEqual([{ kind: 'resync', revision: revision + 1 }]);
    await decisions.whole(30_000);
    decisions.follow([act(revision + 2)]);
    expect(decisions.feedAfter(revision + 1, SYSTEM)).toEqual([]);
    end();
  });

  it('reads a page of people as it reads each of them', () => {
    const { db, end } = started();
    const readPage = createPersonPages(db);
    const readPerson = readPersonFacts(db);
    let seen = 0;
    for (let last = ''; ; ) {
      const page = readPage(last, 400);
      if (page.length === 0) break;
      for (const facts of page) expect(facts).toEqual(readPerson(facts.person.id));
      seen += page.length;
      last = page.at(-1)?.person.id ?? last;
    }
    expect(seen).toBe(MANY);
    end();
  });
});

describe('people who cannot be read', () => {
  it('are told of once, and tried again until they can', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'forthright-'));
    cpSync(kept.dataDir, dataDir, { recursive: true });
    const db = openDatabase(join(dataDir, 'forthright.db'));
    const told: string[] = [];
    const decisions = createDecisions({
      db,
      epoch: () => 'ep',
      now: () => kept.now,
      sign: () => new Uint8Array(64),
      findBy: () => undefined,
      report: (what) => told.push(what),
    });
    decisions.load(logSize(db));
    db.sqlite.exec('ALTER TABLE person RENAME TO person_elsewhere');
    expect(await decisions.whole(2_500)).toBe(false);
    expect(told).toEqual(['people could not be read for lists']);
    db.sqlite.exec('ALTER TABLE person_elsewhere RENAME TO person');
    expect(await decisions.whole(20_000)).toBe(true);
    expect(told).toHaveLength(1);
    decisions.stop();
    db.sqlite.close();
  });
});
