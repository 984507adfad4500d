import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCell } from '#domain/decision/cell';
import { CATEGORIES, type CategoryKey, revealedBy } from '#domain/monitoring/category';
import {
  type Classified,
  cannotLower,
  isFixed,
  loweredSince,
  riskAt,
  riskTurns,
} from '#domain/monitoring/classification';
import type { GateRecord } from '#domain/monitoring/gates';
import { activity, day, everyGateOpen, willing, world } from '../decision/world';

const KEYS = Object.keys(CATEGORIES) as CategoryKey[];
const said = (entries: Record<string, Classified>) => new Map(Object.entries(entries));

describe('the risk of a category', () => {
  it('is that of the table where nothing was said, and unknown of what the table does not name', () => {
    for (const key of KEYS) expect([key, riskAt(key, said({}), day(1))]).toEqual([key, CATEGORIES[key].risk]);
    for (const key of ['made_up', 'constructor']) expect(riskAt(key, said({}), day(1))).toBeUndefined();
  });

  it.each([
    { what: 'before it was raised', key: 'app_usage', at: 4, expected: 'medium' },
    { what: 'raised', key: 'app_usage', at: 5, expected: 'high' },
    { what: 'what reveals something raised', key: 'navigation', at: 5, expected: 'high' },
    { what: 'before the lowering', key: 'location', at: 9, expected: 'high' },
    { what: 'lowered', key: 'location', at: 10, expected: 'medium' },
    { what: 'at the end of the lowering', key: 'location', at: 20, expected: 'high' },
    { what: 'raised, then lowered', key: 'working_time', at: 15, expected: 'medium' },
    { what: 'raised, lowered, over', key: 'working_time', at: 20, expected: 'high' },
    { what: 'content, whatever was said', key: 'chat_message', at: 15, expected: 'high' },
    { what: 'biometrics, whatever was said', key: 'biometrics', at: 15, expected: 'high' },
  ])('$what', ({ key, at, expected }) => {
    const lowered = { from: day(10), until: day(20) };
    const entries = said({
      app_usage: { raisedAt: day(5) },
      url: { raisedAt: day(5) },
      location: { lowered },
      working_time: { raisedAt: day(5), lowered },
      chat_message: { lowered },
      biometrics: { lowered },
    });
    expect(riskAt(key, entries, day(at))).toBe(expected);
  });

  it('can be lowered for what is high and holds no content, and for nothing else', () => {
    expect(KEYS.filter((key) => cannotLower(key, said({}), day(1)) === undefined)).toEqual([
      'keystroke_timing',
      'location',
    ]);
    expect(cannotLower('url', said({}), day(1))).toBe('risk_not_high');
    expect(cannotLower('url', said({ url: { raisedAt: day(0) } }), day(1))).toBeUndefined();
    expect(cannotLower('webcam', said({}), day(1))).toBe('risk_fixed');
    expect(cannotLower('made_up', said({}), day(1))).toBe('risk_fixed');
  });

  const entry = fc.record(
    {
      raisedAt: fc.integer({ min: 0, max: 30 }).map(day),
      lowered: fc
        .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 16, max: 30 }))
        .map(([from, until]) => ({ from: day(from), until: day(until) })),
    },
    { requiredKeys: [] },
  );
  const anything = fc.dictionary(fc.constantFrom(...KEYS), entry).map(said);

  it('never falls below what is fixed, nor below what can be read off it, whatever was said', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...KEYS), fc.integer({ min: 0, max: 40 }), (of, key, at) => {
        const risk = riskAt(key, of, day(at));
        if (isFixed(key) && CATEGORIES[key].risk === 'high') expect(risk).toBe('high');
        for (const read of revealedBy(key)) {
          if (riskAt(read, of, day(at)) === 'high') expect(risk).toBe('high');
        }
      }),
    );
  });

  it('turns at no other moment than those it names', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...KEYS), fc.integer({ min: 0, max: 40 }), (of, key, at) => {
        const before = riskAt(key, of, day(at));
        if (riskAt(key, of, day(at + 1)) !== before) {
          expect(riskTurns(key, of).some((turn) => turn > day(at) && turn <= day(at + 1))).toBe(true);
        }
      }),
    );
  });

  it('says since when a lowering holds, and nothing where none does', () => {
    const of = said({
      location: { lowered: { from: day(10), until: day(20) } },
      webcam: { lowered: { from: day(10), until: day(20) } },
    });
    expect([9, 10, 19, 20].map((at) => loweredSince('location', of, day(at)))).toEqual([
      undefined,
      day(10),
      day(10),
      undefined,
    ]);
    expect(loweredSince('webcam', of, day(15))).toBeUndefined();
  });
});

describe('a decision under a lower risk', () => {
  const place = activity({ category: 'location' });
  const shut = (gate: GateRecord): GateRecord =>
    gate.gate === 'store_not_ready' ? { ...gate, state: 'shut' } : gate;
  const lowered = said({ location: { lowered: { from: day(10), until: day(20) } } });
  const at = (gates: readonly GateRecord[], n: number) =>
    decideCell(world({ activities: [place], gates, classified: lowered }), willing([place]), place, day(n));
  const gates = everyGateOpen('agents', day(0));

  it('asks for what a high risk asks for before and after it, by the clock alone', () => {
    expect([9, 10, 19, 20].map((n) => at(gates.map(shut), n).reasons)).toEqual([
      ['store_not_ready'],
      [],
      [],
      ['store_not_ready'],
    ]);
    expect(at(gates.map(shut), 15).flipsAt).toBe(day(20));
    expect(at(gates.map(shut), 5).flipsAt).toBe(day(10));
  });

  it('never makes a permission older than it was', () => {
    expect(at(gates.map(shut), 15).since).toBe(day(10));
    // Everything that was asked for before had been there: there was no break.
    expect(at(gates, 15).since).toBe(day(2));
  });
});
