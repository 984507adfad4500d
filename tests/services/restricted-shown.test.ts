/** What a case shows late (docs/decisions/0063): nothing before its end, all of it afterwards, and nobody learns of it meanwhile but those in it. */

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookInput } from '#app/services/systems/judge-looks';
import { isShown, restrictedCaseOf } from '#db/views/restricted';
import { isLive } from '#domain/access/restricted';
import { DAY } from '#domain/time';
import { newEmployee } from '../machine/door';
import { deskOf } from './desk-acts';
import { compared, findingsOf, textsWith } from './erased';
import { choose, must, OPERATOR } from './portal';
import { code, newRestrictedHouse, type RestrictedHouse, WHY } from './restricted-house';

let { door, keys, id, as, lane, propose, live, close, pass, reading, numberOf, look, tell, looked, formKey } =
  {} as RestrictedHouse;
beforeAll(async () => {
  ({ door, keys, id, as, lane, propose, live, close, pass, reading, numberOf, look, tell, looked, formKey } =
    await newRestrictedHouse());
});
afterAll(() => door.portal.close());

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
        formKey(),
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
        { person: id('ada'), idempotencyKey: formKey() },
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
    const by = { person: id('ada'), idempotencyKey: formKey() };
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
        formKey(),
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
