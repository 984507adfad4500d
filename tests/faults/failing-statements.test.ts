/**
 * Every failure point of a withdrawal, and of a yes (security.md, section 1, SQLite; R2): each statement fails once, and from then on,
 * with each error that SQLite has for a disk. Each time it is a 503 or a success, never half. `npm run test:long` takes every statement.
 */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesAfter, logSize } from '#db/log/read';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { newSystem } from '../machine/door';
import { type Failure, failingStatements } from '../process/failing-statements';
import {
  addEmployee,
  MIGRATIONS,
  MOUSE,
  mayCollectMouse,
  must,
  newPortal,
  openProgramme,
  tell,
} from '../services/portal';

const statements = failingStatements();
afterAll(() => statements.remove());

/** In `npm test` every statement for the first kind of failure, and every so-maniest, beginning elsewhere, for each other. */
const STEP = process.env.FORTHRIGHT_LONG ? 1 : 16;
const stepOf = (kind: (typeof KINDS)[number]) => (kind === KINDS[0] ? 1 : STEP);
const LONGEST_MS = process.env.FORTHRIGHT_LONG ? 1_800_000 : 120_000;

const KINDS = (['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_BUSY', 'SQLITE_NOMEM'] as const).flatMap(
  (code) =>
    [false, true].flatMap((sticky) =>
      // A database that is locked leaves the transaction to whoever began it.
      (code === 'SQLITE_BUSY' ? [false] : [false, true]).map((endsTransaction) => ({
        code,
        sticky,
        endsTransaction,
      })),
    ),
);

/** What belongs to each act. A yes is held to the key of its form; a withdrawal opens the deletion of what was recorded. */
const ACTS = {
  withdraw: { entries: 1, choices: 1, lines: 1, texts: 1, tasks: 1, answers: 0 },
  give: { entries: 1, choices: 1, lines: 1, texts: 1, tasks: 0, answers: 1 },
} as const;
type Act = keyof typeof ACTS;
type Parts = Record<keyof (typeof ACTS)[Act], number>;
const NOTHING: Parts = { entries: 0, choices: 0, lines: 0, texts: 0, tasks: 0, answers: 0 };

let { portal, clock, dataDir }: Awaited<ReturnType<typeof newPortal>> = await newPortal();
let person: string;
let forms = 0;

beforeAll(async () => {
  await openProgramme(portal);
  await newSystem(portal, 'agent', { activities: [MOUSE] });
  person = await addEmployee(portal);
  await tell(portal, person);
});

const act = (what: Act, idempotencyKey: string) =>
  portal.acts.choose(
    { person, idempotencyKey },
    { activity: MOUSE, act: what, words: 'May we?', language: 'en', noticeVersion: 1 },
  );

/** Acts while statements fail, and waits for what follows from it. */
const actFailing = async (what: Act, key: string, failure: Failure) => {
  statements.arm(failure);
  const said = await act(what, key);
  for (let turn = 0; turn < 5; turn++) await setImmediate();
  return { said: said.ok ? 'done' : said.error.code, ran: statements.disarm() };
};

/** What is there for good, seen from outside: the size of the log, and how many of each part came after an earlier size. */
const look = (after = 0): { size: number; texts: number; parts: Omit<Parts, 'texts'> } => {
  const db = openForReading(join(dataDir, 'forthright.db'));
  const count = (sql: string) => db.sqlite.prepare(sql).pluck().get({ after }) as number;
  const size = logSize(db);
  const made = [...entriesAfter(db, after, size)].filter(({ type }) => type === 'choice.made.v1');
  expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
  expect(count('SELECT count(*) FROM log_node WHERE level = 0 AND :after >= 0')).toBe(size);
  expect(count('SELECT size FROM own_log_tail WHERE :after >= 0')).toBe(size);
  const found = {
    size,
    texts: count("SELECT count(*) FROM own_document WHERE kind = 'words' AND :after >= 0"),
    parts: {
      entries: made.length,
      choices: count('SELECT count(*) FROM choice WHERE seq > :after'),
      lines: count('SELECT count(*) FROM own_act WHERE seq > :after'),
      tasks: count('SELECT count(*) FROM task WHERE seq > :after'),
      answers: count("SELECT count(*) FROM own_idempotency WHERE revision > :after AND code = 'ok'"),
    },
  };
  db.sqlite.close();
  return found;
};

/** What came since then. */
const since = (before: ReturnType<typeof look>): Parts => {
  const { texts, parts } = look(before.size);
  return { ...parts, texts: texts - before.texts };
};

/** What a system is told: yes, no, or nothing at all. */
const told = (): boolean | 'nothing' =>
  portal.services.health().ready ? mayCollectMouse(portal, person).allow : 'nothing';

/** As when somebody has looked after the disk; where that was in doubt, they start the portal again. */
const mend = async (): Promise<void> => {
  await portal.upkeep.tend();
  const state = () => {
    const health = portal.services.health();
    return health.ready ? 'ready' : health.code;
  };
  await expect.poll(state, { interval: 5, timeout: 5_000 }).toBeOneOf(['ready', 'storage']);
  if (state() === 'ready') return;
  await portal.close();
  ({ portal } = await newPortal(clock.now, dataDir));
  expect(state()).toBe('ready');
};

describe.each(Object.keys(ACTS) as Act[])('every statement of an act (%s)', (what) => {
  const other = what === 'give' ? 'withdraw' : 'give';
  const last = {
    nth: Number.POSITIVE_INFINITY,
    code: 'SQLITE_BUSY',
    sticky: false,
    endsTransaction: false,
  } as const;
  let length = 0;
  /** Number of the first statement of the command itself: whatever else is drawn, this one is among it. */
  let inside = 0;

  it('is counted', async () => {
    if (what === 'withdraw') must(await act('give', `first ${forms++}`));
    const before = look();
    const { said, ran } = await actFailing(what, `form ${forms++}`, last);
    expect([said, since(before)]).toEqual(['done', ACTS[what]]);
    for (const step of ['BEGIN IMMEDIATE', 'SAVEPOINT act', 'RELEASE act', 'COMMIT'])
      expect(ran).toContain(step);
    length = ran.length;
    inside = ran.indexOf('SAVEPOINT act') + 2;
    must(await act(other, `back ${forms++}`));
  });

  it.each(KINDS)(
    'gives a 503 or a success, never half: $code (from then on: $sticky, ends the transaction: $endsTransaction)',
    async (kind) => {
      let refused = 0;
      const drawn = new Set([inside]);
      for (let nth = 1 + (KINDS.indexOf(kind) % STEP); nth <= length; nth += stepOf(kind)) drawn.add(nth);
      for (const nth of drawn) {
        const where = `statement ${nth} of ${length}`;
        const key = `form ${forms++}`;
        const before = look();
        const { said } = await actFailing(what, key, { ...kind, nth });
        expect(said, where).toBeOneOf(['done', 'unavailable']);
        const done = said === 'done';
        if (!done) refused++;
        expect(since(before), where).toEqual(done ? ACTS[what] : NOTHING);
        expect(told(), where).toBeOneOf([(what === 'give') === done, 'nothing']);

        await mend();
        expect(told(), where).toBe((what === 'give') === done);
        // The same form sent again, as a person would: one act, whatever became of the first.
        if (!done || what === 'give') must(await act(what, key));
        expect(since(before), where).toEqual(ACTS[what]);
        expect(told(), where).toBe(what === 'give');
        must(await act(other, `back ${forms++}`));
      }
      expect(refused).toBeGreaterThan(0);
    },
    LONGEST_MS,
  );
});

it('leaves tables that equal the log', async () => {
  await portal.close();
  const db = openForReading(join(dataDir, 'forthright.db'));
  expect(differences(db, MIGRATIONS)).toEqual([]);
  db.sqlite.close();
});
