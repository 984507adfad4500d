/** What nobody can do with requests: bury or name one, keep its clock standing, fill the portal, keep words for ever, say more than was done. */

import { describe, expect, it } from 'vitest';
import { createDoor } from '#app/services/identity/door';
import { openForReading } from '#db/open';
import { isStop } from '#domain/entry/stops';
import { REQUEST_LIMITS, UNNAMED_KEPT } from '#domain/request/limits';
import { DAY } from '#domain/time';
import { deskOf } from './desk-acts';
import { compared, findingsOf, textsWith } from './erased';
import { addEmployee, choose, MOUSE, mayCollectMouse, must, OPERATOR, tell } from './portal';
import { by, codeOf, house } from './two-people';

let forms = 0;
const formKey = () => {
  forms += 1;
  return `idem_${String(forms).padStart(22, 'h')}`;
};

/** Eve is an officer, Sue the data protection officer, and Wim works there; one store holds mouse movements. */
const asking = async () => {
  const made = await house();
  const { people, give, portal } = made;
  await give(people.eve, 'officer');
  await give(people.sue, 'dpo');
  const manifest = {
    version: '1',
    fields_by_category: { mouse_pointer: ['x'] },
    destinations: [],
    retention_days: 90,
    off_switch: 'obeys_this_portal' as const,
    protected_contexts: true,
    masks: [],
  };
  const store = {
    system: 'store',
    kind: 'store' as const,
    owner: people.rob,
    activities: [MOUSE],
    lists: false,
  };
  must(await portal.administration.registerSystem(OPERATOR, { ...store, manifest }));
  const wim = await addEmployee(portal, { name: 'Wim' });
  const { requests, door } = portal.services;
  const make = (kind: string, more: object = {}, person = wim) =>
    requests.make({ person, idempotencyKey: formKey() }, { kind, language: 'en', ...more } as never);
  const ask = async (kind: string, more: object = {}) => must(await make(kind, more)).request;
  const atDoor = async (more: object) => {
    const key = formKey();
    const code = door.read(door.codeOf(key)) ?? '';
    must(await requests.makeAtDoor({ language: 'pl', words: 'Zq7words.', code, ...more } as never, key));
    return { code, key, request: requests.atDoor(code, 'en')?.id ?? '' };
  };
  const write = (request: string) =>
    requests.write({ person: wim, idempotencyKey: formKey() }, request, 'All of it.').then(codeOf);
  return { ...made, desk: deskOf(portal), wim, requests, make, ask, atDoor, write };
};
const PRESSED = { kind: 'pressure_report', audience: 'dpo', establishment: 'leeds' };
const reading = <Value>(dataDir: string, sql: string): readonly Value[] => {
  const db = openForReading(`${dataDir}/forthright.db`);
  try {
    return db.sqlite.prepare(sql).all() as Value[];
  } finally {
    db.sqlite.close();
  }
};

describe('a report without a name', () => {
  it('never gets one, is not put aside until it has, and says no language', async () => {
    const { atDoor, desk, people, requests } = await asking();
    const { request, code } = await atDoor(PRESSED);
    const sue = by(people.sue);
    expect(codeOf(await desk.askIdentity(sue, { request, words: 'Who are you?' }))).toBe(
      'sent_without_a_name',
    );
    expect(codeOf(await desk.confirmIdentity(sue, { request, how: 'in_person' }))).toBe(
      'sent_without_a_name',
    );
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'acknowledged' });
    expect(requests.atDoor(code, 'en')?.language).toBeUndefined();
  });

  it('goes with its texts two years after its answer, and a rebuild equals the tables', async () => {
    const { atDoor, desk, people, requests, clock, portal, dataDir } = await asking();
    const { request, code } = await atDoor({ kind: 'access', contact: 'Zq7contact@example.org' });
    const kept = await atDoor({ kind: 'access', contact: 'Xk3contact@example.org' });
    must(await desk.take(by(people.eve), { request }));
    const refusal = { request, reasons: ['process_unfounded' as const], words: 'No.' };
    must(await desk.refuse(by(people.eve), refusal));
    clock.now += UNNAMED_KEPT - DAY;
    await portal.upkeep.prune();
    expect(requests.atDoor(code, 'en')?.words).toBe('Zq7words.');
    clock.now += 2 * DAY;
    await portal.upkeep.prune();
    expect(requests.atDoor(code, 'en')).toBeUndefined();
    expect(textsWith(dataDir, 'zq7contact')).toEqual([]);
    expect(requests.atDoor(kept.code, 'en')?.words).toBe('Zq7words.');
    expect(compared(dataDir)).toEqual([]);
    expect(findingsOf(dataDir)).toEqual([]);
  });

  it('is opened by no copy of the database: neither its code nor what it is made of is there', async () => {
    const { atDoor, portal, dataDir } = await asking();
    const { key } = await atDoor(PRESSED);
    const rows = reading<{ key: string }>(
      dataDir,
      "SELECT key FROM own_idempotency WHERE principal = 'portal:public_door'",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.key).not.toContain(key);
    const { door } = portal.services;
    const mac = (message: Uint8Array) => new Uint8Array(32).fill(message.length % 250);
    expect(createDoor(mac).codeOf(key)).not.toBe(door.codeOf(key));
    expect(door.codeOf(key)).toBe(door.codeOf(key));
  });

  it('does not use up the room that is kept for stopping', () => {
    const made = (channel: 'portal' | 'door', more: object = {}) =>
      isStop({ type: 'request.made.v1', body: { channel, ...more } } as never);
    expect(made('door')).toBe(false);
    expect(made('portal', { words: { document: 'doc_1' } })).toBe(false);
    expect(made('portal')).toBe(true);
  });
});

describe('one person', () => {
  it('has so many requests open, in a day and in words, and takes back as many as they like', async () => {
    const { ask, make, write, requests, wim, clock } = await asking();
    const { open, sentADay, writtenADay } = REQUEST_LIMITS;
    const ids: string[] = [];
    for (let i = 0; i < sentADay; i += 1) ids.push(await ask('human_review', { words: `No. ${i}` }));
    const one = () => make('human_review', { words: 'One more.' }).then(codeOf);
    expect(await one()).toBe('requests_enough');
    clock.now += DAY;
    for (let i = sentADay; i < open; i += 1) ids.push(await ask('human_review', { words: `No. ${i}` }));
    clock.now += DAY;
    expect(await one()).toBe('requests_enough');
    for (let i = 0; i < writtenADay; i += 1) expect(await write(ids[i % 3] ?? '')).toBe('ok');
    expect(await write(ids[0] ?? '')).toBe('messages_enough');
    for (const id of ids) expect(codeOf(await requests.withdraw(wim, id))).toBe('ok');
    expect(await one()).toBe('ok');
    const page = requests.mine(wim);
    expect([page.open.length, page.over.length, page.next]).toEqual([1, open, undefined]);
  });

  it('asks about a look at themselves alone', async () => {
    const { make } = await asking();
    for (const look of ['Maria.Schmidt.told.me', '1', 'p7', 'p']) {
      expect(codeOf(await make('question_about_access', { words: 'Why?', look }))).toBe('unknown_request');
    }
  });
});

describe('the clock', () => {
  it('of a request at the public door stands only once somebody asks who it is', async () => {
    const { atDoor, desk, people, requests, clock } = await asking();
    const { request, code } = await atDoor({ kind: 'access', contact: 'me', establishment: 'leeds' });
    expect(requests.atDoor(code, 'en')?.clock?.standsSince).toBeUndefined();
    clock.now += 40 * DAY;
    expect(requests.atDoor(code, 'en')).toMatchObject({ overdue: true, state: 'identity_check' });
    must(await desk.askIdentity(by(people.eve), { request, words: 'Who?' }));
    expect(requests.atDoor(code, 'en')).toMatchObject({ overdue: true });
  });

  it('goes on when the person wrote, though two things were asked, and is not stopped anew', async () => {
    const { ask, desk, people, requests, write, wim, clock } = await asking();
    const request = await ask('access');
    const eve = by(people.eve);
    must(await desk.askClarification(eve, { request, words: 'What?' }));
    must(await desk.askIdentity(eve, { request, words: 'Who?' }));
    clock.now += DAY;
    expect(await write(request)).toBe('ok');
    must(await desk.confirmIdentity(eve, { request, how: 'in_person' }));
    const page = () => requests.one(wim, request, 'en');
    expect(page()?.clock?.standsSince).toBeUndefined();
    const due = page()?.due;
    must(await desk.askIdentity(eve, { request, words: 'And again?' }));
    expect(page()?.clock?.standsSince).toBeUndefined();
    expect(page()?.due).toBe(due);
    clock.now += 60 * DAY;
    expect(page()).toMatchObject({ overdue: true });
  });
});

describe('pressure', () => {
  it('that was confirmed is not confirmed again, and ending the void yes deletes what it let in', async () => {
    const { atDoor, desk, people, portal, wim } = await asking();
    await tell(portal, wim);
    must(await choose(portal, wim, 'give'));
    const { request } = await atDoor(PRESSED);
    const said = { request, establishment: 'leeds', activities: [MOUSE], words: 'Three said so.' };
    const confirm = () => desk.confirmPressure(by(people.sue), said).then(codeOf);
    expect(await confirm()).toBe('ok');
    expect(await confirm()).toBe('request_over');
    expect(mayCollectMouse(portal, wim)).toMatchObject({ reasons: ['consent_invalidated'] });
    must(await choose(portal, wim, 'withdraw'));
    expect(portal.tasks.fetch({ system: 'store', open: true, limit: 9 })?.tasks).toMatchObject([
      // Of the void yes, and of the no to it.
      { action: 'erase' },
      { action: 'erase' },
    ]);
  });
});

describe('pressure reported to the council', () => {
  it('is confirmed by those who speak for its place, for that place; the DPO does not have it', async () => {
    const { administration, people, desk, atDoor, wim } = await asking();
    for (const establishment of ['leeds', 'york']) {
      const place = { establishment, country: 'GB', council: true };
      must(await administration.recordEstablishment(OPERATOR, place));
    }
    const speaker = { person: wim, role: 'representative' as const, establishment: 'leeds' };
    const { proposal } = must(await administration.proposeRole(by(people.ann), speaker));
    must(await administration.approve(by(people.ben), { proposal }));
    const { request } = await atDoor({ ...PRESSED, audience: 'council' });
    const confirm = (person: string, establishment: string) =>
      desk
        .confirmPressure(by(person), { request, establishment, activities: [MOUSE], words: 'So it was.' })
        .then(codeOf);
    expect(await confirm(people.sue, 'leeds')).toBe('unknown_request');
    expect(await confirm(wim, 'york')).toBe('unknown_establishment');
    expect(await confirm(wim, 'leeds')).toBe('ok');
  });
});

describe('a restriction', () => {
  it('says what goes on, and holds for what is declared later', async () => {
    const { ask, desk, people, requests, wim, dataDir } = await asking();
    const request = await ask('restriction', { words: 'It is wrong.' });
    must(await desk.accept(by(people.eve), { request }));
    const { stops, goesOn } = requests.one(wim, request, 'en')?.restricted ?? { stops: 0, goesOn: 0 };
    expect(stops).toBeGreaterThan(0);
    expect(goesOn).toBeGreaterThanOrEqual(0);
    // Stored as it was asked, not as the activities that there were.
    expect(reading(dataDir, 'SELECT request, category, programme FROM restriction')).toEqual([
      { request, category: null, programme: null },
    ]);
  });
});
