import { describe, expect, it } from 'vitest';
import { type CannotChoose, cannotChoose } from '#domain/choice/can';
import { type ChoiceAct, type ChoiceFact, type ChoiceStatus, NO_CHOICE } from '#domain/choice/machine';
import type { Cell } from '#domain/decision/cell';
import { REASONS, type Reason } from '#domain/decision/reasons';
import { day, given } from '../decision/world';

const NOW = day(20);
const STOPS: readonly ChoiceAct[] = ['refuse', 'withdraw', 'defer', 'record_no'];
const consent = (...reasons: Reason[]): Cell => ({ basis: 'consent', reasons });
const choice = (status: ChoiceStatus): ChoiceFact => ({ status, at: day(2) });

describe('what a person may do now', () => {
  it('a yes is possible where only their own word is missing', () => {
    for (const reason of [
      'consent_missing',
      'consent_refused',
      'consent_withdrawn',
      'consent_expired',
      'consent_invalidated',
      'paused_by_person',
    ] as const) {
      expect(cannotChoose('give', consent(reason), NO_CHOICE, NOW)).toBeUndefined();
    }
    expect(cannotChoose('give', consent(), given(day(2)), NOW)).toBeUndefined();
  });

  it('a yes before the notice was read says to read it first', () => {
    for (const reason of ['notice_stale', 'not_notified'] as const) {
      expect(cannotChoose('give', consent(reason, 'consent_missing'), NO_CHOICE, NOW)).toBe(
        'read_the_notice_first',
      );
    }
  });

  it('a yes before the notice was confirmed says to confirm it, and to read it first where that is missing too', () => {
    const cannot = (...reasons: Reason[]) =>
      cannotChoose('give', consent(...reasons, 'consent_missing'), NO_CHOICE, NOW);
    expect(cannot('not_acknowledged')).toBe('confirm_the_notice_first');
    expect(cannot('not_notified', 'not_acknowledged')).toBe('read_the_notice_first');
  });

  it('a yes that could not count is not asked for: anything else shuts it, and says so before the notice does', () => {
    const theirs = new Set<Reason>([
      ...(['notice_stale', 'not_notified', 'not_acknowledged', 'paused', 'paused_by_person'] as const),
      ...([
        'consent_missing',
        'consent_refused',
        'consent_withdrawn',
        'consent_expired',
        'consent_invalidated',
      ] as const),
    ]);
    const others = (Object.keys(REASONS) as Reason[]).filter((reason) => !theirs.has(reason));
    expect(others).toContain('no_published_notice');
    for (const reason of others) {
      expect(
        cannotChoose('give', consent(reason, 'not_notified', 'consent_missing'), NO_CHOICE, NOW),
        reason,
      ).toBe('shut_by_a_gate');
    }
  });

  it('a no is possible whatever else shuts the activity, told or not', () => {
    for (const reason of Object.keys(REASONS) as Reason[]) {
      expect(cannotChoose('refuse', consent(reason), NO_CHOICE, NOW), reason).toBeUndefined();
      expect(cannotChoose('withdraw', consent(reason), given(day(2)), NOW), reason).toBeUndefined();
      expect(cannotChoose('record_no', consent(reason), given(day(2)), NOW), reason).toBeUndefined();
    }
  });

  it('where the basis is another there is nothing to say yes to', () => {
    for (const basis of ['legitimate_interest', 'legal_obligation', 'contract', undefined] as const) {
      for (const act of ['give', ...STOPS] as const) {
        expect(cannotChoose(act, { basis, reasons: [] }, NO_CHOICE, NOW)).toBe('not_a_matter_of_consent');
      }
    }
  });

  it('a yes that still stands can be stopped even where the basis is no longer consent', () => {
    expect(
      cannotChoose('withdraw', { basis: undefined, reasons: ['no_lawful_basis'] }, given(day(2)), NOW),
    ).toBeUndefined();
    expect(cannotChoose('withdraw', { basis: undefined, reasons: [] }, given(day(2), NOW), NOW)).toBe(
      'not_a_matter_of_consent',
    );
  });

  const idle: readonly { act: ChoiceAct; from: ChoiceStatus; expected: CannotChoose | undefined }[] = [
    { act: 'withdraw', from: 'unknown', expected: 'changes_nothing' },
    { act: 'withdraw', from: 'refused', expected: 'changes_nothing' },
    { act: 'withdraw', from: 'withdrawn', expected: 'changes_nothing' },
    { act: 'record_no', from: 'refused', expected: undefined },
    { act: 'record_no', from: 'withdrawn', expected: undefined },
    { act: 'defer', from: 'refused', expected: 'changes_nothing' },
    { act: 'defer', from: 'given', expected: 'changes_nothing' },
    { act: 'refuse', from: 'given', expected: undefined },
    { act: 'refuse', from: 'refused', expected: undefined },
    { act: 'give', from: 'given', expected: undefined },
  ];
  it.each(idle)('$act from $from: $expected', ({ act, from, expected }) => {
    expect(cannotChoose(act, consent(), choice(from), NOW)).toBe(expected);
  });

  it('sees a yes past its end as expired: it can be given again and not withdrawn', () => {
    expect(cannotChoose('give', consent('consent_expired'), given(day(2), NOW), NOW)).toBeUndefined();
    expect(cannotChoose('withdraw', consent('consent_expired'), given(day(2), NOW), NOW)).toBe(
      'changes_nothing',
    );
  });
});
