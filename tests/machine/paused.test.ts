/** What systems are told of programmes that the portal paused because nobody reviewed them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#domain/time';
import { choose, must, OPERATOR } from '../services/portal';
import { ALL, type Door, HOURS, MOUSE, newDoor, newEmployee, question } from './door';

let door: Door;
let ada: string;

beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  must(await choose(door.portal, ada, 'give', MOUSE));
});
afterAll(() => door.portal.close());

const snapshot = async (key = door.key) => {
  const [header, ...people] = (await door.get('/api/v1/snapshot', { key })).text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const activities: { id: string; paused: boolean }[] = header.activities;
  return {
    header,
    paused: activities.filter(({ paused }) => paused).map(({ id }) => id),
    allowed: people.flatMap(({ allow }) => allow.map((place: number) => activities[place]?.id)),
  };
};
const wait = (ms: number): void => {
  door.clock.now += ms;
  door.clock.passed += ms;
};

describe('a programme that nobody reviewed', () => {
  it('is paused for every system, under a pause epoch that its report acknowledges; what the law requires goes on', async () => {
    const { header, paused } = await snapshot();
    expect([header.pause_epoch, paused]).toEqual([0, []]);
    expect((await door.post('/access/v1/evaluation', question(ada))).json().decision).toBe(true);
    const report = { revision: header.revision, epoch: header.epoch, pause_epoch: 1, counts: [] };
    expect((await door.post('/api/v1/heartbeat', report)).json().code).toBe('pause_epoch_in_future');

    wait(500 * DAY);
    await door.portal.upkeep.pauseOverdue();
    wait(60 * MINUTE);
    expect(await door.portal.upkeep.pauseOverdue()).toBe(3);

    const { key } = must(
      await door.portal.administration.mintKey(OPERATOR, { system: 'collector', mode: 'live' }),
    );
    const after = await snapshot(key);
    expect(after.header.pause_epoch).toBe(3);
    expect(after.paused.sort()).toEqual(ALL.filter((id) => id !== HOURS).sort());
    expect(after.allowed).toEqual([HOURS]);
    const asked = (await door.post('/access/v1/evaluation', question(ada), { key })).json();
    expect([asked.decision, asked.context.reason, asked.context.pause_epoch]).toEqual([false, 'paused', 3]);
    const { revision } = after.header;
    const told = await door.post('/api/v1/heartbeat', { ...report, revision, pause_epoch: 3 }, { key });
    expect([told.status, told.json().pause_epoch]).toEqual([200, 3]);
  });
});
