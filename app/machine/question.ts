import { z } from 'zod';
import type { Question } from '#domain/decision/decide';
import type { Decisions } from '../services/decisions/decisions';
import { count, instantOf, instantText, word } from './shapes';

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
export const evaluationBody = z.looseObject({ subject, action, resource, context: context.optional() });
export type EvaluationBody = z.infer<typeof evaluationBody>;

/** So many participants may be named in one batch, over all its items: each is a decision of its own, and others wait. */
export const MOST_PARTICIPANTS = 10_000;

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
