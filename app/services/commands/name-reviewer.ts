import { requestTasks } from '#db/views/requests';
import { MOST_REVIEW_DAYS, REVIEWER_REASONS, type ReviewerReason } from '#domain/request/copy-review';
import { isOver } from '#domain/request/machine';
import { isSettled } from '#domain/request/task';
import { ok, refuse } from '#domain/result';
import { DAY } from '#domain/time';
import type { Command } from '../command';
import { answersFor, isHere, reviewOf } from '../task-review';
import { atDesk, conflictIn, type DeskRefusal } from './request-desk';

export interface NameReviewerInput {
  request: string;
  system: string;
  /** Id of a person. */
  reviewer: string;
  days: number;
  reason: ReviewerReason;
}

/**
 * Names somebody who may look at what a system is to give the person, for this request alone and for days. Never oneself: whoever decides about a request does not
 * give themselves a way to what others wrote. Whose request it is decides nothing here, or the desk could find out by trying; the person themselves is
 * refused when a review comes.
 */
export const nameReviewer: Command<
  NameReviewerInput,
  {
    code:
      | DeskRefusal
      | 'request_over'
      | 'review_not_needed'
      | 'unknown_reviewer'
      | 'reviewer_yourself'
      | 'reviewer_in_conflict'
      | 'review_days_unfit'
      | 'reasons_missing';
  }
> = (read, { request, system, reviewer, days, reason }, context) => {
  const found = atDesk(read, request, context, 'copy.name_reviewer');
  if (!found.ok) return found;
  const row = found.value;
  if (isOver(row.state)) return refuse('request_over');
  const waits = requestTasks(read, request).some((task) => {
    const review = task.system === system && !isSettled(task.state) ? reviewOf(read, task) : undefined;
    return review !== undefined && !review.done;
  });
  if (!waits) return refuse('review_not_needed');
  if (!isHere(read, reviewer, context.now)) return refuse('unknown_reviewer');
  if (context.actor.id === reviewer) return refuse('reviewer_yourself');
  const conflict = conflictIn(read, reviewer, row);
  if ((conflict !== undefined && conflict !== 'your_own_request') || answersFor(read, reviewer, system))
    return refuse('reviewer_in_conflict');
  if (!Number.isInteger(days) || days < 1 || days > MOST_REVIEW_DAYS) return refuse('review_days_unfit');
  if (!REVIEWER_REASONS.includes(reason)) return refuse('reasons_missing');
  return ok({
    type: 'copy.reviewer_named.v1',
    subject: reviewer,
    key: request,
    body: { grant: context.newId('look'), request, system, reason, until: context.now + days * DAY },
  });
};
