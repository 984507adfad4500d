/** Figures of a real portal: they stand for a week, do not move with one person, and are the same after a start. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { createWeeklyFigures } from '#app/services/queries/desk/weekly-figures';
import { createSettleWeeks } from '#app/services/settle-weeks';
import { openForReading } from '#db/open';
import { publishedFigures } from '#db/own/figures';
import { DAY } from '#domain/time';
import { migratedDatabase } from './database';
import { addEmployee, choose, MOUSE, must, newPortal, OPERATOR, openProgramme, tell } from './portal';

/** A Wednesday. */
const START = Date.parse('2026-03-04T09:00:00Z');
const WEEK = 7 * DAY;

let portal: Portal;
let clock: { now: number };
let dataDir: string;
let people: string[];

/** Sixty people in Leeds; forty were told, fifteen of them said yes. */
beforeEach(async () => {
  ({ portal, clock, dataDir } = await newPortal(START));
  await openProgramme(portal);
  people = [];
  for (let i = 0; i < 60; i++) {
    const person = await addEmployee(portal, { synthetic: false });
    people.push(person);
    if (i < 40) await tell(portal, person);
    if (i < 15) must(await choose(portal, person, 'give'));
  }
});

const page = async (of = portal) => {
  const found = await of.services.desk.programme('training', 'en');
  if (!found) throw new Error('no programme');
  const { week, activityLines, notices } = found;
  return {
    week,
    agreed: activityLines.find(({ id }) => id === MOUSE)?.agreed,
    told: notices[0]?.told,
  };
};

/** Lets people leave, and erases all about them. */
const erase = async (who: readonly string[]) => {
  for (const person of who) {
    must(await portal.accounts.leave(OPERATOR, { person, leftAt: clock.now }));
    must(await portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
  }
};

const leeds = (value: number, at: number) => ({
  establishments: ['leeds'],
  people: 60,
  count: { is: 'about' as const, value },
  at,
});
const MONDAY = Date.parse('2026-03-09T00:00:00Z');

describe('figures of a week', () => {
  it('are not there before the first week has ended, and then stand for its end', async () => {
    expect(await page()).toMatchObject({ agreed: [], told: [], week: { next: MONDAY } });
    clock.now = MONDAY;
    expect(await page()).toEqual({
      week: { at: MONDAY, next: MONDAY + WEEK },
      agreed: [leeds(15, MONDAY)],
      told: [leeds(40, MONDAY)],
    });
  });

  it('do not move with what happens during the week, nor with what fewer than ten people did', async () => {
    clock.now = MONDAY + DAY;
    for (const person of people.slice(0, 9)) must(await choose(portal, person, 'withdraw'));
    expect((await page()).agreed).toEqual([leeds(15, MONDAY)]);
    clock.now = MONDAY + WEEK;
    expect((await page()).agreed).toEqual([leeds(15, MONDAY)]);
  });

  it('move at the end of the week in which the tenth person acted', async () => {
    clock.now = MONDAY + DAY;
    for (const person of people.slice(15, 24)) must(await choose(portal, person, 'give'));
    clock.now = MONDAY + WEEK + DAY;
    must(await choose(portal, people[24] ?? '', 'give'));
    expect((await page()).agreed).toEqual([leeds(15, MONDAY)]);
    clock.now = MONDAY + 2 * WEEK;
    expect((await page()).agreed).toEqual([leeds(25, MONDAY + 2 * WEEK)]);
  });

  it('do not tell a no, a later, a withdrawal or a no on paper from no answer', async () => {
    const answered = people.slice(20, 40);
    for (const [i, person] of answered.entries()) {
      if (i % 4 === 0) must(await choose(portal, person, 'refuse'));
      if (i % 4 === 1) must(await choose(portal, person, 'defer'));
      if (i % 4 === 2) {
        must(await choose(portal, person, 'give'));
        must(await choose(portal, person, 'withdraw'));
      }
      if (i % 4 === 3) {
        const no = { person, activity: MOUSE, language: 'en', channel: 'paper' } as const;
        must(await portal.administration.recordNo({ kind: 'operator', id: 'test' }, no));
      }
    }
    clock.now = MONDAY;
    expect((await page()).agreed).toEqual([leeds(15, MONDAY)]);
  });

  it('are the same when the portal was started again, in whatever week', async () => {
    clock.now = MONDAY + DAY;
    for (const person of people.slice(15, 40)) must(await choose(portal, person, 'give'));
    clock.now = MONDAY + 2 * WEEK;
    const before = await page();
    await portal.close();
    const again = await newPortal(clock.now, dataDir);
    expect(await page(again.portal)).toEqual(before);
    expect(before.agreed).toEqual([leeds(40, MONDAY + WEEK)]);
    await again.portal.close();
  });

  it('stay what they were when somebody behind them is erased, and the log cannot be counted again', async () => {
    for (const person of people.slice(13, 15)) must(await choose(portal, person, 'withdraw'));
    clock.now = MONDAY;
    const before = await page();
    expect(before.agreed).toEqual([leeds(15, MONDAY)]);
    await erase(people.slice(0, 1));
    await portal.close();
    const again = await newPortal(clock.now, dataDir);
    // Twelve are left who said yes: about ten, by what the log still says.
    expect(await page(again.portal)).toEqual(before);
    await again.portal.close();
  });

  it.each([false, true])(
    'count who was erased among those who left (started again: %s)',
    async (restarted) => {
      clock.now = MONDAY + DAY;
      expect((await page()).agreed).toEqual([leeds(15, MONDAY)]);
      await erase(people.slice(0, 10));
      if (restarted) {
        await portal.close();
        ({ portal, clock } = await newPortal(clock.now, dataDir));
      }
      clock.now = MONDAY + WEEK;
      const few = { establishments: ['leeds'], people: 50, count: { is: 'few' }, at: MONDAY + WEEK };
      expect((await page()).agreed).toEqual([few]);
    },
  );

  it('are not moved on while they cannot be written down', async () => {
    clock.now = MONDAY;
    const before = await page();
    for (const person of people.slice(15, 40)) must(await choose(portal, person, 'give'));
    clock.now = MONDAY + WEEK;
    const beside = new Sqlite(join(dataDir, 'forthright.db'));
    beside.exec(
      "CREATE TRIGGER never BEFORE INSERT ON own_figure_week BEGIN SELECT RAISE(ABORT, 'never'); END",
    );
    await expect(page()).rejects.toThrow('never');
    beside.exec('DROP TRIGGER never');
    beside.close();
    expect((await page()).agreed).toEqual([leeds(40, MONDAY + WEEK)]);
    expect(before.agreed).toEqual([leeds(15, MONDAY)]);
  });

  it('stay at the week before while the disk takes nothing', async () => {
    let takes = true;
    const reading = openForReading(join(dataDir, 'forthright.db'));
    const figures = createWeeklyFigures(
      reading,
      () => clock.now,
      () => takes,
    );
    clock.now = MONDAY;
    const asked = async () => {
      const { at, agreed } = await figures();
      return { at, agreed: agreed(MOUSE) };
    };
    expect(await asked()).toEqual({ at: MONDAY, agreed: [leeds(15, MONDAY)] });
    for (const person of people.slice(15, 40)) must(await choose(portal, person, 'give'));
    clock.now = MONDAY + WEEK;
    takes = false;
    expect(await asked()).toEqual({ at: MONDAY, agreed: [leeds(15, MONDAY)] });
    takes = true;
    expect(await asked()).toEqual({ at: MONDAY + WEEK, agreed: [leeds(40, MONDAY + WEEK)] });
    reading.sqlite.close();
  });

  it('are written down where the disk takes it, else not, and never twice', () => {
    const db = migratedDatabase();
    const settle = createSettleWeeks(db, { takesAll: () => true });
    db.sqlite.pragma('query_only = 1');
    expect(settle([MONDAY], [])).toBe(false);
    db.sqlite.pragma('query_only = 0');
    expect(createSettleWeeks(db, { takesAll: () => false })([MONDAY], [])).toBe(false);
    expect(settle([MONDAY], [{ question: 'agreed x', figure: leeds(15, MONDAY), present: 60 }])).toBe(true);
    expect(() => settle([MONDAY], [])).toThrow('UNIQUE');
    expect(publishedFigures(db)).toEqual({
      settled: MONDAY,
      published: [{ question: 'agreed x', figure: leeds(15, MONDAY), present: 60 }],
    });
    for (const change of ['UPDATE own_figure SET present = 1', 'DELETE FROM own_figure']) {
      expect(() => db.sqlite.exec(change)).toThrow('never changes');
    }
    db.sqlite.close();
  });

  it('are counted once for many who ask at the same time', async () => {
    clock.now = MONDAY;
    const pages = await Promise.all(Array.from({ length: 8 }, () => page()));
    for (const one of pages) expect(one).toEqual(pages[0]);
  });

  it('leave out who is gone, and count who said yes until their yes ends', async () => {
    clock.now = MONDAY + DAY;
    for (const person of people.slice(0, 10)) {
      const left = { person, leftAt: clock.now };
      must(await portal.administration.leave({ kind: 'operator', id: 'test' }, left));
    }
    clock.now = MONDAY + WEEK;
    // Fifty are left, five of whom say yes: ten left, and no outcome of the two figures would tell what they had said.
    expect((await page()).agreed).toEqual([
      { establishments: ['leeds'], people: 50, count: { is: 'few' }, at: MONDAY + WEEK },
    ]);
  });
});
