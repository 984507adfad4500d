import type { Basis } from '../monitoring/activity';
import { categoryOf } from '../monitoring/category';
import { type ProhibitionId, prohibitionOf } from '../monitoring/prohibitions';
import { purposeOf } from '../monitoring/purpose';
import { isInEurope, standingOfPlace } from './places';
import { TEST_QUESTIONS, type TestAnswer, type TestAnswers, type TestQuestion } from './questions';

/** What the test is about: one activity at one place (a country such as `DE`, or a region such as `US-NY`). */
export interface Tested {
  category: string;
  purpose: string;
  place: string;
}

/** Why there is no basis. The test may end so, and then the honest answer is not to do it in this way. */
export const NO_BASIS = [
  'prohibited',
  'less_intrusive',
  'agreement_alone',
  'training_on_content',
  'no_interest',
  'people_prevail',
] as const;
export type NoBasis = (typeof NO_BASIS)[number];

/** What can be done in its place. */
export type Instead = 'volunteers' | 'synthetic' | 'leave';

/** Where nothing permits it: what is left to do. Volunteers are no way round a prohibition, nor where a no costs something. */
export const INSTEAD = {
  prohibited: ['synthetic', 'leave'],
  less_intrusive: ['volunteers', 'synthetic', 'leave'],
  agreement_alone: ['volunteers', 'synthetic', 'leave'],
  training_on_content: ['volunteers', 'synthetic', 'leave'],
  no_interest: ['synthetic', 'leave'],
  people_prevail: ['volunteers', 'synthetic', 'leave'],
} as const satisfies Record<NoBasis, readonly Instead[]>;

/** `source`: what a lawyer would cite for this ending. */
export type Ending =
  | { basis: Basis; source: string }
  | { neither: NoBasis; source: string; prohibition?: ProhibitionId };

/** A step ends the test, or goes on with the next one that is asked. */
interface Step {
  question?: TestQuestion;
  /** Whether it is asked at all; always where there is no such line. */
  asked?: (tested: Tested, answers: TestAnswers) => boolean;
  /** By answer: the ending it leads to. A step without a question ends whatever reaches it. */
  ends: { readonly [Answer in TestAnswer | 'reached']?: Basis | NoBasis };
  source: string;
}

/** What laws require to be recorded, and what a contract of work cannot do without (EDPB Guidelines 2/2019, 2.4). No law asks for training. */
const LAW_PURPOSES = ['security', 'legal_compliance', 'payroll_time'];
const CONTRACT_PURPOSES = ['payroll_time', 'support_debug'];

const askedForYes = (_: Tested, { refusing }: TestAnswers): boolean => refusing === 'nothing';
const isPromised = (_: Tested, { refusing, promise }: TestAnswers): boolean =>
  refusing === 'nothing' && promise === 'yes';

/**
 * THE TABLE of the test, in the order in which it asks (law, sections 1.1 and 2). Consent comes before legitimate interest, but only where
 * a no costs nothing: employees depend on their employer, so that a yes is as a rule not free (EDPB Guidelines 05/2020, 3.1.1; WP249, 6.2).
 */
const STEPS: readonly Step[] = [
  {
    question: 'law',
    asked: ({ purpose }) => LAW_PURPOSES.includes(purpose),
    ends: { yes: 'legal_obligation' },
    source: 'GDPR Art. 6(1)(c), 6(3)',
  },
  {
    question: 'less_intrusive',
    ends: { yes: 'less_intrusive' },
    source: 'GDPR Art. 5(1)(c); WP249, 3.1.2; ICO, monitoring workers',
  },
  { question: 'public_task', ends: { yes: 'public_task' }, source: 'GDPR Art. 6(1)(e), 6(3)' },
  {
    question: 'contract',
    asked: ({ purpose }) => CONTRACT_PURPOSES.includes(purpose),
    ends: { yes: 'contract' },
    source: 'GDPR Art. 6(1)(b); EDPB Guidelines 2/2019',
  },
  { question: 'refusing', ends: {}, source: 'GDPR Art. 7(4); EDPB Guidelines 05/2020, 3.1.1' },
  { question: 'promise', asked: askedForYes, ends: {}, source: 'EDPB Guidelines 05/2020, 3.1.4' },
  { question: 'alternative', asked: isPromised, ends: {}, source: 'EDPB Guidelines 05/2020, 3.1.2' },
  {
    question: 'pressed',
    asked: (tested, answers) => isPromised(tested, answers) && answers.alternative === 'yes',
    ends: { no: 'consent' },
    source: 'GDPR Art. 6(1)(a), 7; EDPB Guidelines 05/2020; WP249',
  },
  {
    question: 'agreement',
    asked: ({ place }) => isInEurope(place),
    ends: { only: 'agreement_alone' },
    source: 'GDPR Art. 88; CJEU C-65/23; CJEU C-34/21',
  },
  {
    asked: ({ category, purpose }) =>
      purposeOf(purpose)?.trainsModels === true && categoryOf(category)?.content === true,
    ends: { reached: 'training_on_content' },
    source: 'GDPR Art. 6(1)(f); EDPB Opinion 28/2024',
  },
  { question: 'interest', ends: { no: 'no_interest' }, source: 'GDPR Art. 6(1)(f)' },
  { question: 'expected', ends: {}, source: 'GDPR recital 47; ICO, monitoring workers' },
  { question: 'harm', ends: { serious: 'people_prevail' }, source: 'GDPR Art. 6(1)(f); WP249, 3.1.2' },
  {
    // Little harm that nobody expects is enough: the stricter reading holds.
    asked: (_, { expected, harm }) => expected === 'no' && harm === 'limited',
    ends: { reached: 'people_prevail' },
    source: 'GDPR Art. 6(1)(f), recital 47',
  },
  {
    question: 'balance',
    ends: { interest: 'legitimate_interest', people: 'people_prevail' },
    source: 'GDPR Art. 6(1)(f), 5(2)',
  },
];

/** Where a test stands. */
export interface TestState {
  /** Questions on the way so far that were answered, in order; what was answered beside the way does not count. */
  answered: readonly TestQuestion[];
  /** The next question; absent once it has ended. */
  next?: TestQuestion;
  ending?: Ending;
}

/**
 * Goes through the test with what was answered. Pure; an answer that is not one of the question counts as none. What is forbidden at
 * the place ends before the first question: no answer opens it.
 */
export const stateOfTest = (tested: Tested, answers: TestAnswers): TestState => {
  const forbidden = prohibitionOf(tested, standingOfPlace(tested.place), undefined);
  if (forbidden) {
    const { id, source } = forbidden;
    return { answered: [], ending: { neither: 'prohibited', source, prohibition: id } };
  }
  const answered: TestQuestion[] = [];
  const onWay: { [Question in TestQuestion]?: TestAnswer } = {};
  for (const { question, asked, ends, source } of STEPS) {
    if (asked && !asked(tested, onWay as TestAnswers)) continue;
    const answer = question === undefined ? 'reached' : known(question, answers);
    if (answer === undefined) return { answered, ...(question && { next: question }) };
    if (question) {
      answered.push(question);
      onWay[question] = answer as TestAnswer;
    }
    const end = ends[answer as TestAnswer];
    if (end !== undefined) return { answered, ending: endingOf(end, source) };
  }
  throw new Error('the last question of the test ends it whatever is answered');
};

/** What a question was answered with, where that is one of its answers. */
const known = (question: TestQuestion, answers: TestAnswers): TestAnswer | undefined =>
  (TEST_QUESTIONS[question] as readonly TestAnswer[]).find((one) => one === answers[question]);

const endingOf = (end: Basis | NoBasis, source: string): Ending =>
  (NO_BASIS as readonly string[]).includes(end)
    ? { neither: end as NoBasis, source }
    : { basis: end as Basis, source };

/** The answers that lie on the way, and no others: what is kept of a test. */
export const answersOnWay = (tested: Tested, answers: TestAnswers): TestAnswers =>
  Object.fromEntries(stateOfTest(tested, answers).answered.map((question) => [question, answers[question]]));

/** What rests on an interest of the organisation is weighed in writing, with an outcome, an owner and a day (GDPR Art. 6(1)(f), 5(2)). */
export const needsBalancing = (ending: Ending | undefined): boolean =>
  ending !== undefined && 'basis' in ending && ending.basis === 'legitimate_interest';
