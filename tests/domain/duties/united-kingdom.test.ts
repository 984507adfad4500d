/** United Kingdom: the mirrored rows, and its own (law, section 3). */
import { describe, expect, it } from 'vitest';
import { RULES } from '#domain/duties/rules';
import { applying, asks, MOUSE, ORDINARY, on, standing, why } from './asked';

const LEEDS = { country: 'GB' };
const own = (ids: readonly string[]) => ids.filter((id) => id.startsWith('UK-'));
const number = (id: string) => Number(id.slice(3));

describe('in the United Kingdom', () => {
  it('the rows EU-01 to EU-13, EU-16 to EU-31, EU-34 and EU-35 are mirrored, and no other; months and hours are counted alike', () => {
    const mirrored = RULES.filter((rule) => rule.mirrored).map(({ id }) => id);
    const wanted = Array.from({ length: 42 }, (_, i) => `EU-${String(i + 1).padStart(2, '0')}`).filter(
      (id) =>
        number(id) <= 13 || (number(id) >= 16 && number(id) <= 31) || number(id) === 34 || number(id) === 35,
    );
    expect(mirrored).toEqual(wanted);
    const here = applying(LEEDS).filter((id) => id.startsWith('EU-'));
    expect(here.every((id) => wanted.includes(id) || id === 'EU-14' || id === 'EU-15')).toBe(true);
    expect(here).toEqual(expect.arrayContaining(['EU-01', 'EU-04', 'EU-05', 'EU-09', 'EU-14', 'EU-27']));
    for (const rule of ['EU-32', 'EU-33', 'EU-37', 'EU-38', 'EU-39', 'EU-40'] as const) {
      expect(why(rule, LEEDS)).toEqual({ because: 'scope', reason: 'other_place' });
    }
  });

  it('has its own rows for the training on mouse movements', () => {
    expect(own(applying(LEEDS))).toEqual(['UK-01', 'UK-02', 'UK-06', 'UK-08']);
  });

  it('UK-01: one month and two more, since 5 February 2026', () => {
    expect(asks('UK-01', LEEDS)).toEqual([
      'deadline answer {"value":1,"unit":"months"} {"value":2,"unit":"months"}',
    ]);
    expect(why('UK-01', LEEDS, MOUSE, ORDINARY, on('2026-02-05') - 1)).toEqual({
      because: 'not_yet',
      from: on('2026-02-05'),
    });
    expect(why('UK-01', LEEDS, MOUSE, ORDINARY, on('2026-02-05'))).toBe('applies');
  });

  it('UK-02: complaints are acknowledged in 30 days, from 19 June 2026', () => {
    expect(asks('UK-02', LEEDS)).toContain('deadline acknowledge_complaint {"value":30,"unit":"days"}');
    expect(why('UK-02', LEEDS, MOUSE, ORDINARY, on('2026-06-18'))).toMatchObject({ because: 'not_yet' });
    expect(why('UK-02', LEEDS, MOUSE, ORDINARY, on('2026-06-19'))).toBe('applies');
  });

  it('UK-03: what judges people needs a human, a score that helps too', () => {
    expect(why('UK-03', LEEDS)).toEqual({ because: 'scope', reason: 'judges_nobody' });
    for (const decisions of ['supports', 'automated'] as const) {
      expect(asks('UK-03', LEEDS, { ...MOUSE, decisions })).toEqual(['human_review', 'notice collection']);
    }
  });

  it('UK-04 and EU-03: another purpose needs an assessment, unless the use has a yes of its own or rests on a law', () => {
    const other = { ...MOUSE, otherPurpose: true };
    for (const rule of ['EU-03', 'UK-04'] as const) {
      expect(why(rule, LEEDS)).toEqual({ because: 'scope', reason: 'same_purpose' });
      expect(why(rule, LEEDS, other)).toEqual({ because: 'scope', reason: 'other_basis' });
      expect(why(rule, LEEDS, { ...other, basis: 'legal_obligation' })).toMatchObject({
        reason: 'other_basis',
      });
      expect(asks(rule, LEEDS, { ...other, basis: 'legitimate_interest' })).toEqual([
        'record compatibility',
        'notice new_use',
        'order new_use told',
      ]);
    }
  });

  it('UK-05: training is no recognised interest, so balancing stays due', () => {
    expect(asks('UK-05', LEEDS, { ...MOUSE, basis: 'legitimate_interest' })).toEqual(['record balancing']);
    expect(why('UK-05', LEEDS)).toMatchObject({ reason: 'other_basis' });
  });

  it('UK-06: the list of the ICO for everybody who works there, and for nobody who visits', () => {
    expect(asks('UK-06', LEEDS)).toEqual([
      'basis',
      'notice collection',
      'gate assessment_missing',
      'record monitoring_checklist',
      'record workers_views',
      'order collection assessment_missing',
    ]);
    expect(asks('UK-06', LEEDS, { ...MOUSE, category: 'chat_message' })).toContain(
      'gate special_category_condition_missing',
    );
    for (const kind of ['visitor', 'leaver', 'applicant'] as const) {
      expect(why('UK-06', { ...LEEDS, kind })).toEqual({ because: 'scope', reason: 'other_kind' });
    }
    expect(standing('UK-06', {}, LEEDS)?.is).toBe('not_checked');
    expect(standing('UK-06', { notice: false }, LEEDS)?.is).toBe('missing');
  });

  it('UK-07: what is taken in transit, and training is none of the listed purposes', () => {
    const chat = { ...MOUSE, category: 'chat_message' };
    const takes = { ...ORDINARY, takes_messages_in_transit: 'yes' } as const;
    expect(why('UK-07', LEEDS, chat)).toMatchObject({ question: 'takes_messages_in_transit' });
    expect(asks('UK-07', LEEDS, chat, takes)).toContain('choice every_participant');
    const security = { ...chat, purpose: 'security' };
    expect(asks('UK-07', LEEDS, security, takes)).not.toContain('choice every_participant');
    expect(asks('UK-07', LEEDS, security, takes)).toContain('record business_purpose');
    expect(why('UK-07', LEEDS, MOUSE, takes)).toMatchObject({ reason: 'other_category' });
  });

  it('UK-08: 72 hours, and people at once', () => {
    expect(asks('UK-08', LEEDS)).toEqual([
      'deadline notify_authority {"value":72,"unit":"hours"}',
      'without_delay tell_people',
    ]);
  });

  it('UK-09: what leaves the country needs its mechanism before it does', () => {
    const abroad = { ...MOUSE, transfers: true };
    expect(why('UK-09', LEEDS)).toEqual({ because: 'scope', reason: 'no_transfer' });
    expect(asks('UK-09', LEEDS, abroad)).toContain('order transfer transfer_mechanism_missing');
    const shut = standing('UK-09', { isOpen: () => false }, LEEDS, abroad);
    expect(shut?.is).toBe('missing');
  });
});
