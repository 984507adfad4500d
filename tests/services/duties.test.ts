/** Duties of a running portal: what the desk and each person read, reviews by a name, and answers about the employer. */
import { afterEach, describe, expect, it } from 'vitest';
import { logFiles } from '#app/services/log/log-files';
import type { Portal } from '#app/services/open-portal';
import { openDatabase } from '#db/open';
import { differences } from '#db/projections/rebuild';
import type { RuleId } from '#domain/duties/rules';
import { WORDINGS } from '#domain/duties/wordings';
import type { Actor } from '#domain/entry/bodies';
import {
  addEmployee,
  declared,
  MIGRATIONS,
  must,
  NOTICE_TEXT,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

const by = (id: string): Actor => ({ kind: 'person', id });
const WORDS = (rule: RuleId) => `words of ${rule}`;
const open: Portal[] = [];
afterEach(async () => {
  for (const portal of open.splice(0)) await portal.close();
});

const basis = (acknowledgement: 'not_required' | { hiredSince: number } = 'not_required') =>
  ({ basis: 'consent', law: 'consent', acknowledgement }) as const;
const NEW_YORK = Date.parse('2022-05-07T00:00:00Z');

/** Leeds, Hamburg with its council, and New York, and one of each role. */
const house = async () => {
  const made = await newPortal(Date.parse('2026-11-29T09:00:00Z'));
  open.push(made.portal);
  const { portal } = made;
  const { administration } = portal;
  await openProgramme(portal, [
    declared({ basisByPlace: { GB: basis(), DE: basis(), 'US-NY': basis({ hiredSince: NEW_YORK }) } }),
  ]);
  for (const place of [
    { establishment: 'hamburg', country: 'DE', region: 'HH', council: true },
    { establishment: 'new-york', country: 'US', region: 'NY', council: false },
  ]) {
    must(await administration.recordEstablishment(OPERATOR, place));
  }
  const withRole = async (role: 'officer' | 'dpo' | 'auditor') => {
    const person = await addEmployee(portal, { name: role });
    must(
      await administration.grantRole(OPERATOR, {
        person,
        role,
        ...(role === 'auditor' && { until: portal.services.clock() + 86_400_000 }),
      }),
    );
    return person;
  };
  const officer = await withRole('officer');
  const duties = portal.services.desk.duties;
  const at = (establishment: string, programme?: string) => {
    const [place] = duties.places(WORDS, { place: establishment, programme });
    if (!place) throw new Error(establishment);
    return place;
  };
  const duty = (establishment: string, rule: RuleId) =>
    at(establishment).applying.find((one) => one.rule === rule);
  const review = (
    actor: string,
    rule: RuleId,
    more: {
      reading?: 'other';
      basis?: string;
      words?: string;
      shown?: string;
      on?: string;
      key?: string;
    } = {},
  ) =>
    administration.reviewDuty(
      by(actor),
      {
        rule,
        words: more.words ?? WORDS(rule),
        shown: more.shown ?? duties.rule(rule, WORDS)?.row ?? '',
        reading: more.reading ?? 'stricter',
        reviewedOn: more.on ?? '2026-11-28',
        reviewer: { name: 'Ada Lawyer', basis: more.basis ?? '' },
      },
      more.key,
    );
  return { ...made, officer, withRole, duties, at, duty, review };
};

describe('the duties of a place', () => {
  it('are those of its law, and say who must act', async () => {
    const { at, duty } = await house();
    expect(at('hamburg').place).toBe('DE-HH');
    expect(duty('hamburg', 'GER-01')?.parts[0]).toMatchObject({
      outcome: { is: 'missing', who: 'representative', gate: 'collective_gate_unmet' },
      activities: ['training.mouse_pointer.train_ai_agents.collect'],
    });
    expect(duty('leeds', 'GER-01')).toBeUndefined();
    expect(at('leeds').absent.find(({ rule }) => rule === 'GER-01')?.why).toMatchObject({
      reason: 'other_place',
    });
    expect(duty('leeds', 'EU-27')?.is).toBe('met');
    expect(duty('leeds', 'UK-06')?.is).toBe('not_checked');
    expect(duty('new-york', 'NY-01')?.parts.map(({ requirement }) => requirement.do)).toEqual([
      'notice',
      'acknowledgement',
      'posting',
    ]);
  });

  it('NY-01: a notice on the wall is missing until somebody says that this version hangs at this place', async () => {
    const { portal, duty } = await house();
    const posting = () =>
      duty('new-york', 'NY-01')?.parts.find(({ requirement }) => requirement.do === 'posting')?.outcome;
    expect(posting()).toEqual({ is: 'missing', who: 'officer' });
    const hangs = (establishment: string) =>
      portal.administration.recordPosting(OPERATOR, {
        establishment,
        notice: 'training',
        version: 1,
        place: 'Beside the time clock',
        postedOn: '2026-03-01',
      });
    must(await hangs('leeds'));
    expect(posting()).toEqual({ is: 'missing', who: 'officer' });
    must(await hangs('new-york'));
    expect(posting()).toEqual({ is: 'met' });
  });

  it('are none where nothing has a ground, and those of one programme where one is asked for', async () => {
    const { portal, at } = await house();
    const paris = { establishment: 'paris', country: 'FR', council: false };
    must(await portal.administration.recordEstablishment(OPERATOR, paris));
    expect(at('paris').applying).toEqual([]);
    expect(new Set(at('paris').absent.map(({ why }) => why.because))).toEqual(new Set(['nothing_here']));
    expect(at('leeds', 'training').applying).toEqual(at('leeds').applying);
    expect(at('leeds', 'another').applying).toEqual([]);
  });

  it('NY-02: the words of the law are looked for in the notice in force, and found in a later version', async () => {
    const { portal, duty, clock } = await house();
    expect(duty('new-york', 'NY-02')?.is).toBe('missing');
    const publish = (sentence: string) =>
      portal.administration.publishNotice(OPERATOR, {
        notice: 'training',
        programme: 'training',
        activities: ['training.mouse_pointer.train_ai_agents.collect'],
        places: [],
        texts: {
          en: { ...NOTICE_TEXT, title: 'Training', full: [{ heading: 'New York', paragraphs: [sentence] }] },
        },
        effectiveFrom: 0,
        reacknowledge: false,
      });
    must(await publish(WORDINGS['NY-02'].replace('photoelectronic', 'photoelectric')));
    clock.now += 1_000;
    expect(duty('new-york', 'NY-02')?.is).toBe('missing');
    must(await publish(`In New York: ${WORDINGS['NY-02']}`));
    clock.now += 1_000;
    expect(duty('new-york', 'NY-02')?.is).toBe('met');
  });
});

describe('the duties towards a person', () => {
  it('say what they themselves have not read, and change when they have', async () => {
    const { portal } = await house();
    const person = await addEmployee(portal);
    const mine = () => portal.services.ask.myDuties(person, 'en', WORDS);
    const notice = () => mine()?.applying.find(({ rule }) => rule === 'EU-09');
    expect(notice()?.parts[0]?.outcome).toEqual({ is: 'missing', who: 'employee' });
    await tell(portal, person);
    expect(notice()?.is).toBe('met');
    expect([...(mine()?.titles.keys() ?? [])]).toEqual(['training.mouse_pointer.train_ai_agents.collect']);
    expect(portal.services.ask.myDuties('per_nobody', 'en', WORDS)).toBeUndefined();
  });

  it('leave no trace at the desk: what a person reads or says moves no duty of a place', async () => {
    const { portal, duties } = await house();
    const person = await addEmployee(portal);
    const before = JSON.stringify(duties.places(WORDS));
    await tell(portal, person);
    must(
      await portal.acts.choose(
        { person },
        {
          activity: 'training.mouse_pointer.train_ai_agents.collect',
          act: 'refuse',
          words: 'May we?',
          language: 'en',
        },
      ),
    );
    expect(JSON.stringify(duties.places(WORDS))).toBe(before);
  });
});

describe('a review', () => {
  it('is recorded by an officer or the data protection officer, and by nobody else', async () => {
    const { review, officer, withRole, duties } = await house();
    expect(duties.rule('NY-02', WORDS)?.review).toEqual({ state: 'none' });
    for (const other of [await withRole('auditor')]) {
      expect(await review(other, 'NY-02')).toMatchObject({ error: { code: 'not_allowed' } });
    }
    must(await review(await withRole('dpo'), 'NY-01'));
    must(await review(officer, 'NY-02', { basis: 'Letter of 27 November' }));
    expect(duties.rule('NY-02', WORDS)?.review).toEqual({
      state: 'current',
      on: '2026-11-28',
      reading: 'stricter',
      reviewer: { name: 'Ada Lawyer', basis: 'Letter of 27 November' },
    });
  });

  it('counts no more when the words change, and is refused for a page from before', async () => {
    const { review, officer, duties } = await house();
    must(await review(officer, 'NY-02'));
    const other = (rule: RuleId) => `other ${WORDS(rule)}`;
    expect(duties.rule('NY-02', other)?.review.state).toBe('of_an_older_wording');
    expect(duties.rule('NY-02', WORDS)?.review.state).toBe('current');
    expect(await review(officer, 'NY-01', { words: 'newer words' })).toMatchObject({
      error: { code: 'row_changed' },
    });
  });

  it('is of a day that has come, and once however often its form is sent', async () => {
    const { review, officer, portal } = await house();
    expect(await review(officer, 'NY-01', { on: '2026-12-01' })).toMatchObject({
      error: { code: 'day_not_come' },
    });
    must(await review(officer, 'NY-01', { key: 'idem_form_key' }));
    const { revision } = must(await review(officer, 'NY-01', { key: 'idem_form_key' }));
    expect(revision).toBe(portal.revision());
    must(await review(officer, 'NY-01', { key: 'idem_form_key_2', on: '2026-11-29' }));
    expect(portal.revision()).toBe(revision + 1);
  });

  it('may choose the other reading where the row has one, with what it rests on; and only of the words of today', async () => {
    const { review, officer, duties, duty } = await house();
    expect(duty('hamburg', 'EU-39')).toMatchObject({ unanswered: ['high_risk_ai'] });
    expect(await review(officer, 'EU-39', { reading: 'other', basis: 'x' })).toMatchObject({
      error: { code: 'no_other_reading' },
    });
    expect(await review(officer, 'EU-41', { reading: 'other' })).toMatchObject({
      error: { code: 'reason_missing' },
    });
    must(await review(officer, 'EU-41', { reading: 'other', basis: 'OJ reference' }));
    expect(duty('hamburg', 'EU-39')).toBeUndefined();
    expect(duties.rule('EU-39', WORDS)?.begins).toBe(Date.parse('2027-12-02T00:00:00Z'));
    const other = (rule: RuleId) => `other ${WORDS(rule)}`;
    expect(duties.rule('EU-39', other)?.begins).toBe(Date.parse('2026-08-02T00:00:00Z'));
    must(await review(officer, 'EU-41'));
    expect(duty('hamburg', 'EU-39')).toBeDefined();
  });

  it('takes its row off the list of what counsel must look at', async () => {
    const { review, officer, duties } = await house();
    const wording = () => duties.openReviews(WORDS).find(({ key }) => key === 'wording_of_new_york');
    expect(wording()).toMatchObject({ open: ['NY-02'], of: 1 });
    must(await review(officer, 'NY-02'));
    expect(wording()).toMatchObject({ open: [], of: 1 });
  });
});

describe('an answer about the employer', () => {
  it('ends a duty, and taking it back brings it again; only an officer answers', async () => {
    const { portal, officer, withRole, duty } = await house();
    const answer = (actor: string, to: 'yes' | 'no' | 'unknown') =>
      portal.administration.answerQuestion(by(actor), { question: 'high_risk_ai', answer: to });
    expect(await answer(await withRole('dpo'), 'no')).toMatchObject({ error: { code: 'not_allowed' } });
    must(await answer(officer, 'no'));
    expect(duty('hamburg', 'EU-39')).toBeUndefined();
    expect(await answer(officer, 'no')).toMatchObject({ error: { code: 'changes_nothing' } });
    must(await answer(officer, 'unknown'));
    expect(duty('hamburg', 'EU-39')).toBeDefined();
  });

  it('and a review stand in the list of acts, in a role, without the name of the lawyer; a rebuild gives the same tables', async () => {
    const { portal, officer, review, dataDir } = await house();
    must(
      await portal.administration.answerQuestion(by(officer), { question: 'labour_platform', answer: 'no' }),
    );
    must(await review(officer, 'NY-02'));
    const { lines } = portal.services.registers.audit({}, 'page', { roles: ['officer'], language: 'en' });
    expect(lines.slice(0, 2)).toMatchObject([
      { operation: 'duty.review', actor: 'officer', object: 'NY-02', about: { is: 'duty', rule: 'NY-02' } },
      {
        operation: 'employer.answer',
        actor: 'officer',
        object: 'labour_platform:no',
        about: { is: 'question', question: 'labour_platform', answer: 'no' },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('Ada Lawyer');
    const db = openDatabase(logFiles(dataDir).database);
    try {
      expect(differences(db, MIGRATIONS)).toEqual([]);
    } finally {
      db.sqlite.close();
    }
  });

  it('changes no decision', async () => {
    const { portal, officer, review } = await house();
    const person = await addEmployee(portal);
    const ask = () =>
      portal.decisions.evaluate({
        employee: person,
        category: 'mouse_pointer',
        purpose: 'train_ai_agents',
        verb: 'collect',
      });
    const before = ask();
    must(await review(officer, 'EU-41', { reading: 'other', basis: 'x' }));
    for (const answer of ['yes', 'no'] as const) {
      must(await portal.administration.answerQuestion(by(officer), { question: 'high_risk_ai', answer }));
    }
    expect(ask()).toMatchObject({ allow: before.allow, reasons: before.reasons });
  });
});
