import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsFromFacts, decide } from '#domain/decision/decide';
import type { PersonFacts } from '#domain/decision/facts';
import { type CoarseReason, coarse, inOrder, REASONS, type Reason } from '#domain/decision/reasons';
import { FIRST_NOW, factsArbitrary, worldArbitrary } from './arbitraries';
import { activity, byId, day, person, scopeFor, willing, world } from './world';

const NOW = day(20);
const MOUSE = activity();

describe('the coarse reason', () => {
  it('is the word of the first reason, and none on a yes', () => {
    expect(coarse(['paused', 'consent_refused'])).toBe('paused');
    expect(coarse(['consent_refused', 'embargo'])).toBe('not_permitted');
    expect(coarse([])).toBeUndefined();
  });

  it('has one word for everything about the person, so that no answer tells who refused', () => {
    const reasonsWith = (word: CoarseReason) =>
      (Object.keys(REASONS) as Reason[]).filter((reason) => REASONS[reason] === word);
    const notPermitted = reasonsWith('not_permitted');
    const others = {
      not_authorised: reasonsWith('not_authorised'),
      paused: reasonsWith('paused'),
      unknown: reasonsWith('unknown'),
    };
    expect(others).toEqual({
      not_authorised: ['system_not_authorised', 'category_undeclared'],
      paused: ['paused'],
      unknown: [
        'unknown_subject',
        'subject_ambiguous',
        'unknown_category',
        'unknown_purpose',
        'ambiguous_programme',
      ],
    });
    expect(notPermitted).toHaveLength(Object.keys(REASONS).length - Object.values(others).flat().length);
    expect(notPermitted).toContain('paused_by_person');
    expect(notPermitted).toContain('consent_refused');
  });

  it('is one of five words, and present on every no, in any world', () => {
    const scenario = worldArbitrary.chain((of) =>
      fc.record({
        of: fc.constant(of),
        facts: factsArbitrary('ada', of),
        participants: fc.subarray(['ada', 'nobody']),
      }),
    );
    fc.assert(
      fc.property(scenario, ({ of, facts, participants }) => {
        const now = day(FIRST_NOW);
        const source = cellsFromFacts(of, byId(facts), now);
        for (const { category, purpose, verb } of of.activities.values()) {
          const { allow, reasons } = decide(
            source,
            { employee: 'ada', category, purpose, verb, participants },
            now,
          );
          expect(reasons).toEqual(inOrder(reasons));
          if (allow) expect(coarse(reasons)).toBeUndefined();
          else
            expect(['not_permitted', 'paused', 'not_authorised', 'unknown', 'stale']).toContain(
              coarse(reasons),
            );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes with nothing else that differs between people who refuse, were not told, or left', () => {
    const of = world({ activities: [MOUSE] });
    const answerOf = (facts: PersonFacts) => {
      const source = cellsFromFacts(of, byId(facts), NOW);
      const { category, purpose, verb } = MOUSE;
      const { reasons, ...answer } = decide(
        source,
        { employee: 'ada', category, purpose, verb },
        NOW,
        scopeFor([MOUSE]),
      );
      return { ...answer, reason: coarse(reasons) };
    };
    const expected = {
      allow: false,
      reason: 'not_permitted',
      activity: MOUSE.id,
      basis: 'consent',
      noticeVersion: 1,
    };
    expect(
      answerOf(willing([], { choices: new Map([[MOUSE.id, { status: 'refused', at: day(2) }]]) })),
    ).toEqual(expected);
    expect(answerOf(willing([MOUSE], { notices: new Map() }))).toEqual(expected);
    expect(answerOf(willing([MOUSE], { person: person({ leftAt: day(10) }) }))).toEqual(expected);
    expect(answerOf(willing([MOUSE], { pause: { since: day(10) } }))).toEqual(expected);
  });
});
