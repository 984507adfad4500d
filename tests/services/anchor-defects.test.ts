import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/time';
import {
  addEmployee,
  choose,
  declared,
  MOUSE,
  MOUSE_WORDS,
  mayCollectMouse,
  must,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

const open = async (more = {}) => {
  const { portal, clock } = await newPortal();
  await openProgramme(portal, [declared(more)]);
  const person = await addEmployee(portal);
  return { portal, clock, person };
};

/** Defects of other products that concern choices and decisions, each as what must not happen here. */
describe('what went wrong elsewhere', () => {
  it('a record of saying no, of letting it lapse or of withdrawing never counts as consent', async () => {
    const { portal, clock, person } = await open({ consentDays: 30 });
    await tell(portal, person);
    must(await choose(portal, person, 'refuse'));
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_refused']);
    must(await choose(portal, person, 'give'));
    clock.now += 30 * DAY;
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_expired']);
    must(await choose(portal, person, 'give'));
    must(await choose(portal, person, 'withdraw'));
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_withdrawn']);
    await portal.close();
  });

  it('a matching purpose does not short-circuit the person’s withdrawal', async () => {
    const { portal, person } = await open();
    await tell(portal, person);
    must(await choose(portal, person, 'give'));
    must(await choose(portal, person, 'withdraw'));
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    await portal.close();
  });

  it('a new person, category, purpose and system are denied until everything is in place', async () => {
    const { portal } = await open();
    const fresh = await addEmployee(portal);
    expect(mayCollectMouse(portal, fresh).allow).toBe(false);
    for (const [category, purpose] of [
      ['keystroke_content', 'train_ai_agents'],
      ['mouse_pointer', 'performance_evaluation'],
      ['no_such_category', 'train_ai_agents'],
      ['__proto__', 'constructor'],
    ] as const) {
      const answer = portal.decisions.evaluate({ employee: fresh, category, purpose, verb: 'collect' });
      expect(answer.allow).toBe(false);
    }
    await portal.close();
  });

  it('the time of a choice is the portal’s, and a shifted clock cannot bring a withdrawn consent back', async () => {
    const { portal, clock, person } = await open();
    await tell(portal, person);
    const given = must(await choose(portal, person, 'give'));
    clock.now += DAY;
    const withdrawn = must(await choose(portal, person, 'withdraw'));
    clock.now -= 10 * DAY;
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    const later = must(await choose(portal, person, 'refuse'));
    expect(given.at).toBeLessThan(withdrawn.at);
    expect(later.at).toBeGreaterThanOrEqual(withdrawn.at);
    await portal.close();
  });

  it('a receipt says when a later act took its place', async () => {
    const { portal, person } = await open();
    await tell(portal, person);
    const given = must(await choose(portal, person, 'give'));
    expect(portal.services.ask.myReceipt(person, given.revision, 'en')?.supersededBy).toBeUndefined();
    const withdrawn = must(await choose(portal, person, 'withdraw'));
    expect(portal.services.ask.myReceipt(person, given.revision, 'en')?.supersededBy).toMatchObject({
      receipt: withdrawn.revision,
    });
    await portal.close();
  });

  it('nobody but the person says yes: not an officer, not an admin, not the operator, not another employee', async () => {
    const { portal, person } = await open();
    await tell(portal, person);
    const other = await addEmployee(portal);
    for (const role of ['officer', 'admin'] as const) {
      must(await portal.administration.grantRole(OPERATOR, { person: other, role }));
    }
    // There is no act by which one person chooses for another: the person is who acts.
    must(await portal.acts.deliver({ person: other }, noticeOf(portal, other)));
    must(await choose(portal, other, 'give'));
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    const paper = { person, activity: MOUSE, language: 'en', channel: 'paper' as const };
    must(await portal.administration.recordNo({ kind: 'person', id: other }, paper));
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_refused']);
    await portal.close();
  });

  it('an old page, an old key or an old refusal never keeps a yes standing', async () => {
    const { portal, person } = await open();
    await tell(portal, person);
    const by = { person, idempotencyKey: 'one-key-for-all' };
    const stop = { activity: MOUSE, act: 'withdraw' as const, words: '', language: 'en' };
    expect((await portal.acts.choose(by, stop)).ok).toBe(false);
    must(await choose(portal, person, 'give'));
    must(await portal.acts.choose(by, stop));
    must(await choose(portal, person, 'give'));
    must(await portal.acts.choose(by, stop));
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    await portal.close();
  });

  /** What an officer who applies the programme anew is told, change by change. */
  const toldByApplying = async (portal: Awaited<ReturnType<typeof open>>['portal']) => {
    const apply = async (activities: readonly object[], words: object = {}) => {
      const done = await portal.administration.applyProgramme(OPERATOR, {
        programme: 'training',
        startsAt: 0,
        controller: {},
        texts: { en: { title: 'x', activities: { [MOUSE]: MOUSE_WORDS, ...words } } },
        activities: activities.map((more) => declared(more)),
      });
      return done.ok ? 'ok' : done.error.code;
    };
    const consent = declared().basisByPlace;
    const other = { basis: 'legitimate_interest', law: 'x', acknowledgement: 'not_required' } as const;
    const told: string[] = [];
    for (const more of [
      { basisByPlace: { GB: other } },
      { basisByPlace: { ...consent, 'establishment:leeds': other } },
      { retentionDays: 36_500 },
      { embargoDays: 0 },
      { recipients: ['research', 'line_managers'] },
      { duty: { ...declared().duty, decisions: 'automated' } },
    ]) {
      told.push(await apply([more]));
    }
    for (const words of [{ [MOUSE]: { ...MOUSE_WORDS, why: 'Another reason' } }, { [MOUSE]: undefined }])
      told.push(await apply([{}], words));
    return [...told, await apply([]), await apply([{ retentionDays: 30 }])];
  };
  const FIXED = [
    ...['basis_fixed', 'basis_fixed', 'terms_fixed', 'terms_fixed', 'terms_fixed', 'terms_fixed'],
    ...['texts_fixed', 'texts_fixed', 'activity_was_asked_about', 'ok'],
  ];

  it('a programme cannot change the ground, the terms or the words under people who were asked', async () => {
    const { portal, person } = await open();
    await tell(portal, person);
    must(await choose(portal, person, 'refuse'));
    expect(await toldByApplying(portal)).toEqual(FIXED);
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_refused']);
    await portal.close();
  });

  it('applying a programme tells nobody whether anybody answered, before a notice and after it', async () => {
    const unasked = declared({ category: 'app_usage' });
    const ID = 'training.app_usage.train_ai_agents.collect';
    for (const answered of [false, true]) {
      const { portal, person } = await open();
      if (answered) {
        await tell(portal, person);
        must(await choose(portal, person, 'give'));
        must(await choose(portal, person, 'withdraw'));
      }
      expect(await toldByApplying(portal)).toEqual(FIXED);
      // No notice is about this one yet; a no may be on record all the same.
      const apply = (activities: readonly ReturnType<typeof declared>[]) =>
        portal.administration.applyProgramme(OPERATOR, {
          programme: 'training',
          startsAt: 0,
          controller: {},
          texts: { en: { title: 'x', activities: { [MOUSE]: MOUSE_WORDS } } },
          activities: [declared({ retentionDays: 30 }), ...activities],
        });
      must(await apply([unasked]));
      if (answered) must(await choose(portal, person, 'refuse', ID));
      expect((await apply([{ ...unasked, retentionDays: 900 }])).ok).toBe(true);
      expect((await apply([])).ok).toBe(true);
      // What they said stays theirs to see, though nothing of the name is left.
      const { ask } = portal.services;
      const said = ask.myHistory(person, 'en').filter(({ type }) => type === 'choice');
      expect(said).toHaveLength(answered ? 3 : 0);
      for (const { receipt } of said) expect(ask.myReceipt(person, receipt ?? 0, 'en')).toBeDefined();
      expect(ask.myMonitoring(person, 'en').rows).toHaveLength(1);
      await portal.close();
    }
  });

  it('a no said before any notice outlives a change of the ground, and the terms of an objection stay', async () => {
    const early = declared({ category: 'app_usage', purpose: 'security' });
    const ID = 'training.app_usage.security.collect';
    const interest = { basis: 'legitimate_interest', law: 'GDPR 6(1)(f)', acknowledgement: 'not_required' };
    const { portal, person } = await open();
    const apply = (activity: typeof early) =>
      portal.administration.applyProgramme(OPERATOR, {
        programme: 'training',
        startsAt: 0,
        controller: {},
        texts: { en: { title: 'x', activities: { [MOUSE]: MOUSE_WORDS } } },
        activities: [declared({ retentionDays: 30 }), activity],
      });
    must(await apply(early));
    must(await choose(portal, person, 'refuse', ID));
    const places = Object.keys(early.basisByPlace);
    const otherGround = {
      ...early,
      basisByPlace: Object.fromEntries(places.map((place) => [place, interest])),
    } as typeof early;
    must(await apply(otherGround));
    const asked = { employee: person, category: 'app_usage', purpose: 'security', verb: 'collect' };
    expect(portal.decisions.evaluate(asked).reasons).toContain('consent_refused');
    const goesOn = {
      ...otherGround,
      duty: { ...otherGround.duty, onObjection: 'continue' },
    } as typeof early;
    expect(await apply(goesOn)).toMatchObject({ ok: false });
    await portal.close();
  });

  it('the council’s gate is not taken down by recording the place again', async () => {
    const { portal } = await open();
    const berlin = { establishment: 'berlin', country: 'DE', council: true };
    must(await portal.administration.recordEstablishment(OPERATOR, berlin));
    expect(await portal.administration.recordEstablishment(OPERATOR, { ...berlin, council: false })).toEqual({
      ok: false,
      error: { code: 'only_the_representative' },
    });
    await portal.close();
  });

  it('a withdrawal opens the deletion of what was captured under the consent, by itself', async () => {
    const { portal, person } = await open();
    must(
      await portal.administration.registerSystem(OPERATOR, {
        system: 'agent',
        kind: 'collector',
        owner: person,
        activities: [MOUSE],
        lists: true,
        manifest: {
          version: '1',
          fields_by_category: { mouse_pointer: ['dx'] },
          destinations: [],
          retention_days: 1,
          off_switch: 'obeys_this_portal',
          protected_contexts: true,
          masks: [],
        },
      }),
    );
    await tell(portal, person);
    must(await choose(portal, person, 'give'));
    const { revision } = must(await choose(portal, person, 'withdraw'));
    expect(portal.services.ask.myReceipt(person, revision, 'en')?.erase).toMatchObject([
      { system: 'agent', state: 'queued' },
    ]);
    await portal.close();
  });
});

const noticeOf = (portal: Awaited<ReturnType<typeof newPortal>>['portal'], person: string) => {
  const page = portal.services.ask.myNotice(person, 'training', 'en');
  if (!page) throw new Error('no notice');
  return { notice: page.key, version: page.version, language: page.language, hash: page.hash };
};
