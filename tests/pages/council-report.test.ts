/** The month of a council's report begins and ends where the council is, and holds what concerns its place. */
import { describe, expect, it } from 'vitest';
import { actsHere, monthBeside, monthOf } from '#app/pages/council-report';
import type { AuditLine } from '#app/services/queries/registers';

const at = (iso: string) => Date.parse(iso);

describe('the month of a report', () => {
  it('begins and ends at midnight of the place, over a change of the clocks too', () => {
    const march = monthOf('2026-03', at('2026-11-29T12:00:00Z'), 'Europe/Berlin');
    expect(march).toEqual({
      key: '2026-03',
      from: at('2026-02-28T23:00:00Z'),
      until: at('2026-03-31T22:00:00Z'),
    });
    const newYork = monthOf('2025-12', at('2026-11-29T12:00:00Z'), 'America/New_York');
    expect([newYork.from, newYork.until]).toEqual([at('2025-12-01T05:00:00Z'), at('2026-01-01T05:00:00Z')]);
  });

  it('is the one that runs at the place, where none is asked for, or one that cannot be known', () => {
    const now = at('2026-11-30T23:30:00Z');
    for (const asked of [null, '', '2026-13', '2027-01', 'november', '2026-12-01', '-1'])
      expect(monthOf(asked, now, 'Europe/Berlin').key).toBe('2026-12');
    expect(monthOf('2026-12', now, 'America/New_York').key).toBe('2026-11');
  });

  it('has one before and one after, over the turn of a year', () => {
    expect([monthBeside('2026-01', -1), monthBeside('2025-12', 1), monthBeside('2026-06', 1)]).toEqual([
      '2025-12',
      '2026-01',
      '2026-07',
    ]);
  });
});

describe('the acts of a report', () => {
  const line = (
    operation: AuditLine['operation'],
    object: string,
    more: Partial<AuditLine> = {},
  ): AuditLine => ({
    seq: 1,
    at: 0,
    actor: 'officer',
    operation,
    object,
    ...more,
  });
  const programmes = [
    {
      key: 'training',
      activities: [{ places: [{ establishment: 'hull', readiness: 'open', gates: [], notice: 'told' }] }],
    },
  ] as unknown as Parameters<typeof actsHere>[1];
  const kept = (lines: readonly AuditLine[]) =>
    actsHere(lines, programmes, { id: 'hull', country: 'GB' }).map(
      ({ operation, object }) => `${operation} ${object}`,
    );

  it('are those about programmes, notices and gates of the place, and the machines', () => {
    const ours = [
      line('programme.apply', 'training'),
      line('notice.publish', 'told:3'),
      line('system.register', 'agent'),
      line('contexts.declare', 'contexts'),
      line('gate.record', 'training:collective_gate_unmet', {
        gate: { state: 'open', place: 'establishment:hull' },
      }),
      line('gate.record', 'training:assessment_missing', { gate: { state: 'open', place: 'GB' } }),
      line('gate.record', 'training:store_not_ready', { gate: { state: 'shut' } }),
    ];
    expect(kept(ours)).toHaveLength(ours.length);
  });

  it('are never about people, other places or other programmes', () => {
    expect(
      kept([
        line('programme.apply', 'another'),
        line('notice.publish', 'elsewhere:1'),
        line('gate.record', 'training:collective_gate_unmet', {
          gate: { state: 'shut', place: 'establishment:york' },
        }),
        line('person.add', 'per_1'),
        line('role.approve', 'per_1'),
        line('account.issue_code', 'per_1'),
      ]),
    ).toEqual([]);
  });
});
