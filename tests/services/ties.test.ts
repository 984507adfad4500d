/** A request from the public door that becomes somebody's: by two people, told at once, stopped with one press, and nothing is asked of systems before. */
import { describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { UNNAMED_KEPT } from '#domain/request/limits';
import { DAY } from '#domain/time';
import { atTheDoor } from './at-the-door';
import { compared, findingsOf, textsWith } from './erased';
import { mayCollectMouse, must, OPERATOR } from './portal';
import { by, codeOf } from './two-people';

describe('a request from the public door', () => {
  it('becomes a person’s when two people agree, neither of them that person, and keeps its date', async () => {
    const { ask, propose, confirm, requests, people, fay, wim, dataDir } = await atTheDoor();
    const { request, code } = await ask('erasure', { establishment: 'leeds' });
    const due = requests.atDoor(code, 'en')?.due;
    expect(await confirm(fay, request)).toBe('unknown_proposal');
    expect(await propose(wim, request)).toBe('not_allowed');
    expect(await propose(people.eve, request, people.eve)).toBe('your_own_request');
    expect(await propose(people.eve, request, 'nobody@example.org')).toBe('nobody_by_that');
    expect(await propose(people.eve, request, `${wim.toUpperCase()}@example.org`)).toBe('ok');
    expect(await propose(people.eve, request)).toBe('already_proposed');
    expect(await confirm(people.eve, request)).toBe('not_your_own_proposal');
    expect(requests.mine(wim).open).toEqual([]);
    expect(await confirm(fay, request)).toBe('ok');
    expect(await confirm(fay, request)).toBe('goes_with_another');
    const [theirs] = requests.mine(wim).open;
    expect(theirs).toMatchObject({ kind: 'erasure', state: 'acknowledged', due });
    expect(requests.one(wim, theirs?.id ?? '', 'en')).toMatchObject({
      words: 'Zq7words.',
      tie: { how: 'document_seen', answered: false },
    });
    expect(requests.one(people.rob, theirs?.id ?? '', 'en')).toBeUndefined();
    expect(compared(dataDir)).toEqual([]);
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('is not tied by an officer to whom the second finds it is not shown, nor by the one it names', async () => {
    const { ask, propose, confirm, desk, requests, people, fay, wim, dataDir } = await atTheDoor();
    const { request } = await ask();
    expect(await propose(people.eve, request, fay)).toBe('ok');
    expect(await confirm(fay, request)).toBe('your_own_request');
    expect(codeOf(await desk.declineTie(by(people.sue), { request }))).toBe('ok');
    expect(await confirm(people.sue, request)).toBe('unknown_proposal');
    expect(await propose(people.eve, request, wim)).toBe('ok');
    expect(requests.mine(fay).open).toEqual([]);
    expect(compared(dataDir)).toEqual([]);
  });

  it('asks systems nothing for three days, and the clock of the law runs on', async () => {
    const { tied, desk, people, portal, tasks, clock, requests, wim } = await atTheDoor();
    const { made } = await tied();
    const due = requests.one(wim, made, 'en')?.due;
    const accept = () => desk.accept(by(people.eve), { request: made }).then(codeOf);
    expect(await accept()).toBe('waits_for_person');
    expect(portal.services.inbox.case(people.eve, made, 'en')?.acts).not.toContain('accept');
    clock.now += 3 * DAY;
    expect(portal.services.inbox.case(people.eve, made, 'en')?.acts).toContain('accept');
    expect(await accept()).toBe('ok');
    expect(tasks()).toMatchObject([{ person: wim, action: 'erase' }]);
    expect(requests.one(wim, made, 'en')?.due).toBe(due);
  });

  it('goes on at once when its person says that it is theirs; a limit waits for nobody', async () => {
    const { tied, desk, people, tasks, requests, wim, portal } = await atTheDoor();
    const { made } = await tied();
    expect(codeOf(await requests.answerTie(people.rob, made, 'mine'))).toBe('unknown_request');
    expect(codeOf(await requests.answerTie(wim, made, 'mine'))).toBe('ok');
    expect(codeOf(await requests.answerTie(wim, made, 'mine'))).toBe('changes_nothing');
    expect(codeOf(await desk.accept(by(people.eve), { request: made }))).toBe('ok');
    expect(tasks()).toHaveLength(1);
    expect(portal.services.desk.disowned()).toBe(0);
    const limit = await tied('restriction');
    expect(codeOf(await desk.accept(by(people.eve), { request: limit.made }))).toBe('ok');
  });

  it('stops with one press of whoever it was not, with what was begun for it, and the desk hears of it', async () => {
    const { tied, desk, people, tasks, requests, wim, portal, clock, dataDir } = await atTheDoor();
    const { made, code } = await tied();
    clock.now += 4 * DAY;
    must(await desk.accept(by(people.eve), { request: made }));
    // What a system has fetched cannot be called back; this was not.
    expect(requests.one(wim, made, 'en')?.tasks).toMatchObject([{ state: 'queued' }]);
    expect(codeOf(await requests.answerTie(wim, made, 'not_mine'))).toBe('ok');
    expect(tasks()).toEqual([]);
    expect(requests.one(wim, made, 'en')).toMatchObject({ state: 'withdrawn' });
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'withdrawn', mayWrite: false });
    expect(codeOf(await requests.writeAtDoor(code, 'More.', 'idem_1234567890123456789012'))).toBe(
      'request_over',
    );
    expect(portal.services.desk.disowned()).toBe(1);
    expect(mayCollectMouse(portal, wim)).toMatchObject({ allow: false });
    expect(compared(dataDir)).toEqual([]);
  });

  it('shows whoever has its code what came with it, and nothing else of the person', async () => {
    const { tied, desk, people, requests, wim, clock, dataDir } = await atTheDoor();
    const { made, code } = await tied();
    clock.now += 4 * DAY;
    must(await desk.accept(by(people.eve), { request: made }));
    must(await desk.write(by(people.eve), { request: made, words: 'We are at it.' }));
    must(await desk.note(by(people.eve), { request: made, words: 'Zq7note.' }));
    expect(requests.one(wim, made, 'en')?.notes?.count).toBe(1);
    const page = requests.atDoor(code, 'en');
    expect(page?.tasks).toEqual([]);
    expect(page?.state).toBe(requests.one(wim, made, 'en')?.state);
    expect(page?.due).toBeDefined();
    expect(JSON.stringify(page)).not.toContain('We are at it.');
    must(await requests.write({ person: wim, idempotencyKey: 'idem_wim' }, made, 'My own words.'));
    expect(JSON.stringify(requests.atDoor(code, 'en'))).not.toContain('My own words.');
    // Nor that officers noted something, or how often.
    expect([page?.notes, JSON.stringify(page).includes('Zq7note')]).toEqual([undefined, false]);
    expect(JSON.stringify(page)).not.toContain('Zq7passport');
    expect(JSON.stringify(page)).not.toContain(wim);
    must(await requests.writeAtDoor(code, 'Thank you.', 'idem_1234567890123456789013'));
    expect(requests.one(wim, made, 'en')?.steps[0]).toMatchObject({ words: 'Thank you.', side: 'person' });
    expect(requests.atDoor(code, 'en')?.steps.map(({ words }) => words)).toContain('Thank you.');
    expect(requests.atDoor(code, 'en')?.mayWithdraw).toBe(true);
    must(await requests.withdrawAtDoor(code));
    expect(requests.one(wim, made, 'en')).toMatchObject({ state: 'withdrawn' });
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'withdrawn' });
    expect(compared(dataDir)).toEqual([]);
  });

  it('is taken back by its person alone once they have said that it is theirs', async () => {
    const { tied, requests, wim } = await atTheDoor();
    const { made, code } = await tied();
    must(await requests.answerTie(wim, made, 'mine'));
    expect(requests.atDoor(code, 'en')?.mayWithdraw).toBe(false);
    expect(codeOf(await requests.withdrawAtDoor(code))).toBe('goes_with_another');
    expect(codeOf(await requests.withdraw(wim, made))).toBe('ok');
  });

  it('goes with the person it became: every text at once, and what is left of it two years later', async () => {
    const { tied, portal, wim, clock, requests, dataDir } = await atTheDoor();
    const { code } = await tied();
    clock.now += DAY;
    must(await portal.accounts.leave(OPERATOR, { person: wim, leftAt: clock.now }));
    must(await portal.operator.erasure.person(OPERATOR, { person: wim, because: 'asked' }));
    for (const text of ['zq7words', 'zq7contact', 'zq7passport'])
      expect(textsWith(dataDir, text)).toEqual([]);
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'withdrawn', tasks: [] });
    expect([compared(dataDir), findingsOf(dataDir)]).toEqual([[], []]);
    clock.now += UNNAMED_KEPT + DAY;
    await portal.upkeep.prune();
    expect(requests.atDoor(code, 'en')).toBeUndefined();
    expect(compared(dataDir)).toEqual([]);
    clock.now += 3 * 366 * DAY;
    await portal.upkeep.prune();
    expect(compared(dataDir)).toEqual([]);
    expect(findingsOf(dataDir)).toEqual([]);
    const db = openForReading(`${dataDir}/forthright.db`);
    expect(db.sqlite.prepare('SELECT count(*) FROM request_tie').pluck().get()).toBe(0);
    db.sqlite.close();
  });

  it('that was sent so that nobody knows by whom is tied to nobody', async () => {
    const { ask, propose, people } = await atTheDoor();
    const { request } = await ask('pressure_report', {
      audience: 'dpo',
      establishment: 'leeds',
      contact: '',
    });
    expect(await propose(people.sue, request)).toBe('sent_without_a_name');
  });
});
