import type { Database } from '#db/open';
import { documentText } from '#db/own/documents';
import { lookBefore } from '#db/own/looks';
import { type RequestRow, requestRow, requestTasks } from '#db/views/requests';
import { taskOf } from '#db/views/tasks';
import { nameOf } from '#db/views/texts';
import type { LookDetail } from '#domain/access/look';
import { type LookedAt, type Removal, reviewEvent } from '#domain/request/copy-review';
import { isSettled } from '#domain/request/task';
import type { Instant } from '#domain/time';
import { mayLook, reviewOf, type TaskReview } from '../task-review';

/** How far the look at one copy is, before the copy leaves its system. */
export interface CopyReviewLine {
  task: string;
  system: string;
  /** Until when somebody may look; absent where nobody may. */
  namedUntil?: Instant;
  done?: {
    at: Instant;
    /** Role and unit of whoever looked, as the system says. */
    who: readonly string[];
    seen: readonly LookedAt[];
    /** The words are for the person alone. */
    removed: readonly (Removal & { words?: string })[];
  };
}

/** The same for those who decide: how much and why, never a word of it, and who it waits for. */
export interface CaseReviewLine extends CopyReviewLine {
  /** Names of those who may look, or whose time is over where nobody may. */
  reviewers: readonly string[];
}

interface Asking {
  db: Database;
  now: () => Instant;
}

/** The look at the copy of one task, for the person; undefined where nobody has to look. */
export const copyReviewLine = ({ db, now }: Asking, id: string): CopyReviewLine | undefined => {
  const task = taskOf(db, id);
  const review = task && reviewOf(db, task);
  const row = task?.request ? requestRow(db, task.request) : undefined;
  if (!review || !row || (isSettled(task.state) && !review.done)) return undefined;
  const until = mayLook(db, row, review, now()).map((grant) => grant.until);
  return {
    task: id,
    system: task.system,
    ...(until.length > 0 && { namedUntil: Math.max(...until) }),
    ...(review.done && {
      done: {
        at: review.done.lookedAt,
        who: whoLooked(db, task, review.done),
        seen: review.done.seen,
        removed: review.done.removed.map(({ words, ...rest }) => {
          const text = words && documentText(db, words.document);
          return { ...rest, ...(text !== undefined && { words: text }) };
        }),
      },
    }),
  };
};

/** All looks at copies of a request, for those who decide about it. */
export const caseReviews = (asking: Asking, row: RequestRow): readonly CaseReviewLine[] =>
  requestTasks(asking.db, row.id).flatMap((task) => {
    const line = copyReviewLine(asking, task.id);
    const review = reviewOf(asking.db, task);
    if (!line || !review) return [];
    const now = mayLook(asking.db, row, review, asking.now());
    const those = now.length > 0 ? now : review.named;
    const reviewers = [...new Set(those.map(({ reviewer }) => nameOf(asking.db, reviewer)))];
    return [{ ...line, ...withoutWords(line), reviewers }];
  });

const withoutWords = ({ done }: CopyReviewLine): Pick<CopyReviewLine, 'done'> =>
  done ? { done: { ...done, removed: done.removed.map(({ words: _words, ...rest }) => rest) } } : {};

/** Role and unit, from the look that came with it; nothing once that is blanked. */
const whoLooked = (
  db: Database,
  { id, system, person }: { id: string; system: string; person: string },
  { seen }: NonNullable<TaskReview['done']>,
): readonly string[] => {
  for (const { category } of seen) {
    const look = lookBefore(db, { system, event: reviewEvent(id, category), person });
    if (!look) continue;
    const { role, unit } = JSON.parse(look.body) as LookDetail;
    return [role, unit].filter((part) => part !== undefined);
  }
  return [];
};
