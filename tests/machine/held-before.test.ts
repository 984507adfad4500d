/** Use of what was there before anybody was told: shut until the system said what it holds, and until the plan for it is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, toIso } from '#domain/time';
import { choose, must } from '../services/portal';
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
  reportDone,
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

  it('shuts these kinds for every other too, which has said that it held nothing', async () => {
    expect(await asked('use', door.clock.now - DAY, door.key)).toBe('not_permitted inventory_missing');
    expect(await asked('collect', door.clock.now - DAY, door.key)).toBe('allow');
    const { allowed } = await snapshot(door.key);
    expect([allowed.includes(APPS), allowed.includes(APPS_USE), allowed.includes(MOUSE_USE)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('lets nobody hear of a use that somebody would be allowed for', async () => {
    const after = door.portal.revision();
    must(await choose(door.portal, ada, 'withdraw', MOUSE_USE));
    must(await choose(door.portal, ada, 'give', MOUSE_USE));
    expect(await changes(after)).toEqual([]);
    expect(await changes(after, door.key)).toEqual([]);
  });

  it('is not spoken for by another, nor for kinds it left out', async () => {
    await state(door.portal, 'collector', [APPS]);
    await state(door.portal, 'pipeline', [MOUSE]);
    for (const as of [key, door.key]) {
      expect(await asked('use', door.clock.now - DAY, as)).toBe('not_permitted inventory_missing');
      const { allowed } = await snapshot(as);
      expect([allowed.includes(MOUSE_USE), allowed.includes(APPS_USE)]).toEqual([true, false]);
    }
  });

  it('opens them once it has said it, and every system hears of that', async () => {
    const after = door.portal.revision();
    await state(door.portal, 'pipeline', [APPS]);
    for (const as of [key, door.key]) {
      expect(await changes(after, as)).toEqual([{ revision: after + 1, kind: 'resync' }]);
      expect(await asked('use', door.clock.now - DAY, as)).toBe('allow');
      expect((await snapshot(as)).allowed).toContain(APPS_USE);
    }
  });
});

describe('a store that is registered later', () => {
  it('shuts what it works with until it has said what it held, also when its registration has ended', async () => {
    const after = door.portal.revision();
    const expiresAt = door.clock.now + 30 * DAY;
    await newSystem(door.portal, 'archive', { activities: [APPS], expiresAt, unstated: true });
    expect(await changes(after)).toContainEqual({ revision: after + 1, kind: 'resync' });
    expect(await asked('use')).toBe('not_permitted inventory_missing');
    expect((await snapshot()).allowed).not.toContain(APPS_USE);
    expect((await snapshot()).allowed).toContain(MOUSE_USE);
    door.clock.now = expiresAt + DAY;
    expect(await asked('use')).toBe('not_permitted inventory_missing');
    await state(door.portal, 'archive', [APPS]);
    expect(await asked('use')).toBe('allow');
  });

  it('shuts more with a manifest that names more', async () => {
    await newSystem(door.portal, 'archive', { activities: [APPS, MOUSE], unstated: true });
    expect((await snapshot()).allowed).not.toContain(MOUSE_USE);
    await state(door.portal, 'archive', [MOUSE]);
    expect((await snapshot()).allowed).toContain(MOUSE_USE);
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
    must(await reportDone(door.portal, 'collector', 'app_usage', doneOn));
    for (const as of [key, door.key]) {
      expect(await changes(after, as)).toEqual([{ revision: after + 1, kind: 'resync' }]);
      expect(await asked('use', shutUntil, as)).toBe('allow');
      expect((await snapshot(as)).until(APPS_USE)).toBeUndefined();
    }
  });
});
