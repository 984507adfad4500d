/** A look at the desk (security, S2, B03): on record before anything is read, with a reason, for a while, in limits, and read by the person. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpeningInput } from '#app/services/commands/open-person';
import { openForReading } from '#db/open';
import { OPENING, saysWhy } from '#domain/access/opening';
import type { RoleKey } from '#domain/authority/roles';
import { DAY } from '#domain/time';
import { failingStatements } from '../process/failing-statements';
import { compared, findingsOf, textsWith } from './erased';
import { addEmployee, must, newPortal, OPERATOR, openProgramme, tell } from './portal';

const WHY = 'She asked us what we hold about her work.';
type House = Awaited<ReturnType<typeof newPortal>>;
let house: House;
let officer: string;
let ada: string;
/** Ada's open request for a copy. */
let hers: string;
beforeAll(async () => {
  house = await newPortal();
  const { portal } = house;
  await openProgramme(portal);
  officer = await addEmployee(portal, { name: 'Olga Officer' });
  must(await portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
  ada = await addEmployee(portal, { name: 'Ada' });
  await tell(portal, ada);
  hers = await ask(ada);
});
afterAll(() => house.portal.close());

let forms = 0;
/** A request of a person's, which is a case once it is there. */
const ask = async (person: string, more: object = {}, { portal } = house): Promise<string> => {
  const { requests, newId } = portal.services;
  const by = { person, idempotencyKey: newId('idem') };
  return must(await requests.make(by, { kind: 'access', language: 'en', ...more })).request;
};
const grant = async (person: string, role: RoleKey) =>
  must(await house.portal.administration.grantRole(OPERATOR, { person, role }));
const open = (more: Partial<OpeningInput> = {}, actor = officer) =>
  house.portal.administration.openPerson(
    { kind: 'person', id: actor },
    { person: ada, reason: 'employee_requested', words: WHY, case: hers, ...more },
    `form-key-${++forms}`,
  );
const read = (person = ada, reader = officer) => house.portal.services.desk.opened(reader, person, 'en');
const looked = (person = ada) => house.portal.services.ask.myLooks(person, {}).lines;

describe('a reason', () => {
  it.each(['', 'x', 'x x x', 'because', 'aaa aaa aaa aaa aaa aaa', '1234567890 12345', '.... .... ....'])(
    '“%s” says nothing',
    (words) => expect(saysWhy(words)).toBe(false),
  );
  it.each([WHY, 'Auskunft für Frau Ada Lang', 'طلبت الموظفة معرفة بياناتها'])(
    '“%s” says something',
    (words) => expect(saysWhy(words)).toBe(true),
  );
});

describe('opening a person', () => {
  it.each([
    ['blank', { words: ' ' }, 'reason_too_thin'],
    ['one letter', { words: 'x' }, 'reason_too_thin'],
    ['no case', { case: '' }, 'case_unfit'],
    ['a number that somebody made up', { case: 'AR-2026-0001' }, 'case_unfit'],
    ['nobody', { person: 'per_nobody' }, 'unknown_person'],
  ])('with %s is refused, and shows nothing', async (_, more, code) => {
    expect(await open(more)).toMatchObject({ ok: false, error: { code } });
    expect(read()).toBeUndefined();
  });

  it('is for the desk, for others, and not for the operator', async () => {
    expect(await open({}, ada)).toMatchObject({ error: { code: 'not_allowed' } });
    expect(await open({ person: officer })).toMatchObject({ error: { code: 'not_for_yourself' } });
    const input = { person: ada, reason: 'employee_requested', words: WHY, case: hers } as const;
    const byOperator = await house.portal.administration.openPerson(OPERATOR, input, 'form-key-x');
    expect(byOperator).toMatchObject({ error: { code: 'not_allowed' } });
  });

  it('shows the person for a quarter of an hour to whoever opened them, and tells the person at once', async () => {
    must(await open());
    expect(read()).toMatchObject({ name: 'Ada', until: house.clock.now + OPENING.lasts });
    expect(read()?.rows[0]?.reasons).toContain('consent_missing');
    expect([read(ada, ada), read(officer)]).toEqual([undefined, undefined]);
    expect(looked()).toMatchObject([
      { from: 'portal', role: 'officer', reason: 'employee_requested', words: WHY },
    ]);
    expect(JSON.stringify(looked())).not.toContain(officer);
    expect(house.portal.services.ask.myMonitoring(ada, 'en').looks.recent.count).toBe(1);
    house.clock.now += OPENING.lasts;
    house.clock.passed += OPENING.lasts;
    expect(read()).toBeUndefined();
    expect(looked()).toHaveLength(1);
  });

  it('is in a case of this person alone, and only while it is open', async () => {
    const ben = await addEmployee(house.portal, { name: 'Ben' });
    expect(await open({ person: ben })).toMatchObject({ error: { code: 'case_unfit' } });
    const his = await ask(ben, { kind: 'portability' });
    const again = await ask(ben, { kind: 'portability' });
    // What goes with another is handled there.
    expect(await open({ person: ben, case: again })).toMatchObject({ error: { code: 'case_unfit' } });
    must(await open({ person: ben, case: his }));
    expect(read(ben)).toBeDefined();
    must(await house.portal.services.requests.withdraw(ben, his));
    expect(read(ben)).toBeUndefined();
    expect(await open({ person: ben, case: his })).toMatchObject({ error: { code: 'case_unfit' } });
  });

  it('is for whoever decides about the case: not about a complaint against them, nor sent to others', async () => {
    const { desk, requests } = house.portal.services;
    const cid = await addEmployee(house.portal, { name: 'Cid' });
    const words = 'The officers do not answer.';
    const against = await ask(cid, { kind: 'complaint', against: 'officers', words });
    expect(await open({ person: cid, case: against })).toMatchObject({ error: { code: 'case_unfit' } });
    expect(desk.openingCases(officer).map(({ id }) => id)).not.toContain(against);
    const dpo = await addEmployee(house.portal);
    await grant(dpo, 'dpo');
    expect(desk.openingCases(dpo).map(({ id }) => id)).toEqual(expect.arrayContaining([hers, against]));
    must(await open({ person: cid, case: against }, dpo));

    // Who asks at the public door is nobody: no case of theirs opens anybody.
    const before = desk.openingCases(officer);
    const code = 'a code that only they know';
    must(
      await requests.makeAtDoor(
        { kind: 'access', language: 'en', contact: 'somebody@example.org', code },
        `form-key-${++forms}`,
      ),
    );
    expect(desk.openingCases(officer)).toEqual(before);
    const [door] = house.portal.services.inbox
      .list(officer, 'open', undefined)
      .lines.filter(({ id }) => !before.some((one) => one.id === id));
    expect(await open({ case: door?.id ?? '' })).toMatchObject({ error: { code: 'case_unfit' } });
  });

  it('is not for the owner of the programme that the case is about', async () => {
    const { administration, services } = house.portal;
    const owner = await addEmployee(house.portal, { name: 'Otto Owner' });
    await grant(owner, 'officer');
    const dee = await addEmployee(house.portal, { name: 'Dee' });
    must(
      await administration.applyProgramme(OPERATOR, {
        programme: 'owned',
        startsAt: house.clock.now,
        controller: { name: 'Test Ltd', address: '', contact: '', dpo: '', authority: '' },
        texts: { en: { title: 'Owned', activities: {} } },
        activities: [],
        owner,
      }),
    );
    const about = await ask(dee, { kind: 'adm_access', programme: 'owned' });
    expect(await open({ person: dee, case: about }, owner)).toMatchObject({
      error: { code: 'you_own_the_programme' },
    });
    expect(services.desk.opened(owner, dee, 'en')).toBeUndefined();
    expect(services.desk.openingCases(owner).map(({ id }) => id)).not.toContain(about);
    must(await open({ person: dee, case: about }));
  });

  it('shows no words of another who opened the person', async () => {
    const eli = await addEmployee(house.portal, { name: 'Eli' });
    const case_ = await ask(eli);
    must(await open({ person: eli, case: case_, words: 'A first look because of the letter.' }));
    const other = await addEmployee(house.portal);
    await grant(other, 'officer');
    must(await open({ person: eli, case: case_ }, other));
    expect(read(eli, other)?.looks).toEqual([]);
    expect(JSON.stringify(read(eli, other))).not.toContain('first look');
    expect(looked(eli)).toHaveLength(2);
  });

  it('is for so many people a day', async () => {
    house.clock.now += DAY;
    house.clock.passed += DAY;
    const people: string[] = [];
    const cases = new Map<string, string>();
    for (let i = 0; i <= OPENING.peopleADay; i++) {
      const person = await addEmployee(house.portal);
      people.push(person);
      cases.set(person, await ask(person));
    }
    const openOne = (person: string) => open({ person, case: cases.get(person) ?? '' });
    const last = people.pop() as string;
    for (const person of people) must(await openOne(person));
    expect(await openOne(last)).toMatchObject({ error: { code: 'too_many_openings' } });
    must(await openOne(people[0] as string));
    house.clock.now += DAY;
    house.clock.passed += DAY;
    must(await openOne(last));
  });

  it('on a full disk is not done, and nothing is read', async () => {
    const failing = failingStatements();
    const made = await newPortal();
    const { portal } = made;
    await openProgramme(portal);
    const other = await addEmployee(portal);
    const desk = await addEmployee(portal);
    must(await portal.administration.grantRole(OPERATOR, { person: desk, role: 'officer' }));
    const case_ = await ask(other, {}, made);
    const look = () =>
      portal.administration.openPerson(
        { kind: 'person', id: desk },
        { person: other, reason: 'legal_process', words: WHY, case: case_ },
        `form-key-${++forms}`,
      );
    const size = portal.revision();
    failing.arm({ code: 'SQLITE_FULL', nth: 1, sticky: true, endsTransaction: true });
    expect(await look()).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    failing.disarm();
    expect(portal.services.desk.opened(desk, other, 'en')).toBeUndefined();
    expect(portal.revision()).toBe(size);
    must(await look());
    expect(portal.services.desk.opened(desk, other, 'en')).toBeDefined();
    await portal.close();
    failing.remove();
  });

  it('goes with the person, and its words with it', async () => {
    const { portal, dataDir, clock } = house;
    const person = await addEmployee(portal);
    must(
      await open({ person, words: 'Because of the matter q7zwords of last week.', case: await ask(person) }),
    );
    expect(textsWith(dataDir, 'q7zwords')).not.toEqual([]);
    must(await portal.accounts.leave(OPERATOR, { person, leftAt: clock.now }));
    must(await portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
    expect(textsWith(dataDir, 'q7zwords')).toEqual([]);
    expect(looked(person)).toEqual([]);
    expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);
    const db = openForReading(join(dataDir, 'forthright.db'));
    expect(db.sqlite.prepare('SELECT count(*) FROM opening WHERE person = ?').pluck().get(person)).toBe(0);
    db.sqlite.close();
  });
});
