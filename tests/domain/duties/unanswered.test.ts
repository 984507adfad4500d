/** Nobody's silence is a way out: what is not known counts as the answer under which a rule applies (law, section 8). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesOf, dutyOf } from '#domain/duties/duties-of';
import { ANSWERS, QUESTIONS } from '#domain/duties/questions';
import { RULES, type RuleId, ruleOf } from '#domain/duties/rules';
import type { ScopeFacts } from '#domain/duties/scope';
import { BASES } from '#domain/monitoring/activity';
import { CATEGORIES } from '#domain/monitoring/category';
import { GATES } from '#domain/monitoring/gates';
import { PURPOSES } from '#domain/monitoring/purpose';
import { PERSON_KINDS } from '#domain/people/person';
import { on, TODAY } from './asked';

const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const optional = { requiredKeys: [] } as { requiredKeys: [] };

const factsArbitrary: fc.Arbitrary<ScopeFacts> = fc.record({
  person: fc.record(
    {
      country: anyOf(['DE', 'GB', 'IE', 'US', 'CA', 'PT', 'CH']),
      region: anyOf(['NY', 'CT', 'ME', 'DE', 'IL', 'CA', 'ON', 'BE']),
      kind: anyOf(PERSON_KINDS),
      hiredAt: anyOf([on('2020-01-01'), on('2022-05-07'), on('2026-10-01')]),
      council: fc.boolean(),
    },
    optional,
  ),
  activity: fc.record(
    {
      category: anyOf([...Object.keys(CATEGORIES), 'made_up']),
      purpose: anyOf([...Object.keys(PURPOSES), 'made_up']),
      basis: anyOf(BASES),
      decisions: anyOf(['none', 'supports', 'automated'] as const),
      processors: fc.boolean(),
      transfers: fc.boolean(),
      otherPurpose: fc.boolean(),
      gates: fc.subarray([...GATES]),
    },
    optional,
  ),
  employer: fc.record(
    Object.fromEntries(QUESTIONS.map((question) => [question, anyOf(ANSWERS)])) as Record<
      (typeof QUESTIONS)[number],
      fc.Arbitrary<(typeof ANSWERS)[number]>
    >,
    optional,
  ),
});

const none = new Set<RuleId>();
const applying = (facts: ScopeFacts) =>
  new Set(dutiesOf(facts, TODAY, none).flatMap(({ rule, applies }) => (applies ? [rule] : [])));

/** The same facts, one of them not known any more. */
const forgetting = (facts: ScopeFacts, group: keyof ScopeFacts, name: string): ScopeFacts => {
  const { [name]: _, ...rest } = facts[group] as Record<string, unknown>;
  return { ...facts, [group]: rest };
};

describe('what is not known', () => {
  it('counts as yes: with nothing known at all every rule in force applies', () => {
    const all = dutiesOf({ person: {}, activity: {}, employer: {} }, TODAY, none);
    const not = all.filter(({ applies }) => !applies);
    expect(not.map((duty) => [duty.rule, duty.applies || duty.why.because])).toEqual([
      ['EU-36', 'proposal'],
      ['CA-03', 'not_yet'],
      ['EU-42', 'not_yet'],
    ]);
  });

  it('never takes a duty away: a fact that is forgotten adds rules and parts of them, and ends none', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.nat(), (facts, pick) => {
        const groups = ['person', 'activity', 'employer'] as const;
        const names = groups.flatMap((group) =>
          Object.keys(facts[group]).map((name) => [group, name] as const),
        );
        const chosen = names[pick % Math.max(1, names.length)];
        if (!chosen) return;
        const less = forgetting(facts, ...chosen);
        for (const rule of applying(facts)) {
          const row = ruleOf(rule);
          if (!row) throw new Error(rule);
          const [before, after] = [dutyOf(row, facts, TODAY, none), dutyOf(row, less, TODAY, none)];
          if (!before.applies || !after.applies) throw new Error(`${rule} ended by forgetting ${chosen}`);
          const asked = after.asks.map(({ requirement }) => requirement);
          for (const { requirement } of before.asks) expect(asked).toContain(requirement);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts the same as an answer that was taken back', () => {
    fc.assert(
      fc.property(factsArbitrary, anyOf(QUESTIONS), (facts, question) => {
        const back = { ...facts, employer: { ...facts.employer, [question]: 'unknown' as const } };
        expect(applying(back)).toEqual(applying(forgetting(facts, 'employer', question)));
      }),
      { numRuns: 500 },
    );
  });

  it('is named beside the duty, so that somebody can answer it', () => {
    for (const rule of RULES) {
      const duty = dutyOf(rule, { person: {}, activity: {}, employer: {} }, Number.MAX_SAFE_INTEGER, none);
      if (!duty.applies) continue;
      const tests = JSON.stringify(rule.scope);
      for (const question of QUESTIONS.filter((one) => tests.includes(`"employer":"${one}"`))) {
        expect(duty.unanswered, rule.id).toContain(question);
      }
    }
  });
});

describe('a question', () => {
  it.each(QUESTIONS)('%s is asked by a rule', (question) => {
    expect(JSON.stringify(RULES)).toContain(`{"employer":"${question}"}`);
  });
});

describe('a rule', () => {
  it('is the same on both sides of every moment but its first', () => {
    for (const rule of RULES) {
      if (rule.from === 'no_day') continue;
      const facts = { person: {}, activity: {}, employer: {} };
      expect(dutyOf(rule, facts, rule.from - 1, none).applies, rule.id).toBe(false);
      expect(dutyOf(rule, facts, rule.from, none).applies, rule.id).toBe(true);
    }
  });

  it('that ends is over at its end, and not before', () => {
    const [first] = RULES;
    if (!first) throw new Error('no rules');
    const ended = { ...first, until: on('2026-01-01') };
    const facts = { person: {}, activity: {}, employer: {} };
    expect(dutyOf(ended, facts, on('2026-01-01') - 1, none).applies).toBe(true);
    expect(dutyOf(ended, facts, on('2026-01-01'), none)).toMatchObject({ why: { because: 'over' } });
  });
});
