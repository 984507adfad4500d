/** Whoever writes into requests at the public door every day, as much as they may, keeps nothing of anybody there. */
import { describe, expect, it } from 'vitest';
import type { Erasure } from '#app/services/erasure';
import { openForReading } from '#db/open';
import { REQUEST_LIMITS, UNNAMED_KEPT } from '#domain/request/limits';
import { DAY } from '#domain/time';
import { atTheDoor } from './at-the-door';
import { compared, findingsOf, textsWith } from './erased';
import { must } from './portal';
import { by, codeOf } from './two-people';

/** So many entries go in one erasure here: fewer than somebody writes in a day. */
const AT_ONCE = 25;
const TEXTS = ['zq7more', 'zq7words', 'xk3words'];

const rowsLeft = (dataDir: string) => {
  const db = openForReading(`${dataDir}/forthright.db`);
  const tables = ['request', 'request_step', 'request_tie', 'task'];
  const counts = tables.map((table) => db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  db.sqlite.close();
  return counts;
};

const expectNothingLeft = (dataDir: string) => {
  expect(rowsLeft(dataDir)).toEqual([0, 0, 0, 0]);
  for (const text of TEXTS) expect(textsWith(dataDir, text), text).toEqual([]);
  expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);
};

/** So many requests, each written into for two days as much as may be and taken back, and one of somebody else that was refused after them. */
const flooded = async (requests: number) => {
  const made = await atTheDoor({ erasedAtOnce: AT_ONCE });
  const { portal, clock, desk, people, ask } = made;
  const door = portal.services.requests;
  const asked: { code: string; request: string }[] = [];
  for (let i = 0; i < requests; i++) asked.push(await ask());
  let written = 0;
  const write = (code: string) => {
    written += 1;
    return door.writeAtDoor(code, 'Zq7more.', `idem_${String(written).padStart(22, 'w')}`);
  };
  for (let day = 0; day < 2; day++, clock.now += DAY) {
    for (const { code, request } of asked) {
      if (day === 1) must(await desk.hold(by(people.eve), { request, state: 'begins', words: 'A court.' }));
      for (let i = 0; i < REQUEST_LIMITS.writtenADay; i++) must(await write(code));
      expect(codeOf(await write(code))).toBe('messages_enough');
    }
  }
  for (const { code } of asked) must(await door.withdrawAtDoor(code));
  clock.now += DAY;
  const { request } = await ask('access', { words: 'Xk3words.' });
  must(await desk.take(by(people.eve), { request }));
  must(await desk.refuse(by(people.eve), { request, reasons: ['process_unfounded'], words: 'No.' }));
  clock.now += UNNAMED_KEPT + DAY;
  return { ...made, asked };
};

describe('requests at the public door', () => {
  it('with more entries than one erasure names are all gone two years after their end, and what others asked', async () => {
    const { portal, dataDir } = await flooded(3);
    await portal.upkeep.prune();
    expectNothingLeft(dataDir);
  });

  it('go in parts where one has more than that, and stand as they stood until the last part', async () => {
    const { portal, asked, dataDir } = await flooded(1);
    const { requests } = portal.services;
    // What nobody is handed: one erasure and no further one.
    const { due } = portal.operator.erasure as Erasure;
    const [{ code } = { code: '' }] = asked;
    const whole = requests.atDoor(code, 'en');
    const steps = whole?.steps.length ?? 0;
    for (const parts of [1, 2]) {
      expect(await due()).toBe(true);
      const rest = requests.atDoor(code, 'en');
      expect(rest?.steps).toHaveLength(steps - parts * AT_ONCE);
      expect({ ...rest, steps: [] }).toEqual({ ...whole, steps: [] });
      expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);
    }
    await portal.upkeep.prune();
    expectNothingLeft(dataDir);
  });

  it('go with whom an office proposed to tie them to before they were taken back', async () => {
    const { ask, propose, people, wim, requests, portal, clock, dataDir } = await atTheDoor();
    const { code, request } = await ask();
    expect(await propose(people.eve, request, wim)).toBe('ok');
    must(await requests.withdrawAtDoor(code));
    clock.now += UNNAMED_KEPT + DAY;
    await portal.upkeep.prune();
    expectNothingLeft(dataDir);
  });
});
