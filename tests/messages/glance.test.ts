import { describe, expect, it } from 'vitest';
import { canAnswer, groupsOf, lookedAnswer, recordedAnswer, summaryOf } from '#app/messages/glance';
import { say } from '#app/messages/speak';
import { rowOf } from './row-of';

const NOW = Date.UTC(2026, 10, 3, 13, 0, 0);
const clock = { language: 'en', zone: 'Europe/Berlin' } as const;
const silent = {
  system: 'endpoint-agent',
  kind: 'collector',
  lastSeen: Date.UTC(2026, 10, 3, 12, 40, 0),
  alive: false,
} as const;

describe('what is recorded about me right now', () => {
  const answer = (...rows: ReturnType<typeof rowOf>[]) => recordedAnswer({ rows, now: NOW }, clock);

  it('counts what heartbeats say in one short sentence, and names it below', () => {
    const { lead, more } = answer(rowOf(), rowOf({ category: 'app_usage' }));
    expect(lead).toBe('2 kinds of data may be recorded about you now.');
    expect(more[0]).toBe('May be recorded: mouse movements and programs you use.');
  });

  it('never calls a silent collector quiet: it says who is silent and since when', () => {
    const { lead, more } = answer(rowOf({ observed: 'none_report', systems: [silent] }));
    expect(lead).toBe('We do not know about one kind of data.');
    expect(more.slice(0, 2)).toEqual([
      'Not known: mouse movements.',
      'Not heard from: Endpoint agent (since 13:40:00).',
    ]);
  });

  it('says what is unknown beside what is recorded', () => {
    const { lead, more } = answer(
      rowOf(),
      rowOf({ category: 'url', observed: 'none_report', systems: [{ ...silent, lastSeen: undefined }] }),
    );
    expect(lead).toBe('One kind of data may be recorded about you now. About one other we do not know.');
    expect(more.slice(0, 3)).toEqual([
      'May be recorded: mouse movements.',
      'Not known: web addresses.',
      'Not heard from: Endpoint agent (never).',
    ]);
  });

  it('tells of the collector that reports and of the one that is silent', () => {
    const { systems } = rowOf();
    const both = [...systems, { ...silent, system: 'browser-extension' }];
    const on = answer(rowOf({ observed: 'some_report', systems: both }));
    expect(on.lead).toBe('One kind of data may be recorded about you now.');
    expect(on.more).toContain('Not heard from: Browser extension (since 13:40:00).');
    const off = answer(rowOf({ allow: false, observed: 'some_report', systems: both }));
    expect(off.lead).toBe('We do not know about one kind of data.');
  });

  it('says what a report is: no evidence about the person', () => {
    expect(answer(rowOf()).more.at(-1)).toMatch(
      /says that a system runs, not what it has recorded about you/,
    );
  });

  it('names a silent system once, however many kinds it leaves in doubt', () => {
    const kinds = ['mouse_pointer', 'click_target', 'url', 'app_usage'];
    const { lead, more } = answer(
      ...kinds.map((category) => rowOf({ category, observed: 'none_report', systems: [silent] })),
    );
    expect(lead).toBe('We do not know about 4 kinds of data.');
    expect(more.join(' ').split('Endpoint agent')).toHaveLength(2);
  });

  it('says nothing only when every system that could record has reported', () => {
    expect(answer(rowOf({ allow: false })).lead).toBe(
      'The rules allow nothing to be recorded about you right now.',
    );
    expect(answer(rowOf({ observed: 'no_system' })).lead).toContain('No system is connected');
  });

  it('does not take use for recording', () => {
    expect(answer(rowOf({ verb: 'use' }), rowOf({ allow: false })).lead).toContain('nothing');
  });
});

describe('who looked', () => {
  const none = { count: 0, mismatches: 0 };
  const caution = 'No report does not mean that nobody looked.';

  it('says what coverage there is, and that silence is no answer', () => {
    expect(lookedAnswer({ systems: 4, reporting: 0, recent: none }, NOW, clock)).toEqual({
      lead: 'We cannot tell you yet: none of your employer’s 4 systems reports who looks.',
      more: [caution],
    });
  });

  it('keeps the caution when some systems report, and when all do', () => {
    const { lead, more } = lookedAnswer({ systems: 4, reporting: 2, recent: none }, NOW, clock);
    expect(lead).toBe('No look at your data was reported in the last 30 days.');
    expect(more).toEqual([expect.stringContaining('2 of 4 systems'), caution]);
    const all = lookedAnswer({ systems: 2, reporting: 2, recent: none }, NOW, clock);
    expect(all.more).toEqual(['All 2 systems that could tell do report who looks.', caution]);
  });

  it('counts what was reported, and says plainly what does not fit', () => {
    const recent = { count: 3, mismatches: 1, last: NOW - 3_600_000 };
    const { lead, more } = lookedAnswer({ systems: 2, reporting: 1, recent }, NOW, clock);
    expect(lead).toBe('3 looks at your data were reported in the last 30 days. The last one: 13:00:00.');
    expect(more).toEqual([
      '1 of them does not fit what you were told.',
      expect.stringContaining('1 of 2 systems'),
    ]);
  });
});

describe('what can I do', () => {
  const unread = [{ key: 'a', version: 1, title: 'A', state: 'not_read' as const }];

  it.each([
    [[], [], 'Nothing is waiting for you, and you can change your mind at any time.'],
    [unread, [], 'You can read a notice that is waiting for you.'],
    [[], ['x', 'y'], 'You can answer 2 questions, or leave it.'],
    [unread, ['x'], 'You can read a notice and answer a question.'],
  ])('is one sentence (%#)', (notices, unanswered, lead) => {
    expect(canAnswer({ unread: notices, unanswered }, clock).lead).toBe(lead);
  });
});

describe('the overview', () => {
  const shut = rowOf({ category: 'chat_message', allow: false, reasons: ['prohibited', 'consent_missing'] });
  const no = rowOf({ allow: false, reasons: ['consent_refused'], choice: { status: 'refused', at: 1 } });

  it('tells a no of the person from a gate', () => {
    expect(say('en', summaryOf([rowOf(), no, shut]))).toBe(
      'Your employer lists 3 ways to record or use data about you. 1 is allowed, 1 is not allowed, 1 is shut.',
    );
  });

  it('keeps every row, and moves nothing when a person answers', () => {
    const before = groupsOf([shut, rowOf({ category: 'url' }), rowOf()]);
    const after = groupsOf([shut, rowOf({ category: 'url' }), no]);
    expect(before.open.map(({ kind }) => kind)).toEqual(['mouse_pointer', 'url']);
    expect(after.open.map(({ kind }) => kind)).toEqual(['mouse_pointer', 'url']);
    expect(after.shut.map(({ kind }) => kind)).toEqual(['chat_message']);
  });
});
