import { describe, expect, it } from 'vitest';
import { isPromised, questionLines, wordsOf } from '#app/messages/question';
import { decisionOf, observedOf, observedState, rowActs, rowState, shutReasons } from '#app/messages/row';
import { REASONS, type Reason } from '#domain/decision/reasons';
import { GATES } from '#domain/monitoring/gates';
import { rowOf } from './row-of';

const clock = { language: 'en', zone: 'Europe/Berlin' } as const;
const NOW = Date.UTC(2026, 10, 3, 8, 15, 0);

describe('the state of a row', () => {
  it.each(GATES)('is shut by %s even after a no', (gate) => {
    const row = rowOf({
      allow: false,
      reasons: [gate, 'consent_refused'],
      choice: { status: 'refused', at: 1 },
    });
    expect(rowState(row)).toBe('shut');
    expect(shutReasons(row)).toEqual([gate]);
  });

  it('is never on without an allow, whatever the reason', () => {
    for (const reason of Object.keys(REASONS) as Reason[]) {
      expect(rowState(rowOf({ allow: false, reasons: [reason] }))).not.toBe('on');
    }
  });

  it('tells a no of this person from no answer', () => {
    expect(
      rowState(rowOf({ allow: false, reasons: ['consent_withdrawn'], choice: { status: 'withdrawn' } })),
    ).toBe('said_no');
    expect(
      rowState(rowOf({ allow: false, reasons: ['consent_missing'], choice: { status: 'unknown' } })),
    ).toBe('off');
  });

  it('says what is known of now: what the rules allow and who reports, and when nobody knows', () => {
    expect(observedState(rowOf())).toBe('may');
    expect(observedState(rowOf({ allow: false }))).toBe('must_not');
    expect(observedState(rowOf({ observed: 'none_report' }))).toBe('unknown');
    expect(observedState(rowOf({ allow: false, observed: 'some_report' }))).toBe('unknown');
    expect(observedState(rowOf({ observed: 'no_system' }))).toBe('no_system');
  });
});

describe('what can be done in a row', () => {
  it('is withdrawing after a yes, in one press', () => {
    expect(rowActs(rowOf())).toEqual(['withdraw']);
  });

  it('is withdrawing also when a gate has shut it since', () => {
    expect(
      rowActs(rowOf({ allow: false, reasons: ['assessment_missing'], cannot: { give: 'shut_by_a_gate' } })),
    ).toEqual(['withdraw']);
  });

  it('is reading first when not told, with a no still at hand', () => {
    const row = rowOf({ choice: { status: 'unknown' }, cannot: { give: 'read_the_notice_first' } });
    expect(rowActs(row)).toEqual(['read_first', 'say_no']);
  });

  it('is confirming where it was read and not confirmed', () => {
    const row = rowOf({ choice: { status: 'unknown' }, cannot: { give: 'confirm_the_notice_first' } });
    expect(rowActs(row)).toEqual(['confirm_first', 'say_no']);
  });

  it('never asks for a yes that could not count', () => {
    const row = rowOf({ choice: { status: 'unknown' }, cannot: { give: 'shut_by_a_gate' } });
    expect(rowActs(row)).toEqual(['say_no']);
  });

  it('is nothing where the law requires it', () => {
    const row = rowOf({ basis: 'legal_obligation', choice: { status: 'unknown' }, cannot: {} });
    expect(rowActs(row)).toEqual([]);
  });
});

describe('declared beside observed', () => {
  const heard = {
    system: 'endpoint-agent',
    kind: 'collector' as const,
    lastSeen: NOW - 55_000,
    alive: true,
  };
  const silent = { system: 'browser-extension', kind: 'collector' as const, alive: false };

  it('gives the date of the permission and the second of the last report', () => {
    const row = rowOf({ since: Date.UTC(2026, 4, 2), systems: [heard] });
    expect(decisionOf(row, clock)).toBe('since 2 May 2026');
    expect(observedOf(row, NOW, clock)).toEqual([
      'A system that may record this reported in the last minute, and the rules allow it for you.',
      'Last report from Endpoint agent: 09:14:05.',
    ]);
  });

  it('says what is not known, and names every system that is silent', () => {
    const systems = [silent, { ...heard, alive: false }];
    expect(observedOf(rowOf({ observed: 'none_report', systems }), NOW, clock)).toEqual([
      'We do not know if it is recorded now.',
      'Browser extension has never reported.',
      'Not heard from Endpoint agent since 09:14:05.',
    ]);
  });

  it('does not speak of recording where data is only used', () => {
    for (const observed of ['all_report', 'some_report', 'none_report', 'no_system'] as const) {
      const [first] = observedOf(rowOf({ verb: 'use', observed, systems: [silent] }), NOW, clock);
      expect(first).not.toContain('recorded');
    }
  });

  it('tells what the reporting ones say, and which one is silent since when', () => {
    const systems = [heard, { ...silent, lastSeen: NOW - 300_000 }];
    expect(observedOf(rowOf({ observed: 'some_report', systems }), NOW, clock)).toEqual([
      'A system that may record this reported in the last minute, and the rules allow it for you.',
      'Another system is silent. What it does, we do not know.',
      'Last report from Endpoint agent: 09:14:05.',
      'Not heard from Browser extension since 09:10:00.',
    ]);
  });

  it('never says that a person is recorded, nor that they are not: a heartbeat does not know', () => {
    for (const allow of [true, false]) {
      for (const observed of ['all_report', 'some_report', 'none_report'] as const) {
        const said = observedOf(rowOf({ allow, observed, systems: [heard] }), NOW, clock).join(' ');
        expect(said).not.toMatch(/It is (not )?recorded/);
      }
    }
    const row = rowOf({ allow: false, reasons: ['consent_withdrawn'] });
    expect(decisionOf(row, clock)).toBe('You withdrew your yes.');
    expect(observedOf(row, NOW, clock)[0]).toContain('The rules do not allow it for you.');
  });
});

describe('the words of an answer', () => {
  it('are the question as it stood, then the words of the button', () => {
    const row = rowOf();
    expect(wordsOf(row, 'give', 'en')).toBe(
      [...questionLines(row, 'en'), 'Answer: Yes, I agree.'].join('\n'),
    );
    expect(questionLines(row, 'en').join('\n')).toContain(
      'What cannot be undone: What an agent has learned stays in it.',
    );
  });

  it('of a withdrawal are what stands beside its button', () => {
    expect(wordsOf(rowOf(), 'withdraw', 'en')).toBe('Record your mouse movements\nAnswer: Withdraw.');
  });

  it('promise no harm only where the promise is on record', () => {
    const unpromised = rowOf({ allow: false, reasons: ['no_detriment_unpromised'] });
    expect(isPromised(unpromised)).toBe(false);
    expect(questionLines(unpromised, 'en').join()).not.toContain('appraisal');
    expect(questionLines(rowOf(), 'en').join()).toContain('appraisal');
  });

  it('of what is shut do not speak of a yes that nobody can give', () => {
    const shut = rowOf({ allow: false, reasons: ['prohibited'], cannot: { give: 'shut_by_a_gate' } });
    const words = questionLines(shut, 'en').join('\n');
    expect(words).not.toMatch(/take back a yes|cannot be undone/);
    expect(words).toContain('A no that you say now still counts if this is ever opened.');
    expect(questionLines(rowOf(), 'en').join('\n')).not.toContain('ever opened');
  });
});
