import { z } from 'zod';
import { LONGEST_WORD, WORD_KINDS, type WordKind } from '#domain/council/word';
import { LANGUAGES } from '../messages/languages';
import { typedDate, typedText } from '../typed-text';
import { formId, formKey } from './forms';

/** The kind that an address asks for; a question where it names none. */
export const wordKindOf = (request: Request): WordKind => {
  const asked = new URL(request.url).searchParams.get('kind');
  return WORD_KINDS.find((kind) => kind === asked) ?? 'question';
};

const SAYING = z.strictObject({
  act: z.literal('say'),
  key: formKey,
  kind: z.enum(WORD_KINDS),
  words: typedText(LONGEST_WORD),
  /** Of a question: the last day for an answer, where the council is. */
  due: typedDate.optional(),
  /** Of a statement. */
  notice: formId.optional(),
  language: z.enum(LANGUAGES),
});
const TAKING_BACK = z.strictObject({ act: z.literal('take_back'), word: formId });
export const SAY_FORM = z.discriminatedUnion('act', [SAYING, TAKING_BACK]);
export type Saying = z.output<typeof SAYING>;

/** What is said beside a field that does not read. */
export const SAY_WRONG = {
  words: 'say.words.wrong',
  due: 'say.due.wrong',
  notice: 'say.notice.wrong',
} as const;

/** The field that a refusal of the service is about. */
export const SAY_FIELDS = {
  already_over: { field: 'due', message: SAY_WRONG.due },
  due_missing: { field: 'due', message: SAY_WRONG.due },
  notice_missing: { field: 'notice', message: SAY_WRONG.notice },
  unknown_notice: { field: 'notice', message: SAY_WRONG.notice },
} as const;
