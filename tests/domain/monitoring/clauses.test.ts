/** What a council agreed to, as rules: what each one shuts, and that none opens anything. */
import { describe, expect, it } from 'vitest';
import { brokenClause, CLAUSES, type Clauses } from '#domain/monitoring/clauses';
import { type GateRecord, gateOpenSince, smallestGroup } from '#domain/monitoring/gates';
import { activity, day } from '../decision/world';

const signed = (clauses: Clauses, more: Partial<GateRecord> = {}): GateRecord => ({
  gate: 'collective_gate_unmet',
  programme: 'agents',
  place: 'establishment:hull',
  state: 'open',
  at: day(1),
  clauses,
  ...more,
});
const since = (records: readonly GateRecord[], what = activity()) =>
  gateOpenSince(records, 'collective_gate_unmet', what, ['establishment:hull', 'GB'], day(5));

describe('a clause', () => {
  const cases = [
    { clause: 'activities', limit: ['another.one'], breaks: activity(), keeps: activity({ category: 'x' }) },
    {
      clause: 'noJudging',
      limit: true,
      breaks: activity({ duty: { decisions: 'supports' } }),
      keeps: activity(),
    },
    {
      clause: 'noJudging',
      limit: true,
      breaks: activity({ purpose: 'performance_evaluation' }),
      keeps: activity(),
    },
    { clause: 'noJudging', limit: true, breaks: activity({ purpose: 'never_heard_of' }), keeps: activity() },
    {
      clause: 'maxRetentionDays',
      limit: 90,
      breaks: activity({ retentionDays: 91 }),
      keeps: activity({ retentionDays: 90 }),
    },
  ] as const;
  it.each(cases)(
    '$clause shuts what goes beyond it, and nothing else',
    ({ clause, limit, breaks, keeps }) => {
      const clauses: Clauses = { [clause]: clause === 'activities' ? [keeps.id] : limit };
      expect(brokenClause(clauses, breaks)).toBe(clause);
      expect(brokenClause(clauses, keeps)).toBeUndefined();
      expect(since([signed(clauses)], breaks)).toBeUndefined();
      expect(since([signed(clauses)], keeps)).toBe(day(1));
    },
  );

  it('is in the list once, and every one has a case or is about figures', () => {
    expect(new Set(CLAUSES).size).toBe(CLAUSES.length);
    const tried = new Set<string>(cases.map(({ clause }) => clause));
    expect(CLAUSES.filter((clause) => !tried.has(clause))).toEqual(['minimumGroup', 'resumesWithCouncil']);
  });

  it('shuts like a shutting: another opening of the same gate does not lift it', () => {
    const broken = signed({ maxRetentionDays: 1 });
    const everywhere = signed({}, { place: 'GB' });
    expect(since([everywhere])).toBe(day(1));
    expect(since([broken, everywhere])).toBeUndefined();
  });

  it('opens nothing: what was shut, or has run out, stays shut whatever was agreed', () => {
    expect(since([signed({ noJudging: true }, { state: 'shut' })])).toBeUndefined();
    expect(since([signed({ noJudging: true }, { until: day(4) })])).toBeUndefined();
  });

  it('is replaced by what is agreed to later', () => {
    const records = [signed({ maxRetentionDays: 1 }), signed({ maxRetentionDays: 365 }, { at: day(2) })];
    expect(since(records)).toBe(day(2));
    expect(since([...records].reverse())).toBe(day(2));
  });
});

describe('the smallest group', () => {
  it('is the largest that anybody asked for, none where nobody did', () => {
    expect(smallestGroup([])).toBe(0);
    expect(smallestGroup([signed({}), signed({ minimumGroup: 30 }), signed({ minimumGroup: 25 })])).toBe(30);
  });
});

describe('the clause on pauses', () => {
  const resumes: Clauses = { resumesWithCouncil: true };

  it('ends what was signed before the pause, and only with the clause', () => {
    expect(since([signed(resumes)])).toBe(day(1));
    expect(since([signed(resumes, { pausedAt: day(2) })])).toBeUndefined();
    expect(since([signed({}, { pausedAt: day(2) })])).toBe(day(1));
    expect(since([signed({ resumesWithCouncil: undefined } as never, { pausedAt: day(2) })])).toBe(day(1));
  });

  it('counts a signature that was made during the pause or after it, and no pause that has not begun', () => {
    expect(since([signed(resumes, { at: day(3), pausedAt: day(2) })])).toBe(day(3));
    expect(since([signed(resumes, { pausedAt: day(6) })])).toBe(day(1));
    // In the same moment nobody knows which was first: shut.
    expect(since([signed(resumes, { at: day(2), pausedAt: day(2) })])).toBeUndefined();
    const before = signed(resumes, { pausedAt: day(2) });
    const again = signed(resumes, { at: day(4), pausedAt: day(2) });
    expect(since([before, again])).toBe(day(4));
  });

  it('shuts nothing that the law requires: a pause does not stop that', () => {
    const required = activity({ basisByPlace: { GB: { basis: 'legal_obligation', law: 'A law' } } } as never);
    const records = [signed(resumes, { pausedAt: day(2) })];
    expect(since(records, required)).toBe(day(1));
  });

  it('holds at its own place alone, and ends with the signature it belongs to', () => {
    const elsewhere = signed(resumes, { place: 'establishment:york', pausedAt: day(2) });
    expect(since([elsewhere, signed({}, { pausedAt: day(2) })])).toBe(day(1));
    const over = signed(resumes, { until: day(3), pausedAt: day(2) });
    expect(since([over, signed({}, { at: day(4), pausedAt: day(2) })])).toBe(day(4));
  });
});
