/** Other states, and what comes after the first pilot (law, sections 5 and 6). */
import { describe, expect, it } from 'vitest';
import { applying, asks, MOUSE, ORDINARY, on, standing, why } from './asked';

const us = (region: string) => ({ country: 'US', region });
const yes = (...questions: string[]) => ({
  ...ORDINARY,
  ...Object.fromEntries(questions.map((question) => [question, 'yes' as const])),
});
const AUDIO = { ...MOUSE, category: 'audio' };

describe('elsewhere', () => {
  it('US-01: every participant, in each state that asks for it, and wherever a call may reach one', () => {
    for (const region of 'CA CT DE FL IL MD MA MI MT NV NH OR PA WA'.split(' ')) {
      expect(asks('US-01', us(region), AUDIO)).toEqual(['choice every_participant']);
    }
    expect(why('US-01', us('NY'), AUDIO)).toMatchObject({ question: 'calls_with_all_party_states' });
    expect(why('US-01', us('NY'), AUDIO, yes('calls_with_all_party_states'))).toBe('applies');
    expect(why('US-01', { country: 'GB' }, AUDIO, yes('calls_with_all_party_states'))).toBe('applies');
    // A state that nobody recorded counts as one of them.
    expect(why('US-01', { country: 'US' }, AUDIO)).toBe('applies');
    expect(why('US-01', us('CA'))).toMatchObject({ reason: 'other_category' });
  });

  it('US-02: Illinois; the rhythm of typing as a sign of who somebody is stays closed', () => {
    const body = yes('identifies_by_body');
    expect(asks('US-02', us('IL'), { ...MOUSE, category: 'biometrics' })).toEqual([
      'record retention_policy',
      'record written_release',
      'deadline destroy {"value":3,"unit":"years"}',
    ]);
    expect(why('US-02', us('IL'), AUDIO)).toMatchObject({ question: 'identifies_by_body' });
    expect(why('US-02', us('IL'), AUDIO, body)).toBe('applies');
    const rhythm = { ...MOUSE, category: 'keystroke_timing' };
    expect(asks('US-02', us('IL'), rhythm, body)).toContain('never');
    expect(standing('US-02', { prohibited: false }, us('IL'), rhythm, body)?.is).toBe('missing');
    expect(why('US-02', us('NY'), rhythm, body)).toMatchObject({ reason: 'other_place' });
  });

  it('CT-01: Connecticut from 1 October 2026: posted at the place, and a notice for each hire from that date', () => {
    const premises = yes('records_on_premises');
    const then = (day: string) => why('CT-01', us('CT'), MOUSE, premises, on(day));
    expect(then('2026-09-30')).toEqual({ because: 'not_yet', from: on('2026-10-01') });
    expect(then('2026-10-01')).toBe('applies');
    expect(asks('CT-01', us('CT'), MOUSE, premises)).toEqual(['posting conspicuous_and_at_the_place']);
    const hire = { ...us('CT'), hiredAt: on('2026-10-01') };
    expect(asks('CT-01', hire, MOUSE, premises)).toEqual([
      'posting conspicuous_and_at_the_place',
      'notice hire',
    ]);
    expect(why('CT-01', us('CT'))).toMatchObject({ question: 'records_on_premises' });
  });

  it('DE-01: Delaware: each day, or one acknowledged notice', () => {
    expect(asks('DE-01', us('DE'))).toEqual(['notice collection', 'acknowledgement notice_each_day']);
    expect(standing('DE-01', { acknowledgement: 'required' }, us('DE'))?.is).toBe('met');
    expect(standing('DE-01', { acknowledgement: 'not_required' }, us('DE'))?.is).toBe('missing');
    // Everybody, and not only who was hired since a day.
    expect(standing('DE-01', { acknowledgement: { hiredSince: 0 } }, us('DE'))?.is).toBe('missing');
    // Germany is not Delaware.
    expect(why('DE-01', { country: 'DE', region: 'DE' })).toMatchObject({ reason: 'other_place' });
  });

  it('ME-01: Maine from 14 July 2026: before, at the interview, and each year', () => {
    const then = (day: string) => why('ME-01', us('ME'), MOUSE, ORDINARY, on(day));
    expect(then('2026-07-13')).toEqual({ because: 'not_yet', from: on('2026-07-14') });
    expect(then('2026-07-14')).toBe('applies');
    expect(asks('ME-01', us('ME'))).toEqual(['notice collection', 'cadence year']);
    expect(asks('ME-01', { ...us('ME'), kind: 'applicant' })).toEqual(['notice interview']);
    expect(asks('ME-01', us('ME'), MOUSE, yes('personal_devices'))).toContain('choice person');
    const webcam = { ...MOUSE, category: 'webcam' };
    expect(asks('ME-01', us('ME'), webcam, yes('records_remote_work'))).toContain('never');
  });

  it('ON-01: Ontario, with 25 staff or more, and while nobody said how many', () => {
    const toronto = { country: 'CA', region: 'ON' };
    expect(why('ON-01', toronto)).toMatchObject({ question: 'ontario_25_staff' });
    const { ontario_25_staff: _, ...unanswered } = ORDINARY;
    expect(why('ON-01', toronto, MOUSE, unanswered)).toBe('applies');
    expect(asks('ON-01', toronto, MOUSE, yes('ontario_25_staff'))).toEqual([
      'record monitoring_policy',
      'deadline copy_of_policy {"value":30,"unit":"days"}',
      'keep monitoring_policy {"value":3,"unit":"years"}',
    ]);
    // California is not Canada.
    expect(why('ON-01', us('CA'), MOUSE, yes('ontario_25_staff'))).toMatchObject({ reason: 'other_place' });
  });

  it('CA-01 to CA-03: California, for a business of its size', () => {
    const business = yes('california_business');
    expect(applying(us('CA')).filter((id) => id.startsWith('CA-'))).toEqual([]);
    expect(asks('CA-01', us('CA'), MOUSE, business)).toEqual([
      'deadline confirm_receipt {"value":10,"unit":"working_days"}',
      'deadline answer {"value":45,"unit":"days"} {"value":45,"unit":"days"}',
    ]);
    expect(asks('CA-02', us('CA'), MOUSE, business)).toEqual([
      'keep request_log {"value":24,"unit":"months"}',
    ]);
    const then = (day: string) => why('CA-03', us('CA'), MOUSE, business, on(day));
    expect(then('2026-12-31')).toEqual({ because: 'not_yet', from: on('2027-01-01') });
    expect(then('2027-01-01')).toBe('applies');
  });

  it('EU-42: platform work from 2 December 2026, and never private conversations', () => {
    const platform = yes('labour_platform');
    const then = (day: string) => why('EU-42', { country: 'FR' }, MOUSE, platform, on(day));
    expect(then('2026-12-01')).toMatchObject({ because: 'not_yet' });
    expect(then('2026-12-02')).toBe('applies');
    const chat = { ...MOUSE, category: 'chat_message' };
    expect(asks('EU-42', { country: 'FR' }, chat, platform, on('2026-12-02'))).toContain('never');
    expect(why('EU-42', { country: 'FR' })).toMatchObject({ question: 'labour_platform' });
  });

  it('PT-01: Portugal, the performance of people who work from afar', () => {
    const screen = { ...MOUSE, category: 'screen_content', purpose: 'performance_evaluation' };
    expect(asks('PT-01', { country: 'PT' }, screen, yes('records_remote_work'))).toEqual(['never']);
    expect(why('PT-01', { country: 'PT' }, screen)).toMatchObject({ question: 'records_remote_work' });
    expect(why('PT-01', { country: 'ES' }, screen, yes('records_remote_work'))).toMatchObject({
      reason: 'other_place',
    });
  });
});
