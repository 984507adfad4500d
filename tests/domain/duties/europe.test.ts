/** The European rows, in Dublin, where no national row is added (law, section 1). */
import { describe, expect, it } from 'vitest';
import type { RuleId } from '#domain/duties/rules';
import { applying, asks, duties, MOUSE, ORDINARY, on, standing, why } from './asked';

const DUBLIN = { country: 'IE' };
const SECURITY = {
  ...MOUSE,
  category: 'app_usage',
  purpose: 'security',
  basis: 'legitimate_interest',
  gates: [],
} as const;
const HIGH_RISK = { ...ORDINARY, high_risk_ai: 'yes' } as const;
const { high_risk_ai: _, ...NOBODY_SAID } = ORDINARY;
const CLOCK = 'deadline answer {"value":1,"unit":"months"} {"value":2,"unit":"months"}';

describe('in the European Union', () => {
  it('the training on mouse movements with a yes has these rows', () => {
    expect(applying(DUBLIN)).toEqual([
      ...['EU-01', 'EU-02', 'EU-04', 'EU-05', 'EU-06', 'EU-08', 'EU-09', 'EU-11', 'EU-12', 'EU-13'],
      ...['EU-14', 'EU-15', 'EU-16', 'EU-17', 'EU-18', 'EU-19', 'EU-20', 'EU-21', 'EU-26', 'EU-27'],
      ...['EU-28', 'EU-29', 'EU-30', 'EU-31', 'EU-34', 'EU-35', 'EU-37'],
    ]);
  });

  it('security on a reasoned interest has other ones', () => {
    const other = applying(DUBLIN, SECURITY).filter((id) => !applying(DUBLIN).includes(id));
    expect(other).toEqual(['EU-22']);
    const gone = applying(DUBLIN).filter((id) => !applying(DUBLIN, SECURITY).includes(id));
    expect(gone).toEqual([
      ...['EU-04', 'EU-05', 'EU-06', 'EU-21', 'EU-27', 'EU-28', 'EU-29', 'EU-30', 'EU-37'],
    ]);
  });

  it.each<[RuleId, readonly string[]]>([
    ['EU-01', ['basis', 'record accountability']],
    ['EU-02', ['basis']],
    ['EU-04', ['choice person', 'built_in asks_apart']],
    ['EU-05', ['gate no_detriment_unpromised']],
    ['EU-06', ['built_in withdrawal_stops']],
    ['EU-08', ['language', 'built_in plain_pages']],
    ['EU-09', ['notice collection', 'built_in nothing_before_telling']],
    ['EU-11', [CLOCK]],
    ['EU-12', ['deadline refusal {"value":1,"unit":"months"}']],
    ['EU-16', [CLOCK]],
    ['EU-18', [CLOCK]],
    ['EU-26', ['record register_of_activities']],
    ['EU-27', ['gate assessment_missing', 'order collection assessment_missing']],
    ['EU-28', ['record officer_advice']],
    ['EU-29', ['record workers_views']],
    [
      'EU-30',
      [
        'deadline advice_of_authority {"value":8,"unit":"weeks"} {"value":6,"unit":"weeks"}',
        'order collection assessment_missing',
      ],
    ],
    ['EU-34', ['deadline notify_authority {"value":72,"unit":"hours"}', 'record register_of_breaches']],
    ['EU-35', ['without_delay tell_people']],
    ['EU-37', ['record lineage']],
  ])('%s asks for %j', (rule, wanted) => {
    expect(asks(rule, DUBLIN)).toEqual(wanted);
  });

  it('EU-02: a reasoned interest needs its balancing, and none carries training on content', () => {
    expect(asks('EU-02', DUBLIN, SECURITY)).toEqual(['basis', 'record balancing']);
    const content = { ...SECURITY, category: 'email_content', purpose: 'train_ai_agents' };
    expect(asks('EU-02', DUBLIN, content)).toEqual(['basis', 'record balancing', 'never']);
    expect(standing('EU-02', { prohibited: false }, DUBLIN, content)?.is).toBe('missing');
  });

  it('EU-07: content needs its condition before it starts, screens too', () => {
    for (const category of ['chat_message', 'screen_content', 'webcam', 'keystroke_content']) {
      expect(asks('EU-07', DUBLIN, { ...MOUSE, category })[0]).toBe(
        'gate special_category_condition_missing',
      );
    }
    expect(why('EU-07', DUBLIN)).toEqual({ because: 'scope', reason: 'no_content' });
  });

  it('EU-10, EU-24, EU-25, EU-32, EU-33: only where the fact is there', () => {
    expect(why('EU-10', DUBLIN)).toMatchObject({ question: 'data_from_elsewhere' });
    expect(why('EU-24', DUBLIN)).toMatchObject({ question: 'joint_decisions' });
    expect(why('EU-25', DUBLIN)).toMatchObject({ reason: 'no_processor' });
    expect(why('EU-32', DUBLIN)).toMatchObject({ reason: 'no_transfer' });
    expect(why('EU-33', DUBLIN)).toMatchObject({ question: 'collective_agreement' });
    expect(asks('EU-25', DUBLIN, { ...MOUSE, processors: true })[0]).toBe('gate processor_unregistered');
    expect(asks('EU-32', DUBLIN, { ...MOUSE, transfers: true })[0]).toBe('gate transfer_mechanism_missing');
  });

  it('EU-23: a score that others draw on counts as a decision', () => {
    expect(why('EU-23', DUBLIN)).toMatchObject({ reason: 'judges_nobody' });
    expect(asks('EU-23', DUBLIN, { ...MOUSE, decisions: 'supports' })[0]).toBe('human_review');
  });

  it('EU-36 is a proposal: off on every day', () => {
    expect(why('EU-36', DUBLIN)).toEqual({ because: 'proposal' });
    expect(why('EU-36', DUBLIN, MOUSE, ORDINARY, on('2099-01-01'))).toEqual({ because: 'proposal' });
  });

  it('EU-38: feelings read off voice, face or typing are never', () => {
    const infers = { ...ORDINARY, infers_emotions: 'yes' } as const;
    expect(asks('EU-38', DUBLIN, { ...MOUSE, category: 'webcam' }, infers)).toEqual(['never']);
    const camera = { ...MOUSE, category: 'webcam' };
    expect(standing('EU-38', { prohibited: false }, DUBLIN, camera, infers)?.is).toBe('missing');
    const { infers_emotions: _, ...unanswered } = infers;
    expect(standing('EU-38', { prohibited: false }, DUBLIN, camera, unanswered)?.is).toBe('not_checked');
    expect(why('EU-38', DUBLIN, MOUSE, infers)).toMatchObject({ reason: 'other_category' });
    expect(why('EU-38', DUBLIN, { ...MOUSE, category: 'audio' })).toMatchObject({
      question: 'infers_emotions',
    });
  });

  describe('EU-39, EU-40 and EU-41, the AI Act at work', () => {
    const rows = ['EU-39', 'EU-40', 'EU-41'] as const;

    it.each(rows)('%s: not high-risk, so no duty', (rule) => {
      expect(why(rule, DUBLIN)).toEqual({
        because: 'scope',
        reason: 'answered_no',
        question: 'high_risk_ai',
      });
    });

    it.each(rows)('%s: nobody said whether it is, so it applies, and the answer is asked for', (rule) => {
      expect(why(rule, DUBLIN, MOUSE, NOBODY_SAID)).toBe('applies');
      expect(duties(DUBLIN, MOUSE, NOBODY_SAID).get(rule)).toMatchObject({ unanswered: ['high_risk_ai'] });
    });

    it.each(rows)('%s: by the old date until the reference of the amendment is on record', (rule) => {
      const then = (day: string, ...readings: RuleId[]) =>
        why(rule, DUBLIN, MOUSE, HIGH_RISK, on(day), new Set(readings));
      expect(then('2026-08-01')).toEqual({ because: 'not_yet', from: on('2026-08-02') });
      expect(then('2026-08-02')).toBe('applies');
      expect(then('2026-11-29', 'EU-41')).toEqual({ because: 'not_yet', from: on('2027-12-02') });
      expect(then('2027-12-02', 'EU-41')).toBe('applies');
    });

    it('ask for what the portal does not check: telling before use, and logs for six months', () => {
      expect(asks('EU-39', DUBLIN, MOUSE, HIGH_RISK)).toEqual(['notice use', 'order use nobody']);
      expect(asks('EU-40', DUBLIN, MOUSE, HIGH_RISK)).toEqual([
        'keep system_logs {"value":6,"unit":"months"}',
      ]);
      expect(standing('EU-39', {}, DUBLIN, MOUSE, HIGH_RISK)?.is).toBe('not_checked');
    });
  });

  it('reaches the whole Economic Area, and not Switzerland or the United States', () => {
    for (const country of ['IE', 'FR', 'NO', 'IS', 'LI', 'HR'])
      expect(why('EU-01', { country })).toBe('applies');
    for (const country of ['CH', 'US', 'TR']) {
      expect(why('EU-01', { country })).toEqual({ because: 'scope', reason: 'other_place' });
    }
  });

  it('begins on 25 May 2018', () => {
    expect(why('EU-09', DUBLIN, MOUSE, ORDINARY, on('2018-05-25') - 1)).toMatchObject({ because: 'not_yet' });
    expect(why('EU-09', DUBLIN, MOUSE, ORDINARY, on('2018-05-25'))).toBe('applies');
  });
});
