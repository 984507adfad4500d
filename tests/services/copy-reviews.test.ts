/** A copy of records that hold others: looked at by somebody who was named for it, before it leaves, and shown to whoever it is about. */

import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/open';
import { DAY, MINUTE } from '#domain/time';
import { sealCopy } from '#sdk/seal';
import { type GateHouse, gateHouse } from '../http/gate-house';
import { type Door, newDoor, newEmployee } from '../machine/door';
import { deskOf } from './desk-acts';
import { must, OPERATOR } from './portal';

const SYSTEM = 'collector';
const person = (id: string) => ({ kind: 'person' as const, id });
const iso = (at: number) => new Date(at).toISOString();

let door: Door;
let house: GateHouse;
let ada: string;
let tom: string;
let officer: string;
let keeper: string;
let request: string;
let task: string;
beforeEach(async () => {
  door = await newDoor();
  [ada, tom, officer, keeper] = (await Promise.all([1, 2, 3, 4].map(() => newEmployee(door.portal)))) as [
    string,
    string,
    string,
    string,
  ];
  must(await door.portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
  const pages = () => Promise.reject(new Error('not to be asked'));
  house = await gateHouse({ doors: { machine: door.machine, pages } });
  const { requests } = door.portal.services;
  const by = { person: ada, idempotencyKey: 'form-key-1' };
  request = must(
    await requests.make(by, { kind: 'access', category: 'chat_message', language: 'en' }),
  ).request;
  must(await deskOf(door.portal).accept(person(officer), { request }));
  task = (await fetchTask()).id;
});
afterEach(async () => {
  await house.close();
  await door.portal.close();
});

const fetchTask = async () => (await door.get('/api/v1/tasks', { query: { open: '1' } })).json().tasks[0];
const makeKey = async () => must(await door.portal.services.copies.makeKey(ada, request));
const name = (reviewer = keeper, more: { days?: number; system?: string; by?: string } = {}) => {
  const { days = 7, system = SYSTEM, by = officer } = more;
  return deskOf(door.portal).nameReviewer(person(by), {
    request,
    system,
    reviewer,
    days,
    reason: 'keeps_the_system',
  });
};
const review = (more: object = {}) => ({
  reviewer: { type: 'employee', id: keeper, role: 'Records office', unit: 'IT' },
  at: iso(door.clock.now),
  looked_at: [{ category: 'chat_message', count: 340, participants: [{ type: 'employee', id: tom }] }],
  removed: [
    { category: 'chat_message', count: 12, reason: 'other_person', words: 'About an illness of a colleague' },
  ],
  ...more,
});

/** Over real HTTP, through the gate. */
const told = async (body: unknown, id = task) => {
  const answer = await fetch(`http://localhost:${house.port}/api/v1/tasks/${id}/review`, {
    method: 'POST',
    headers: { authorization: `Bearer ${door.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as { code?: string; review?: string; refused?: unknown[] };
  return [answer.status, said.code ?? said.review];
};

const copy = async () => {
  const { seal_to: sealTo } = await fetchTask();
  const parts: Uint8Array[] = [];
  for await (const part of sealCopy([Buffer.from('a copy')], sealTo)) parts.push(part);
  const sealed = Buffer.concat(parts);
  const path = join(mkdtempSync(join(tmpdir(), 'sealed-')), 'copy');
  writeFileSync(path, sealed);
  const sha256 = createHash('sha256').update(sealed).digest('hex');
  const done = await door.portal.services.copies.receive({
    system: SYSTEM,
    task,
    path,
    sha256,
    bytes: sealed.length,
  });
  return done.ok ? 'taken' : done.error.code;
};
const looksAt = (whom: string) =>
  door.portal.services.ask.myLooks(whom, {}).lines.flatMap((line) => (line.from === 'report' ? [line] : []));
const copyLine = () => door.portal.services.copies.mine(ada)[0]?.tasks[0];
const caseReview = () => door.portal.services.inbox.case(officer, request, 'en')?.reviews[0];

describe('a look at nothing', () => {
  const zero = (participants: readonly { type: string; id: string }[] = []) =>
    review({ looked_at: [{ category: 'chat_message', count: 0, participants }], removed: [] });
  it('is none where the system says that it holds something, or names who is in it', async () => {
    await makeKey();
    must(await name());
    door.clock.now += MINUTE;
    expect(await told(zero([{ type: 'employee', id: tom }]))).toEqual([400, 'review_unfit']);
    const holds = async (count: number) => {
      const cell = { employee: ada, category: 'chat_message', count, bytes: count };
      const first = iso(door.clock.now - DAY);
      const days = count > 0 ? { first, last: first } : {};
      const said = await door.call('PUT', '/api/v1/holdings', {
        body: { holdings: [{ ...cell, ...days, location: 'eu' }] },
      });
      expect([said.status, said.json().refused]).toEqual([200, []]);
    };
    await holds(340);
    expect(await told(zero())).toEqual([400, 'review_unfit']);
    await holds(0);
    expect((await told(zero()))[0]).toBe(200);
  });
});

describe('a copy of records that hold others', () => {
  it('is refused until somebody who was named looked at it, and then taken', async () => {
    expect(await fetchTask()).toMatchObject({
      review: { categories: ['chat_message'], reviewers: [], done: false },
    });
    expect(caseReview()).toMatchObject({ system: SYSTEM, reviewers: [] });
    await makeKey();
    expect(await copy()).toBe('review_missing');
    const done = await door.post(`/api/v1/tasks/${task}/result`, { outcome: 'done' });
    expect([done.status, done.json().code]).toEqual([409, 'review_missing']);

    must(await name());
    expect(await fetchTask()).toMatchObject({
      review: { reviewers: [{ id: keeper, until: iso(door.clock.now + 7 * DAY) }], done: false },
    });
    expect(copyLine()?.review).toMatchObject({ namedUntil: door.clock.now + 7 * DAY });
    expect(await told(review())).toEqual([200, 'done']);
    expect((await fetchTask()).review.done).toBe(true);
    expect(await copy()).toBe('taken');
  });

  it('is shown as a look at once, to whoever it is of and to whoever is in it, with what was left out', async () => {
    await makeKey();
    must(await name());
    await told(review());
    const [look] = looksAt(ada);
    expect(look).toMatchObject({
      system: SYSTEM,
      source: 'system',
      detail: {
        reason: 'copy_review',
        role: 'Records office',
        unit: 'IT',
        count: 340,
        category: 'chat_message',
      },
    });
    expect(looksAt(tom)).toMatchObject([{ detail: { reason: 'copy_review', role: 'Records office' } }]);
    expect(looksAt(tom)[0]?.detail.count).toBeUndefined();
    expect(copyLine()?.review?.done).toMatchObject({
      who: ['Records office', 'IT'],
      seen: [{ category: 'chat_message', count: 340 }],
      removed: [{ count: 12, reason: 'other_person', words: 'About an illness of a colleague' }],
    });
    // The desk reads how much and why, and not a word of it.
    const atDesk = door.portal.services.inbox.case(officer, request, 'en');
    expect(atDesk?.reviews).toMatchObject([{ done: { removed: [{ count: 12, reason: 'other_person' }] } }]);
    expect(JSON.stringify(atDesk)).not.toContain('illness');
  });

  it('is looked at once, however often it is told, also among the looks of its system', async () => {
    await makeKey();
    must(await name());
    const first = review();
    expect(await told(first)).toEqual([200, 'done']);
    expect(await told(first)).toEqual([200, 'done']);
    expect(await told(review({ removed: [] }))).toEqual([409, 'reviewed_otherwise']);
    const told2 = await door.post('/api/v1/looks', {
      looks: [
        {
          id: `${task}.chat_message`,
          at: iso(door.clock.now),
          subject: { type: 'employee', id: ada },
          actor: { kind: 'human', display: 'unit', unit: 'Records' },
          operation: 'query',
          resource: { category: 'chat_message' },
          reason: { type: 'copy_review' },
          outcome: 'allowed',
        },
      ],
    });
    expect(told2.json()).toEqual({ accepted: 1, refused: [] });
    expect(looksAt(ada)).toHaveLength(1);
    expect(copyLine()?.review?.done?.removed).toHaveLength(1);
  });

  it('with nothing left out says so', async () => {
    await makeKey();
    must(await name());
    expect(await told(review({ removed: [] }))).toEqual([200, 'done']);
    expect(copyLine()?.review?.done).toMatchObject({ removed: [], seen: [{ count: 340 }] });
  });
});

describe('a look before a copy', () => {
  it('is refused of somebody who was not named, of the person, and of whoever answers for the records', async () => {
    await makeKey();
    expect(await told(review())).toEqual([403, 'reviewer_not_granted']);
    must(await name());
    for (const id of [tom, officer, 'per_nobody']) {
      const body = review({ reviewer: { type: 'employee', id, unit: 'IT' } });
      expect(await told(body)).toEqual([403, 'reviewer_not_granted']);
    }
    // Whose request it is cannot be found out by trying: naming them is taken, and leads to nothing.
    must(await name(ada));
    expect(await told(review({ reviewer: { type: 'employee', id: ada, unit: 'IT' } }))).toEqual([
      403,
      'reviewer_not_granted',
    ]);
    expect((await fetchTask()).review.reviewers.map(({ id }: { id: string }) => id)).toEqual([keeper]);
    expect(looksAt(ada)).toEqual([]);
  });

  it('is refused once the time is over, and can be granted anew', async () => {
    await makeKey();
    must(await name(keeper, { days: 1 }));
    door.clock.now += DAY;
    expect(await told(review())).toEqual([403, 'grant_over']);
    expect(caseReview()).toMatchObject({ reviewers: [expect.any(String)] });
    expect(caseReview()?.namedUntil).toBeUndefined();
    must(await name());
    door.clock.now += MINUTE;
    expect(await told(review())).toEqual([200, 'done']);
  });

  it('is refused where more was left out than there is, and where it does not fit', async () => {
    await makeKey();
    must(await name());
    const chat = { category: 'chat_message', count: 3 };
    const removed = (count: number, reason = 'other_person') => ({ category: 'chat_message', count, reason });
    const cases: [object, number, string][] = [
      [{ looked_at: [chat], removed: [removed(4)] }, 400, 'removed_more'],
      [{ looked_at: [chat], removed: [removed(2), removed(2, 'security')] }, 400, 'removed_more'],
      [{ looked_at: [chat], removed: [removed(1), removed(1)] }, 400, 'review_unfit'],
      [{ looked_at: [{ category: 'audio', count: 1 }], removed: [] }, 400, 'review_unfit'],
      [{ looked_at: [chat], removed: [{ ...removed(1), category: 'audio' }] }, 400, 'review_unfit'],
      [{ at: iso(door.clock.now - 1) }, 400, 'review_unfit'],
      [{ at: iso(door.clock.now + DAY) }, 400, 'review_unfit'],
      [{ looked_at: [chat], removed: [removed(0)] }, 400, 'malformed_report'],
      [{ looked_at: [chat], removed: [removed(1, 'because')] }, 400, 'malformed_report'],
      [{ looked_at: [{ ...chat, more: 1 }] }, 400, 'malformed_report'],
      [{ reviewer: { type: 'employee', id: keeper } }, 400, 'malformed_report'],
    ];
    for (const [more, status, code] of cases) {
      expect([more, ...(await told(review(more)))]).toEqual([more, status, code]);
    }
    expect([looksAt(ada), looksAt(tom), copyLine()?.review?.done]).toEqual([[], [], undefined]);
  });

  it('waits for the passphrase, and is asked of shared records alone', async () => {
    must(await name());
    expect(await told(review())).toEqual([409, 'no_sealing_key']);
    expect(await told(review(), 'task_of_nobody')).toEqual([404, 'not_found']);
    const { requests } = door.portal.services;
    const by = { person: tom, idempotencyKey: 'form-key-3' };
    const other = must(
      await requests.make(by, { kind: 'access', category: 'mouse_pointer', language: 'en' }),
    );
    must(await deskOf(door.portal).accept(person(officer), { request: other.request }));
    const tasks = (await door.get('/api/v1/tasks', { query: { open: '1' } })).json().tasks;
    const mouse = tasks.find(({ employee }: { employee: string }) => employee === tom);
    expect(mouse.review).toBeUndefined();
    expect(await told(review(), mouse.id)).toEqual([409, 'review_not_needed']);
  });

  it('stands with its look, or not at all', async () => {
    await makeKey();
    must(await name());
    const db = openDatabase(`${door.dataDir}/forthright.db`);
    db.sqlite.exec(
      `CREATE TRIGGER no_more BEFORE INSERT ON report_look BEGIN SELECT RAISE(ABORT, 'no look is written'); END`,
    );
    expect((await told(review()))[0]).toBe(503);
    expect(copyLine()?.review?.done).toBeUndefined();
    expect(await copy()).toBe('review_missing');
    db.sqlite.exec('DROP TRIGGER no_more');
    db.sqlite.close();
    expect(await told(review())).toEqual([200, 'done']);
    expect(looksAt(ada)).toHaveLength(1);
  });

  it('is granted by the desk alone, for days, to somebody who works here and has no part in it', async () => {
    const code = async (result: ReturnType<typeof name>) => {
      const done = await result;
      return done.ok ? 'ok' : done.error.code;
    };
    expect(await code(name(tom, { by: keeper }))).toBe('not_allowed');
    expect(await code(name(officer))).toBe('reviewer_yourself');
    expect(await code(name('per_nobody'))).toBe('unknown_reviewer');
    expect(await code(name(keeper, { days: 15 }))).toBe('review_days_unfit');
    expect(await code(name(keeper, { days: 0 }))).toBe('review_days_unfit');
    expect(await code(name(keeper, { system: 'another' }))).toBe('review_not_needed');
    must(await door.portal.administration.leave(OPERATOR, { person: tom, leftAt: door.clock.now }));
    door.clock.now += 1;
    expect(await code(name(tom))).toBe('unknown_reviewer');
    // Somebody who leaves after they were named looks at nothing more.
    must(await name());
    must(await door.portal.administration.leave(OPERATOR, { person: keeper, leftAt: door.clock.now }));
    door.clock.now += 1;
    await makeKey();
    expect(await told(review())).toEqual([403, 'reviewer_not_granted']);
  });

  it('is on record openly, or not at all: a look that is shown late never stands for it', async () => {
    const dpo = await newEmployee(door.portal);
    must(await door.portal.administration.grantRole(OPERATOR, { person: dpo, role: 'dpo' }));
    const lane = door.portal.services.restricted;
    const until = door.clock.now + 30 * DAY;
    const input = {
      person: ada,
      reason: 'abuse_review' as const,
      law: 'GDPR Art. 23(1)(d)',
      words: 'A complaint about copied files is being looked into.',
      systems: [SYSTEM],
      categories: ['chat_message'],
      named: [],
      until,
    };
    const { case: made } = must(await lane.act.propose(person(officer), input, 'form-key-late'));
    must(await lane.act.approve(person(dpo), { case: made }));
    await makeKey();
    must(await name());
    door.clock.now += MINUTE;
    const tellLate = async (type: string) => {
      const actor = { kind: 'human', display: 'role', id: keeper, role: 'Records office' };
      const look = {
        id: `${task}.chat_message`,
        at: iso(door.clock.now),
        subject: { type: 'employee', id: ada },
        actor,
        operation: 'view',
        resource: { category: 'chat_message', count: 340 },
        reason: { type },
        outcome: 'allowed',
        restricted_case: lane.lines()[0]?.number,
      };
      const { refused } = (await door.post('/api/v1/looks', { looks: [look] } as never)).json();
      return refused.map(({ code }: { code: string }) => code);
    };
    expect(await tellLate('copy_review')).toEqual(['case_unknown']);
    expect(await tellLate('abuse_review')).toEqual([]);
    expect(await told(review())).toEqual([409, 'look_told_otherwise']);
    expect([looksAt(ada), looksAt(tom), caseReview()?.done]).toEqual([[], [], undefined]);
  });
});
