/** Reports of which every row opens a finding: others get their turn between a few rows, and the disk is waited for by many rows at once. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createLetters } from '#app/mail/letters';
import { openForReading } from '#db/open';
import { ok } from '#domain/result';
import { DAY } from '#domain/time';
import { addEmployee, declared, MOUSE, must, newPortal, OPERATOR, openProgramme } from './portal';

const PEOPLE = 60;
const USE = MOUSE.replace(/collect$/, 'use');
const URL_OF_PORTAL = 'http://localhost:3000';

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A portal with people of whom nobody said yes, a store, and mail that is written but not sent. */
const crowd = async () => {
  const { portal, clock, dataDir } = await newPortal(undefined, undefined, {
    mail: { write: createLetters(URL_OF_PORTAL) },
  });
  opened.push(portal);
  await openProgramme(portal, [declared(), declared({ verb: 'use' })]);
  const owner = await addEmployee(portal);
  const { administration } = portal;
  must(
    await administration.registerSystem(OPERATOR, {
      system: 'store',
      kind: 'store',
      owner,
      activities: [MOUSE, USE],
      lists: false,
      manifest: {
        version: '1',
        fields_by_category: { mouse_pointer: ['x'] },
        destinations: [],
        retention_days: 90,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
    }),
  );
  const { key } = must(await administration.mintKey(OPERATOR, { system: 'store', mode: 'live' }));
  const { system, keyId } = must(portal.authenticate(`Bearer ${key}`));
  const people: string[] = [];
  for (let i = 0; i < PEOPLE; i++) people.push(await addEmployee(portal));
  clock.now += 60 * DAY;
  const db = openForReading(`${dataDir}/forthright.db`);
  opened.push({ close: async () => db.sqlite.close() });
  return { portal, clock, people, told: { system, keyId }, db };
};

/** What was written in each turn of the loop, until the work and what follows from it are done: entries, mails, and rows of the report. */
const turnsOf = async (
  { db, portal }: Awaited<ReturnType<typeof crowd>>,
  table: 'report_holding' | 'report_used',
  work: Promise<unknown>,
) => {
  const count = (of: string) => db.sqlite.prepare(`SELECT count(*) FROM ${of}`).pluck().get() as number;
  const read = () => [portal.revision(), count('own_mail_item'), count(table)] as const;
  const turns: number[][] = [];
  let done = false;
  const finished = work.finally(() => {
    done = true;
  });
  const began = performance.now();
  let [longest, at] = [0, began];
  let before = read();
  for (let idle = 0; idle < 50; ) {
    await setImmediate();
    longest = Math.max(longest, performance.now() - at);
    const now = read();
    at = performance.now();
    const turn = now.map((value, which) => value - (before[which] ?? 0));
    idle = done && Math.max(...turn) === 0 ? idle + 1 : 0;
    turns.push(turn);
    before = now;
  }
  await finished;
  console.log(`${table}: ${Math.round(at - began)} ms, longest turn ${Math.round(longest)} ms`);
  const of = (which: 0 | 1 | 2) => {
    const written = turns.map((turn) => turn[which] ?? 0).filter((rows) => rows > 0);
    return {
      all: written.reduce((sum, rows) => sum + rows, 0),
      most: Math.max(...written),
      turns: written.length,
    };
  };
  return { entries: of(0), mails: of(1), rows: of(2) };
};

/** Others get their turn after so many, and one wait for the disk serves several. */
const expectShared = ({ entries, mails, rows }: Awaited<ReturnType<typeof turnsOf>>): void => {
  expect([entries.all, mails.all, rows.all]).toEqual([PEOPLE, PEOPLE, PEOPLE]);
  expect(entries.most).toBeLessThanOrEqual(16);
  expect(mails.most).toBeLessThanOrEqual(32);
  expect(rows.most).toBeLessThanOrEqual(20);
  expect(entries.turns).toBeLessThan(PEOPLE);
  expect(mails.turns).toBeLessThan(PEOPLE);
};

describe('a report of which every row opens a finding', () => {
  it('of what is held writes them many at once, a few a turn', async () => {
    const house = await crowd();
    const { portal, people, told, clock } = house;
    const first = clock.now - 2 * DAY;
    const cells = people.map((person) =>
      ok({
        person,
        category: 'mouse_pointer',
        count: 7,
        bytes: 900,
        first,
        last: first + DAY,
        location: 'Dublin',
      }),
    );
    expectShared(
      await turnsOf(house, 'report_holding', portal.holdings.record({ ...told, cells }).then(must)),
    );
  });

  it('of what was trained on writes them many at once, a few a turn', async () => {
    const house = await crowd();
    const { portal, people, told, clock } = house;
    const { revision, epoch } = portal.decisions.position();
    const from = clock.now - 40 * DAY;
    const captured = { from, to: from + 2 * DAY };
    const head = { name: 'ds-1', activity: USE, builtAt: clock.now, revision, epoch, captured, files: [] };
    const rows = people.map((person) => ok({ person, count: 3, first: from, last: from + DAY }));
    const work = portal.training.recordDataset({ ...told, head, rows }).then(must);
    expectShared(await turnsOf(house, 'report_used', work));
  });
});
