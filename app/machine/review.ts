import { z } from 'zod';
import { categoryOf } from '#domain/monitoring/category';
import { REMOVAL_REASONS } from '#domain/request/copy-review';
import { isPlainText } from '#domain/text';
import { type Endpoint, json, type MachineParts } from './endpoint';
import type { RefusalCode } from './refusal';
import { count, firstMistake, instantOf, instantText, word } from './shapes';

/** People named beside the person in one review: the looks at all of them go into one write. More are told as looks. */
const MOST_PARTICIPANTS = 200;
const MOST_KINDS = 50;

/** Words that somebody wrote, on one line. */
const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => isPlainText(text, 'one_line'));
const subject = z.strictObject({ type: z.enum(['employee', 'email', 'external_id']), id: word });
const category = word.refine((key) => categoryOf(key) !== undefined);

const reviewBody = z
  .strictObject({
    reviewer: z
      .strictObject({ ...subject.shape, role: words(120).optional(), unit: words(120).optional() })
      .refine(({ role, unit }) => (role ?? unit) !== undefined, { path: ['role'] }),
    at: instantText,
    looked_at: z
      .array(z.strictObject({ category, count, participants: z.array(subject).default([]) }))
      .min(1)
      .max(MOST_KINDS),
    removed: z
      .array(
        z.strictObject({
          category,
          count: count.min(1),
          reason: z.enum(REMOVAL_REASONS),
          words: words(500).optional(),
        }),
      )
      .max(MOST_KINDS * REMOVAL_REASONS.length),
  })
  .refine(({ looked_at: parts }) => peopleIn(parts) <= MOST_PARTICIPANTS, { path: ['looked_at'] });

const peopleIn = (parts: readonly { participants: readonly unknown[] }[]): number =>
  parts.reduce((sum, { participants }) => sum + participants.length, 0);

const REFUSED = {
  unknown_task: 'not_found',
  review_not_needed: 'review_not_needed',
  no_sealing_key: 'no_sealing_key',
  reviewed_otherwise: 'reviewed_otherwise',
  reviewer_not_granted: 'reviewer_not_granted',
  grant_over: 'grant_over',
  event_reused: 'look_told_otherwise',
  removed_more: 'removed_more',
  kind_missing: 'review_unfit',
  count_unfit: 'review_unfit',
  kind_not_asked: 'review_unfit',
  kind_twice: 'review_unfit',
  time_unfit: 'review_unfit',
} as const satisfies Record<string, RefusalCode>;

/** What is wrong with a review, more exactly. */
const DETAILS: Readonly<Record<string, string>> = {
  kind_missing:
    'looked_at lacks a category that the task names in review.categories. With nothing of it, say 0.',
  count_unfit:
    'A category has count 0 and participants, or you report that you hold something of it. Report your holdings first if they are over.',
  kind_not_asked: 'A category is none of this task, or was not looked at.',
  kind_twice: 'A category, or a category with its reason, is there twice. Add them up.',
  time_unfit: 'at is in the future, before the reviewer was named, or after their time was over.',
};

/**
 * `POST /api/v1/tasks/:id/review`: somebody who was named for it looked at the copy of a task, and what was left out of it. It is taken before the copy; the same
 * again is answered alike.
 */
export const createReviewEndpoint =
  ({ services: { copies } }: Pick<MachineParts, 'services'>): Endpoint =>
  async ({ exchange, caller, refuse }) => {
    if (caller.mode !== 'live') return refuse('live_key_needed');
    const parsed = reviewBody.safeParse(exchange.body);
    if (!parsed.success) return refuse('malformed_report', firstMistake(parsed.error));
    const { reviewer, at, looked_at: lookedAt, removed } = parsed.data;
    const { role, unit, ...who } = reviewer;
    const task = exchange.path.split('/')[4] ?? '';
    const told = await copies.reviews.tell({
      system: caller.system,
      task: /^[\w.-]{1,256}$/.test(task) ? task : '',
      reviewer: { ...who, ...(role !== undefined && { role }), ...(unit !== undefined && { unit }) },
      at: instantOf(at),
      lookedAt,
      removed: removed.map(({ words: said, ...rest }) => ({
        ...rest,
        ...(said !== undefined && { words: said }),
      })),
    });
    if (!told.ok) {
      const { code } = told.error;
      return refuse(
        Object.hasOwn(REFUSED, code) ? REFUSED[code as keyof typeof REFUSED] : 'not_ready',
        DETAILS[code],
      );
    }
    return json({ id: task, review: 'done', refused: told.value.refused });
  };
