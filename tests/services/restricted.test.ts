/** A case that is shown late (docs/decisions/0063): two people, 90 days, two renewals, and then all of it by itself. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookInput } from '#app/services/systems/judge-looks';
import { openForReading } from '#db/open';
import { isShown, restrictedCaseOf } from '#db/views/restricted';
import { cannotEnd, hasDpo, isLive, RESTRICTED, roughlyOpen } from '#domain/access/restricted';
import type { RoleKey } from '#domain/authority/roles';
import { ok } from '#domain/result';
import { DAY } from '#domain/time';
import { APPS, type Door, MOUSE, newDoor, newEmployee, newSystem, START } from '../machine/door';
import { deskOf } from './desk-acts';
import { compared, findingsOf, textsWith } from './erased';
import { list, takeIn } from './people-import';
import { choose, declared, must, OPERATOR } from './portal';

const WHY = 'A complaint about copied files is being looked into.';
let door: Door;
const who: Record<string, string> = {};
const keys: Record<string, string> = {};
beforeAll(async () => {
  door = await newDoor();
  for (const name of ['ada', 'bo', 'officer', 'other', 'dpo', 'responder', 'owner', 'hr']) {
    who[name] = await newEmployee(door.portal);
  }
  const roles = {
    officer: 'officer',
    other: 'officer',
    dpo: 'dpo',
    responder: 'responder',
    owner: 'officer',
    hr: 'admin',
  };
  for (const [name, role] of Object.entries(roles)) {
    must(await door.portal.administration.grantRole(OPERATOR, { person: id(name), role: role as RoleKey }));
  }
  for (const name of ['store', 'stranger']) {
    keys[name] = (await newSystem(door.portal, name, { activities: [APPS, MOUSE] })).key;
  }
});
afterAll(() => door.portal.close());

const id = (name: string): string => who[name] ?? '';
const as = (name: string) => ({ kind: 'person', id: id(name) }) as const;
const lane = () => door.portal.services.restricted;
let forms = 0;
const propose = (more: object = {}, by = 'officer') =>
  lane().act.propose(
    as(by),
    {
      person: id('ada'),
      reason: 'abuse_review',
      law: 'GDPR Art. 23(1)(d)',
      words: WHY,
      systems: ['store'],
      categories: ['app_usage', 'mouse_pointer'],
      named: [],
      until: door.clock.now + 30 * DAY,
      ...more,
    },
    `form-key-${++forms}`,
  );
const live = async (more: object = {}) => {
  const { case: made } = must(await propose(more));
  must(await lane().act.approve(as('dpo'), { case: made }));
  return made;
};
const close = async (made: string) => must(await lane().act.close(as('officer'), { case: made }));
const pass = (ms: number) => {
  door.clock.now += ms;
  door.clock.passed += ms;
};
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const reading = <Value>(read: (db: ReturnType<typeof openForReading>) => Value): Value => {
  const db = openForReading(`${door.dataDir}/forthright.db`);
  try {
    return read(db);
  } finally {
    db.sqlite.close();
  }
};
const numberOf = (made: string) => reading((db) => restrictedCaseOf(db, made)?.seq ?? 0);

let numbers = 0;
const look = (restricted_case?: number, more: Partial<LookInput> = {}): LookInput => ({
  event: `ev_${++numbers}`,
  at: door.clock.now,
  subjects: [{ type: 'employee', id: id('ada') }],
  looker: {},
  ...more,
  detail: {
    kind: 'human',
    display: 'role',
    role: 'Security',
    operation: 'view',
    category: 'app_usage',
    purpose: 'security',
    reason: 'abuse_review',
    outcome: 'allowed',
    bulk: false,
    ...(restricted_case !== undefined && { restricted_case }),
    ...more.detail,
  },
});
const tell = async (looks: readonly LookInput[], name = 'store') => {
  const { system, mode } = must(door.portal.authenticate(`Bearer ${keys[name]}`));
  return must(
    await door.portal.looks.record({ system, mode, source: 'system', looks: looks.map((one) => ok(one)) }),
  );
};
const looked = (name = 'ada') => door.portal.services.ask.myLooks(id(name), {});

describe('the rules', () => {
  it('are 90 days, two renewals, and an end that moves forward', () => {
    const now = 1_000 * DAY;
    expect(RESTRICTED).toMatchObject({ lasts: 90 * DAY, renewals: 2 });
    expect(cannotEnd({ from: now, until: now + 90 * DAY }, now)).toBeUndefined();
    expect(cannotEnd({ from: now, until: now + 90 * DAY + 1 }, now)).toBe('case_too_long');
    expect(cannotEnd({ from: now, until: now }, now)).toBe('case_end_past');
    expect(cannotEnd({ from: now, until: now + DAY, renewals: 3 }, now)).toBe('renewed_enough');
  });

  it('show it from its last moment on, whatever any clock writes down', () => {
    expect(isLive({ state: 'in_force', endsAt: 10 }, 9)).toBe(true);
    expect(isLive({ state: 'in_force', endsAt: 10 }, 10)).toBe(false);
    for (const state of ['proposed', 'declined', 'ended'] as const) {
      expect(isLive({ state, endsAt: 10 }, 0)).toBe(false);
    }
  });

  it('want the data protection officer among the two, and count for everybody by fives from ten on', () => {
    expect([hasDpo(['officer'], ['officer']), hasDpo(['officer'], ['dpo'])]).toEqual([false, true]);
    expect([0, 1, 9, 10, 14, 15].map(roughlyOpen)).toEqual([undefined, undefined, undefined, 10, 10, 15]);
  });
});

describe('a case', () => {
  it.each([
    ['somebody without a role', 'bo', {}, 'not_allowed'],
    ['the DPO, who runs none', 'dpo', {}, 'not_allowed'],
    ['a thin reason', 'officer', { words: 'because' }, 'reason_too_thin'],
    ['no law', 'officer', { law: ' ' }, 'reason_too_thin'],
    ['too long', 'officer', { until: START + 91 * DAY }, 'case_too_long'],
    ['a system that is not there', 'officer', { systems: ['nothing'] }, 'case_reach_unfit'],
    ['no kind of data', 'officer', { categories: [] }, 'case_reach_unfit'],
    ['somebody in it without a role', 'officer', { named: ['bo'] }, 'case_reach_unfit'],
    ['themselves', 'officer', { person: 'officer' }, 'your_own_request'],
    ['nobody', 'officer', { person: 'per_nobody' }, 'unknown_person'],
  ])('is not proposed by or with %s', async (_, by, more: Record<string, unknown>, refused) => {
    const person = typeof more.person === 'string' ? { person: who[more.person] ?? more.person } : {};
    const named = Array.isArray(more.named) ? { named: more.named.map((name) => id(name as string)) } : {};
    expect(code(await propose({ ...more, ...person, ...named }, by))).toBe(refused);
  });

  it('does nothing before a second person agrees, one of whom is the DPO', async () => {
    const { case: made } = must(await propose());
    const number = numberOf(made);
    expect((await tell([look(number)])).refused).toMatchObject([{ code: 'case_unknown' }]);
    expect(code(await lane().act.approve(as('officer'), { case: made }))).toBe('not_your_own_proposal');
    expect(code(await lane().act.approve(as('other'), { case: made }))).toBe('dpo_missing');
    expect(code(await lane().act.approve(as('bo'), { case: made }))).toBe('not_allowed');
    expect(code(await lane().act.approve(OPERATOR, { case: made }))).toBe('not_allowed');
    expect(lane().waiting(id('dpo'))).toMatchObject([{ case: made }]);
    must(await lane().act.approve(as('dpo'), { case: made }));
    expect(code(await lane().act.approve(as('dpo'), { case: made }))).toBe('already_decided');
    expect((await tell([look(number)])).accepted).toBe(1);
    await close(made);
  });

  it('is not for its own person, nor for whoever the person complains about, nor for an owner', async () => {
    const about = must(await propose({ person: id('dpo') }, 'responder')).case;
    expect(code(await lane().act.approve(as('dpo'), { case: about }))).toBe('your_own_request');
    expect([lane().page(id('dpo'), about), lane().waiting(id('dpo'))]).toEqual([undefined, []]);
    must(await lane().act.decline(as('responder'), { case: about }));
    const owned = declared({ category: 'app_usage', purpose: 'support_debug' });
    must(
      await door.portal.administration.applyProgramme(OPERATOR, {
        programme: 'owned',
        startsAt: START,
        controller: {},
        texts: { en: { title: 'owned', activities: {} } },
        activities: [owned],
        owner: id('owner'),
      }),
    );
    await newSystem(door.portal, 'owned-store', { activities: ['owned.app_usage.support_debug.collect'] });
    const theirs = { systems: ['owned-store'] };
    expect(code(await propose(theirs, 'owner'))).toBe('you_own_the_programme');
    expect(code(await propose({ ...theirs, categories: ['url'] }, 'owner'))).toBe('ok');
  });

  it('is not proposed by whoever the person complains about, and falls away where they complain meanwhile', async () => {
    const { requests } = door.portal.services;
    const eva = await newEmployee(door.portal);
    const make = async (more: object) => {
      const by = { person: eva, idempotencyKey: `key-${++forms}-complains` };
      return must(await requests.make(by, { language: 'en', ...more } as never)).request;
    };
    const earlier = await make({ kind: 'access' });
    const refusal = { request: earlier, reasons: ['process_unfounded'] as const, words: 'No.' };
    must(await deskOf(door.portal).refuse(as('officer'), refusal));
    const { case: made } = must(await propose({ person: eva }));
    await make({ kind: 'complaint', against: 'handling', earlier, words: 'That was unfair.' });
    expect(code(await lane().act.approve(as('dpo'), { case: made }))).toBe('proposal_over');
    expect(code(await propose({ person: eva }))).toBe('you_decided_before');
    const { case: theirs } = must(await propose({ person: eva }, 'other'));
    must(await lane().act.decline(as('other'), { case: theirs }));
    must(await lane().act.decline(as('other'), { case: made }));
  });

  it('falls away when nobody agrees in time, and when its proposer is relieved', async () => {
    const { case: made } = must(await propose({}, 'responder'));
    pass(8 * DAY);
    expect(code(await lane().act.approve(as('dpo'), { case: made }))).toBe('proposal_over');
    expect(
      lane()
        .shown(id('ada'))
        .map(({ number }) => number),
    ).not.toContain(numberOf(made));
  });

  it('goes on twice, by two, for 90 days each, and no further', async () => {
    const made = await live({ until: door.clock.now + 90 * DAY });
    const renew = (until: number) => lane().act.renew(as('officer'), { case: made, until, words: WHY });
    let end = door.clock.now + 90 * DAY;
    for (const round of [1, 2]) {
      expect(code(await renew(end + 91 * DAY))).toBe('case_too_long');
      end += 90 * DAY;
      must(await renew(end));
      expect(code(await renew(end))).toBe('already_proposed');
      expect(code(await lane().act.approve(as('officer'), { case: made }))).toBe('not_your_own_proposal');
      must(await lane().act.approve(as('dpo'), { case: made }));
      expect(lane().page(id('officer'), made)).toMatchObject({ renewals: round, to: end });
    }
    expect(code(await renew(end + DAY))).toBe('renewed_enough');
    await close(made);
  });
});

describe('what is shown late', () => {
  it('is nothing of it before the end, and all of it from the end on, also where no clock wrote it down', async () => {
    const other = lane().shown(id('ada')).length;
    const before = looked();
    const made = await live();
    const number = numberOf(made);
    expect(door.portal.upkeep.nextFlip()).toBeLessThanOrEqual(door.clock.now + 30 * DAY);
    expect((await tell([look(number), look()])).accepted).toBe(2);
    must(
      await door.portal.administration.openPerson(
        as('officer'),
        { person: id('ada'), reason: 'abuse_review', words: WHY, case: made },
        `form-key-${++forms}`,
      ),
    );
    expect(door.portal.services.desk.opened(id('officer'), id('ada'), 'en')).toBeDefined();
    expect(looked().lines).toHaveLength(before.lines.length + 1);
    expect(JSON.stringify(looked())).not.toContain(`"restricted_case":${number}`);
    expect(looked().summary.recent.count).toBe(before.summary.recent.count + 1);
    expect(looked().systems).not.toContain('portal');
    expect(lane().shown(id('ada'))).toHaveLength(other);

    pass(30 * DAY);
    // No job ran: time alone shows it.
    expect(reading((db) => restrictedCaseOf(db, made)?.state)).toBe('in_force');
    expect(looked().lines).toHaveLength(before.lines.length + 3);
    expect(lane().shown(id('ada'))[0]).toMatchObject({
      number,
      reason: 'abuse_review',
      law: 'GDPR Art. 23(1)(d)',
      openings: 1,
      looks: 1,
      steps: [
        { what: 'proposed', role: 'officer', words: WHY },
        { what: 'approved', role: 'dpo' },
      ],
    });
    expect(code(await lane().act.close(as('officer'), { case: made }))).toBe('unknown_case');
    await door.portal.upkeep.passTime();
    expect(reading((db) => restrictedCaseOf(db, made)?.state)).toBe('ended');
    expect(lane().shown(id('ada'))[0]?.steps.at(-1)).toMatchObject({ what: 'time' });
  });

  it('is for this person, system, kind and time alone; whatever else is refused like a number nobody gave', async () => {
    const made = await live();
    const number = numberOf(made);
    const bo = [{ type: 'employee', id: id('bo') }];
    const codes = async (looks: LookInput[], name = 'store') =>
      (await tell(looks, name)).refused.map((one) => one.code);
    const nobodys = await codes([look(999_999)]);
    expect(nobodys).toEqual(['case_unknown']);
    expect(await codes([look(number)], 'stranger')).toEqual(nobodys);
    expect(await codes([look(number, { subjects: bo })])).toEqual(nobodys);
    expect(await codes([look(number, { at: door.clock.now - DAY })])).toEqual(nobodys);
    expect(
      await codes([look(number, { detail: { ...look(number).detail, category: 'mouse_pointer' } })]),
    ).toEqual([]);
    expect(await codes([look(number, { detail: { ...look(number).detail, category: 'url' } })])).toEqual(
      nobodys,
    );
    // A case about copied files hides no help, no training and no look before a copy.
    for (const reason of ['customer_initiated_support', 'copy_review', 'incident_response'] as const) {
      expect(await codes([look(number, { detail: { ...look(number).detail, reason } })])).toEqual(nobodys);
    }
    // What was told openly is not hidden by telling it again; and told again, it is what it was.
    const open = look();
    await tell([open]);
    expect(await codes([{ ...open, detail: { ...open.detail, restricted_case: number } }])).toEqual([
      'event_reused',
    ]);
    const late = look(number);
    await tell([late]);
    await close(made);
    expect((await tell([late])).accepted).toBe(1);
    expect(await codes([look(number)])).toEqual(nobodys);
  });

  it('cannot be asked about before: its number is as absent as one of nobody', async () => {
    const made = await live();
    await tell([look(numberOf(made))]);
    const last = reading((db) =>
      db.sqlite.prepare('SELECT max(id) FROM report_look').pluck().get(),
    ) as number;
    const ask = () =>
      door.portal.services.requests.make(
        { person: id('ada'), idempotencyKey: `key-${++forms}-ask` },
        { kind: 'question_about_access', language: 'en', look: String(last), words: 'Who was it?' },
      );
    expect(code(await ask())).toBe('unknown_request');
    await close(made);
    expect(code(await ask())).toBe('ok');
  });

  it('lets a system keep back what the case names, and asks for its deletion afterwards', async () => {
    must(await choose(door.portal, id('ada'), 'give'));
    const made = await live();
    const number = numberOf(made);
    must(await choose(door.portal, id('ada'), 'withdraw'));
    const tasks = () =>
      door.portal.services.ask.heldAboutMe(id('ada'), 'en').tasks.filter(({ action }) => action === 'erase');
    const task = (system: string) => tasks().find((one) => one.system === system)?.task ?? '';
    const answer = (name: string, keeps: { number: number; kept: number }) =>
      door.portal.tasks.answer({ task: task(name), system: name, outcome: 'done', count: 8 }, keeps);
    expect(code(await answer('stranger', { number, kept: 2 }))).toBe('answer_unfit');
    expect(code(await answer('store', { number: 999_999, kept: 2 }))).toBe('answer_unfit');
    must(await answer('store', { number, kept: 2 }));
    expect(code(await answer('store', { number, kept: 2 }))).toBe('answered_already');
    expect(code(await answer('store', { number, kept: 3 }))).toBe('answer_unfit');
    expect(tasks().find(({ system }) => system === 'store')).toMatchObject({ state: 'done', count: 8 });
    const before = tasks().length;
    await close(made);
    expect(lane().shown(id('ada'))[0]?.kept).toMatchObject([{ system: 'store', action: 'erase', kept: 2 }]);
    expect(tasks()).toHaveLength(before + 1);
    expect(tasks().filter(({ system, state }) => system === 'store' && state === 'queued')).toHaveLength(1);
  });
});

describe('a deletion that asks for more than a case names', () => {
  it('is done but for the kinds that the answer names, and asked for again for these alone', async () => {
    const { requests, ask } = door.portal.services;
    const by = { person: id('ada'), idempotencyKey: `key-${++forms}-erase` };
    const { request } = must(await requests.make(by, { kind: 'erasure', language: 'en' }));
    must(await deskOf(door.portal).accept(as('other'), { request }));
    const made = await live({ categories: ['app_usage'] });
    const number = numberOf(made);
    const open = () =>
      ask
        .heldAboutMe(id('ada'), 'en')
        .tasks.filter(
          ({ action, system, state }) => action === 'erase' && system === 'store' && state === 'queued',
        );
    const [wide] = reading((db) =>
      db.sqlite
        .prepare(
          "SELECT id FROM task WHERE person = ? AND system = 'store' AND action = 'erase' AND state = 'queued' AND categories IS NULL",
        )
        .pluck()
        .all(id('ada')),
    ) as string[];
    const answer = (categories?: readonly string[]) =>
      door.portal.tasks.answer(
        { task: wide ?? '', system: 'store', outcome: 'done', count: 8 },
        { number, kept: 2, ...(categories && { categories }) },
      );
    expect(code(await answer())).toBe('answer_unfit');
    expect(code(await answer(['app_usage', 'mouse_pointer']))).toBe('answer_unfit');
    expect(code(await answer([]))).toBe('answer_unfit');
    must(await answer(['app_usage']));
    expect(code(await answer(['app_usage']))).toBe('answered_already');
    const before = open().map(({ task }) => task);
    await close(made);
    const [after] = open().filter(({ task }) => !before.includes(task));
    expect(after).toMatchObject({ categories: ['app_usage'] });
  });
});

describe('a form', () => {
  it('that is sent twice makes one case, and leads to it both times', async () => {
    const key = `form-key-${++forms}`;
    const input = {
      person: id('bo'),
      reason: 'abuse_review' as const,
      law: 'GDPR Art. 23(1)(d)',
      words: WHY,
      systems: ['store'],
      categories: ['app_usage'],
      named: [],
      until: door.clock.now + DAY,
    };
    const send = async (by = 'officer') => must(await lane().act.propose(as(by), input, key)).case;
    const made = await send();
    expect(await send()).toBe(made);
    expect(lane().page(id('officer'), made)).toMatchObject({ person: id('bo') });
    const theirs = await send('other');
    expect(theirs).not.toBe(made);
    for (const [one, by] of [
      [made, 'officer'],
      [theirs, 'other'],
    ] as const) {
      must(await lane().act.decline(as(by), { case: one }));
    }
  });
});

describe('nobody but those in it', () => {
  it('reads whose case it is, or can open anybody in it', async () => {
    const made = await live({ named: [id('responder')] });
    expect(lane().page(id('responder'), made)).toMatchObject({ person: id('ada'), mayClose: true });
    for (const name of ['other', 'ada', 'bo']) expect(lane().page(id(name), made)).toBeUndefined();
    const lines = lane().lines();
    expect(lines[0]).toEqual({ number: numberOf(made), reason: 'abuse_review', days: 0, state: 'open' });
    expect(JSON.stringify(lines)).not.toContain(id('ada'));
    expect([lane().lines(['leeds']), lane().lines(['hull'])]).toEqual([lines, []]);
    const open = (by: string, person: string) =>
      door.portal.administration.openPerson(
        as(by),
        { person: id(person), reason: 'abuse_review', words: WHY, case: made },
        `form-key-${++forms}`,
      );
    expect(code(await open('other', 'ada'))).toBe('case_unfit');
    expect(code(await open('officer', 'bo'))).toBe('case_unfit');
    expect(door.portal.services.desk.openingCases(id('other')).map((one) => one.id)).not.toContain(made);
    expect(door.portal.services.desk.openingCases(id('officer')).map((one) => one.id)).toContain(made);
    expect(code(await lane().act.close(as('other'), { case: made }))).toBe('unknown_case');
    must(await open('dpo', 'ada'));
    await close(made);
    expect(code(await open('dpo', 'ada'))).toBe('case_unfit');
  });

  it('learns of a case about themselves, who may say yes to cases: nothing waits, no act is listed, no line is there', async () => {
    const roles = ['dpo', 'officer', 'auditor'] as const;
    const read = (name: string) => [
      lane().waiting(id(name)),
      lane().lines(undefined, id(name)),
      lane().mine(id(name)),
      lane().roughly(),
      door.portal.services.registers.audit({}, 'page', { roles, language: 'en' }).lines,
      door.portal.services.registers.audit({}, 'file', { roles, language: 'en' }).lines,
    ];
    for (const [name, by] of [
      ['other', 'officer'],
      ['officer', 'responder'],
    ] as const) {
      const before = read(name);
      const { case: made } = must(await propose({ person: id(name) }, by));
      expect(read(name)).toEqual(before);
      must(await lane().act.approve(as('dpo'), { case: made }));
      expect(read(name)).toEqual(before);
      expect(lane().lines()[0]).toMatchObject({ number: numberOf(made), state: 'open' });
      must(await lane().act.renew(as(by), { case: made, until: door.clock.now + 60 * DAY, words: WHY }));
      expect(read(name)).toEqual(before);
      must(await lane().act.decline(as('dpo'), { case: made }));
      expect(read(name)).toEqual(before);
      must(await lane().act.close(as('dpo'), { case: made }));
      expect(lane().lines(undefined, id(name))[0]).toMatchObject({ number: numberOf(made), state: 'over' });
    }
    const before = read('dpo');
    const { case: about } = must(await propose({ person: id('dpo') }));
    must(await lane().act.decline(as('officer'), { case: about }));
    expect(read('dpo')).toEqual(before);
  });

  it('is counted for everybody as of the beginning of the week, and below ten not at all', async () => {
    const made = await live();
    expect(lane().roughly()).toBeUndefined();
    await close(made);
  });
});

describe('the table and the log', () => {
  it('agree on what may be shown, and a rebuild makes the same', () => {
    const now = door.clock.now;
    reading((db) => {
      for (const row of db.sqlite.prepare('SELECT id, state, ends_at AS endsAt FROM restricted_case').all()) {
        const { id: of, state, endsAt } = row as { id: string; state: 'ended'; endsAt: number };
        for (const at of [now, endsAt - 1, endsAt]) {
          const shown = db.orm.get<Record<string, number>>(sql`SELECT ${isShown(sql`${of}`, at)} AS shown`);
          expect(shown?.shown === 1).toBe(!isLive({ state, endsAt }, at));
        }
      }
    });
    expect(compared(door.dataDir)).toEqual([]);
  });

  it('change no decision: a case permits nothing and stops nothing', async () => {
    const answers = () =>
      ['ada', 'bo'].flatMap((name) =>
        (['collect', 'use'] as const).map((verb) => {
          const { allow, reasons } = door.portal.decisions.evaluate({
            employee: id(name),
            category: 'app_usage',
            purpose: 'security',
            verb,
          });
          return { allow, reasons };
        }),
      );
    const snapshot = async () => {
      const answer = await door.get('/api/v1/snapshot', { key: keys.store });
      return answer.text.split('\n').slice(1);
    };
    const [before, all] = [answers(), await snapshot()];
    const made = await live();
    await tell([look(numberOf(made))]);
    expect([answers(), await snapshot()]).toEqual([before, all]);
    await close(made);
    expect([answers(), await snapshot()]).toEqual([before, all]);
  });

  it('keep nothing of a person who is erased, words and all', async () => {
    const gone = await newEmployee(door.portal);
    const made = await live({ person: gone, words: 'Because of q7late of last week and more.' });
    await tell([look(numberOf(made), { subjects: [{ type: 'employee', id: gone }] })]);
    expect(textsWith(door.dataDir, 'q7late')).not.toEqual([]);
    must(await door.portal.accounts.leave(OPERATOR, { person: gone, leftAt: door.clock.now }));
    const erase = () => door.portal.operator.erasure.person(OPERATOR, { person: gone, because: 'asked' });
    // Not before it was shown: nobody makes of late, alone, that it is never.
    expect(await erase()).toMatchObject({ error: { code: 'shown_first' } });
    expect(textsWith(door.dataDir, 'q7late')).not.toEqual([]);
    await close(made);
    must(await erase());
    expect(textsWith(door.dataDir, 'q7late')).toEqual([]);
    expect(reading((db) => restrictedCaseOf(db, made))).toBeUndefined();
    expect([compared(door.dataDir), findingsOf(door.dataDir)]).toEqual([[], []]);
  });
});

describe('whose case it is', () => {
  it('is told to no council by a move: a line stays where its person worked', async () => {
    const hr = { kind: 'person', id: id('hr') } as const;
    const listed = (place: string) => list(`h-9,Max Moves,,,,${place},en,2021-03-01,,`);
    await takeIn(door.portal, hr, listed('leeds'));
    const moves = door.portal.decisions.findEmployee('external_id', 'h-9') ?? '';
    const york = { establishment: 'york', country: 'GB' as const, council: true };
    must(await door.portal.administration.recordEstablishment(OPERATOR, york));
    const made = await live({ person: moves });
    const read = () => [lane().lines(['leeds']), lane().lines(['york'])];
    const before = read();
    expect(before[1]).toEqual([]);
    expect((await takeIn(door.portal, hr, listed('york'))).counts).toMatchObject({ changed: 1 });
    expect(read()).toEqual(before);
    await close(made);
  });
});

// Last: keys are over by the end of it.
describe('more than one case', () => {
  it('about one person is not in force at once, and all of them last 270 days in a year at most', async () => {
    const about = await newEmployee(door.portal);
    const end = (days: number) => ({ person: about, until: door.clock.now + days * DAY });
    const agree = (made: string) => lane().act.approve(as('dpo'), { case: made });
    const first = await live(end(90));
    const { case: second } = must(await propose(end(90)));
    expect(code(await agree(second))).toBe('case_at_once');
    await close(first);
    must(await agree(second));
    for (let i = 0; i < 2; i++) {
      pass(90 * DAY);
      await live(end(90));
    }
    pass(91 * DAY);
    const { case: more } = must(await propose(end(5)));
    expect(code(await agree(more))).toBe('cases_too_long');
    pass(95 * DAY);
    await live(end(5));
    pass(6 * DAY);
    await door.portal.upkeep.passTime();
  });
});
