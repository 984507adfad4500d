/** A programme is written at the desk by one person and introduced by another; its bases are tested, and nothing runs by that alone. */
import { describe, expect, it } from 'vitest';
import type { TestAnswers } from '#domain/basis/questions';
import type { ActivityWords } from '#domain/programme/draft';
import { DAY } from '#domain/time';
import { must, NOTICE_TEXT, OPERATOR, tell } from './portal';
import { by, codeOf, house } from './two-people';

const APPS = 'safe-computers.app_usage.security.collect';
const WORDS: ActivityWords = {
  title: 'Programs you use',
  why: 'To keep computers safe',
  recipients: 'IT security',
  irreversible: 'Nothing',
  grounds: '',
};
const WEIGHED: TestAnswers = {
  law: 'no',
  less_intrusive: 'no',
  public_task: 'no',
  refusing: 'cannot',
  agreement: 'none',
  interest: 'yes',
  expected: 'yes',
  harm: 'limited',
  balance: 'interest',
};
const BALANCING = { text: 'Safety weighs more.', owner: 'Eve Writer', on: '2026-03-01' };
const TERMS = {
  category: 'app_usage',
  purpose: 'security',
  verb: 'collect',
  places: ['GB'],
  duty: {
    onLostContactHours: 0,
    onObjection: 'stop',
    onRestriction: 'stop',
    onMissingAcknowledgement: 'deny',
    decisions: 'none',
  },
  acknowledge: false,
  recipients: ['it-security'],
  processors: [],
  transfers: [],
  retentionDays: 30,
} as const;
const ABOUT = {
  about: {
    purpose: 'Safe computers',
    necessity: 'Two break-ins last year',
    alternatives: 'Counts alone do not show them',
    refusing_costs: 'Nobody can refuse',
    transfer: '',
  },
  controller: { name: 'Test Ltd', address: '1 Road', contact: 'a@b', dpo: 'd@b', authority: 'ICO' },
  owner: '',
  startsOn: '',
};

const desk = async () => {
  const made = await house();
  const { people, portal } = made;
  await made.give(people.eve, 'officer');
  await made.give(people.rob, 'dpo');
  const eve = { person: people.eve, roles: ['officer'] as const };
  const { programmeDrafts: drafts, desk: asks } = portal.services;
  const begin = () =>
    must(drafts.begin(eve, { key: 'safe-computers', title: 'Safe computers', language: 'en' })).draft;
  const page = (draft: string) => {
    const found = asks.introductions.draft(draft, 'en');
    if (!found) throw new Error('no draft');
    return found;
  };
  const edited = (draft: string) => ({ draft, revision: page(draft).revision });
  const save = (draft: string, edit: Parameters<typeof drafts.save>[2]) =>
    drafts.save(eve, edited(draft), edit);
  /** A whole draft; each part can be another. */
  const write = (more: { terms?: object; answers?: TestAnswers; balancing?: typeof BALANCING } = {}) => {
    const draft = begin();
    must(save(draft, { what: 'about', about: ABOUT }));
    const words = { title: 'Safe computers', summary: 'We look at programs.' };
    must(save(draft, { what: 'programme_words', language: 'en', words }));
    must(save(draft, { what: 'activity', terms: { ...TERMS, ...more.terms } }));
    const activity = page(draft).content.activities[0]?.id ?? '';
    must(save(draft, { what: 'activity_words', activity, language: 'en', words: WORDS }));
    const test = { answers: more.answers ?? WEIGHED, law: '', balancing: more.balancing ?? BALANCING };
    must(save(draft, { what: 'test', activity, place: 'GB', test }));
    return draft;
  };
  const propose = async (draft: string) => must(await drafts.propose(eve, edited(draft))).proposal;
  return { ...made, eve, drafts, asks, begin, page, edited, save, write, propose };
};

describe('a draft of a programme', () => {
  it('is no entry, is written by officers alone, and is overwritten by nobody unseen', async () => {
    const { portal, drafts, eve, people, begin, page, save } = await desk();
    const before = portal.revision();
    const draft = begin();
    for (const roles of [[], ['dpo'], ['admin'], ['representative']] as const) {
      const somebody = { person: people.sue, roles };
      const from = { key: 'x', title: 'X', language: 'en' };
      expect(codeOf(drafts.begin(somebody, from))).toBe('not_allowed');
      expect(codeOf(drafts.drop(somebody, { draft, revision: 1 }))).toBe('not_allowed');
    }
    must(save(draft, { what: 'about', about: ABOUT }));
    const late = { draft, revision: 1 };
    expect(codeOf(drafts.save(eve, late, { what: 'about', about: ABOUT }))).toBe('draft_changed');
    expect(codeOf(drafts.drop(eve, late))).toBe('draft_changed');
    expect(page(draft).content.about.necessity).toBe('Two break-ins last year');
    must(drafts.drop(eve, { draft, revision: 2 }));
    expect(portal.revision()).toBe(before);
  });

  it('has a short name that no programme has, and goes on only with what two people introduced', async () => {
    const { drafts, eve } = await desk();
    const taken = { key: 'training', title: 'T', language: 'en' };
    expect(codeOf(drafts.begin(eve, taken))).toBe('programme_exists');
    expect(codeOf(drafts.begin(eve, { programme: 'training' }))).toBe('programme_of_a_file');
    expect(codeOf(drafts.begin(eve, { programme: 'none' }))).toBe('unknown_programme');
  });

  it('cannot even plan what is forbidden, and says by which rule', async () => {
    const { begin, save, page } = await desk();
    const draft = begin();
    const cases = [
      [{ category: 'chat_message', purpose: 'train_ai_agents' }, 'private-conversations-training'],
      [{ category: 'screen_content', places: ['GB', 'DE'] }, 'GER-06'],
      [{ category: 'webcam', purpose: 'performance_evaluation' }, 'EU-38'],
    ] as const;
    for (const [more, about] of cases) {
      const saved = save(draft, { what: 'activity', terms: { ...TERMS, ...more } });
      expect(saved).toEqual({ ok: false, error: { code: 'prohibited_use', about } });
    }
    expect(page(draft).content.activities).toEqual([]);
  });

  it('is proposed only when it is whole: with a ground that was found, and weighed', async () => {
    const { drafts, eve, edited, write, page } = await desk();
    const open: { answers?: TestAnswers; balancing?: typeof BALANCING }[] = [
      { answers: {} },
      { answers: { ...WEIGHED, less_intrusive: 'yes' } },
      { answers: { ...WEIGHED, harm: 'serious' } },
      { balancing: { ...BALANCING, owner: '' } },
    ];
    for (const more of open) {
      const draft = write(more);
      expect(page(draft).whole).toBe(false);
      expect(codeOf(await drafts.propose(eve, edited(draft)))).toBe('not_whole');
    }
    expect(page(write()).whole).toBe(true);
  });
});

describe('a proposed programme', () => {
  it('is introduced by another person, as what a file would have made of it', async () => {
    const { administration, people, portal, write, propose, drafts, eve, edited, page } = await desk();
    const draft = write();
    const proposal = await propose(draft);
    expect(page(draft).waiting?.proposal).toBe(proposal);
    expect(codeOf(await drafts.propose(eve, edited(draft)))).toBe('already_proposed');
    expect(codeOf(await administration.approveProgramme(by(people.eve), { proposal }))).toBe(
      'not_your_own_proposal',
    );
    for (const person of [people.sue, people.ann]) {
      expect(codeOf(await administration.approveProgramme(by(person), { proposal }))).toBe('not_allowed');
    }
    expect(codeOf(await administration.approveProgramme(OPERATOR, { proposal }))).toBe('not_allowed');
    expect(portal.services.desk.programmes('en').map(({ key }) => key)).toEqual(['training']);
    must(await administration.approveProgramme(by(people.rob), { proposal }));
    expect(codeOf(await administration.approveProgramme(by(people.rob), { proposal }))).toBe(
      'already_decided',
    );
    const made = await portal.services.desk.programme('safe-computers', 'en');
    expect(made).toMatchObject({ version: 1, title: 'Safe computers', controller: 'Test Ltd' });
    expect(made?.activityLines[0]).toMatchObject({ id: APPS, title: 'Programs you use', retentionDays: 30 });
    expect(portal.services.desk.introductions.draft(draft, 'en')).toBeUndefined();
    const { tests } = portal.services.desk.readiness('safe-computers', 'en', () => '') ?? {};
    expect(tests).toEqual([
      {
        activity: APPS,
        place: 'GB',
        basis: 'legitimate_interest',
        answers: WEIGHED,
        weighedOn: '2026-03-01',
        weighing: BALANCING,
      },
    ]);
  });

  it('is put on record by nobody alone, not even through the act of a file', async () => {
    const { administration, people } = await desk();
    const file = {
      programme: 'alone',
      startsAt: 0,
      controller: {},
      texts: { en: { title: 'Alone' } },
      activities: [],
    };
    expect(codeOf(await administration.applyProgramme(by(people.eve), file))).toBe('not_allowed');
  });

  it('is agreed to by nobody who will answer for it', async () => {
    const { administration, people, portal, write, save, propose } = await desk();
    must(
      await portal.services.identity.setAccount({
        person: people.rob,
        email: 'rob@example.org',
        password: 'quilted-marble-otter-93-vane',
      }),
    );
    const draft = write();
    must(save(draft, { what: 'about', about: { ...ABOUT, owner: 'rob@example.org' } }));
    const proposal = await propose(draft);
    expect(codeOf(await administration.approveProgramme(by(people.rob), { proposal }))).toBe(
      'not_your_own_programme',
    );
  });

  it('falls away after seven days, or when it is declined, and the draft stays', async () => {
    const { administration, people, clock, write, propose, page } = await desk();
    const draft = write();
    const first = await propose(draft);
    must(await administration.declineProgramme(by(people.rob), { proposal: first }));
    expect(codeOf(await administration.approveProgramme(by(people.rob), { proposal: first }))).toBe(
      'already_decided',
    );
    const second = await propose(draft);
    clock.now += 7 * DAY;
    clock.passed += 7 * DAY;
    expect(codeOf(await administration.approveProgramme(by(people.rob), { proposal: second }))).toBe(
      'proposal_over',
    );
    expect(page(draft).waiting).toBeUndefined();
  });

  it('cannot name another ground than its test found, whoever sends it', async () => {
    const { administration, people } = await desk();
    const test = { activity: APPS, place: 'GB', answers: WEIGHED } as const;
    const rule = { law: 'UK GDPR', acknowledgement: 'not_required' } as const;
    const { places: _places, acknowledge: _not, ...terms } = TERMS;
    const proposing = (basis: 'consent' | 'legitimate_interest', tests: object[]) =>
      administration.proposeProgramme(by(people.eve), {
        programme: 'safe-computers',
        startsAt: 0,
        controller: {},
        texts: { en: { title: 'T' } },
        introduction: {},
        activities: [
          {
            ...terms,
            basisByPlace: { GB: { ...rule, basis } },
            appliesTo: ['employee'],
            embargoDays: 0,
            compatibleWith: [],
          },
        ],
        tests: tests as never,
      });
    expect(codeOf(await proposing('legitimate_interest', []))).toBe('basis_not_tested');
    const consent = { test: { ...test, basis: 'consent' } };
    expect(codeOf(await proposing('consent', [consent]))).toBe('basis_not_found');
    const unweighed = { test: { ...test, basis: 'legitimate_interest' } };
    expect(codeOf(await proposing('legitimate_interest', [unweighed]))).toBe('balancing_missing');
  });

  it('fixes its grounds once people were asked: the next version cannot have another', async () => {
    const { administration, people, portal, write, propose, drafts, eve, page, edited, save } = await desk();
    must(await administration.approveProgramme(by(people.rob), { proposal: await propose(write()) }));
    must(
      await administration
        .publishNotice(OPERATOR, {
          notice: 'safe-computers',
          programme: 'safe-computers',
          activities: [APPS],
          places: [],
          texts: { en: NOTICE_TEXT },
          effectiveFrom: 0,
          reacknowledge: false,
        })
        .then(async (done) =>
          done.ok
            ? done
            : // The setting up is over, so the notice takes two as well.
              administration.approveNotice(by(people.rob), {
                proposal: must(
                  await administration.proposeNotice(by(people.eve), {
                    notice: 'safe-computers',
                    programme: 'safe-computers',
                    activities: [APPS],
                    places: [],
                    texts: { en: NOTICE_TEXT },
                    effectiveFrom: 0,
                    reacknowledge: false,
                    stricter: false,
                  }),
                ).proposal,
              }),
        ),
    );
    const draft = must(drafts.begin(eve, { programme: 'safe-computers' })).draft;
    expect(page(draft)).toMatchObject({ whole: true, fixed: [APPS] });
    const activity = page(draft).content.activities[0]?.id ?? '';
    const free: TestAnswers = {
      law: 'no',
      less_intrusive: 'no',
      public_task: 'no',
      refusing: 'nothing',
      promise: 'yes',
      alternative: 'yes',
      pressed: 'no',
    };
    const test = { answers: free, law: '', balancing: BALANCING };
    must(save(draft, { what: 'test', activity, place: 'GB', test }));
    expect(codeOf(await drafts.propose(eve, edited(draft)))).toBe('basis_fixed');
    must(save(draft, { what: 'activity', activity, terms: { ...TERMS, retentionDays: 60 } }));
    must(save(draft, { what: 'test', activity, place: 'GB', test: { ...test, answers: WEIGHED } }));
    expect(codeOf(await drafts.propose(eve, edited(draft)))).toBe('terms_fixed');
    must(save(draft, { what: 'activity', activity, terms: { ...TERMS, retentionDays: 20 } }));
    must(await administration.approveProgramme(by(people.rob), { proposal: await propose(draft) }));
    const { fixed } = portal.services.desk.readiness('safe-computers', 'en', () => '') ?? {};
    expect(fixed).toEqual([APPS]);
  });
});

describe('the readiness of an introduced programme', () => {
  it('says what is missing and is not ready while decide() denies', async () => {
    const { administration, people, portal, write, propose } = await desk();
    const draft = write({ terms: { processors: ['filter-company'] } });
    must(await administration.approveProgramme(by(people.rob), { proposal: await propose(draft) }));
    const readiness = () => {
      const page = portal.services.desk.readiness('safe-computers', 'en', () => '');
      return Object.fromEntries((page?.parts ?? []).map(({ line, state }) => [line, state]));
    };
    expect(readiness()).toMatchObject({
      introduction: 'done',
      basis: 'done',
      processor_unregistered: 'missing',
      notice: 'missing',
      owner: 'missing',
      reporter: 'missing',
      keys: 'missing',
      assessment_missing: 'not_needed',
    });
    const may = () =>
      portal.decisions.evaluate({
        employee: people.sue,
        category: 'app_usage',
        purpose: 'security',
        verb: 'collect',
      });
    expect(may().allow).toBe(false);
    const { proposal } = must(
      await administration.proposeNotice(by(people.eve), {
        notice: 'safe-computers',
        programme: 'safe-computers',
        activities: [APPS],
        places: [],
        texts: { en: NOTICE_TEXT },
        effectiveFrom: 0,
        reacknowledge: false,
        stricter: false,
      }),
    );
    must(await administration.approveNotice(by(people.rob), { proposal }));
    expect(readiness()).toMatchObject({ notice: 'done', languages: 'done', told: 'waits' });
    await tell(portal, people.sue, 'safe-computers');
    expect(readiness().processor_unregistered).toBe('missing');
    expect(may().allow).toBe(false);
    must(
      await administration.recordGate(by(people.eve), {
        gate: 'processor_unregistered',
        programme: 'safe-computers',
        state: 'open',
        evidence: 'Contract of 1 March',
      }),
    );
    expect(readiness().processor_unregistered).toBe('done');
    expect(may().allow).toBe(true);
  });
});
