/** Germany, row by row (law, section 2), with the European rows that apply there. */
import { describe, expect, it } from 'vitest';
import type { RuleId } from '#domain/duties/rules';
import { applying, asks, MOUSE, ORDINARY, on, standing, why } from './asked';

const BERLIN = { country: 'DE', region: 'BE', council: true };
const HALLE = { country: 'DE', region: 'ST', council: false };
const german = (ids: readonly RuleId[]) => ids.filter((id) => id.startsWith('GER-'));

describe('in Germany', () => {
  it('an establishment with a works council has every row but keylogger and spoken word, for the training on mouse movements', () => {
    expect(german(applying(BERLIN))).toEqual([
      'GER-01',
      'GER-02',
      'GER-03',
      'GER-04',
      'GER-05',
      'GER-08',
      'GER-09',
      'GER-10',
    ]);
  });

  it('one without has what needs no council', () => {
    expect(german(applying(HALLE))).toEqual(['GER-05', 'GER-08', 'GER-09', 'GER-10']);
    for (const rule of ['GER-01', 'GER-02', 'GER-03', 'GER-04'] as const) {
      expect(why(rule, HALLE)).toEqual({ because: 'scope', reason: 'no_council' });
    }
  });

  it('GER-01: the agreement comes before the introduction, and the council holds its key', () => {
    expect(asks('GER-01', BERLIN)).toEqual([
      'gate collective_gate_unmet',
      'order introduction collective_gate_unmet',
    ]);
    const shut = standing('GER-01', { isOpen: (gate) => gate !== 'collective_gate_unmet' }, BERLIN);
    expect(shut?.lines[0]?.outcome).toEqual({
      is: 'missing',
      who: 'representative',
      gate: 'collective_gate_unmet',
    });
    expect(standing('GER-01', {}, BERLIN)?.is).toBe('met');
  });

  it('GER-02: the form of the agreement is no click here, so the portal does not say it is met', () => {
    expect(asks('GER-02', BERLIN)).toContain('deadline notice_of_termination {"value":3,"unit":"months"}');
    expect(standing('GER-02', {}, BERLIN)?.is).toBe('not_checked');
  });

  it('GER-03: an agreement is no ground by itself', () => {
    const withoutBasis = standing('GER-03', { basis: undefined }, BERLIN);
    expect(withoutBasis?.lines[0]?.outcome).toEqual({ is: 'missing', who: 'officer' });
  });

  it('GER-04: an expert for the council where AI is trained, and not for security', () => {
    const security = { ...MOUSE, purpose: 'security', basis: 'legitimate_interest' } as const;
    expect(why('GER-04', BERLIN, security)).toEqual({ because: 'scope', reason: 'trains_nothing' });
  });

  it('GER-05: consent under national law, in private employment', () => {
    expect(asks('GER-05', HALLE)).toEqual([
      'choice person',
      'gate no_detriment_unpromised',
      'notice collection',
    ]);
    expect(why('GER-05', HALLE, MOUSE, { ...ORDINARY, private_employer: 'no' })).toEqual({
      because: 'scope',
      reason: 'answered_no',
      question: 'private_employer',
    });
    expect(why('GER-05', HALLE, { ...MOUSE, basis: 'contract' })).toEqual({
      because: 'scope',
      reason: 'other_basis',
    });
  });

  it.each(['keystroke_content', 'screen_content'])('GER-06: %s is never, whatever the ground', (category) => {
    for (const basis of ['consent', 'legitimate_interest', 'legal_obligation'] as const) {
      expect(asks('GER-06', HALLE, { ...MOUSE, category, basis })).toEqual(['never']);
    }
    expect(standing('GER-06', {}, HALLE, { ...MOUSE, category })?.is).toBe('met');
    const notShut = standing('GER-06', { prohibited: false }, HALLE, { ...MOUSE, category });
    expect(notShut?.lines[0]?.outcome).toEqual({ is: 'missing', who: 'officer' });
  });

  it('GER-06 is about content, not about timing or the mouse', () => {
    for (const category of ['keystroke_timing', 'mouse_pointer']) {
      expect(why('GER-06', HALLE, { ...MOUSE, category })).toEqual({
        because: 'scope',
        reason: 'other_category',
      });
    }
  });

  it('GER-07: sound and transcripts need everybody in the record, also those of a video with sound', () => {
    for (const category of ['audio', 'meeting_transcript']) {
      expect(asks('GER-07', HALLE, { ...MOUSE, category })).toEqual(['choice every_participant']);
    }
    const audio = { ...MOUSE, category: 'audio' };
    expect(standing('GER-07', {}, HALLE, audio)?.is).toBe('met');
    expect(standing('GER-07', { basis: 'legitimate_interest' }, HALLE, audio)?.is).toBe('missing');
  });

  it('GER-08: working time is recorded everywhere, two years at least, and never stopped by a request', () => {
    expect(asks('GER-08', HALLE)).toEqual([
      'built_in required_by_law_goes_on',
      'keep working_time {"value":2,"unit":"years"}',
    ]);
  });

  it('GER-09 and GER-10: an authority and a data protection officer, always', () => {
    expect(asks('GER-09', HALLE)).toEqual(['record authority']);
    expect(asks('GER-10', HALLE)).toEqual(['record officer_named']);
  });

  it('nothing of it reaches London, Dublin or New York', () => {
    for (const place of [{ country: 'GB' }, { country: 'IE' }, { country: 'US', region: 'NY' }]) {
      expect(german(applying({ ...place, council: true }))).toEqual([]);
    }
  });

  it('begins on its day: CJEU C-65/23, the expert of the council', () => {
    expect(why('GER-03', BERLIN, MOUSE, ORDINARY, on('2024-12-19') - 1)).toEqual({
      because: 'not_yet',
      from: on('2024-12-19'),
    });
    expect(why('GER-03', BERLIN, MOUSE, ORDINARY, on('2024-12-19'))).toBe('applies');
    expect(why('GER-04', BERLIN, MOUSE, ORDINARY, on('2021-06-18') - 1)).toMatchObject({
      because: 'not_yet',
    });
  });
});
