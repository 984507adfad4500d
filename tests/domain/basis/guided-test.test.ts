/** The guided test of the lawful basis: every ending can be reached, and none that the law does not allow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOnWay, type Ending, INSTEAD, NO_BASIS, stateOfTest } from '#domain/basis/guided-test';
import { acknowledgementAt, citedFor, mustNameLaw } from '#domain/basis/places';
import { TEST_QUESTION_KEYS, TEST_QUESTIONS, type TestAnswers } from '#domain/basis/questions';
import { BASES } from '#domain/monitoring/activity';
import { CATEGORIES } from '#domain/monitoring/category';
import { PURPOSES } from '#domain/monitoring/purpose';

const FREE: TestAnswers = {
  less_intrusive: 'no',
  public_task: 'no',
  contract: 'no',
  law: 'no',
  refusing: 'nothing',
  promise: 'yes',
  alternative: 'yes',
  pressed: 'no',
};
const NOT_FREE: TestAnswers = { ...FREE, refusing: 'something', agreement: 'none' };
const WEIGHED: TestAnswers = {
  ...NOT_FREE,
  interest: 'yes',
  expected: 'yes',
  harm: 'limited',
  balance: 'interest',
};

const named = (ending: Ending | undefined): string =>
  ending === undefined ? 'asking' : 'basis' in ending ? ending.basis : ending.neither;

const CASES: readonly [string, string, string, TestAnswers, string][] = [
  ['working_time', 'payroll_time', 'DE', { law: 'yes' }, 'legal_obligation'],
  // No law asks for training: the question is not even asked, and an answer to it does not count.
  ['mouse_pointer', 'train_ai_agents', 'DE', { ...FREE, law: 'yes' }, 'consent'],
  ['app_usage', 'security', 'GB', { ...WEIGHED, less_intrusive: 'yes' }, 'less_intrusive'],
  ['app_usage', 'security', 'DE', { ...WEIGHED, public_task: 'yes' }, 'public_task'],
  ['app_usage', 'support_debug', 'GB', { ...WEIGHED, contract: 'yes' }, 'contract'],
  ['mouse_pointer', 'train_ai_agents', 'GB', FREE, 'consent'],
  ['mouse_pointer', 'train_ai_agents', 'US-NY', FREE, 'consent'],
  ['app_usage', 'security', 'DE', WEIGHED, 'legitimate_interest'],
  ['app_usage', 'security', 'US-NY', WEIGHED, 'legitimate_interest'],
  // An agreement alone is no basis in Europe, and is not asked about elsewhere.
  ['app_usage', 'security', 'DE', { ...WEIGHED, agreement: 'only' }, 'agreement_alone'],
  ['app_usage', 'security', 'DE', { ...WEIGHED, agreement: 'also' }, 'legitimate_interest'],
  ['app_usage', 'security', 'US-NY', { ...WEIGHED, agreement: 'only' }, 'legitimate_interest'],
  // A yes that is not free is none: what is left is an interest, and for content there is none.
  ['email_content', 'train_ai_agents', 'GB', NOT_FREE, 'training_on_content'],
  [
    'email_content',
    'train_ai_agents',
    'GB',
    { ...FREE, promise: 'no', agreement: 'none' },
    'training_on_content',
  ],
  ['email_content', 'train_ai_agents', 'GB', FREE, 'consent'],
  ['app_usage', 'security', 'GB', { ...WEIGHED, interest: 'no' }, 'no_interest'],
  ['app_usage', 'security', 'GB', { ...WEIGHED, harm: 'serious' }, 'people_prevail'],
  ['app_usage', 'security', 'GB', { ...WEIGHED, expected: 'no' }, 'people_prevail'],
  ['app_usage', 'security', 'GB', { ...WEIGHED, expected: 'no', harm: 'none' }, 'legitimate_interest'],
  ['app_usage', 'security', 'GB', { ...WEIGHED, balance: 'people' }, 'people_prevail'],
  ['screen_content', 'security', 'DE', WEIGHED, 'prohibited'],
  ['chat_message', 'train_ai_agents', 'US-NY', FREE, 'prohibited'],
  ['app_usage', 'security', 'GB', { less_intrusive: 'no' }, 'asking'],
  ['app_usage', 'security', 'GB', {}, 'asking'],
];

const answers = fc.record(
  Object.fromEntries(TEST_QUESTION_KEYS.map((key) => [key, fc.constantFrom(...TEST_QUESTIONS[key])])),
  { requiredKeys: [] },
) as fc.Arbitrary<TestAnswers>;
/** All that a free yes needs, with up to three answers changed: otherwise chance would hardly come near it. */
const nearlyFree = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...TEST_QUESTION_KEYS), { maxLength: 3 }), answers)
  .map(([keys, other]) => ({
    ...FREE,
    ...Object.fromEntries(keys.map((key) => [key, other[key]])),
  }));
const tested = fc.record({
  category: fc.constantFrom(...Object.keys(CATEGORIES)),
  purpose: fc.constantFrom(...Object.keys(PURPOSES)),
  place: fc.constantFrom('DE', 'GB', 'IE', 'US-NY', 'US'),
});

describe('the guided test', () => {
  it.each(CASES)('%s for %s at %s ends where it must', (category, purpose, place, given, end) => {
    expect(named(stateOfTest({ category, purpose, place }, given).ending)).toBe(end);
  });

  it('reaches every basis and every way of having none', () => {
    const reached = new Set(CASES.map((row) => row[4]));
    expect([...BASES, ...NO_BASIS].filter((end) => !reached.has(end))).toEqual([]);
    expect(Object.keys(INSTEAD).sort()).toEqual([...NO_BASIS].sort());
  });

  it('never comes to consent where a no costs something, is not promised, or a manager asks', () => {
    let found = 0;
    fc.assert(
      fc.property(tested, fc.oneof(answers, nearlyFree), (about, given) => {
        const { ending } = stateOfTest(about, given);
        if (named(ending) !== 'consent') return;
        found++;
        expect(given).toMatchObject({
          refusing: 'nothing',
          promise: 'yes',
          alternative: 'yes',
          pressed: 'no',
        });
      }),
      { numRuns: 3_000 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('always asks or ends, and what lies beside the way changes nothing', () => {
    fc.assert(
      fc.property(tested, answers, (about, given) => {
        const state = stateOfTest(about, given);
        expect((state.next === undefined) !== (state.ending === undefined)).toBe(true);
        expect(stateOfTest(about, answersOnWay(about, given))).toEqual(state);
        if (state.next) expect(given[state.next]).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes no answer that is not one of the question', () => {
    const wrong = { less_intrusive: 'perhaps' } as unknown as TestAnswers;
    const about = { category: 'app_usage', purpose: 'research_aggregate', place: 'GB' };
    expect(stateOfTest(about, wrong)).toEqual({ answered: [], next: 'less_intrusive' });
  });
});

describe('the law of a basis', () => {
  it('is cited by the portal under the GDPR, and named by a person elsewhere', () => {
    expect(citedFor('consent', 'DE')).toBe('GDPR Art. 6(1)(a); BDSG § 26(2)');
    expect(citedFor('legitimate_interest', 'GB')).toBe('UK GDPR Art. 6(1)(f)');
    expect(citedFor('legitimate_interest', 'US-NY')).toBeUndefined();
    expect(mustNameLaw('legitimate_interest', 'IE')).toBe(false);
    expect(mustNameLaw('legal_obligation', 'IE')).toBe(true);
    expect(mustNameLaw('consent', 'US-NY')).toBe(true);
  });

  it('asks new hires in New York to confirm, and everybody where the organisation wants it', () => {
    expect(acknowledgementAt('US-NY', false)).toEqual({ hiredSince: Date.parse('2022-05-07T00:00:00Z') });
    expect(acknowledgementAt('US-NY', true)).toBe('required');
    expect(acknowledgementAt('DE', false)).toBe('not_required');
  });
});
