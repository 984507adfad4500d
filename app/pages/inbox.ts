import { z } from 'zod';
import { IDENTITY_PROOFS, TIE_PROOFS } from '#domain/entry/request-bodies';
import { MOST_REVIEW_DAYS, REVIEWER_REASONS } from '#domain/request/copy-review';
import { INBOX_VIEWS } from '#domain/request/inbox';
import { LONGEST_REQUEST_WORDS } from '#domain/request/kinds';
import { NOTE_LIMITS } from '#domain/request/limits';
import { DELAY_REASONS, REFUSAL_REASONS, type RefusalReason } from '#domain/request/reasons';
import { LONGEST_REFERENCE, MOST_REFERRED, REFERENCE_KINDS } from '#domain/request/reference';
import type { Result } from '#domain/result';
import type { MessageId } from '../messages/en';
import type { Done } from '../services/execute';
import type { ByOfficer, InboxActs } from '../services/inbox-acts';
import { typedLine, typedText } from '../typed-text';
import { formId, formKey } from './forms';
import { refused } from './refused';

const QUERY = z.strictObject({
  view: z.enum(INBOX_VIEWS).default('open'),
  after: z
    .string()
    .regex(/^\d{1,16}\.\d{1,15}$/)
    .optional(),
  taken: z.literal('1').optional(),
});

/** Which part of the list the address asks for. Throws 400 for one that this portal never made. */
export const inboxQueryOf = (request: Request): z.output<typeof QUERY> => {
  const read = QUERY.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!read.success) throw refused('form_spoiled');
  return read.data;
};

const BASE = { key: formKey, seen: z.string().regex(/^[\d-]{1,60}$/) };
const words = typedText(LONGEST_REQUEST_WORDS);
const refusals = z.array(z.enum(Object.keys(REFUSAL_REASONS) as [RefusalReason, ...RefusalReason[]])).min(1);

/** What each form of a step asks; a step that asks nothing is a button on the page of the request. */
export const ACT_FORMS = z.discriminatedUnion('intent', [
  z.strictObject({
    ...BASE,
    intent: z.enum(['ask', 'ask_identity', 'hold', 'unhold', 'write', 'answer', 'tell_end']),
    words,
  }),
  z.strictObject({ ...BASE, intent: z.literal('note'), note: typedText(NOTE_LIMITS.letters) }),
  z.strictObject({
    ...BASE,
    intent: z.literal('extend'),
    reasons: z.array(z.enum(DELAY_REASONS)).min(1),
    words,
  }),
  z.strictObject({ ...BASE, intent: z.enum(['refuse', 'answer_part']), reasons: refusals, words }),
  z.strictObject({ ...BASE, intent: z.literal('confirm_identity'), how: z.enum(IDENTITY_PROOFS) }),
  z.strictObject({
    ...BASE,
    intent: z.literal('tie'),
    who: typedLine(320),
    how: z.enum(TIE_PROOFS),
    words,
  }),
  z.strictObject({
    ...BASE,
    intent: z.enum(['confirm_tie', 'decline_tie', 'confirm_reference', 'decline_reference']),
  }),
  z.strictObject({
    ...BASE,
    intent: z.literal('refer'),
    kind: z.enum(REFERENCE_KINDS),
    reference: typedLine(LONGEST_REFERENCE),
    how: z.enum(IDENTITY_PROOFS),
    systems: z.array(formId).min(1).max(MOST_REFERRED),
    words,
  }),
  z.strictObject({ ...BASE, intent: z.literal('decide'), outcome: z.enum(['upheld', 'overridden']), words }),
  z.strictObject({ ...BASE, intent: z.literal('assign'), to: formId }),
  z.strictObject({
    ...BASE,
    intent: z.literal('confirm_pressure'),
    establishment: formId,
    activities: z.array(formId).min(1).max(100),
    words,
  }),
  z.strictObject({
    ...BASE,
    intent: z.literal('name_reviewer'),
    system: formId,
    reviewer: z.string().trim().min(3).max(254).toLowerCase(),
    days: z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(MOST_REVIEW_DAYS)),
    why: z.enum(REVIEWER_REASONS),
  }),
]);

/** Buttons on the page of the request. */
export const ACT_BUTTONS = z.strictObject({
  ...BASE,
  intent: z.enum(['take', 'accept', 'reopen', 'end_limit']),
});

/** Sentences of what was not filled in. */
export const ACT_MESSAGES = {
  words: 'case.words.wrong',
  note: 'case.notes.wrong',
  reasons: 'case.reasons.wrong',
  how: 'case.how.wrong',
  who: 'case.tie.who.wrong',
  kind: 'case.reference.kind.wrong',
  reference: 'case.reference.wrong',
  systems: 'case.reference.systems.wrong',
  outcome: 'case.outcome.wrong',
  to: 'case.to.wrong',
  establishment: 'case.pressure.place.wrong',
  activities: 'case.pressure.what.wrong',
  reviewer: 'case.review.who.wrong',
  days: 'case.review.days.wrong',
  why: 'case.review.why.wrong',
} as const satisfies Record<string, MessageId>;

/** Which field a refusal belongs to. */
export const ACT_FIELDS = {
  words_missing: 'words',
  words_too_long: 'words',
  note_too_long: 'note',
  reasons_missing: 'reasons',
  cannot_take: 'to',
  nobody_by_that: 'who',
  receipt_of_another: 'who',
  reference_unfit: 'reference',
  reference_of_a_person: 'reference',
  unknown_system: 'systems',
  unknown_establishment: 'establishment',
  unknown_activity: 'activities',
  not_a_matter_of_consent: 'activities',
  unknown_reviewer: 'reviewer',
  reviewer_yourself: 'reviewer',
  reviewer_in_conflict: 'reviewer',
  review_days_unfit: 'days',
} as const;

/** Does what a form asks for. */
export const doAct = (
  acts: InboxActs,
  by: ByOfficer,
  request: string,
  form: z.output<typeof ACT_FORMS>,
  /** The person behind an e-mail. */
  find: (email: string) => string | undefined,
): Promise<Result<Done>> => {
  switch (form.intent) {
    case 'hold':
    case 'unhold':
      return acts.hold(by, { request, words: form.words, state: form.intent === 'hold' ? 'begins' : 'ends' });
    case 'answer':
      return acts.answer(by, { request, words: form.words, outcome: 'fulfilled', reasons: [] });
    case 'answer_part':
      return acts.answer(by, {
        request,
        words: form.words,
        outcome: 'partially_fulfilled',
        reasons: form.reasons,
      });
    case 'refuse':
      return acts.refuse(by, { request, words: form.words, reasons: form.reasons });
    case 'extend':
      return acts.extend(by, { request, words: form.words, reasons: form.reasons });
    case 'note': {
      // No step: what came meanwhile does not change what is noted.
      const { person, formKey } = by;
      return acts.note({ person, formKey }, { request, words: form.note });
    }
    case 'confirm_identity':
      return acts.confirm_identity(by, { request, how: form.how });
    case 'tie':
      return acts.tie(by, { request, who: form.who, how: form.how, words: form.words });
    case 'refer': {
      const { kind, reference, how, systems, words } = form;
      return acts.refer(by, { request, kind, reference, how, systems, words });
    }
    case 'confirm_tie':
    case 'decline_tie':
    case 'confirm_reference':
    case 'decline_reference':
      return acts[form.intent](by, { request });
    case 'decide':
      return acts.decide(by, { request, words: form.words, outcome: form.outcome });
    case 'assign':
      return acts.assign(by, { request, to: form.to });
    case 'confirm_pressure': {
      const { establishment, activities } = form;
      return acts.confirm_pressure(by, { request, establishment, activities, words: form.words });
    }
    case 'name_reviewer': {
      const { system, reviewer, days, why } = form;
      return acts.name_reviewer(by, { request, system, reviewer: find(reviewer) ?? '', days, reason: why });
    }
    default:
      return acts[form.intent](by, { request, words: form.words });
  }
};
