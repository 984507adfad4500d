import { z } from 'zod';
import type { Question } from '#domain/decision/decide';
import type { Decisions } from '../services/decisions/decisions';
import { count, firstMistake, instantOf, instantText, word } from './shapes';

/**
 * An AuthZEN question (Authorization API 1.0, access evaluation) and what it means here: the employee is the subject, the
 * verb the action, the category the resource. Unknown members are ignored at every level.
 */

const properties = z.looseObject({}).optional();
const subject = z.looseObject({ type: word, id: word, properties });
const action = z.looseObject({ name: word, properties });
const resource = z.looseObject({ type: word, id: word, properties });
const context = z.looseObject({
  purpose: word.optional(),
  programme: word.optional(),
  participants: z.array(word).max(1_000).optional(),
  participants_unknown: z.boolean().optional(),
  collected_at: instantText.optional(),
  collected_for: word.optional(),
  min_revision: count.optional(),
});

/** One whole question. */
const evaluationBody = z.looseObject({ subject, action, resource, context: context.optional() });
export type EvaluationBody = z.infer<typeof evaluationBody>;

/** So many participants may be named in one batch, over all its items: each is a decision of its own, and others wait. */
export const MOST_PARTICIPANTS = 10_000;

/** A question as documented, or where it is not. */
export type QuestionRead = { ok: true; body: EvaluationBody } | { ok: false; mistake: string };

/** Reads one whole question. What is plainly right is seen at once; everything else is judged by the schema. */
export const readQuestion = (value: unknown): QuestionRead => {
  if (isPlainQuestion(value)) return { ok: true, body: value };
  const parsed = evaluationBody.safeParse(value);
  return parsed.success
    ? { ok: true, body: parsed.data }
    : { ok: false, mistake: firstMistake(parsed.error) };
};

/**
 * Whether a value is a question without doubt. Takes nothing that the schema refuses (property test); what it does not take
 * may still be one. Asked for every evaluation, where the schema alone would cost as much as the decision.
 */
export const isPlainQuestion = (value: unknown): value is EvaluationBody => {
  if (!isObject(value)) return false;
  const { subject: who, action: act, resource: what, context: more } = value;
  return (
    isObject(who) &&
    isPlainWord(who.type) &&
    isPlainWord(who.id) &&
    who.properties === undefined &&
    isObject(act) &&
    isPlainWord(act.name) &&
    act.properties === undefined &&
    isObject(what) &&
    isPlainWord(what.type) &&
    isPlainWord(what.id) &&
    what.properties === undefined &&
    (more === undefined || isPlainContext(more))
  );
};

const isPlainContext = (value: unknown): boolean =>
  isObject(value) &&
  (value.purpose === undefined || isPlainWord(value.purpose)) &&
  (value.programme === undefined || isPlainWord(value.programme)) &&
  value.participants === undefined &&
  value.participants_unknown === undefined &&
  value.collected_at === undefined &&
  value.collected_for === undefined &&
  value.min_revision === undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Letters, digits and what ids are joined with. */
const PLAIN_WORD = /^[\w.:@-]{1,256}$/;
const isPlainWord = (value: unknown): boolean => typeof value === 'string' && PLAIN_WORD.test(value);

/** The members of a question that a batch may state once for all its items. */
export const QUESTION_MEMBERS = ['subject', 'action', 'resource', 'context'] as const;

/** A batch: defaults, items that are looked at one by one, and how far to go. */
export const evaluationsBody = z.looseObject({
  subject: subject.optional(),
  action: action.optional(),
  resource: resource.optional(),
  context: context.optional(),
  evaluations: z.array(z.unknown()).max(1_000).optional(),
  options: z
    .looseObject({
      evaluations_semantic: z
        .enum(['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'])
        .optional(),
    })
    .optional(),
});

const SUBJECT_TYPES: readonly string[] = ['employee', 'email', 'external_id', 'device'];

/** No person and no category has an empty id, so it stands for whatever is not known here. */
const UNKNOWN = '';

/** The question decide() answers. Types nobody knows become unknown people and categories, and so a no. */
export const questionOf = (body: EvaluationBody, decisions: Decisions): Question => {
  const { subject: asked, action: act, resource: kind, context: more = {} } = body;
  return {
    employee: (SUBJECT_TYPES.includes(asked.type) && decisions.findEmployee(asked.type, asked.id)) || UNKNOWN,
    category: kind.type === 'telemetry_category' ? kind.id : UNKNOWN,
    purpose: more.purpose,
    verb: act.name,
    programme: more.programme,
    // Named twice is still one person.
    participants: more.participants && [...new Set(more.participants)],
    participantsUnknown: more.participants_unknown,
    collectedAt: more.collected_at === undefined ? undefined : instantOf(more.collected_at),
    collectedFor: more.collected_for,
  };
};
