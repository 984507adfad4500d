/** What a person stops without taking back a yes: an objection, and their own pause. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { coarse } from '#domain/decision/reasons';
import type { Duty } from '#domain/monitoring/activity';
import { DAY } from '#domain/time';
import {
  addEmployee,
  choose,
  declared,
  MIGRATIONS,
  MOUSE,
  MOUSE_WORDS,
  mayCollectMouse,
  must,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

const HOUR = DAY / 24;
const APPS = 'training.app_usage.security.collect';
const APPS_USE = 'training.app_usage.security.use';

const interest = (verb: 'collect' | 'use', onObjection: Duty['onObjection']) =>
  declared({
    category: 'app_usage',
    purpose: 'security',
    verb,
    basisByPlace: {
      GB: { basis: 'legitimate_interest', law: 'UK GDPR 6(1)(f)', acknowledgement: 'not_required' },
    },
    duty: { ...declared().duty, onObjection },
  });

let close: () => Promise<void>;
afterEach(() => close());

const open = async (onObjection: Duty['onObjection'] = 'stop') => {
  const made = await newPortal();
  close = () => made.portal.close();
  await openProgramme(made.portal, [
    declared(),
    interest('collect', onObjection),
    interest('use', onObjection),
  ]);
  const person = await addEmployee(made.portal);
  await tell(made.portal, person);
  const may = (verb: 'collect' | 'use', collectedAt = made.clock.now) =>
    made.portal.decisions.evaluate({
      employee: person,
      category: 'app_usage',
      purpose: 'security',
      verb,
      ...(verb === 'use' && { collectedAt, collectedFor: APPS }),
    });
  const raise = (activity = APPS, effect = onObjection) =>
    made.portal.acts.object(
      { person },
      { activity, effect, words: 'What the page said', reason: 'My health' },
    );
  return { ...made, person, may, raise };
};

describe('an objection', () => {
  it('stops capture and use at once, is open until it is decided, and can be taken back', async () => {
    const { portal, person, may, raise } = await open();
    expect(may('collect').allow).toBe(true);
    const { revision } = must(await raise());
    expect(may('collect').reasons).toEqual(['objected']);
    expect(may('use').reasons).toEqual(['objected']);
    expect(await raise()).toEqual({ ok: false, error: { code: 'already_objected' } });
    const by = { person, idempotencyKey: 'key-1234' };
    const back = must(await portal.acts.takeBackObjection(by, { activity: APPS }));
    expect(back.revision).toBeGreaterThan(revision);
    expect(may('collect').allow).toBe(true);
    must(await raise());
    // The same form sent again answers as it did, and switches nothing on.
    expect(must(await portal.acts.takeBackObjection(by, { activity: APPS })).revision).toBe(back.revision);
    expect(may('collect').reasons).toEqual(['objected']);
  });

  it('restricts to keeping where the activity declares it: recorded, and not used', async () => {
    const { may, raise } = await open('restrict');
    must(await raise());
    expect(may('collect').allow).toBe(true);
    expect(may('use').reasons).toEqual(['objected']);
  });

  it('tells of each activity what it does to it, on the row, the receipt and in the history', async () => {
    const { portal, person, raise } = await open('restrict');
    const { services } = portal;
    const told = (touches: readonly { activity: string; does: string }[] = []) =>
      touches.map(({ activity, does }) => [activity, does]);
    const each = [
      [APPS, 'goes_on'],
      [APPS_USE, 'stops'],
    ];
    const row = (id: string) =>
      services.ask.myMonitoring(person, 'en').rows.find(({ activity }) => activity === id);
    expect(told(row(APPS)?.objectionTouches)).toEqual(each);
    expect(told(row(APPS_USE)?.objectionTouches)).toEqual([[APPS_USE, 'stops']]);
    const { revision } = must(await raise());
    expect(row(APPS_USE)).toMatchObject({ captureObjection: { state: 'open', receipt: revision } });
    expect(row(APPS_USE)?.objection).toBeUndefined();
    const receipt = services.ask.myReceipt(person, revision, 'en');
    expect(told(receipt?.touches)).toEqual(each);
    expect(told(services.ask.myHistory(person, 'en')[0]?.touches)).toEqual(each);
  });

  it.each([
    ['stop', ['reader', 'recorder']],
    ['restrict', ['reader']],
  ] as const)('that declares “%s” asks only %j to stop', async (effect, expected) => {
    const { portal, person, raise } = await open(effect);
    for (const [system, kind, activity] of [
      ['recorder', 'collector', APPS],
      ['reader', 'consumer', APPS_USE],
    ] as const) {
      must(
        await portal.administration.registerSystem(OPERATOR, {
          system,
          kind,
          owner: person,
          activities: [activity],
          lists: false,
          manifest: {
            version: '1',
            fields_by_category: { app_usage: ['app'] },
            destinations: [],
            retention_days: 30,
            off_switch: 'obeys_this_portal',
            protected_contexts: true,
            masks: [],
          },
        }),
      );
    }
    const { revision } = must(await raise());
    const { propagation = [] } = portal.services.ask.myReceipt(person, revision, 'en') ?? {};
    expect(propagation.map(({ system }) => system).sort()).toEqual(expected);
    expect(propagation.find(({ system }) => system === 'reader')?.uses).toBe(true);
  });

  it('is not taken for words that say another effect than what is declared', async () => {
    const { raise } = await open('restrict');
    expect(await raise(APPS, 'stop')).toEqual({ ok: false, error: { code: 'objection_changed' } });
  });

  it('is nobody else’s to raise or take back, and none to what rests on a yes', async () => {
    const { portal, raise } = await open();
    expect(await raise(MOUSE)).toEqual({ ok: false, error: { code: 'not_a_matter_of_objection' } });
    const other = await addEmployee(portal);
    must(await raise());
    expect(await portal.acts.takeBackObjection({ person: other }, { activity: APPS })).toEqual({
      ok: false,
      error: { code: 'changes_nothing' },
    });
    expect(portal.services.ask.myHistory(other, 'en').map(({ type }) => type)).not.toContain('objection');
  });

  it('tells systems no more than “not permitted”', async () => {
    const { may, raise } = await open();
    must(await raise());
    expect(coarse(may('collect').reasons)).toBe('not_permitted');
  });

  it('keeps its terms: a programme cannot go on over it, and says why where it does go on', async () => {
    const { portal, raise } = await open();
    const apply = (onObjection: Duty['onObjection'], grounds?: string) => {
      const words = { ...MOUSE_WORDS, ...(grounds && { grounds }) };
      return portal.administration.applyProgramme(OPERATOR, {
        programme: 'training',
        startsAt: 0,
        controller: {},
        texts: { en: { title: 'x', activities: { [MOUSE]: MOUSE_WORDS, [APPS]: words, [APPS_USE]: words } } },
        activities: [declared(), interest('collect', onObjection), interest('use', onObjection)],
      });
    };
    expect(await apply('continue')).toEqual({ ok: false, error: { code: 'grounds_missing', about: APPS } });
    must(await raise());
    expect(await apply('continue', 'Fraud was found.')).toEqual({
      ok: false,
      error: { code: 'terms_fixed', about: APPS },
    });
    expect(await apply('restrict')).toEqual({ ok: false, error: { code: 'terms_fixed', about: APPS } });
  });
});

describe('a pause of their own', () => {
  it('stops at once what rests on consent, deletes nothing, and ends with one press', async () => {
    const { portal, clock, person, may } = await open();
    must(await choose(portal, person, 'give'));
    clock.now += HOUR;
    must(await portal.acts.pause({ person }, {}));
    expect(mayCollectMouse(portal, person).reasons).toEqual(['paused_by_person']);
    expect(may('collect').allow).toBe(true);
    clock.now += 400 * DAY;
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    const resumed = must(await portal.acts.resume({ person, idempotencyKey: 'key-5678' }));
    expect(mayCollectMouse(portal, person)).toMatchObject({ allow: true, since: resumed.at });
    expect(portal.services.ask.myMonitoring(person, 'en').rows[0]?.choice.status).toBe('given');
    must(await portal.acts.pause({ person }, {}));
    must(await portal.acts.resume({ person, idempotencyKey: 'key-5678' }));
    expect(mayCollectMouse(portal, person).reasons).toEqual(['paused_by_person']);
  });

  it('with an end flips by itself, and collectors hear of it as of any other change', async () => {
    const { portal, clock, person } = await open();
    must(await choose(portal, person, 'give'));
    const until = clock.now + HOUR;
    must(await portal.acts.pause({ person }, { until }));
    expect(portal.upkeep.nextFlip()).toBe(until);
    expect(await portal.acts.pause({ person }, { until: until - 1 })).toEqual({
      ok: false,
      error: { code: 'changes_nothing' },
    });
    clock.now = until - 1;
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    clock.now = until;
    expect(mayCollectMouse(portal, person)).toMatchObject({ allow: true, since: until });
    expect(await portal.upkeep.passTime()).toBe(true);
    expect(await portal.acts.resume({ person })).toEqual({ ok: false, error: { code: 'changes_nothing' } });
  });

  it('survives a restart, and every projection is what the log says', async () => {
    const { portal, clock, dataDir, person, raise } = await open();
    must(await choose(portal, person, 'give'));
    must(await portal.acts.pause({ person }, { until: clock.now + HOUR }));
    must(await raise());
    await portal.close();
    const again = await newPortal(clock.now, dataDir);
    close = () => again.portal.close();
    expect(mayCollectMouse(again.portal, person).reasons).toEqual(['paused_by_person']);
    const db = openForReading(join(dataDir, 'forthright.db'));
    expect(differences(db, MIGRATIONS)).toEqual([]);
    db.sqlite.close();
  });
});
