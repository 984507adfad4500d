import { z } from 'zod';
import { CATEGORIES } from '#domain/monitoring/category';
import {
  AGAINST,
  AUDIENCES,
  LONGEST_REQUEST_WORDS,
  missingIn,
  REQUEST_KINDS,
  type RequestKind,
  requestRule,
} from '#domain/request/kinds';
import type { MessageId } from '../messages/en';
import { endOfCivilDay, startOfCivilDay } from '../messages/instants';
import { LANGUAGES } from '../messages/languages';
import type { RequestActs } from '../services/request-acts';
import { typedDate, typedText } from '../typed-text';
import { type FieldProblem, formKey } from './forms';
import type { Sent } from './sent';

/** The questions of a request, one a page. */
export type RequestStep = 'kind' | 'about' | 'words' | 'check' | 'elsewhere';

const oneOf = <Keys extends string>(keys: readonly Keys[]) =>
  z.union([z.literal(''), z.enum(keys as readonly [Keys, ...Keys[]])]).default('');
const day = z.union([z.literal(''), typedDate]).default('');
const id = z
  .string()
  .regex(/^[\w.-]{0,100}$/)
  .default('');

/** What was answered so far: it goes from page to page in the form itself, and never into an address. Nothing of it is kept before it is sent. */
export const REQUEST_FIELDS = {
  key: formKey,
  language: z.enum(LANGUAGES),
  kind: oneOf(Object.keys(REQUEST_KINDS) as RequestKind[]),
  category: oneOf(Object.keys(CATEGORIES)),
  programme: id,
  look: id,
  from: day,
  to: day,
  against: oneOf(AGAINST),
  audience: oneOf(AUDIENCES),
  earlier: id,
  words: typedText(LONGEST_REQUEST_WORDS).or(z.literal('')).default(''),
};
export type RequestDraft = z.output<z.ZodObject<typeof REQUEST_FIELDS>>;

/** Which question was answered, or which answer is to be changed. */
export const REQUEST_INTENTS = [
  'kind',
  'about',
  'words',
  'send',
  'change_kind',
  'change_about',
  'change_words',
] as const;
export const REQUEST_FORM = z.strictObject({ intent: z.enum(REQUEST_INTENTS), ...REQUEST_FIELDS });

/** What somebody does in a request that is there. */
export const REQUEST_ACT = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('withdraw') }),
  z.strictObject({ intent: z.literal('mine') }),
  z.strictObject({ intent: z.literal('not_mine') }),
  z.strictObject({
    intent: z.literal('write'),
    key: formKey,
    words: typedText(LONGEST_REQUEST_WORDS),
  }),
]);

/** What is said beside a field that does not read. */
export const REQUEST_WRONG = {
  kind: 'requests.form.kind.wrong',
  category: 'requests.form.category.wrong',
  from: 'requests.window.wrong',
  to: 'requests.window.wrong',
  against: 'requests.form.against.wrong',
  audience: 'requests.form.audience.wrong',
  words: 'requests.form.words.wrong',
} as const satisfies Record<string, MessageId>;

/** Whether a kind asks anything beside words. */
const hasAbout = (kind: RequestKind): boolean => {
  const { words, ...asks } = requestRule(kind).asks;
  return Object.keys(asks).length > 0;
};

/** The page after an answer. */
export const stepAfter = (
  intent: (typeof REQUEST_INTENTS)[number],
  kind: RequestDraft['kind'],
): RequestStep => {
  if (kind === '' || intent === 'change_kind') return 'kind';
  if (requestRule(kind).elsewhere !== undefined) return 'elsewhere';
  if (intent === 'change_about') return hasAbout(kind) ? 'about' : 'kind';
  if (intent === 'kind') return hasAbout(kind) ? 'about' : 'words';
  return intent === 'about' || intent === 'change_words' ? 'words' : 'check';
};

/** The page before, for the button that leads back. */
export const changeBefore = (step: RequestStep): 'change_kind' | 'change_about' | 'change_words' =>
  step === 'check' ? 'change_words' : step === 'words' ? 'change_about' : 'change_kind';

/** What is still wrong with the answers up to a page; its first page, and a sentence beside the field. */
export const problemIn = (
  draft: RequestDraft,
  until: 'kind' | 'about' | 'words',
  now: number,
  zone: string,
): { step: RequestStep; problem: FieldProblem } | undefined => {
  const { kind, category, against, audience, words } = draft;
  if (kind === '') return { step: 'kind', problem: { field: 'kind', message: REQUEST_WRONG.kind } };
  if (until === 'kind') return undefined;
  const window = windowOf(draft, zone);
  const wrongDay =
    (draft.from === '') !== (draft.to === '') ||
    (window.from !== undefined && (window.from > now || (window.to ?? 0) < window.from));
  if (wrongDay) return { step: 'about', problem: { field: 'from', message: REQUEST_WRONG.from } };
  const missing = missingIn(kind, {
    ...(category !== '' && { category }),
    ...window,
    ...(against !== '' && { against }),
    ...(audience !== '' && { audience }),
    words,
  });
  if (missing === undefined || (missing === 'words' && until === 'about')) return undefined;
  const field = missing === 'window' ? 'from' : missing;
  return {
    step: missing === 'words' ? 'words' : 'about',
    problem: { field, message: REQUEST_WRONG[field] },
  };
};

/** The days as moments at the place of the person: from the beginning of the first to the end of the last. */
const windowOf = ({ from, to }: Pick<RequestDraft, 'from' | 'to'>, zone: string) => ({
  ...(from !== '' && { from: startOfCivilDay(from, zone) }),
  ...(to !== '' && { to: endOfCivilDay(to, zone) - 1 }),
});

/** The request that the answers make; what its kind does not ask is left out. Undefined without a kind. */
export const requestOf = (
  draft: RequestDraft,
  zone: string,
): Parameters<RequestActs['make']>[1] | undefined => {
  const { kind, category, programme, look, against, audience, earlier, words, language } = draft;
  if (kind === '') return undefined;
  const { asks } = requestRule(kind);
  return {
    kind,
    language,
    ...(asks.category && category !== '' && { category }),
    ...(asks.programme && programme !== '' && { programme }),
    ...(asks.window && windowOf(draft, zone)),
    ...(asks.against && against !== '' && { against }),
    ...(asks.audience && audience !== '' && { audience }),
    ...(kind === 'question_about_access' && look !== '' && { look }),
    ...(kind === 'complaint' && earlier !== '' && { earlier }),
    ...(words !== '' && { words }),
  };
};

/** What an address may say beforehand: keys and ids only. What is none is left out. */
export const draftFrom = (
  search: URLSearchParams,
  key: string,
  language: RequestDraft['language'],
): RequestDraft => {
  const said = (name: keyof typeof REQUEST_FIELDS, from: string = name): string => {
    const read = REQUEST_FIELDS[name].safeParse(search.get(from) ?? '');
    return read.success ? read.data : '';
  };
  return {
    key,
    language,
    kind: said('kind', 'type') as RequestDraft['kind'],
    category: said('category') as RequestDraft['category'],
    programme: said('programme'),
    look: said('look'),
    from: '',
    to: '',
    against: '',
    audience: '',
    earlier: said('earlier'),
    words: '',
  };
};

/** The page again as it was sent, where a field of it does not read. */
export const draftOfSent = (sent: Sent): { draft: RequestDraft; step: RequestStep } => {
  const [intent] = sent.intent ?? [];
  const raw = Object.fromEntries(Object.keys(REQUEST_FIELDS).map((name) => [name, sent[name]?.[0] ?? '']));
  const step = intent === 'about' || intent === 'words' || intent === 'kind' ? intent : 'words';
  return { draft: raw as RequestDraft, step };
};
