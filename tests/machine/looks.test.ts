/** Who looked, as systems tell of it: what is taken, what is refused and why, what a digest proves, and what erasing leaves. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { LOOK_KEPT } from '#domain/access/look';
import { DAY, toIso } from '#domain/time';
import { findingsOf, textsWith } from '../services/erased';
import { addEmployee, must, OPERATOR } from '../services/portal';
import { APPS, type Door, newDoor, newEmployee, newSystem, START } from './door';

const PATH = '/api/v1/looks';
const MARKER = 'q7zlooked';
let door: Door;
let ada: string;
let key: string;
beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  ({ key } = await newSystem(door.portal, 'store', { activities: [APPS] }));
});
afterAll(() => door.portal.close());

let numbers = 0;
const look = (more: object = {}) => ({
  id: `ev_${++numbers}`,
  at: toIso(START - DAY),
  subject: { type: 'employee', id: ada },
  actor: { kind: 'human', display: 'role', role: 'Support' },
  operation: 'view',
  resource: { category: 'app_usage', count: 3 },
  purpose: 'security',
  reason: { type: 'incident_response' },
  outcome: 'allowed',
  ...more,
});
const send = async (
  looks: readonly unknown[],
  more: { covers?: object; headers?: Record<string, string> } = {},
) => {
  const { headers, ...rest } = more;
  door.clock.now += 10_000;
  return door.post(PATH, { looks, ...rest }, { key, ...(headers && { headers }) });
};
const rows = () => {
  const db = openForReading(join(door.dataDir, 'forthright.db'));
  const found = db.sqlite.prepare('SELECT * FROM report_look ORDER BY id').all() as Record<string, never>[];
  db.sqlite.close();
  return found as unknown as {
    id: number;
    person: string | null;
    event: string | null;
    body: string | null;
    salt: Buffer | null;
    looker: string | null;
    looker_text: string | null;
    looker_salt: Buffer | null;
    looker_hash: Buffer | null;
    leaf: Buffer;
    system: string;
    source: string;
    reported_at: number;
    at: number;
    purpose_match: string;
  }[];
};
const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

describe('a batch of looks', () => {
  it('is counted, and each is on record with what the person was told at that time', async () => {
    const before = look({ at: toIso(START + 1_000) });
    const other = look({ at: toIso(START + 1_000), purpose: 'payroll_time' });
    const untold = look({ at: toIso(START - DAY) });
    const silent = look({ at: toIso(START + 1_000), purpose: undefined });
    const answer = await send([before, other, untold, silent]);
    expect([answer.status, answer.json()]).toEqual([200, { accepted: 4, refused: [] }]);
    expect(rows().map(({ purpose_match }) => purpose_match)).toEqual([
      'match',
      'mismatch',
      'mismatch',
      'unknown',
    ]);
    expect(JSON.parse(rows()[1]?.body ?? '')).toMatchObject({ told: ['security'], purpose: 'payroll_time' });
  });

  it('sent again changes nothing and is answered alike; under the same key another one is refused', async () => {
    const count = rows().length;
    const one = look();
    const headers = { 'idempotency-key': 'batch-1' };
    for (let i = 0; i < 2; i++) {
      const answer = await send([one], { headers });
      expect([answer.status, answer.json()]).toEqual([200, { accepted: 1, refused: [] }]);
    }
    expect(rows()).toHaveLength(count + 1);
    const other = await send([look()], { headers });
    expect([other.status, other.json().code]).toEqual([409, 'idempotency_conflict']);
    expect((await send([one])).json().accepted).toBe(1);
    expect(rows()).toHaveLength(count + 1);
    const reused = await send([{ ...one, operation: 'export' }]);
    expect(reused.json()).toEqual({ accepted: 0, refused: [{ index: 0, code: 'event_reused' }] });
  });

  it('of many people is a row for each, shown as one bulk read', async () => {
    const bo = await newEmployee(door.portal);
    const subjects = [ada, bo, 'nobody'].map((id) => ({ type: 'employee', id }));
    const answer = await send([look({ subject: undefined, subjects })]);
    expect(answer.json()).toEqual({
      accepted: 2,
      refused: [{ index: 0, subject: 2, code: 'subject_unknown' }],
    });
    const made = rows().slice(-2);
    expect(made.map(({ person }) => person)).toEqual([ada, bo]);
    expect(JSON.parse(made[0]?.body ?? '')).toMatchObject({ bulk: true, people: 3 });
  });

  it('names what it refuses and takes the rest; who is beyond its scope is as unknown as nobody', async () => {
    const paris = { establishment: 'paris', country: 'FR', council: false };
    must(await door.portal.administration.recordEstablishment(OPERATOR, paris));
    const beyond = await addEmployee(door.portal, { synthetic: false, establishment: 'paris' });
    const answer = await send([
      look({ subject: { type: 'employee', id: 'per_nobody' } }),
      look({ subject: { type: 'employee', id: beyond } }),
      look({ subject: { type: 'email', id: 'nobody@example.org' } }),
      look({ at: toIso(door.clock.now + DAY) }),
      look({ at: toIso(START - LOOK_KEPT - DAY) }),
      look({ outcome: 'peeked' }),
      look({ operation: 'ogle' }),
      look({ resource: { category: 'thoughts' } }),
      look({ reason: { type: 'curiosity' } }),
      look({ reason: { type: 'unknown', detail: 'a\u0007b' } }),
      look({ reason: { type: 'unknown', detail: 'x'.repeat(501) } }),
      look({ action: 'turned \u202e round' }),
      look({ actor: { kind: 'human', display: 'role', role: 'Support', name: 'Not To Be Shown' } }),
      look({ actor: { kind: 'human', display: 'named', role: 'Support' } }),
      look({ actor: { kind: 'human', display: 'unit', role: 'Support' } }),
      look({ subjects: [] }),
      look({ visibility: 'delayed' }),
      'a look',
      look(),
    ]);
    const { accepted, refused } = answer.json();
    expect([answer.status, accepted]).toEqual([200, 1]);
    expect(refused.map(({ code }: { code: string }) => code)).toEqual([
      'subject_unknown',
      'subject_unknown',
      'subject_unknown',
      'time_in_future',
      'time_too_old',
      ...Array(13).fill('malformed_look'),
    ]);
    expect(refused[5]).toEqual({
      index: 5,
      code: 'malformed_look',
      detail: 'outcome is missing or malformed.',
    });
  });

  it.each([
    ['nothing', undefined],
    ['neither looks nor a time', { looks: [] }],
    ['1,001 looks', { looks: Array(1_001).fill({}) }],
    ['a time that runs backwards', { looks: [], covers: { from: toIso(START), to: toIso(START - 1) } }],
    ['a time to come', { looks: [], covers: { from: toIso(START), to: toIso(START + 9 * DAY) } }],
  ])('with %s is a 400 problem', async (_, body) => {
    const answer = await door.post(PATH, body, { key });
    expect([answer.status, answer.json().code]).toEqual([400, 'malformed_report']);
  });

  it('of more than 1,000 people in all is refused whole', async () => {
    const subjects = Array(501).fill({ type: 'employee', id: ada });
    const answer = await send([
      look({ subject: undefined, subjects }),
      look({ subject: undefined, subjects }),
    ]);
    expect([answer.status, answer.json().code]).toEqual([400, 'too_many_people']);
  });

  it('says since when it is complete; a gap begins anew, and what was refused covers nothing', async () => {
    const covers = (from: number, to: number) => ({
      covers: { from: toIso(START + from), to: toIso(START + to) },
    });
    expect((await send([], covers(-100, 0))).json().covered).toEqual({
      from: toIso(START - 100),
      to: toIso(START),
    });
    expect((await send([], covers(0, 10))).json().covered.from).toBe(toIso(START - 100));
    expect((await send([look({ outcome: 'x' })], covers(10, 20))).json().covered.to).toBe(toIso(START + 10));
    const unknown = look({ subject: { type: 'employee', id: 'nobody' } });
    expect((await send([unknown], covers(10, 20))).json().covered.to).toBe(toIso(START + 20));
    expect((await send([], covers(30, 40))).json().covered).toEqual({
      from: toIso(START + 30),
      to: toIso(START + 40),
    });
  });

  it('under a test key is judged and answered and then forgotten', async () => {
    const minted = must(
      await door.portal.administration.mintKey(OPERATOR, { system: 'store', mode: 'test' }),
    );
    const count = rows().length;
    const synthetic = await newEmployee(door.portal, { synthetic: true });
    const looks = [look({ subject: { type: 'employee', id: synthetic } }), look()];
    const answer = await door.post(PATH, { looks }, { key: minted.key });
    // One person alone makes such a key: of real people it learns nothing, not even that they are here.
    expect([answer.status, answer.json(), rows().length]).toEqual([
      200,
      expect.objectContaining({ accepted: 1, refused: [{ index: 1, code: 'subject_unknown' }] }),
      count,
    ]);
  });

  it('is refused from a key that names people by guessing', async () => {
    const { key: guessing } = await newSystem(door.portal, 'guesser', { activities: [APPS] });
    const subjects = Array.from({ length: 1_000 }, (_, i) => ({
      type: 'email',
      id: `guess${i}@example.org`,
    }));
    const guess = () => {
      door.clock.now += 60_000;
      return door.post(PATH, { looks: [look({ subject: undefined, subjects })] }, { key: guessing });
    };
    expect([(await guess()).status, (await guess()).status, (await guess()).status]).toEqual([200, 200, 200]);
    const refused = await guess();
    expect([refused.status, refused.json().code]).toEqual([429, 'too_many_unknown']);
    // The keys of others are not touched by it.
    expect((await send([look()])).status).toBe(200);
  });

  it('is judged and stored a few people at a time, so that nobody else waits for all of it', async () => {
    const people: string[] = [];
    for (let i = 0; i < 60; i++) people.push(await addEmployee(door.portal, { synthetic: false }));
    let turns = 0;
    let over = false;
    const turn = () => {
      turns++;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    const subjects = people.map((id) => ({ type: 'employee', id }));
    expect((await send([look({ subject: undefined, subjects })])).json().accepted).toBe(60);
    over = true;
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('comes once a second, ten at once; one of many people costs more', async () => {
    const statuses: number[] = [];
    door.clock.now += 60_000;
    for (let i = 0; i < 12; i++) statuses.push((await door.post(PATH, { looks: [look()] }, { key })).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
    door.clock.now += 60_000;
    const subjects = Array(1_000).fill({ type: 'employee', id: ada });
    expect((await door.post(PATH, { looks: [look({ subject: undefined, subjects })] }, { key })).status).toBe(
      200,
    );
    door.clock.now += 500;
    expect((await door.post(PATH, { looks: [look()] }, { key })).status).toBe(429);
  });
});

describe('what is proved of looks', () => {
  it('is each row under its digest, also when people beside it, or who looked, are erased', async () => {
    const { portal, dataDir } = door;
    const cleo = await newEmployee(portal);
    const dan = await newEmployee(portal);
    const words = { reason: { type: 'unknown', detail: `about ${MARKER}` }, action: `read ${MARKER}` };
    await send([
      look({ subject: { type: 'employee', id: cleo }, ...words }),
      look({ actor: { kind: 'human', display: 'named', id: cleo, name: `C ${MARKER}`, role: 'Support' } }),
      look({ subject: { type: 'employee', id: dan } }),
    ]);
    expect(rows().at(-2)?.looker).toBe(cleo);
    expect(await portal.upkeep.digest()).toBe(rows().length);
    expect(await portal.upkeep.digest()).toBe(0);
    expect(textsWith(dataDir, MARKER)).not.toEqual([]);
    must(await portal.accounts.leave(OPERATOR, { person: cleo, leftAt: portal.services.clock() }));
    must(await portal.operator.erasure.person(OPERATOR, { person: cleo, because: 'asked' }));
    expect(textsWith(dataDir, MARKER)).toEqual([]);
    const after = rows().slice(-3);
    expect(after.map(({ person, looker, body }) => [person, looker, body !== null])).toEqual([
      [null, null, false],
      [ada, null, true],
      [dan, null, true],
    ]);
    for (const { body, salt, leaf, event, person, at, ...row } of after.slice(1)) {
      const record = {
        at,
        event,
        look: JSON.parse(body ?? ''),
        looker: row.looker_hash?.toString('base64') ?? null,
        person,
        reported_at: row.reported_at,
        source: row.source,
        system: row.system,
      };
      const sorted = JSON.stringify(record, (_, value) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      );
      const commitment = sha256(
        salt ?? Buffer.alloc(0),
        Buffer.from(`forthright/report/looks/v1\n${sorted}`),
      );
      expect(sha256(Uint8Array.of(0), commitment)).toEqual(leaf);
    }
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('goes after two years; leaves stay', async () => {
    const { portal, clock } = door;
    const count = rows().length;
    clock.now += LOOK_KEPT + DAY;
    await portal.upkeep.prune();
    expect(rows().map(({ person, body }) => [person, body])).toEqual(Array(count).fill([null, null]));
    expect(rows().every(({ leaf }) => leaf.length === 32)).toBe(true);
  });

  it('is never changed otherwise', () => {
    const db = openForReading(join(door.dataDir, 'forthright.db'));
    const triggers = db.sqlite
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'report_look' ORDER BY name",
      )
      .pluck()
      .all();
    db.sqlite.close();
    expect(triggers).toEqual(['report_look_case_stays', 'report_look_no_delete', 'report_look_no_update']);
  });
});
