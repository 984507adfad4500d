/** Decisions that could not be kept up with a commit, or with the time: nothing is answered from them until they were read anew. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DecisionsBehind } from '#app/services/decisions/decisions';
import type { Portal } from '#app/services/open-portal';
import { isUnavailable } from '#app/services/unavailable';
import type { System } from '#domain/systems/system';
import { DAY } from '#domain/time';
import {
  addEmployee,
  choose,
  declared,
  MOUSE,
  mayCollectMouse,
  must,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

const DAYS = 30;

/** A portal with three people who said yes on the same day, and a second connection through which its tables can be taken away. */
const open = async () => {
  const house = await newPortal();
  const { portal, dataDir } = house;
  await openProgramme(portal, [declared({ consentDays: DAYS })]);
  const people = [];
  for (let i = 0; i < 3; i++) {
    const person = await addEmployee(portal);
    await tell(portal, person);
    must(await choose(portal, person, 'give'));
    people.push(person);
  }
  const beside = new Sqlite(join(dataDir, 'forthright.db'));
  const away = (table: string) => {
    beside.exec(`ALTER TABLE ${table} RENAME TO away_${table}`);
    return () => beside.exec(`ALTER TABLE away_${table} RENAME TO ${table}`);
  };
  const end = async () => {
    beside.close();
    await portal.close();
  };
  const [first = '', second = '', third = ''] = people;
  return { ...house, first, second, third, away, end };
};

/** The decisions about themselves, as each of them would be answered now. */
const answers = (portal: Portal, ...people: string[]) =>
  people.map((person) => {
    const { allow, reasons } = mayCollectMouse(portal, person);
    return allow ? 'yes' : reasons.join();
  });

/** Waits until decisions are answered again. */
const wellAgain = async (portal: Portal): Promise<void> => {
  await expect.poll(() => portal.services.health().ready, { timeout: 10_000, interval: 20 }).toBe(true);
};

const system = { id: 'agent', activities: [MOUSE] } as unknown as System;

describe('time that could not be followed', () => {
  it('is a 503 for everybody, never a yes beyond its end, and everybody is read anew', async () => {
    const { portal, clock, reported, first, second, third, away, end } = await open();
    clock.now += DAYS * DAY;
    const back = away('choice');
    expect(() => mayCollectMouse(portal, first)).toThrow(DecisionsBehind);
    for (const person of [first, second, third]) {
      expect(() => mayCollectMouse(portal, person)).toThrow(DecisionsBehind);
    }
    expect(portal.services.health()).toEqual({ ready: false, code: 'decisions' });
    expect(await portal.upkeep.passTime()).toBe(false);
    back();
    await wellAgain(portal);
    expect(answers(portal, first, second, third)).toEqual(Array(3).fill('consent_expired'));
    expect((reported as [string, unknown][]).map(([what]) => what)).toEqual([
      'the decisions could not follow the time',
    ]);
    await end();
  });

  it('is told to collectors under a revision of its own, though their state has the newest one', async () => {
    const { portal, clock, first, away, end } = await open();
    const { revision } = portal.decisions.position();
    clock.now += DAYS * DAY;
    const back = away('choice');
    expect(await portal.upkeep.passTime()).toBe(false);
    back();
    await wellAgain(portal);
    expect(answers(portal, first)).toEqual(['consent_expired']);
    expect(portal.decisions.feedAfter(revision, system)).toEqual([]);
    expect(await portal.upkeep.passTime()).toBe(true);
    expect(portal.decisions.feedAfter(revision, system)).toEqual([
      { kind: 'resync', revision: revision + 1 },
    ]);
    expect(await portal.upkeep.passTime()).toBe(false);
    await end();
  });

  it('is told by the doors as what it is, and a bug is not', () => {
    expect(isUnavailable(new DecisionsBehind())).toBe(true);
    expect(isUnavailable(new Sqlite.SqliteError('disk I/O error', 'SQLITE_IOERR'))).toBe(true);
    expect(isUnavailable(new TypeError('a bug'))).toBe(false);
  });

  it('makes nobody look at the clock without a pause meanwhile', async () => {
    const { portal, clock, first, away, end } = await open();
    clock.now += DAYS * DAY;
    const back = away('choice');
    expect(() => mayCollectMouse(portal, first)).toThrow(DecisionsBehind);
    expect(portal.upkeep.nextFlip()).toBeGreaterThan(portal.services.clock());
    back();
    await end();
  });
});

describe('a commit that could not be followed', () => {
  it('is tried again until it can be read, and reported once', async () => {
    const { portal, clock, reported, first, second, third, away, end } = await open();
    const backs = [away('objection'), away('protected_context')];
    const newcomer = await addEmployee(portal);
    expect(portal.services.health()).toEqual({ ready: false, code: 'decisions' });
    // Longer than the first tries take: they fail, and must not take the process along.
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    must(await portal.administration.leave(OPERATOR, { person: second, leftAt: clock.now }));
    expect(portal.services.health()).toEqual({ ready: false, code: 'decisions' });
    expect(() => mayCollectMouse(portal, first)).toThrow(DecisionsBehind);
    for (const back of backs) back();
    await wellAgain(portal);
    expect(answers(portal, first, second, third)).toEqual(['yes', 'out_of_scope_or_exempt', 'yes']);
    expect(portal.decisions.findEmployee('employee', newcomer)).toBe(newcomer);
    expect(portal.decisions.position().revision).toBe(portal.revision());
    expect((reported as [string, unknown][]).map(([what]) => what)).toEqual([
      'the decisions could not follow a commit',
    ]);
    await end();
  });
});
