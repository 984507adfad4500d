import { DAY, type Instant } from '../time';

/**
 * What a system can be asked to do with what it holds of a person; `absence`: to look again and say what is there; `unlearn`: to say what becomes of what one
 * training run learned from them.
 */
export const TASK_ACTIONS = [
  'erase',
  'access',
  'restrict',
  'unrestrict',
  'correct',
  'absence',
  'unlearn',
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

/** Why a task was opened. */
export const TASK_CAUSES = [
  'withdrawal',
  'pressure',
  'strike',
  'request',
  'erasure_check',
  'use_check',
] as const;
export type TaskCause = (typeof TASK_CAUSES)[number];

/** How a system answers (model, section 6). */
export const TASK_OUTCOMES = ['done', 'failed', 'held', 'not_applicable'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/** Where a task stands. `sent`, that the system fetched it, is no fact of the log and lies beside it. */
export type TaskState = 'queued' | 'sent' | TaskOutcome;

/** Why a system keeps what it was asked to delete (GDPR Art. 17(3)); shown to the person. */
export const HELD_REASONS = ['legal_hold', 'required_by_law', 'legal_claim'] as const;
type HeldReason = (typeof HELD_REASONS)[number];

/** What became of a person's records in a run: they were left out of it, or the model was trained anew without them. */
export const DISPOSITIONS = ['excluded', 'retrained'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** Why what a model learned stays in it; shown to the person. */
export const STAYS_REASONS = ['not_separable', 'handed_out', 'required_by_law'] as const;
type StaysReason = (typeof STAYS_REASONS)[number];

/** Why a system does not do what it was asked for. */
export type KeptReason = HeldReason | StaysReason;

/** How an entry opens a task for one system. */
export interface TaskOpening {
  task: string;
  system: string;
  action: TaskAction;
  /** Absent: all that it holds of the person. */
  categories?: readonly string[];
  /** Of what was captured between these moments. */
  from?: Instant;
  to?: Instant;
  /** What the system calls the run; of `unlearn` alone. */
  run?: string;
  /** It is not handed out before; of probes. */
  not_before?: Instant;
}

/** Whether nothing more is to come: the rest can be answered anew. */
export const isSettled = (state: TaskState): boolean => state === 'done' || state === 'not_applicable';

/** Whether an answer can follow this one: a failure and a hold can end, what was done stays done. */
export const mayAnswer = (state: TaskState): boolean => !isSettled(state);

/**
 * Whether records that a deletion is about are surely among what is said to be held: all of it was captured within the stretch the deletion names, or
 * without one the oldest was there when it was asked for.
 */
export const stillHeld = (
  held: { count: number; firstAt: Instant | null; lastAt: Instant | null },
  {
    windowFrom,
    windowTo,
    openedAt,
  }: { windowFrom: Instant | null; windowTo: Instant | null; openedAt: Instant },
): boolean => {
  if (held.count === 0 || held.firstAt === null || held.lastAt === null) return false;
  if (windowFrom === null && windowTo === null) return held.firstAt <= openedAt;
  return held.firstAt >= (windowFrom ?? 0) && held.lastAt <= (windowTo ?? openedAt);
};

/** A system answers within so long; afterwards it is late, and the clocks of the law run on. */
const ANSWER_WITHIN = 7 * DAY;

/** By when the answer to a task is due. */
export const dueAt = ({ openedAt, notBefore }: { openedAt: Instant; notBefore?: Instant | null }): Instant =>
  (notBefore ?? openedAt) + ANSWER_WITHIN;

/** Whether an answer should have come: none did, or it failed and was not done since. */
export const isLate = (
  task: { state: TaskState; openedAt: Instant; notBefore?: Instant | null },
  now: Instant,
): boolean => !isSettled(task.state) && task.state !== 'held' && dueAt(task) <= now;
