/** A strike: at once, for ever, of what rests on a yes alone, with deletions in the same entry. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { strike as strikeTable } from '#db/schema/choices';
import { task } from '#db/schema/tasks';
import { STRIKE } from '#domain/choice/strike';
import { DAY, toIso } from '#domain/time';
import {
  APPS,
  APPS_USE,
  CHAT,
  type Door,
  HOURS,
  MOUSE,
  MOUSE_USE,
  newDoor,
  newEmployee,
  question,
} from '../machine/door';
import { choose, must, OPERATOR } from './portal';

const HOUR = DAY / 24;

/** Somebody who said yes to everything a month ago, and the embargo over for whatever is asked about. */
const agreed = async (): Promise<{ door: Door; person: string }> => {
  const door = await newDoor();
  const person = await newEmployee(door.portal);
  for (const activity of [MOUSE, MOUSE_USE, CHAT]) must(await choose(door.portal, person, 'give', activity));
  door.clock.now += 30 * DAY;
  return { door, person };
};

/** The rows of a table, read from the file. */
const rows = (door: Door, table: typeof task | typeof strikeTable) => {
  const db = openForReading(join(door.dataDir, 'forthright.db'));
  try {
    return db.orm.select().from(table).all();
  } finally {
    db.sqlite.close();
  }
};

const mayUse = (door: Door, person: string, at: number, more: object = {}) =>
  door.portal.decisions.evaluate({
    employee: person,
    category: 'mouse_pointer',
    purpose: 'train_ai_agents',
    verb: 'use',
    participants: [],
    collectedAt: at,
    collectedFor: MOUSE,
    ...more,
  });

describe('a strike', () => {
  it('of the last half hour denies its use for ever, and of nothing before it or after it', async () => {
    const { door, person } = await agreed();
    const at = door.clock.now;
    must(await door.portal.acts.strike({ person }, {}));
    door.clock.now += 20 * DAY;
    await door.portal.upkeep.passTime();
    const reasons = (when: number) => mayUse(door, person, when).reasons;
    expect(reasons(at - STRIKE.last - 1)).toEqual([]);
    expect(reasons(at - STRIKE.last)).toEqual(['struck']);
    expect(reasons(at)).toEqual(['struck']);
    expect(reasons(at + 1)).toEqual([]);
    await door.portal.close();
  });

  it('of a participant denies the record as much as that of its subject', async () => {
    const { door, person } = await agreed();
    const other = await newEmployee(door.portal);
    const at = door.clock.now;
    must(await choose(door.portal, other, 'give', MOUSE_USE));
    must(await door.portal.acts.strike({ person: other }, {}));
    door.clock.now += 20 * DAY;
    const asked = mayUse(door, person, at, { participants: [other] });
    expect([asked.allow, asked.reasons.includes('struck')]).toEqual([false, true]);
    expect(mayUse(door, person, at).allow).toBe(true);
    await door.portal.close();
  });

  it('leaves what does not rest on a yes, and recording, as they were', async () => {
    const { door, person } = await agreed();
    const at = door.clock.now;
    must(await door.portal.acts.strike({ person }, {}));
    const apps = { category: 'app_usage', purpose: 'security', collectedFor: APPS };
    expect(mayUse(door, person, at, apps).reasons).toEqual([]);
    const capture = question(person, { context: { participants: [] } });
    expect((await door.post('/access/v1/evaluation', capture)).json().decision).toBe(true);
    const page = door.portal.services.ask.myStrikes(person, 'en');
    expect(page.kinds).toEqual(['mouse_pointer', 'chat_message']);
    const why = new Map(page.apart.map((one) => [one.activity, one.why]));
    expect([why.get(HOURS), why.get(APPS_USE), why.get(MOUSE)]).toEqual([
      'required_by_law',
      'not_by_yes',
      undefined,
    ]);
    await door.portal.close();
  });

  it('asks every system that may hold some of it to delete it, in the same entry, and has a receipt', async () => {
    const { door, person } = await agreed();
    const at = door.clock.now;
    const { revision } = must(await door.portal.acts.strike({ person }, { categories: ['mouse_pointer'] }));
    const receipt = door.portal.services.ask.myReceipt(person, revision, 'en');
    expect(receipt).toMatchObject({
      type: 'strike',
      by: 'self',
      window: { from: at - STRIKE.last, to: at },
      kinds: ['mouse_pointer'],
      erase: [{ system: 'collector', state: 'queued' }],
    });
    const [opened] = rows(door, task);
    expect(opened).toMatchObject({
      because: 'strike',
      categories: ['mouse_pointer'],
      windowFrom: at - STRIKE.last,
      windowTo: at,
      seq: revision,
    });
    expect(door.portal.services.ask.myHistory(person, 'en')[0]).toMatchObject({ type: 'strike' });
    await door.portal.close();
  });

  it('is refused where it would change nothing, is not the past, not theirs, or too often', async () => {
    const { door, person } = await agreed();
    const { acts } = door.portal;
    const code = async (...input: Parameters<typeof acts.strike>) => {
      const done = await acts.strike(...input);
      return done.ok ? 'done' : done.error.code;
    };
    const { now } = door.clock;
    expect(await code({ person }, { window: { from: now, to: now + 1 } })).toBe('window_in_future');
    expect(await code({ person }, { categories: ['working_time'] })).toBe('nothing_to_strike');
    expect(await code({ person: 'per_nobody' }, {})).toBe('unknown_person');
    expect(await code({ person }, {})).toBe('done');
    expect(await code({ person }, { window: { from: now - HOUR / 4, to: now } })).toBe('changes_nothing');
    for (let i = 1; i < STRIKE.perDay; i++) {
      door.clock.now += 1_000;
      expect(await code({ person }, {})).toBe('done');
    }
    door.clock.now += 1_000;
    expect(await code({ person }, {})).toBe('too_many_strikes');
    door.clock.now += DAY;
    expect(await code({ person }, {})).toBe('done');
    expect(door.portal.services.ask.myStrikes(person, 'en').struck.length).toBe(2);
    await door.portal.close();
  });

  it('goes with the person, and a client hears of it in a snapshot alone', async () => {
    const { door, person } = await agreed();
    const { revision } = must(await door.portal.acts.strike({ person }, {}));
    const changesAfter = (number: number) =>
      door.get('/api/v1/changes', { query: { after: String(number) } });
    const items = (await changesAfter(revision - 1)).json().items as { kind: string }[];
    const struck = items.find(({ kind }) => kind === 'struck');
    expect(struck).toEqual({
      revision,
      kind: 'struck',
      employee: person,
      struck: [[toIso(door.clock.now - STRIKE.last), toIso(door.clock.now), [MOUSE, MOUSE_USE]]],
    });
    must(await door.portal.administration.leave(OPERATOR, { person, leftAt: door.clock.now }));
    door.clock.now += 1;
    must(await door.portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
    expect(rows(door, strikeTable)).toEqual([]);
    expect((await changesAfter(revision)).json().items.map(({ kind }: { kind: string }) => kind)).toContain(
      'resync',
    );
    expect((await door.get('/api/v1/snapshot')).text).not.toContain(person);
    await door.portal.close();
  });

  it('is told to clients only beside a use that is allowed and could still take such a record', async () => {
    const { door, person } = await agreed();
    const { portal } = door;
    const changesSince = async (revision: number) =>
      (await door.get('/api/v1/changes', { query: { after: String(revision) } })).json().items as {
        kind: string;
      }[];
    const isTold = async () => (await door.get('/api/v1/snapshot')).text.includes('unless_struck');
    must(await portal.acts.strike({ person }, {}));
    expect(await isTold()).toBe(true);
    must(await choose(portal, person, 'withdraw', MOUSE_USE));
    expect(await isTold()).toBe(false);
    const { revision } = must(await portal.acts.strike({ person }, { window: hoursAgo(door, 3) }));
    expect(await changesSince(revision - 1)).toEqual([]);
    // A client that missed the second window is told of it with the use that is allowed again.
    must(await choose(portal, person, 'give', MOUSE_USE));
    expect((await changesSince(revision)).map(({ kind }) => kind)).toEqual(['struck', 'allow_unless_struck']);
    expect(await isTold()).toBe(true);
    door.clock.now += 91 * DAY;
    await portal.upkeep.passTime();
    expect(await isTold()).toBe(false);
    await portal.close();
  });
});

const hoursAgo = ({ clock }: Door, hours: number) => ({
  from: clock.now - hours * HOUR,
  to: clock.now - (hours - 1) * HOUR,
});
