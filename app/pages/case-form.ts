import { z } from 'zod';
import { saysWhy } from '#domain/access/opening';
import { RESTRICTED, RESTRICTED_REASONS } from '#domain/access/restricted';
import { CATEGORIES } from '#domain/monitoring/category';
import type { MessageId } from '../messages/en';
import { endOfCivilDay } from '../messages/instants';
import type { RestrictedActs } from '../services/restricted-acts';
import { typedDate, typedLine, typedText } from '../typed-text';
import { type FieldProblem, formKey } from './forms';
import type { Sent } from './sent';

/** The questions of a case, one a page, in their order. */
export const CASE_STEPS = ['person', 'reason', 'reach', 'words', 'people', 'check'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

const id = z
  .string()
  .regex(/^[\w.-]{0,100}$/)
  .default('');
const list = z
  .array(z.string().regex(/^[\w.-]{1,100}$/))
  .max(200)
  .default([]);
const none = z.literal('');

/** What was answered so far: it goes from page to page in the form itself, and never into an address. Nothing is kept before it is sent. */
export const CASE_FIELDS = {
  key: formKey,
  find: z.union([none, typedLine(200)]).default(''),
  person: id,
  reason: z.union([none, z.enum(RESTRICTED_REASONS)]).default(''),
  systems: list,
  categories: list,
  law: z.union([none, typedLine(RESTRICTED.longestLaw)]).default(''),
  words: z.union([none, typedText(RESTRICTED.longestWords)]).default(''),
  until: z.union([none, typedDate]).default(''),
  named: list,
};
export type CaseDraft = z.output<z.ZodObject<typeof CASE_FIELDS>>;
const LISTS: readonly string[] = ['systems', 'categories', 'named'];

/** Which question was answered, or which is to be asked again. */
export const CASE_FORM = z.strictObject({
  intent: z.enum(['find', 'send', ...CASE_STEPS, ...CASE_STEPS.map((step) => `change_${step}` as const)]),
  ...CASE_FIELDS,
});
export type CaseIntent = z.output<typeof CASE_FORM>['intent'];
export const CASE_LISTS = LISTS;

export const CASE_WRONG = {
  find: 'opening.search.missing',
  person: 'cases.person.wrong',
  reason: 'cases.reason.wrong',
  systems: 'cases.reach.wrong',
  categories: 'cases.reach.wrong',
  law: 'cases.law.wrong',
  words: 'cases.why.wrong',
  until: 'cases.until.wrong',
  named: 'cases.named.wrong',
} as const satisfies Record<Exclude<keyof CaseDraft, 'key'>, MessageId>;

/** The page that an intent leads to, when nothing is wrong. */
export const caseStepAfter = (intent: CaseIntent): CaseStep => {
  if (intent === 'find') return 'person';
  if (intent === 'send') return 'check';
  if (intent.startsWith('change_')) return intent.slice('change_'.length) as CaseStep;
  return CASE_STEPS[CASE_STEPS.indexOf(intent as CaseStep) + 1] ?? 'check';
};

const ASKED_ON: Readonly<Record<CaseStep, readonly Exclude<keyof CaseDraft, 'key' | 'find'>[]>> = {
  person: ['person'],
  reason: ['reason'],
  reach: ['systems', 'categories'],
  words: ['law', 'words'],
  people: ['until', 'named'],
  check: [],
};

/** The page on which a field is asked. */
export const caseStepOf = (field: string): CaseStep =>
  CASE_STEPS.find((step) => (ASKED_ON[step] as readonly string[]).includes(field)) ?? 'person';

/** What is still wrong with the answers up to a page: the first page of it, and its sentences. */
export const problemsInCase = (
  draft: CaseDraft,
  last: CaseStep,
): { step: CaseStep; problems: readonly FieldProblem[] } | undefined => {
  for (const step of CASE_STEPS.slice(0, CASE_STEPS.indexOf(last) + 1)) {
    const problems = ASKED_ON[step]
      .filter((field) => isWrong(draft, field))
      .map((field) => ({ field, message: CASE_WRONG[field] }));
    if (problems.length > 0) return { step, problems };
  }
  return undefined;
};

const isWrong = (draft: CaseDraft, field: Exclude<keyof CaseDraft, 'key' | 'find'>): boolean => {
  if (field === 'words') return !saysWhy(draft.words);
  if (field === 'named') return draft.named.length > RESTRICTED.mostNamed;
  if (field === 'categories') return draft.categories.length === 0 || !draft.categories.every(isCategory);
  return draft[field].length === 0;
};

const isCategory = (key: string): boolean => Object.hasOwn(CATEGORIES, key);

/** The case that the answers make; the end is that of its last day. */
export const caseOfDraft = (
  { key: _key, find: _find, reason, until, ...draft }: CaseDraft,
  zone: string,
): Parameters<RestrictedActs['propose']>[1] | undefined =>
  reason === '' || until === '' ? undefined : { ...draft, reason, until: endOfCivilDay(until, zone) };

/** The answers again as they were sent, where a field of them does not read. */
export const caseDraftOfSent = (sent: Sent): CaseDraft =>
  Object.fromEntries(
    Object.keys(CASE_FIELDS).map((name) => [
      name,
      LISTS.includes(name) ? (sent[name] ?? []) : (sent[name]?.[0] ?? ''),
    ]),
  ) as unknown as CaseDraft;
