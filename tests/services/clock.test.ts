/** Clocks that are set: nothing that has ended comes back, and nothing goes on because time stands still (F09, S11). */
import { describe, expect, it } from 'vitest';
import { createSteadyClock } from '#app/services/steady-clock';
import { isAlive } from '#app/services/systems/heartbeat';
import { warningsFor } from '#app/warnings';
import { entriesAfter } from '#db/log/read';
import { openDatabase, openForReading } from '#db/open';
import { timeSeen } from '#db/own/time-seen';
import { ROLES } from '#domain/authority/roles';
import { DAY, SECOND } from '#domain/time';
import { newSystem } from '../machine/door';
import {
  addEmployee,
  choose,
  declared,
  MOUSE,
  mayCollectMouse,
  must,
  newPortal,
  openProgramme,
  tell,
} from './portal';

const HOUR = 3_600 * SECOND;
const PASSWORD = 'quilted-marble-otter-93-vane';

const open = async () => {
  const house = await newPortal();
  await openProgramme(house.portal, [declared({ consentDays: 30 })]);
  const person = await addEmployee(house.portal);
  await tell(house.portal, person);
  must(await choose(house.portal, person, 'give'));
  return { ...house, person };
};

const signIn = async ({ services }: Awaited<ReturnType<typeof open>>['portal'], person: string) => {
  const email = `${person}@example.org`;
  must(await services.identity.setAccount({ person, email, password: PASSWORD }));
  return must(await services.identity.signIn({ email, password: PASSWORD, address: '192.0.2.1' })).token;
};

describe('a steady clock', () => {
  it('runs on by the clock nobody can set while the wall clock stands behind, however often it is read', () => {
    let wall = 1_000_000;
    let passed = 0;
    const clock = createSteadyClock({ wall: () => wall, monotonic: () => passed, latestKnown: 0 });
    expect(clock()).toBe(1_000_000);
    wall -= 2 * DAY;
    for (let i = 0; i < 1_000; i++) {
      passed += 0.25;
      clock();
    }
    expect(clock()).toBe(1_000_250);
    expect(clock.aheadOfWall()).toBe(2 * DAY + 250);
  });

  it('follows the wall clock forward, also past what slept, and begins at the latest instant on record', () => {
    let wall = 500;
    const clock = createSteadyClock({ wall: () => wall, monotonic: () => 0, latestKnown: 700 });
    expect(clock()).toBe(700);
    wall = 700 + 2 * DAY;
    expect(clock()).toBe(700 + 2 * DAY);
    expect(clock.aheadOfWall()).toBe(0);
  });
});

describe('a wall clock set back by two days', () => {
  it('keeps no consent from ending', async () => {
    const { portal, clock, person } = await open();
    clock.now += 29 * DAY;
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    clock.now -= 2 * DAY;
    clock.passed += DAY - 1;
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    clock.passed += 1;
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_expired']);
    expect(await portal.upkeep.passTime()).toBe(true);
    await portal.close();
  });

  it('lets no silent collector look alive', async () => {
    const { portal, clock } = await open();
    await newSystem(portal, 'agent', { activities: [MOUSE] });
    const { key } = await newSystem(portal, 'agent-2', { activities: [MOUSE] });
    const { system } = must(portal.authenticate(`Bearer ${key}`));
    const { revision, epoch } = portal.decisions.position();
    const body = { revision, epoch, pause_epoch: 0, counts: [] };
    must(portal.heartbeats.record({ system, body, mode: 'live' }));
    const said = portal.heartbeats.latest().get(system.id);
    clock.now -= 2 * DAY;
    clock.passed += 60 * SECOND;
    expect(isAlive(said, portal.services.clock())).toBe(true);
    clock.passed += 1;
    expect(isAlive(said, portal.services.clock())).toBe(false);
    await portal.close();
  });

  it('keeps no key and no sign-in alive', async () => {
    const { portal, clock, person } = await open();
    const { key } = await newSystem(portal, 'agent', { activities: [MOUSE], days: 1 });
    const token = await signIn(portal, person);
    clock.now -= 2 * DAY;
    clock.passed += HOUR - 1;
    expect(await portal.services.identity.viewer(token)).toBeDefined();
    clock.passed += HOUR;
    expect(await portal.services.identity.viewer(token)).toBeUndefined();
    clock.passed += DAY;
    expect(portal.authenticate(`Bearer ${key}`)).toMatchObject({ error: { code: 'key_expired' } });
    await portal.close();
  });

  it('orders by revision, with instants that never decrease', async () => {
    const { portal, clock, person, dataDir } = await open();
    must(await choose(portal, person, 'withdraw'));
    clock.now -= 2 * DAY;
    must(await choose(portal, person, 'give'));
    clock.passed += 5;
    must(await choose(portal, person, 'withdraw'));
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_withdrawn']);
    await portal.close();
    const entries = [...entriesAfter(openForReading(`${dataDir}/forthright.db`), 0, 1_000)];
    const instants = entries.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
  });
});

describe('what people are told of the clock', () => {
  const behind = () => ({ ready: true as const, warnings: ['clock_behind', 'no_reserve'] });

  it.each(ROLES.map((role) => ({ role })))('is for those who answer for the portal: $role', ({ role }) => {
    const told = ['officer', 'dpo', 'admin'].includes(role) ? ['frame.warning.clock_behind'] : [];
    expect(warningsFor(['employee', role], behind)).toEqual(told);
    expect(warningsFor(['employee', role], () => ({ ready: true }))).toEqual([]);
    expect(warningsFor(['employee', role], () => ({ ready: false, code: 'storage' }))).toEqual([]);
  });

  it('costs no look at the disk for anybody else', () => {
    const health = () => ({
      ready: true as const,
      get warnings(): readonly string[] {
        throw new Error('asked');
      },
    });
    expect(warningsFor(['employee', 'engineer'], health)).toEqual([]);
  });
});

describe('a portal started again', () => {
  it('with its clock two days behind revives no consent and no sign-in', async () => {
    const { portal, clock, person, dataDir } = await open();
    const token = await signIn(portal, person);
    clock.now += 30 * DAY;
    portal.upkeep.sweep();
    await portal.close();
    const behind = await newPortal(clock.now - 2 * DAY, dataDir);
    expect(mayCollectMouse(behind.portal, person).reasons).toEqual(['consent_expired']);
    expect(await behind.portal.services.identity.viewer(token)).toBeUndefined();
    expect(behind.portal.services.health()).toEqual({ ready: true, warnings: ['clock_behind'] });
    await behind.portal.close();
  });

  it('with its clock two days ahead follows it, and does not come back with it', async () => {
    const { portal, clock, person } = await open();
    const token = await signIn(portal, person);
    clock.now += 31 * DAY;
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_expired']);
    expect(await portal.services.identity.viewer(token)).toBeUndefined();
    clock.now -= 31 * DAY;
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_expired']);
    expect(await portal.services.identity.viewer(token)).toBeUndefined();
    expect(portal.services.health()).toEqual({ ready: true, warnings: ['clock_behind'] });
    clock.now += 31 * DAY - 30 * SECOND;
    expect(portal.services.health()).toEqual({ ready: true });
    await portal.close();
  });

  it('begins no earlier than the newest entry that is left, where newer ones are erased', async () => {
    const { portal, clock, dataDir } = await open();
    await portal.close();
    const db = openDatabase(`${dataDir}/forthright.db`);
    db.sqlite.exec(
      'UPDATE log_entry SET record = NULL, salt = NULL WHERE seq = (SELECT max(seq) FROM log_entry)',
    );
    expect(timeSeen(db)).toBe(clock.now);
    db.sqlite.close();
  });
});
