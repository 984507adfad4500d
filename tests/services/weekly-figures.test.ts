/** Figures of a real portal: they stand for a week, do not move with one person, and are the same after a start. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import { DAY } from '#domain/time';
import { addEmployee, choose, MOUSE, must, newPortal, openProgramme, tell } from './portal';

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

const leeds = (value: number, at: number) => ({
  establishments: ['leeds'],
  people: 60,
  count: { is: 'about', value },
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
