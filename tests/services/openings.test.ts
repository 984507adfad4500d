/** A look at the desk (security, S2, B03): on record before anything is read, with a reason, for a while, in limits, and read by the person. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpeningInput } from '#app/services/commands/open-person';
import { openForReading } from '#db/open';
import { OPENING, saysWhy } from '#domain/access/opening';
import { DAY } from '#domain/time';
import { failingStatements } from '../process/failing-statements';
import { compared, findingsOf, textsWith } from './erased';
import { addEmployee, must, newPortal, OPERATOR, openProgramme, tell } from './portal';

const WHY = 'She asked us what we hold about her work.';
type House = Awaited<ReturnType<typeof newPortal>>;
let house: House;
let officer: string;
let ada: string;
beforeAll(async () => {
  house = await newPortal();
  const { portal } = house;
  await openProgramme(portal);
  officer = await addEmployee(portal, { name: 'Olga Officer' });
  must(await portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
  ada = await addEmployee(portal, { name: 'Ada' });
  await tell(portal, ada);
});
afterAll(() => house.portal.close());

let forms = 0;
const open = (more: Partial<OpeningInput> = {}, actor = officer) =>
  house.portal.administration.openPerson(
    { kind: 'person', id: actor },
    { person: ada, reason: 'employee_requested', words: WHY, case: 'AR-2026-0001', ...more },
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
    ['a case with words in it', { case: 'the case of Ada' }, 'case_unfit'],
    ['nobody', { person: 'per_nobody' }, 'unknown_person'],
  ])('with %s is refused, and shows nothing', async (_, more, code) => {
    expect(await open(more)).toMatchObject({ ok: false, error: { code } });
    expect(read()).toBeUndefined();
  });

  it('is for the desk, for others, and not for the operator', async () => {
    expect(await open({}, ada)).toMatchObject({ error: { code: 'not_allowed' } });
    expect(await open({ person: officer })).toMatchObject({ error: { code: 'not_for_yourself' } });
    const input = { person: ada, reason: 'employee_requested', words: WHY, case: 'AR-1-1' } as const;
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

  it('is for so many people in a case and a day', async () => {
    const people: string[] = [];
    for (let i = 0; i < OPENING.peopleADay; i++) people.push(await addEmployee(house.portal));
    for (const person of people.slice(0, OPENING.peopleACase)) must(await open({ person, case: 'AR-CASE' }));
    const one = people[OPENING.peopleACase];
    expect(await open({ person: one, case: 'AR-CASE' })).toMatchObject({
      error: { code: 'too_many_in_case' },
    });
    must(await open({ person: people[0], case: 'AR-CASE' }));
    for (const [i, person] of people.slice(OPENING.peopleACase, -1).entries()) {
      must(await open({ person, case: `AR-D-${i}` }));
    }
    const last = people.at(-1);
    expect(await open({ person: last, case: 'AR-D-X' })).toMatchObject({
      error: { code: 'too_many_openings' },
    });
    house.clock.now += DAY;
    house.clock.passed += DAY;
    must(await open({ person: last, case: 'AR-D-X' }));
  });

  it('on a full disk is not done, and nothing is read', async () => {
    const failing = failingStatements();
    const { portal } = await newPortal();
    await openProgramme(portal);
    const other = await addEmployee(portal);
    const desk = await addEmployee(portal);
    must(await portal.administration.grantRole(OPERATOR, { person: desk, role: 'officer' }));
    const look = () =>
      portal.administration.openPerson(
        { kind: 'person', id: desk },
        { person: other, reason: 'legal_process', words: WHY, case: 'AR-2' },
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
    must(await open({ person, words: 'Because of the matter q7zwords of last week.', case: 'AR-GONE' }));
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
