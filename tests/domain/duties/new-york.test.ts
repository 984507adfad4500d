/** New York (law, section 4): notice for all, an acknowledgement of hires only, and one text letter by letter. */
import { describe, expect, it } from 'vitest';
import { WORDINGS, wordingsIn } from '#domain/duties/wordings';
import { applying, asks, MOUSE, ORDINARY, on, standing, why } from './asked';

const NEW_YORK = { country: 'US', region: 'NY' };
const HIRE = { ...NEW_YORK, hiredAt: on('2022-05-07') };
const STAFF = { ...NEW_YORK, hiredAt: on('2022-05-06') };
const SECURITY = {
  ...MOUSE,
  category: 'app_usage',
  purpose: 'security',
  basis: 'legitimate_interest',
} as const;

describe('in New York', () => {
  it('the rows of New York apply, and none of Europe', () => {
    expect(applying(HIRE)).toEqual(['NY-01', 'NY-02', 'NY-03']);
  });

  it('NY-01: only who was hired since 7 May 2022 acknowledges; the others are told by posting', () => {
    expect(asks('NY-01', HIRE)).toEqual([
      'notice hire',
      `acknowledgement ${on('2022-05-07')}`,
      'posting conspicuous',
    ]);
    expect(asks('NY-01', STAFF)).toEqual(['posting conspicuous']);
  });

  it('NY-01: a day of hiring that nobody knows counts as one since then', () => {
    const { hiredAt: _, ...unknown } = HIRE;
    expect(asks('NY-01', { ...unknown, hiredAt: undefined } as never)).toContain('notice hire');
  });

  it('NY-01: the programme must ask at least those whom the law means, and a refusal is no acknowledgement', () => {
    const ask = (state: Parameters<typeof standing>[1]) =>
      standing('NY-01', state, HIRE, SECURITY)?.lines.find(
        ({ requirement }) => requirement.do === 'acknowledgement',
      )?.outcome;
    expect(ask({ acknowledgement: 'required' })).toEqual({ is: 'met' });
    expect(ask({ acknowledgement: { hiredSince: on('2022-05-07') } })).toEqual({ is: 'met' });
    expect(ask({ acknowledgement: { hiredSince: on('2022-05-08') } })).toEqual({
      is: 'missing',
      who: 'officer',
    });
    expect(ask({ acknowledgement: 'not_required' })).toEqual({ is: 'missing', who: 'officer' });
    expect(ask({ onMissingAcknowledgement: 'recorded_refusal_suffices' })).toEqual({ is: 'not_checked' });
    expect(ask({ told: 'not_acknowledged' })).toEqual({ is: 'missing', who: 'employee' });
    expect(ask({ told: true })).toEqual({ is: 'met' });
  });

  it('NY-01: is met for staff once somebody said that the notice in force hangs there, and missing before', () => {
    expect(standing('NY-01', {}, STAFF)?.is).toBe('met');
    expect(standing('NY-01', { posted: false }, STAFF)?.lines).toMatchObject([
      { requirement: { do: 'posting' }, outcome: { is: 'missing', who: 'officer' } },
    ]);
  });

  it('NY-01: is about use of devices, in private employment, of those who work there', () => {
    expect(why('NY-01', HIRE, { ...MOUSE, category: 'working_time' })).toMatchObject({
      reason: 'other_category',
    });
    for (const category of ['keystroke_timing', 'screen_content', 'mouse_pointer', 'email_content', 'url']) {
      expect(why('NY-01', HIRE, { ...MOUSE, category })).toBe('applies');
    }
    expect(why('NY-01', HIRE, MOUSE, { ...ORDINARY, private_employer: 'no' })).toMatchObject({
      question: 'private_employer',
    });
    expect(why('NY-01', { ...HIRE, kind: 'visitor' })).toMatchObject({ reason: 'other_kind' });
    expect(why('NY-01', { ...HIRE, region: 'NJ' })).toMatchObject({ reason: 'other_place' });
  });

  it('NY-01 begins on 7 May 2022', () => {
    expect(why('NY-01', HIRE, MOUSE, ORDINARY, on('2022-05-07') - 1)).toMatchObject({ because: 'not_yet' });
    expect(why('NY-01', HIRE, MOUSE, ORDINARY, on('2022-05-07'))).toBe('applies');
  });

  it('NY-02: the text of the statute, letter by letter', () => {
    expect(WORDINGS['NY-02']).toBe(
      'an employee shall be advised that any and all telephone conversations or transmissions, electronic mail or transmissions, or internet access or usage by an employee by any electronic device or system, including but not limited to the use of a computer, telephone, wire, radio or electromagnetic, photoelectronic or photo-optical systems may be subject to monitoring at any and all times and by any lawful means.',
    );
    const text = WORDINGS['NY-02'];
    expect([...wordingsIn([`Before. ${text} After.`])]).toEqual(['NY-02']);
    expect([...wordingsIn([`A${text.slice(1)}`])]).toEqual(['NY-02']);
    for (const wrong of [
      text.replace('photoelectronic', 'photoelectric'),
      text.replace('transmissions, or internet', 'transmissions or internet'),
      text.toUpperCase(),
      text.slice(0, -1),
      `${text.slice(0, 100)} ${text.slice(100)}`,
    ]) {
      expect([...wordingsIn([wrong])]).toEqual([]);
    }
    // Not in two halves of two texts either.
    expect([...wordingsIn([text.slice(0, 200), text.slice(200)])]).toEqual([]);
    expect(standing('NY-02', {}, HIRE)?.is).toBe('met');
    const without = standing('NY-02', { wordings: new Set() }, HIRE);
    expect(without?.lines[0]?.outcome).toEqual({ is: 'missing', who: 'officer' });
  });

  it('NY-03: residents in 30 days, since 21 December 2024', () => {
    expect(asks('NY-03', HIRE)).toContain('deadline tell_residents {"value":30,"unit":"days"}');
    expect(why('NY-03', HIRE, MOUSE, ORDINARY, on('2024-12-20'))).toMatchObject({ because: 'not_yet' });
  });

  it('NY-04: speech with anybody in New York, wherever the other sits, until somebody answers that there is none', () => {
    const audio = { ...MOUSE, category: 'audio' };
    expect(asks('NY-04', HIRE, audio)).toEqual(['choice person']);
    expect(why('NY-04', { country: 'DE' }, audio)).toMatchObject({ question: 'calls_with_new_york' });
    const { calls_with_new_york: _, ...unanswered } = ORDINARY;
    expect(why('NY-04', { country: 'DE' }, audio, unanswered)).toBe('applies');
    expect(why('NY-04', HIRE)).toMatchObject({ reason: 'other_category' });
  });
});
