import { describe, expect, it } from 'vitest';
import { categoryOf } from '#domain/monitoring/category';
import {
  GATES,
  type Gate,
  type GateRecord,
  gateOpenSince,
  gatesNeeded,
  mayOpenGate,
} from '#domain/monitoring/gates';
import { activity, day } from '../decision/world';

const NO_COUNCIL = { council: false };
const needed = (
  more: Parameters<typeof activity>[0],
  basis = more?.basis,
  at: { council: boolean } | undefined = NO_COUNCIL,
) => gatesNeeded(activity(more), basis, at, categoryOf(activity(more).category)?.risk);

describe('the gates an activity needs', () => {
  const cases: readonly { what: string; gates: readonly Gate[]; expected: readonly Gate[] }[] = [
    { what: 'a light category on an obligation', gates: needed({ basis: 'legal_obligation' }), expected: [] },
    { what: 'consent', gates: needed({ basis: 'consent' }), expected: ['no_detriment_unpromised'] },
    {
      what: 'a high risk without content',
      gates: needed({ basis: 'contract', category: 'keystroke_timing' }),
      expected: ['assessment_missing', 'store_not_ready'],
    },
    {
      what: 'content',
      gates: needed({ basis: 'contract', category: 'chat_message' }),
      expected: ['assessment_missing', 'store_not_ready', 'special_category_condition_missing'],
    },
    ...(['train_ai_agents', 'ai_evaluation', 'performance_evaluation'] as const).map((purpose) => ({
      what: purpose,
      gates: needed({ basis: 'legitimate_interest', purpose }),
      expected: ['assessment_missing' as const],
    })),
    {
      what: 'a council',
      gates: needed({}, 'contract', { council: true }),
      expected: ['collective_gate_unmet'],
    },
    {
      what: 'an unknown establishment',
      gates: gatesNeeded(activity(), 'contract', undefined, 'medium'),
      expected: ['collective_gate_unmet'],
    },
    { what: 'a processor', gates: needed({ processors: ['vendor'] }), expected: ['processor_unregistered'] },
    { what: 'a transfer', gates: needed({ transfers: ['US'] }), expected: ['transfer_mechanism_missing'] },
    {
      what: 'everything at once',
      gates: needed(
        { category: 'screen_content', purpose: 'train_ai_agents', processors: ['vendor'], transfers: ['US'] },
        'consent',
        { council: true },
      ),
      expected: GATES,
    },
  ];
  it.each(cases)('$what', ({ gates, expected }) => {
    expect(gates).toEqual(expected);
  });
});

describe('a gate', () => {
  const mouse = activity();
  const places = ['establishment:london', 'GB'];
  const record = (more: Partial<GateRecord> = {}): GateRecord => ({
    gate: 'assessment_missing',
    programme: 'agents',
    state: 'open',
    at: day(1),
    ...more,
  });
  const since = (records: readonly GateRecord[], now = day(10)) =>
    gateOpenSince(records, 'assessment_missing', mouse, places, now);

  it('is shut until somebody records that it is open', () => {
    expect(since([])).toBeUndefined();
    expect(since([record()])).toBe(day(1));
    expect(since([record({ at: day(10) + 1 })])).toBeUndefined();
  });

  it('is opened only by its own record, for this programme, activity and place', () => {
    expect(since([record({ gate: 'store_not_ready' })])).toBeUndefined();
    expect(since([record({ programme: 'other' })])).toBeUndefined();
    expect(since([record({ activity: 'agents.url.security.use' })])).toBeUndefined();
    expect(since([record({ activity: mouse.id })])).toBe(day(1));
    expect(since([record({ place: 'DE' })])).toBeUndefined();
    expect(since([record({ place: 'GB' })])).toBe(day(1));
    expect(since([record({ place: 'establishment:london' })])).toBe(day(1));
  });

  it('closes when the opening runs out, to the millisecond', () => {
    expect(since([record({ until: day(10) + 1 })])).toBe(day(1));
    expect(since([record({ until: day(10) })])).toBeUndefined();
  });

  it('is shut where any record that matches is shut, whichever came first', () => {
    const shutHere = record({ state: 'shut', place: 'GB', at: day(2) });
    expect(since([record(), shutHere])).toBeUndefined();
    expect(since([shutHere, record({ at: day(3) })])).toBeUndefined();
    expect(since([record(), record({ state: 'shut', place: 'DE' })])).toBe(day(1));
    expect(since([record({ place: 'GB' }), record({ state: 'shut', at: day(0) })])).toBeUndefined();
  });

  it('follows the later of two records of the same thing, in whatever order they are given', () => {
    const shut = record({ state: 'shut', at: day(3) });
    const again = record({ at: day(5) });
    expect(since([record(), shut])).toBeUndefined();
    expect(since([record(), shut, again])).toBe(day(5));
    expect(since([again, shut, record()])).toBe(day(5));
    expect(since([record(), record({ state: 'shut' })])).toBeUndefined();
    expect(since([record(), shut, again], day(4))).toBeUndefined();
  });

  it('remembers a break after the opening that ended it ran out', () => {
    const ranOut = record({ place: 'GB', at: day(5), until: day(8) });
    expect(since([record(), ranOut])).toBe(day(5));
    expect(since([ranOut, record()])).toBe(day(5));
  });

  it('of the council is opened only by a representative', () => {
    for (const role of ['officer', 'admin', 'dpo', 'employee', 'engineer', 'auditor', 'responder']) {
      expect(mayOpenGate('collective_gate_unmet', [role]), role).toBe(false);
    }
    expect(mayOpenGate('collective_gate_unmet', ['representative'])).toBe(true);
    expect(mayOpenGate('assessment_missing', ['representative'])).toBe(false);
    expect(mayOpenGate('assessment_missing', ['officer'])).toBe(true);
    expect(mayOpenGate('assessment_missing', [])).toBe(false);
  });
});
