import { describe, expect, it } from 'vitest';
import { mainFacts, moreFacts, splitFacts } from '#app/messages/facts';
import { rowOf } from './row-of';

describe('facts of one kind of data', () => {
  const facts = (...rows: ReturnType<typeof rowOf>[]) => splitFacts(rows.map((row) => mainFacts(row, 'en')));

  it('are said once where they hold for all of it', () => {
    const { shared, own } = facts(rowOf(), rowOf({ verb: 'use' }));
    expect(shared.map(({ name }) => name)).toEqual([
      'row.ground',
      'row.retention',
      'row.recipients',
      'row.judged',
    ]);
    expect(own).toEqual([[], []]);
  });

  it('stay with the activity where they differ, and none is lost', () => {
    const rows = [rowOf(), rowOf({ verb: 'use', retentionDays: 1, decisions: 'supports' })];
    const { shared, own } = facts(...rows);
    expect(shared.map(({ name }) => name)).toEqual(['row.ground', 'row.recipients']);
    expect(own.map((lines) => lines.map(({ text }) => text))).toEqual([
      ['90 days', 'Not used to judge you'],
      ['1 day', 'Helps people decide about you'],
    ]);
  });

  it('keep a fact that only one of them has', () => {
    const { shared, own } = splitFacts(
      [rowOf({ law: 'UK GDPR Art. 6(1)(a)' }), rowOf()].map((row) =>
        moreFacts(row, { language: 'en', zone: 'UTC' }),
      ),
    );
    expect(shared.map(({ name }) => name)).not.toContain('row.law');
    expect(own[0]?.map(({ text }) => text)).toEqual(['UK GDPR Art. 6(1)(a)']);
  });
});
