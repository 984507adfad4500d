import { type Database, inTransaction } from '#db/open';
import { documentText } from '#db/own/documents';
import { isNewsOfAsker, noteAsker } from '#db/own/reference-askers';
import { forgetSent, noteSent } from '#db/own/tasks-sent';
import { readWorld } from '#db/views/decision-world';
import { activitiesServed, struckBehind } from '#db/views/struck-tasks';
import { nextTaskDue, type TaskToDo, taskOf, tasksToDo } from '#db/views/tasks';
import { struckAt } from '#domain/decision/strikable';
import type { ReferenceKind } from '#domain/request/reference';
import type { Instant } from '#domain/time';
import { type AnswerInput, answerTask } from '../commands/answer-task';
import { type KeepInput, keepRestricted } from '../commands/keep-restricted';
import type { Executor } from '../execute';
import type { Storage } from '../storage/storage';

/** A task as its system is told of it. */
type ToldTask = TaskToDo & {
  /** Of a deletion that follows a strike, and of the looks after it: what was struck, as far as this system has to do with it. */
  activities?: readonly string[];
  /** By what the system knows whoever asked; then it belongs to no person. */
  reference?: { kind: ReferenceKind; value: string };
};

/** What systems are asked to do about people, and what they answer. */
export interface Tasks {
  /**
   * What one system is to do now, oldest first: at most so many, and whether there are more. `open`: also what it fetched a moment ago, and what it holds
   * back. `references`: it knows tasks that are asked by a reference; without it none of these comes. Undefined where `after` is none of its tasks.
   */
  fetch(asked: {
    system: string;
    open: boolean;
    references?: boolean;
    limit: number;
    after?: string;
  }): { tasks: readonly ToldTask[]; more: boolean } | undefined;
  /** When the next look that this system is to be asked for is due; undefined where none is to come. */
  nextDue(system: string): Instant | undefined;
  /** `keeps`: it did it for all but so many records, which a case keeps back. */
  answer(
    input: AnswerInput,
    keeps?: Pick<KeepInput, 'number' | 'kept' | 'categories'>,
  ): ReturnType<Executor['execute']>;
  /** Forgets which tasks were fetched, of those that were answered. */
  prune(): void;
}

export const createTasks = (parts: {
  db: Database;
  executor: Pick<Executor, 'execute'>;
  storage: Pick<Storage, 'takesAll'>;
  now: () => Instant;
}): Tasks => {
  const { db, executor, storage, now } = parts;
  return {
    fetch: ({ system, open, references = false, limit, after }) => {
      const from = after === undefined ? undefined : taskOf(db, after, system);
      if (after !== undefined && !from) return undefined;
      const found = tasksToDo(db, {
        system,
        open,
        references,
        now: now(),
        limit: limit + 1,
        ...(from && { after: { seq: from.seq, id: from.id } }),
      });
      const tasks = found.slice(0, limit);
      // On a full disk they are handed out all the same, and again: deleting must not wait for room.
      const isNews = references && isNewsOfAsker(db, system, now());
      if ((tasks.length > 0 || isNews) && storage.takesAll()) {
        inTransaction(db, () => {
          if (isNews) noteAsker(db, system, now());
          for (const { id } of tasks) noteSent(db, id, now());
        });
      }
      return {
        tasks: tasks.flatMap((task) => told(db, system, task) ?? []),
        more: found.length > limit,
      };
    },
    nextDue: (system) => nextTaskDue(db, system, now()),
    answer: async (input, keeps) => {
      const { task, system } = input;
      const actor = { kind: 'system', id: system } as const;
      // First what is kept: an answer without it would say more than is so, for ever.
      const kept = keeps && (await executor.execute(keepRestricted, { task, system, ...keeps }, { actor }));
      if (kept && !kept.ok && kept.error.code !== 'kept_already') return kept;
      return executor.execute(answerTask, input, { actor });
    },
    prune: () => inTransaction(db, () => forgetSent(db)),
  };
};

/** A task as its system is told of it; undefined for one by a reference whose text is gone: nobody could do it. */
const told = (db: Database, system: string, task: TaskToDo): ToldTask | undefined => {
  const { referenceKind: kind, referenceDocument: document } = task;
  if (kind === null || document === null) return withStruck(db, system, task);
  const value = documentText(db, document);
  return value === undefined ? undefined : { ...task, reference: { kind, value } };
};

/** Names the activities of a strike: records of the same kind and time that another activity captured are not struck. */
const withStruck = (db: Database, system: string, task: TaskToDo): ToldTask => {
  if ((task.action !== 'erase' && task.action !== 'absence') || task.categories === null) return task;
  const struck = struckBehind(db, task.id);
  if (!struck) return task;
  const { activities } = readWorld(db);
  const categories = JSON.parse(task.categories) as string[];
  return {
    ...task,
    activities: struckAt(struck, categories, { serves: activitiesServed(db, system), activities }),
  };
};
