/** What was captured under a yes that pressure undid is deleted: for each person, everywhere, and told to nobody else. */
import { describe, expect, it } from 'vitest';
import { voidConsents } from '#app/services/commands/void-consents';
import { openForReading } from '#db/open';
import { LEASE_SHORT_SECONDS } from '#domain/decision/lease';
import { DAY, MINUTE, SECOND } from '#domain/time';
import { deskOf } from './desk-acts';
import { compared, findingsOf } from './erased';
import {
  addEmployee,
  choose,
  declared,
  MOUSE,
  mayCollectMouse,
  must,
  newPortal,
  OPERATOR,
  tell,
} from './portal';
import { by, codeOf, house, open } from './two-people';

const KEYS = 'training.keystroke_timing.train_ai_agents.collect';
const store = (owner: string, system: string, activities: readonly string[]) => ({
  system,
  kind: 'store' as const,
  owner,
  activities,
  lists: false,
  manifest: {
    version: '1',
    fields_by_category: Object.fromEntries(activities.map((id) => [id.split('.')[1] ?? '', ['x']])),
    destinations: [],
    retention_days: 90,
    off_switch: 'obeys_this_portal' as const,
    protected_contexts: true,
    masks: [],
  },
});

/** Sue is the data protection officer; a store holds mouse movements, and another one something else. */
const pressed = async () => {
  const made = await house([declared(), declared({ category: 'keystroke_timing' })]);
  const { people, give, portal } = made;
  await give(people.sue, 'dpo');
  must(await portal.administration.registerSystem(OPERATOR, store(people.rob, 'store', [MOUSE])));
  must(await portal.administration.registerSystem(OPERATOR, store(people.rob, 'keys', [KEYS])));
  let forms = 0;
  const report = async (establishment = 'leeds') => {
    const { requests, door } = portal.services;
    forms += 1;
    const key = `idem_${String(forms).padStart(22, 'p')}`;
    const code = door.read(door.codeOf(key)) ?? '';
    const told = {
      kind: 'pressure_report' as const,
      language: 'en',
      establishment,
      audience: 'dpo' as const,
    };
    must(await requests.makeAtDoor({ ...told, words: 'We were told to.', code }, key));
    return requests.atDoor(code, 'en')?.id ?? '';
  };
  const confirm = async (activities = [MOUSE], establishment = 'leeds') => {
    const request = await report(establishment);
    const words = 'Three people said the same.';
    return must(
      await deskOf(portal).confirmPressure(by(people.sue), { request, establishment, activities, words }),
    );
  };
  const employee = async (said?: 'give' | 'refuse', more: object = {}) => {
    const id = await addEmployee(portal, { name: 'Wim', ...more });
    await tell(portal, id);
    if (said) must(await choose(portal, id, said));
    return id;
  };
  const erases = () =>
    portal.tasks
      .fetch({ system: 'store', open: true, limit: 100 })
      ?.tasks.filter((one) => one.action === 'erase') ?? [];
  /** Reactions follow a moment after the flush that wakes them. */
  const followed = (count: number) => expect.poll(() => erases().length).toBe(count);
  const entries = (type: string) => {
    const db = openForReading(`${made.dataDir}/forthright.db`);
    try {
      return db.sqlite
        .prepare(
          "SELECT CAST(record AS TEXT) AS record FROM log_entry WHERE json_extract(CAST(record AS TEXT), '$.type') = ?",
        )
        .all(type) as { record: string }[];
    } finally {
      db.sqlite.close();
    }
  };
  return { ...made, confirm, report, employee, erases, followed, entries };
};

describe('pressure that is confirmed', () => {
  it('deletes what was captured under each yes, in the systems that serve it, and of nobody else', async () => {
    const { confirm, employee, erases, followed, entries, clock, dataDir, portal } = await pressed();
    const [wim, ada] = [await employee('give'), await employee('give')];
    const no = await employee('refuse');
    await employee();
    const { at } = await confirm();
    await followed(2);
    expect(
      erases()
        .map(({ person }) => person)
        .sort(),
    ).toEqual([wim, ada].sort());
    expect(erases()[0]).toMatchObject({
      action: 'erase',
      categories: '["mouse_pointer"]',
      windowFrom: null,
      windowTo: at + LEASE_SHORT_SECONDS * SECOND,
    });
    expect(portal.tasks.fetch({ system: 'keys', open: true, limit: 9 })?.tasks).toEqual([]);
    expect(portal.services.ask.heldAboutMe(no, 'en').tasks).toEqual([]);
    // The entry that confirms it names nobody, however many said yes.
    const [confirmed] = entries('pressure.confirmed.v1');
    for (const person of [wim, ada, no]) expect(confirmed?.record).not.toContain(person);
    expect(entries('consent.voided.v1')).toHaveLength(2);
    expect(compared(dataDir)).toEqual([]);
    expect(findingsOf(dataDir)).toEqual([]);
    clock.now += 61 * MINUTE;
    expect(portal.services.desk.stillToVoid()).toBe(false);
  });

  it('tells the person what goes, where, by when and why, with a receipt, and nobody else', async () => {
    const { confirm, employee, followed, portal, people } = await pressed();
    const wim = await employee('give');
    await confirm();
    await followed(1);
    const { ask } = portal.services;
    const [task] = ask.heldAboutMe(wim, 'en').tasks;
    expect(task).toMatchObject({ system: 'store', action: 'erase', pressed: true, state: 'queued' });
    expect((task?.due ?? 0) - (task?.openedAt ?? 0)).toBe(7 * DAY);
    const [line] = ask.myHistory(wim, 'en');
    expect(line).toMatchObject({ type: 'voided' });
    const row = ask.myMonitoring(wim, 'en').rows.find(({ activity }) => activity === MOUSE);
    expect(row?.choice).toMatchObject({ status: 'invalidated', pressed: true, receipt: line?.receipt });
    expect(ask.myReceipt(wim, line?.receipt ?? 0, 'en')).toMatchObject({
      kinds: ['mouse_pointer'],
      erase: [{ system: 'store', state: 'queued' }],
    });
    expect(ask.myReceipt(people.rob, line?.receipt ?? 0, 'en')).toBeUndefined();
    const auditor = { person: people.sue, roles: ['dpo' as const], language: 'en' };
    expect(JSON.stringify(portal.services.registers.audit({}, 'file', auditor))).not.toContain('voided');
  });

  it('leaves a later yes alone, and deletes although somebody said something since', async () => {
    const { confirm, employee, erases, followed, portal, clock } = await pressed();
    const wim = await employee('give');
    const { at } = await confirm();
    await followed(1);
    clock.now += 190 * DAY;
    must(await choose(portal, wim, 'give'));
    expect(mayCollectMouse(portal, wim)).toMatchObject({ allow: true });
    const [due] = erases();
    expect(due?.windowTo).toBeLessThan(clock.now);
    expect(due?.windowTo).toBeGreaterThanOrEqual(at);
    const row = portal.services.ask.myMonitoring(wim, 'en').rows.find(({ activity }) => activity === MOUSE);
    expect(row?.choice).toMatchObject({ status: 'given' });
    expect(row?.choice).not.toHaveProperty('pressed');
    // A second finding voids the second yes, and is followed by itself.
    await confirm();
    await followed(2);
  });

  it('does not reach another place, nor somebody whose yes was over', async () => {
    const { confirm, employee, erases, followed, portal } = await pressed();
    must(
      await portal.administration.recordEstablishment(OPERATOR, {
        establishment: 'york',
        country: 'GB',
        council: false,
      }),
    );
    const away = await employee('give', { establishment: 'york' });
    const gone = await employee('give');
    must(await choose(portal, gone, 'withdraw'));
    const wim = await employee('give');
    await followed(1);
    await confirm();
    await followed(2);
    expect(erases().map(({ person }) => person)).toEqual([gone, wim]);
    expect(mayCollectMouse(portal, away)).toMatchObject({ allow: true });
  });

  it('reaches everybody of a large place in small steps, and takes it up where it was left', async () => {
    const { confirm, employee, portal, dataDir, entries, clock } = await pressed();
    for (let i = 0; i < 70; i += 1) await employee('give');
    // Closed at once: what follows is still to come, and comes at the next start.
    await confirm();
    await portal.close();
    open.splice(0);
    const next = await newPortal(clock.now, dataDir);
    open.push(next);
    await expect.poll(() => entries('consent.voided.v1').length).toBe(70);
    expect(entries('pressure.confirmed.v1')[0]?.record.length).toBeLessThan(2_000);
    expect(compared(dataDir)).toEqual([]);
  });

  it('goes with a person who is erased, and to nobody who is not known', async () => {
    const { confirm, employee, followed, portal, people, dataDir, clock } = await pressed();
    const wim = await employee('give');
    const { revision } = await confirm();
    await followed(1);
    clock.now += DAY;
    must(await portal.accounts.leave(OPERATOR, { person: wim, leftAt: clock.now }));
    must(await portal.operator.erasure.person(OPERATOR, { person: wim, because: 'asked' }));
    expect(compared(dataDir)).toEqual([]);
    const db = openForReading(`${dataDir}/forthright.db`);
    const refused = (person: string, kind: 'portal' | 'person') =>
      voidConsents(db, { person, of: revision }, { actor: { kind, id: 'x' }, now: clock.now } as never);
    expect(codeOf(refused(wim, 'portal'))).toBe('unknown_person');
    expect(codeOf(refused(wim, 'person'))).toBe('not_allowed');
    expect(codeOf(refused(people.rob, 'portal'))).toBe('already_done');
    db.sqlite.close();
  });
});
