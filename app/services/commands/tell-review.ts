import { copyKeyOf } from '#db/own/copies';
import { holdingsOf } from '#db/own/holdings';
import { requestRow } from '#db/views/requests';
import { taskOf } from '#db/views/tasks';
import { type CopyReview, type Removal, type ReviewFault, reviewFault } from '#domain/request/copy-review';
import { isOver } from '#domain/request/machine';
import { isSettled } from '#domain/request/task';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';
import { canReview, reviewOf, type TaskReview } from '../task-review';
import { isKnown } from './answer-task';

/** A review as a system tells of it: the words are the person's to read, and nobody else's. */
export interface ReviewInput extends CopyReview {
  system: string;
  task: string;
  /** Id of whoever looked. */
  reviewer: string;
  removed: readonly (Removal & { words?: string })[];
}

/**
 * A system says that its copy was looked at, and what was left out. Taken once, of somebody who was named for it and is in time, and only once the person has a
 * passphrase: nobody looks at a copy that nobody can open. Nothing to look at is no answer where the system says that it holds something of the kind.
 */
export const tellReview: Command<
  ReviewInput,
  {
    code:
      | 'not_allowed'
      | 'unknown_task'
      | 'review_not_needed'
      | 'no_sealing_key'
      | 'reviewed_already'
      | 'reviewed_otherwise'
      | 'reviewer_not_granted'
      | 'grant_over'
      | 'count_unfit'
      | ReviewFault;
  }
> = (read, input, { actor, now, document }) => {
  const { system, task, reviewer, at, lookedAt, removed } = input;
  if (actor.kind !== 'system' || actor.id !== system) return refuse('not_allowed');
  const row = taskOf(read, task, system);
  const request = row?.request ? requestRow(read, row.request) : undefined;
  if (row?.action !== 'access' || !request || !isKnown(read, row.person)) return refuse('unknown_task');
  const review = reviewOf(read, row);
  if (!review) return refuse('review_not_needed');
  if (review.done) return refuse(isSame(review, input) ? 'reviewed_already' : 'reviewed_otherwise');
  if (isSettled(row.state) || isOver(request.state)) return refuse('review_not_needed');
  if (!copyKeyOf(read, request.id)) return refuse('no_sealing_key');
  const named = review.named.filter((grant) => grant.reviewer === reviewer);
  if (named.length === 0 || !canReview(read, reviewer, { row: request, system, now })) {
    return refuse('reviewer_not_granted');
  }
  const inTime = named.filter(({ until }) => now < until);
  if (inTime.length === 0) return refuse('grant_over');
  const grant = inTime.find(({ namedAt }) => namedAt <= at) ?? inTime[0];
  if (!grant) return refuse('grant_over');
  const { categories } = review;
  const fault = reviewFault(input, { categories, namedAt: grant.namedAt, until: grant.until, now });
  if (fault) return refuse(fault);
  const held = holdingsOf(read, row.person).filter((cell) => cell.system === system && cell.count > 0);
  const none = lookedAt.filter(({ count }) => count === 0);
  if (none.some(({ category }) => held.some((cell) => cell.category === category)))
    return refuse('count_unfit');
  return ok({
    type: 'copy.reviewed.v1',
    subject: row.person,
    key: task,
    body: {
      request: request.id,
      task,
      grant: grant.grant,
      looked_at: at,
      seen: lookedAt.map(({ category, count }) => ({ category, count })),
      removed: removed.map(({ words, ...rest }) => ({
        ...rest,
        ...(words !== undefined && { words: document('removal_words', words, row.person) }),
      })),
    },
  });
};

/** Whether it says what was said before; the words of it are not compared. */
const isSame = ({ done, named }: TaskReview, { reviewer, at, lookedAt, removed }: ReviewInput): boolean => {
  const who = named.find(({ grant }) => grant === done?.grant)?.reviewer;
  const plain = (parts: readonly { category: string; count: number; reason?: string }[] = []) =>
    JSON.stringify(parts.map(({ category, count, reason }) => [category, count, reason]));
  return (
    who === reviewer &&
    done?.lookedAt === at &&
    plain(done.seen) === plain(lookedAt) &&
    plain(done.removed) === plain(removed)
  );
};
