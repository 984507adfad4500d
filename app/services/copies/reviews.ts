import type { Database } from '#db/open';
import { requestRow } from '#db/views/requests';
import { taskOf } from '#db/views/tasks';
import { type CopyReview, type Removal, reviewEvent } from '#domain/request/copy-review';
import { ok, type Result, refuse } from '#domain/result';
import type { System } from '#domain/systems/system';
import type { Instant } from '#domain/time';
import { tellReview } from '../commands/tell-review';
import type { Decisions } from '../decisions/decisions';
import type { Executor } from '../execute';
import type { LookInput, LookRefusal } from '../systems/judge-looks';
import type { Looks } from '../systems/looks';
import { mayLook, reviewOf } from '../task-review';

interface Subject {
  type: string;
  id: string;
}

/** What a system tells of a look at the copy of a task, before it gives it away. */
export interface ToldReview {
  system: System;
  task: string;
  reviewer: Subject & { role?: string; unit?: string };
  at: Instant;
  /** With those whom the records of a kind name beside the person: they read of the look too. */
  lookedAt: readonly { category: string; count: number; participants: readonly Subject[] }[];
  removed: readonly (Removal & { words?: string })[];
}

/** Somebody who was named in the records and could not be told of the look: by their place in what was looked at. */
export interface RefusedParticipant {
  index: number;
  participant: number;
  code: LookRefusal;
}

export interface Reviews {
  /** How far the look at the copy of a task is; undefined where nobody has to look. */
  of(task: string):
    | {
        categories: readonly string[];
        reviewers: readonly { id: string; until: Instant }[];
        done: boolean;
      }
    | undefined;
  /** Takes what a system tells of a look. It is on record with the look itself, at the person and at whoever was named, or not at all. */
  tell(told: ToldReview): Promise<Result<{ refused: readonly RefusedParticipant[] }>>;
}

export const createReviews = (parts: {
  db: Database;
  executor: Pick<Executor, 'execute'>;
  decisions: Pick<Decisions, 'findEmployee'>;
  looks: Pick<Looks, 'prepare'>;
  now: () => Instant;
}): Reviews => {
  const { db, executor, decisions, looks, now } = parts;

  const personOf = ({ type, id }: Subject): string | undefined => decisions.findEmployee(type, id);

  return {
    of: (id) => {
      const task = taskOf(db, id);
      const review = task && reviewOf(db, task);
      const row = task?.request ? requestRow(db, task.request) : undefined;
      if (!review || !row) return undefined;
      return {
        categories: review.shared,
        reviewers: mayLook(db, row, review, now()).map(({ reviewer, until }) => ({ id: reviewer, until })),
        done: review.done !== undefined,
      };
    },
    tell: async ({ system, task, reviewer, at, lookedAt, removed }) => {
      const row = taskOf(db, task, system.id);
      if (!row) return refuse('unknown_task');
      // Whoever is in the records is told of the look: without one there is nobody to be told.
      if (lookedAt.some(({ count, participants }) => count === 0 && participants.length > 0))
        return refuse('count_unfit');
      const told = looksOf({ task, reviewer, at, person: row.person }, lookedAt);
      const prepared = await looks.prepare({
        system,
        mode: 'live',
        source: 'system',
        looks: told.map(({ look }) => ok(look)),
        named: new Set([row.person]),
      });
      for (const { code, index } of prepared.refused) {
        if (code === 'time_in_future' || code === 'time_too_old') return refuse('time_unfit');
        if (code === 'event_reused') return refuse('event_reused');
        // Without the look at the person there is no review.
        if (!told[index]?.others) return refuse('unknown_task');
      }
      const refused = prepared.refused.map(({ index, subject, code }) => ({
        index: told[index]?.place ?? index,
        participant: subject ?? 0,
        code,
      }));
      const input: CopyReview & { removed: ToldReview['removed'] } = { at, lookedAt, removed };
      const done = await executor.execute(
        tellReview,
        { ...input, system: system.id, task, reviewer: personOf(reviewer) ?? '' },
        // The look stands with what came of it, or neither does.
        { actor: { kind: 'system', id: system.id }, alongside: prepared.keep },
      );
      if (!done.ok) return done.error.code === 'reviewed_already' ? ok({ refused: [] }) : done;
      return ok({ refused });
    },
  };
};

/** The looks at the records of each kind: at the person whose copy it is, and at the others in them, of whom no number is told. */
const looksOf = (
  told: Pick<ToldReview, 'task' | 'reviewer' | 'at'> & { person: string },
  lookedAt: ToldReview['lookedAt'],
): readonly { look: LookInput; place: number; others: boolean }[] =>
  lookedAt.flatMap(({ category, count, participants }, place) => {
    if (count === 0) return [];
    const own = { look: lookOf(told, category, [{ type: 'employee', id: told.person }], { count }) };
    const others = participants.length > 0 ? [{ look: lookOf(told, category, participants, {}) }] : [];
    return [{ ...own, place, others: false }, ...others.map((one) => ({ ...one, place, others: true }))];
  });

const lookOf = (
  { task, reviewer: { role, unit, id }, at }: Pick<ToldReview, 'task' | 'reviewer' | 'at'>,
  category: string,
  subjects: LookInput['subjects'],
  more: { count?: number },
): LookInput => ({
  event: reviewEvent(task, category),
  at,
  subjects,
  looker: { id },
  detail: {
    kind: 'human',
    display: role === undefined ? 'unit' : 'role',
    ...(role !== undefined && { role }),
    ...(unit !== undefined && { unit }),
    operation: 'view',
    category,
    ...more,
    reason: 'copy_review',
    outcome: 'allowed',
    bulk: false,
  },
});
