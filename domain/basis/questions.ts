/**
 * What the guided test of the lawful basis asks, and what can be answered. Short questions about facts: none of them is "which basis do
 * you want", since a basis that is chosen first and reasoned about later is none (GDPR Art. 5(2), 6(1)).
 */
export const TEST_QUESTIONS = {
  law: ['yes', 'no'],
  less_intrusive: ['yes', 'no'],
  public_task: ['yes', 'no'],
  contract: ['yes', 'no'],
  refusing: ['nothing', 'something', 'cannot'],
  promise: ['yes', 'no'],
  alternative: ['yes', 'no'],
  pressed: ['yes', 'no'],
  agreement: ['none', 'also', 'only'],
  interest: ['yes', 'no'],
  expected: ['yes', 'no'],
  harm: ['none', 'limited', 'serious'],
  balance: ['interest', 'people'],
} as const;

export type TestQuestion = keyof typeof TEST_QUESTIONS;
export const TEST_QUESTION_KEYS = Object.keys(TEST_QUESTIONS) as readonly TestQuestion[];

/** What one question can be answered with. */
export type TestAnswer<Question extends TestQuestion = TestQuestion> =
  (typeof TEST_QUESTIONS)[Question][number];

/** What was answered; a question that is missing was not answered, or not asked. */
export type TestAnswers = { readonly [Question in TestQuestion]?: TestAnswer<Question> };
