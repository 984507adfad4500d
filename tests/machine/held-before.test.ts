/** Use of what was there before anybody was told: shut until the system said what it holds, and until the plan for it is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, toIso } from '#domain/time';
import { choose, must, OPERATOR } from '../services/portal';
import {
  APPS,
  APPS_USE,
  type Door,
  MOUSE,
  MOUSE_USE,
  newDoor,
  newEmployee,
  newSystem,
  question,
  START,
  state,
} from './door';

let door: Door;
let ada: string;
let key: string;
beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal, { synthetic: true });
  const activities = [MOUSE, MOUSE_USE, APPS, APPS_USE];
  ({ key } = await newSystem(door.portal, 'pipeline', { activities, unstated: true }));
  must(await choose(door.portal, ada, 'give', MOUSE));
  must(await choose(door.portal, ada, 'give', MOUSE_USE));
  door.clock.now += 20 * DAY;
});
afterAll(() => door.portal.close());

const apps = { category: 'app_usage', purpose: 'security' };
const asked = async (verb: 'collect' | 'use', collectedAt = door.clock.now - DAY, as = key) => {
  const stamps = { collected_at: toIso(collectedAt), collected_for: APPS };
  const body = question(ada, { ...apps, verb, ...(verb === 'use' && { context: stamps }) });
  const { decision, context } = (await door.post('/access/v1/evaluation', body, { key: as })).json();
  return decision ? 'allow' : [context.reason, ...(context.reasons ?? [])].join(' ');
};
const snapshot = async (as = key) => {
  const [header, ...people] = (await door.get('/api/v1/snapshot', { key: as })).text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const allowed = people.flatMap(({ allow }) => allow.map((place: number) => header.activities[place].id));
  const until = (id: string) =>
    header.activities.find((activity: { id: string }) => activity.id === id).held_until;
  return { allowed, until };
};
const changes = async (after: number, as = key) =>
  (await door.get('/api/v1/changes', { key: as, query: { after: String(after) } })).json().items;

describe('a system that has not said what it held', () => {
  it('is told no to every use, and goes on capturing', async () => {
    expect(await asked('use')).toBe('not_permitted inventory_missing');
    expect(await asked('collect')).toBe('allow');
    const { allowed } = await snapshot();
    expect(allowed).toContain(APPS);
    expect(allowed).not.toContain(APPS_USE);
    expect(allowed).not.toContain(MOUSE_USE);
  });

  it('hears of no use that somebody is allowed for', async () => {
    const after = door.portal.revision();
    must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
    must(await choose(door.portal, ada, 'give', MOUSE_USE));
    expect(await changes(after)).toEqual([]);
    const others = await changes(after, door.key);
    expect(others.map(({ kind }: { kind: string }) => kind)).toEqual(['deny', 'allow']);
  });

  it('is not spoken for by another, nor for kinds it left out', async () => {
    await state(door.portal, 'pipeline', [MOUSE]);
    expect(await asked('use')).toBe('not_permitted inventory_missing');
    const { allowed } = await snapshot();
    expect([allowed.includes(MOUSE_USE), allowed.includes(APPS_USE)]).toEqual([true, false]);
  });

  it('may use once it has said it, and hears of that', async () => {
    const after = door.portal.revision();
    await state(door.portal, 'pipeline', [APPS]);
    expect(await changes(after)).toEqual([{ revision: after + 1, kind: 'resync' }]);
    expect(await asked('use')).toBe('allow');
    expect((await snapshot()).allowed).toContain(APPS_USE);
  });
});

describe('what is held from before', () => {
  const until = toIso(START + 10 * DAY).slice(0, 10);
  const shutUntil = Date.parse(`${until}T23:59:59.999Z`) + 1 + DAY / 2;
  const held = {
    since: '2025-06-01',
    until,
    plan: 'delete',
    by: toIso(START + 90 * DAY).slice(0, 10),
    what: 'Names of programs from the old tool',
    amount: '40 GB',
    where: 'The old store',
  } as const;

  it('is shut for whoever asks to use that kind, up to the last moment of its last day', async () => {
    await state(door.portal, 'collector', [], [{ category: 'app_usage', held }]);
    for (const as of [key, door.key]) {
      expect(await asked('use', shutUntil, as)).toBe('not_permitted held_before');
      expect(await asked('use', shutUntil + 1, as)).toBe('allow');
      expect(await asked('collect', shutUntil, as)).toBe('allow');
      expect((await snapshot(as)).until(APPS_USE)).toBe(toIso(shutUntil));
      expect((await snapshot(as)).until(MOUSE_USE)).toBeUndefined();
    }
  });

  it('opens when the plan is done, and every system hears of it', async () => {
    const after = door.portal.revision();
    const doneOn = toIso(door.clock.now).slice(0, 10);
    must(
      await door.portal.administration.reportInventoryDone(OPERATOR, {
        system: 'collector',
        category: 'app_usage',
        doneOn,
      }),
    );
    for (const as of [key, door.key]) {
      expect(await changes(after, as)).toEqual([{ revision: after + 1, kind: 'resync' }]);
      expect(await asked('use', shutUntil, as)).toBe('allow');
      expect((await snapshot(as)).until(APPS_USE)).toBeUndefined();
    }
  });
});
