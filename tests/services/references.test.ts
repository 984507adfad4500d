/** A request from the public door that is no person's, asked of systems by what they know somebody by: by two people, of systems that know such tasks, and gone with its texts. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyFileIn } from '#app/services/backup/keys';
import { makeBackup } from '#app/services/backup/make-backup';
import { restoreBackup } from '#app/services/backup/restore-backup';
import type { Portal } from '#app/services/open-portal';
import { openForReading } from '#db/open';
import { UNNAMED_KEPT } from '#domain/request/limits';
import type { ReferenceKind } from '#domain/request/reference';
import { DAY } from '#domain/time';
import { atTheDoor } from './at-the-door';
import { compared, findingsOf, textsWith } from './erased';
import { MIGRATIONS, must, newPortal, OPERATOR } from './portal';
import { by, codeOf, open } from './two-people';

const BADGE = 'zq7badge-4711';
const PASSED = 3 * DAY;

/** Tables and log agree, and no text is missing that an entry names. */
const isSound = (dataDir: string) => expect([compared(dataDir), findingsOf(dataDir)]).toEqual([[], []]);

/** Everything that follows by itself has followed. */
const settled = async (portal: Portal): Promise<void> => {
  for (let still = 0, seen = -1; still < 5; still += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (portal.revision() !== seen) still = 0;
    seen = portal.revision();
  }
};

const withReferences = async () => {
  const made = await atTheDoor();
  const { desk, people, fay, portal, clock, ask } = made;
  const refer = (officer: string, request: string, more: object = {}) =>
    desk
      .refer(by(officer), {
        request,
        kind: 'visitor_badge' as ReferenceKind,
        reference: BADGE,
        how: 'document_seen',
        systems: ['store'],
        words: 'Zq7card was shown.',
        ...more,
      } as never)
      .then(codeOf);
  const agree = (officer: string, request: string) =>
    desk.confirmReference(by(officer), { request }).then(codeOf);
  const decline = (officer: string, request: string) =>
    desk.declineReference(by(officer), { request }).then(codeOf);
  const accept = (request: string) => desk.accept(by(people.eve), { request }).then(codeOf);
  const fetch = (references = true, open = true) =>
    portal.tasks.fetch({ system: 'store', open, references, limit: 9 })?.tasks ?? [];
  const answer = (task: string, more: object) =>
    portal.tasks.answer({ task, system: 'store', ...more } as never).then(codeOf);
  /** Asked of the store, with everything before that. */
  const asked = async (kind = 'erasure', more: object = {}) => {
    const sent = await ask(kind, more);
    for (const said of [await refer(people.eve, sent.request), await agree(fay, sent.request)]) {
      if (said !== 'ok') throw new Error(`refused: ${said}`);
    }
    clock.now += PASSED;
    const said = await accept(sent.request);
    if (said !== 'ok') throw new Error(`refused: ${said}`);
    return sent;
  };
  const inCase = (request: string, officer = people.eve) =>
    portal.services.inbox.case(officer, request, 'en');
  return { ...made, refer, agree, decline, accept, fetch, answer, asked, inCase };
};

describe('a reference', () => {
  it('is agreed by two people, and systems are asked by it three days later; the clock runs on', async () => {
    const made = await withReferences();
    const { ask, refer, agree, accept, fetch, inCase, requests, people, fay, wim, clock, dataDir } = made;
    const { request, code } = await ask('erasure', { establishment: 'leeds' });
    const due = requests.atDoor(code, 'en')?.due;
    expect(inCase(request)?.referable).toEqual([{ id: 'store', knows: false }]);
    expect(await agree(fay, request)).toBe('unknown_proposal');
    expect(await refer(wim, request)).toBe('not_allowed');
    expect(await refer(people.eve, request)).toBe('ok');
    expect(await refer(people.eve, request)).toBe('already_proposed');
    expect(inCase(request)?.acts).not.toContain('confirm_reference');
    expect(await agree(people.eve, request)).toBe('not_your_own_proposal');
    expect(inCase(request, fay)).toMatchObject({
      reference: {
        kind: 'visitor_badge',
        value: BADGE,
        how: 'document_seen',
        evidence: 'Zq7card was shown.',
      },
    });
    expect(await accept(request)).toBe('request_not_there_yet');
    expect(await agree(fay, request)).toBe('ok');
    expect(await agree(fay, request)).toBe('unknown_proposal');
    expect(await accept(request)).toBe('waits_for_reference');
    expect(inCase(request)?.acts).not.toContain('accept');
    expect(requests.atDoor(code, 'en')).toMatchObject({
      state: 'acknowledged',
      askedBy: { kind: 'visitor_badge', state: 'agreed', until: clock.now + PASSED },
    });
    clock.now += PASSED;
    expect(inCase(request)?.acts).toContain('accept');
    expect(await accept(request)).toBe('ok');
    expect(fetch()).toMatchObject([{ action: 'erase', reference: { kind: 'visitor_badge', value: BADGE } }]);
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'awaiting_systems', due });
    expect(JSON.stringify(requests.atDoor(code, 'en'))).not.toContain(BADGE);
    expect(JSON.stringify(requests.atDoor(code, 'en'))).not.toContain('Zq7card');
    isSound(dataDir);
  });

  it('of somebody who is or was here is refused: they are to be told', async () => {
    const { ask, refer, agree, accept, people, fay, wim, clock, portal } = await withReferences();
    const { request } = await ask();
    for (const reference of [
      `${wim}@example.org`,
      `${wim.toUpperCase()}@Example.org`,
      `${wim}＠example.org`,
      people.rob,
    ]) {
      const kind = reference.includes('@') ? 'email' : 'other_number';
      expect(await refer(people.eve, request, { kind, reference })).toBe('reference_of_a_person');
    }
    must(
      await portal.administration.addPerson(OPERATOR, {
        id: portal.services.newId('per'),
        kind: 'employee',
        entity: 'test',
        establishment: 'leeds',
        languages: ['en'],
        minor: false,
        synthetic: true,
        hiredAt: clock.now,
        profile: { name: 'Old', email: 'old@example.org', external_id: 'Emp-1001' },
      }),
    );
    for (const reference of ['Emp-1001', 'emp-1001', 'EMP-1001', 'eMP-1001'])
      expect(await refer(people.eve, request, { reference })).toBe('reference_of_a_person');
    // Whoever begins here between the steps is not reached behind their back either.
    const kind = { kind: 'email', reference: 'new@example.org' };
    expect(await refer(people.eve, request, kind)).toBe('ok');
    expect(await agree(fay, request)).toBe('ok');
    must(
      await portal.administration.addPerson(OPERATOR, {
        id: portal.services.newId('per'),
        kind: 'employee',
        entity: 'test',
        establishment: 'leeds',
        languages: ['en'],
        minor: false,
        synthetic: true,
        hiredAt: clock.now,
        profile: { name: 'New', email: 'new@example.org' },
      }),
    );
    clock.now += PASSED;
    expect(await accept(request)).toBe('reference_of_a_person');
  });

  it('is one of its kind, of systems that are there, for requests that ask systems', async () => {
    const { ask, refer, people } = await withReferences();
    const { request } = await ask();
    for (const more of [
      { reference: '  ' },
      { reference: 'two\nlines' },
      { kind: 'email', reference: 'no address' },
      { kind: 'email', reference: 'a@b.example, c@d.example' },
      { kind: 'passport', reference: '1' },
    ]) {
      expect(await refer(people.eve, request, more)).toBe('reference_unfit');
    }
    expect(await refer(people.eve, request, { systems: [] })).toBe('unknown_system');
    expect(await refer(people.eve, request, { systems: ['store', 'another'] })).toBe('unknown_system');
    expect(await refer(people.eve, request, { how: 'receipt' })).toBe('proof_unknown');
    expect(await refer(people.eve, request, { words: ' ' })).toBe('words_missing');
    const limit = await ask('restriction');
    expect(await refer(people.eve, limit.request)).toBe('not_by_reference');
    const pressure = await ask('pressure_report', { audience: 'dpo', establishment: 'leeds', contact: '' });
    expect(await refer(people.sue, pressure.request)).toBe('sent_without_a_name');
  });

  it('and a person exclude each other', async () => {
    const { ask, refer, agree, propose, decline, people, fay } = await withReferences();
    const { request } = await ask();
    expect(await refer(people.eve, request)).toBe('ok');
    expect(await propose(people.eve, request)).toBe('already_proposed');
    expect(await agree(fay, request)).toBe('ok');
    expect(await propose(people.eve, request)).toBe('already_proposed');
    expect(await decline(people.sue, request)).toBe('ok');
    expect(await propose(people.eve, request)).toBe('ok');
    expect(await refer(people.eve, request)).toBe('already_proposed');
  });

  it('that turns out to be somebody else’s is told to no system any more, and its text is gone', async () => {
    const made = await withReferences();
    const { ask, refer, agree, decline, accept, fetch, requests, people, fay, clock, dataDir } = made;
    const { request, code } = await ask();
    expect(await refer(people.eve, request)).toBe('ok');
    expect(await agree(fay, request)).toBe('ok');
    expect(await decline(people.sue, request)).toBe('ok');
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'identity_check', tasks: [] });
    const db = openForReading(`${dataDir}/forthright.db`);
    const kept = db.sqlite.prepare('SELECT count(*) FROM own_document WHERE instr(bytes, ?) > 0').pluck();
    expect(kept.get(Buffer.from(BADGE))).toBe(0);
    db.sqlite.close();
    clock.now += PASSED;
    expect(await accept(request)).toBe('request_not_there_yet');
    // Another one can be written down; after systems were asked what none has fetched ends.
    expect(await refer(people.eve, request, { reference: 'zq7other-1' })).toBe('ok');
    expect(await agree(fay, request)).toBe('ok');
    clock.now += PASSED;
    expect(await accept(request)).toBe('ok');
    expect(await decline(fay, request)).toBe('ok');
    expect(fetch()).toEqual([]);
    expect(requests.atDoor(code, 'en')).toMatchObject({
      state: 'identity_check',
      tasks: [{ state: 'not_applicable' }],
    });
    isSound(dataDir);
  });

  it('that was fetched and then declined is not handed out again, and can still be answered', async () => {
    const made = await withReferences();
    const { asked, decline, fetch, answer, inCase, requests, people, portal, dataDir } = made;
    const { request, code } = await asked();
    const [task] = fetch();
    expect(await decline(people.sue, request)).toBe('ok');
    expect(fetch()).toEqual([]);
    expect(fetch(false)).toEqual([]);
    // The desk reads what became of it; whoever has the code reads nothing of what was somebody else's.
    const evidence = 'Zq7late: two lines went.';
    expect(await answer(task?.id ?? '', { outcome: 'done', count: 2, evidence })).toBe('ok');
    expect(inCase(request)?.request.tasks).toMatchObject([{ state: 'done', count: 2 }]);
    const [told] = requests.atDoor(code, 'en')?.tasks ?? [];
    expect(told).toMatchObject({ system: 'store', state: 'done' });
    expect([told?.count, told?.evidence]).toEqual([undefined, undefined]);
    expect(textsWith(dataDir, 'zq7late')).toEqual([]);
    // Nothing follows from it: there is nothing by which it could be looked for again.
    await settled(portal);
    expect(requests.atDoor(code, 'en')?.tasks).toHaveLength(1);
    isSound(dataDir);
  });

  it('that was declined takes nothing with it to the next one', async () => {
    const made = await withReferences();
    const { asked, refer, agree, decline, accept, fetch, answer, requests, portal, people, fay, clock } =
      made;
    const { request, code } = await asked();
    const evidence = 'Zq7front: two lines of that day.';
    expect(await answer(fetch()[0]?.id ?? '', { outcome: 'done', count: 2, evidence })).toBe('ok');
    await expect.poll(() => requests.atDoor(code, 'en')?.tasks.length).toBe(4);
    expect(await decline(people.sue, request)).toBe('ok');
    // Looks after the deletion end, and what was found about somebody else is gone.
    expect(requests.atDoor(code, 'en')?.tasks.map(({ state }) => state)).toEqual([
      'done',
      ...Array(3).fill('not_applicable'),
    ]);
    await portal.upkeep.prune();
    expect(JSON.stringify(requests.atDoor(code, 'en'))).not.toContain('Zq7front');
    expect(await refer(people.eve, request, { reference: 'zq7other-1' })).toBe('ok');
    expect(await agree(fay, request)).toBe('ok');
    clock.now += 31 * DAY;
    expect(fetch()).toEqual([]);
    expect(await accept(request)).toBe('ok');
    expect(fetch()).toMatchObject([{ action: 'erase', reference: { value: 'zq7other-1' } }]);
    isSound(made.dataDir);
  });

  it('of a correction that nobody fetched, or that failed, is not asked of systems by the next one', async () => {
    for (const failed of [false, true]) {
      const made = await withReferences();
      const { asked, refer, agree, decline, fetch, answer, people, fay, clock, dataDir } = made;
      const { request } = await asked('rectification');
      if (failed) expect(await answer(fetch()[0]?.id ?? '', { outcome: 'failed' })).toBe('ok');
      expect(await decline(people.sue, request)).toBe('ok');
      expect(await refer(people.eve, request, { reference: 'zq7other-1' })).toBe('ok');
      expect(await agree(fay, request)).toBe('ok');
      clock.now += PASSED;
      expect(fetch()).toEqual([]);
      isSound(dataDir);
    }
  });

  it('can be declined once the request is over: whoever has the code cannot take that away', async () => {
    const { asked, decline, fetch, inCase, requests, people, clock, dataDir } = await withReferences();
    const { request, code } = await asked();
    expect(fetch()).toHaveLength(1);
    must(await requests.withdrawAtDoor(code));
    clock.now += DAY;
    expect(fetch()).toHaveLength(1);
    expect(inCase(request)?.acts).toContain('decline_reference');
    expect(await decline(people.sue, request)).toBe('ok');
    clock.now += DAY;
    expect(fetch()).toEqual([]);
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'withdrawn' });
    expect(inCase(request)?.acts).not.toContain('decline_reference');
    isSound(dataDir);
  });

  it('is told to no system once the request was refused', async () => {
    const { asked, desk, decline, fetch, people, dataDir } = await withReferences();
    const { request } = await asked();
    const refused = { request, reasons: ['identity_verification_failure' as const], words: 'Not shown.' };
    must(await desk.refuse(by(people.eve), refused as never));
    expect(fetch()).toEqual([]);
    expect(await decline(people.sue, request)).toBe('ok');
    isSound(dataDir);
  });

  it('that waits for a second person is waited for', async () => {
    const { ask, refer, agree, accept, desk, people, fay, clock } = await withReferences();
    const { request } = await ask();
    expect(await refer(people.eve, request)).toBe('ok');
    must(
      await desk.confirmIdentity(by(people.eve), { request, how: 'document_seen', words: 'Seen.' } as never),
    );
    expect(await accept(request)).toBe('waits_for_reference');
    expect(await agree(fay, request)).toBe('ok');
    clock.now += PASSED;
    expect(await accept(request)).toBe('ok');
  });

  it('that was declined stands in the way of no copy, nor of putting one back', async () => {
    const made = await withReferences();
    const { ask, refer, decline, people, portal, clock, dataDir } = made;
    const { request } = await ask();
    expect(await refer(people.eve, request)).toBe('ok');
    expect(await decline(people.eve, request)).toBe('ok');
    const folder = mkdtempSync(join(tmpdir(), 'forthright-references-'));
    const [to, again] = [join(folder, 'copy'), join(folder, 'data')];
    mkdirSync(again);
    const order = { migrations: MIGRATIONS, now: clock.now };
    must(makeBackup({ ...order, dataDir, to }));
    must(restoreBackup({ ...order, from: to, dataDir: again, keys: keyFileIn(dataDir) }));
    isSound(again);
    expect(portal.services.health().ready).toBe(true);
  });
});

describe('a system that is asked by a reference', () => {
  it('is given such a task only when it says that it knows them, and the desk reads whether it does', async () => {
    const { asked, fetch, inCase, requests, portal, clock } = await withReferences();
    const { request, code } = await asked();
    expect(fetch(false)).toEqual([]);
    expect(fetch(false, false)).toEqual([]);
    expect(inCase(request)?.reference?.systems).toEqual([{ id: 'store', knows: false }]);
    expect(requests.atDoor(code, 'en')?.tasks).toMatchObject([{ state: 'queued' }]);
    expect(fetch(true, false)).toHaveLength(1);
    expect(fetch(true, false)).toEqual([]);
    expect(inCase(request)?.reference?.systems).toEqual([{ id: 'store', knows: true }]);
    expect(inCase(request)?.request.tasks).toMatchObject([{ system: 'store', state: 'sent' }]);
    clock.now += 2 * DAY;
    expect(inCase(request)?.reference?.systems).toEqual([{ id: 'store', knows: false }]);
    // Late like any other.
    clock.now += 14 * DAY;
    expect(portal.services.taskWork('store')).toMatchObject([{ system: 'store', late: 'some' }]);
  });

  it('answers once, and what it writes reads whoever asked and nobody at the desk', async () => {
    const { asked, fetch, answer, requests, inCase, desk, people, dataDir } = await withReferences();
    const { request, code } = await asked('access');
    const [task] = fetch();
    const id = task?.id ?? '';
    expect(task).toMatchObject({ action: 'access' });
    const evidence = 'Zq7handed: ask at the front door.';
    expect(await answer(id, { outcome: 'done', count: 3, evidence })).toBe('ok');
    expect(await answer(id, { outcome: 'done', count: 3, evidence })).toBe('answered_already');
    expect(await answer(id, { outcome: 'done', count: 4 })).toBe('answered_otherwise');
    expect(await answer('task_nothing', { outcome: 'done' })).toBe('unknown_task');
    const [told] = requests.atDoor(code, 'en')?.tasks ?? [];
    expect(told).toMatchObject({ system: 'store', state: 'done', count: 3, evidence });
    expect(JSON.stringify(inCase(request)?.request)).not.toContain('Zq7handed');
    expect(inCase(request)?.line.state).toBe('review');
    expect(
      codeOf(
        await desk.answer(by(people.eve), { request, outcome: 'fulfilled', reasons: [], words: 'Done.' }),
      ),
    ).toBe('ok');
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'fulfilled' });
    isSound(dataDir);
  });

  it('is looked at again after a deletion, and what came back opens the request once more', async () => {
    const { asked, fetch, answer, requests, desk, people, clock, portal, dataDir } = await withReferences();
    const { request, code } = await asked();
    const done = (words: string) =>
      desk.answer(by(people.eve), { request, outcome: 'fulfilled', reasons: [], words }).then(codeOf);
    expect(await done('Too early.')).toBe('tasks_open');
    expect(await answer(fetch()[0]?.id ?? '', { outcome: 'done', count: 2 })).toBe('ok');
    await expect.poll(() => requests.atDoor(code, 'en')?.tasks.length).toBeGreaterThan(1);
    expect(await done('Deleted.')).toBe('ok');
    clock.now += DAY;
    const [look] = fetch();
    expect(look).toMatchObject({ action: 'absence', reference: { value: BADGE } });
    expect(await answer(look?.id ?? '', { outcome: 'done', found: 1 })).toBe('ok');
    await expect.poll(() => requests.atDoor(code, 'en')?.state).toBe('awaiting_systems');
    expect(fetch()).toMatchObject([{ action: 'erase', reference: { value: BADGE } }]);
    expect(requests.atDoor(code, 'en')?.steps[0]).toMatchObject({ what: 'request.reopened.v1' });
    isSound(dataDir);
    // Nothing of it is left where it is no more: neither what was asked, nor what was found.
    must(await requests.withdrawAtDoor(code));
    clock.now += UNNAMED_KEPT + DAY;
    await portal.upkeep.prune();
    const db = openForReading(`${dataDir}/forthright.db`);
    for (const table of ['task', 'finding', 'request_reference', 'request']) {
      expect(db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
    db.sqlite.close();
    isSound(dataDir);
  });

  it('is asked the same after the portal was started again', async () => {
    const { asked, fetch, portal, clock, dataDir } = await withReferences();
    const { request, code } = await asked();
    const [before] = fetch();
    await portal.close();
    open.splice(0);
    const second = await newPortal(clock.now + DAY, dataDir);
    open.push(second);
    const { tasks, services } = second.portal;
    const found = tasks.fetch({ system: 'store', open: false, references: true, limit: 9 })?.tasks;
    expect(found).toMatchObject([{ id: before?.id, reference: { kind: 'visitor_badge', value: BADGE } }]);
    expect(tasks.fetch({ system: 'store', open: true, limit: 9 })?.tasks).toEqual([]);
    expect(services.requests.atDoor(code, 'en')?.id).toBe(request);
  });

  it('is asked nothing more once whoever asked takes it back', async () => {
    const { asked, fetch, requests, dataDir } = await withReferences();
    const { code } = await asked();
    must(await requests.withdrawAtDoor(code));
    expect(fetch()).toEqual([]);
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'withdrawn' });
    isSound(dataDir);
  });

  it('has nothing left of it when the texts of the request go, with a task still open', async () => {
    const { asked, fetch, answer, requests, desk, people, clock, portal, dataDir } = await withReferences();
    const { request, code } = await asked();
    const [task] = fetch();
    const evidence = 'Zq7failed: the disk was not there.';
    expect(await answer(task?.id ?? '', { outcome: 'failed', evidence })).toBe('ok');
    clock.now += DAY;
    const part = {
      request,
      outcome: 'partially_fulfilled' as const,
      reasons: ['legally_exempted' as const],
      words: 'One system did not answer.',
    };
    must(await desk.answer(by(people.eve), part));
    expect(fetch()).toHaveLength(1);
    clock.now += UNNAMED_KEPT + DAY;
    await portal.upkeep.prune();
    expect(requests.atDoor(code, 'en')).toBeUndefined();
    expect(fetch()).toEqual([]);
    expect(await answer(task?.id ?? '', { outcome: 'done', count: 1 })).toBe('unknown_task');
    for (const text of [BADGE, 'zq7card', 'zq7words', 'zq7failed'])
      expect(textsWith(dataDir, text)).toEqual([]);
    isSound(dataDir);
  });
});
