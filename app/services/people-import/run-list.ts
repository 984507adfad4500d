import type { ImportCounts } from '#db/schema/imports';
import type { Actor, EntryType } from '#domain/entry/bodies';
import { isListColumn, type ListedPerson } from '#domain/people/listed';
import { type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command } from '../command';
import { importPerson } from '../commands/import-person';
import type { Executor } from '../execute';
import type { ListProblem, ListProblemCode } from './cells';
import { isLater, MOST_PROBLEMS, problemOfTwice, type Twice } from './judge-list';
import { type ListFault, readList } from './read-list';

/** Rows handed to the executor at a time: a flush of them; others have their turn after each. */
const SLICE = 32;
/** After so many rows it is noted how far it is. */
const NOTE_AFTER = 2_000;
/** While nothing can be written a row is tried again so often. */
const TRY_AGAIN_MS = 1_000;

/** How far a list is, and what became of its rows so far. */
export interface Progress {
  position: number;
  counts: ImportCounts;
  problems: readonly ListProblem[];
}

/** Why a list ended before its last row; `stopped` goes on at the next start. */
export type RunEnd = 'done' | 'stopped' | 'not_allowed' | 'many_would_leave' | ListFault['code'];

/**
 * Takes a list in, row by row, in slices. What was taken in is never done twice, whatever row it begins with: each row is judged against
 * what is on record in the transaction that writes it.
 */
export const runList = async (parts: {
  executor: Executor;
  path: string;
  twice: Twice;
  actor: Actor;
  from: Progress;
  now: () => Instant;
  /** The most people it may let go; more, and it ends before the next one. */
  mayLeave?: number;
  note: (progress: Progress) => void;
  isStopped: () => boolean;
}): Promise<RunEnd> => {
  const {
    executor,
    path,
    twice,
    actor,
    from,
    now,
    mayLeave = Number.POSITIVE_INFINITY,
    note,
    isStopped,
  } = parts;
  const counts = { ...from.counts };
  const problems = [...from.problems];
  const leaving = { count: counts.left, most: mayLeave };
  let ended: 'not_allowed' | 'many_would_leave' | undefined;

  const notTaken = (found: readonly ListProblem[]): void => {
    counts.not_taken += 1;
    problems.push(...found.slice(0, MOST_PROBLEMS - problems.length));
  };

  const take = async (line: { number: number; row: ListedPerson }): Promise<void> => {
    const again = problemOfTwice(twice, line);
    if (again) return notTaken([again]);
    const taken = await takeRow({ executor, row: line.row, actor, isStopped, leaving });
    if (taken === 'stopped') return;
    if (taken.ok) counts[BECAME[taken.value]] += 1;
    else if (taken.error.code === 'already_done') {
      counts[taken.error.about === 'past' ? 'past' : 'stayed'] += 1;
    } else if (taken.error.code === 'not_allowed' || taken.error.code === 'many_would_leave') {
      ended = taken.error.code;
    } else {
      const { code, about = '' } = taken.error;
      const column = isListColumn(about) ? about : undefined;
      notTaken([{ row: line.number, ...(column && { column }), code: code as ListProblemCode }]);
    }
    if (isLater(line.row, now())) counts.later += 1;
  };

  let slice: Promise<void>[] = [];
  let position = from.position;
  let noted = position;
  const settle = async (reached: number): Promise<void> => {
    await Promise.all(slice);
    slice = [];
    if (isStopped() || ended) return;
    position = reached;
    if (position - noted < NOTE_AFTER) return;
    noted = position;
    note({ position, counts, problems });
  };
  let last = position;
  for await (const line of readList(path)) {
    if ('fault' in line) return line.fault.code;
    if (line.number <= from.position) continue;
    last = line.number;
    if ('row' in line) slice.push(take(line));
    else notTaken(line.problems);
    if (slice.length >= SLICE) await settle(last);
    if (isStopped() || ended) break;
  }
  await settle(last);
  if (ended) note({ position, counts, problems });
  if (isStopped()) return 'stopped';
  if (ended) return ended;
  note({ position, counts, problems });
  return 'done';
};

const BECAME = {
  'person.added.v1': 'added',
  'person.changed.v1': 'changed',
  'person.left.v1': 'left',
} as const satisfies Partial<Record<EntryType, keyof ImportCounts>>;

/** One row, tried again while nothing can be written. */
const takeRow = async (parts: {
  executor: Executor;
  row: ListedPerson;
  actor: Actor;
  isStopped: () => boolean;
  /** People let go so far, with those on their way, and the most there may be. */
  leaving: { count: number; most: number };
}): Promise<Result<keyof typeof BECAME> | 'stopped'> => {
  const { executor, row, actor, isStopped, leaving } = parts;
  let type: EntryType | undefined;
  const noted: Command<{ row: ListedPerson }, { code: string }> = (...asked) => {
    const drafted = importPerson(...asked);
    type = drafted.ok ? drafted.value.type : undefined;
    if (type !== 'person.left.v1') return drafted;
    if (leaving.count >= leaving.most) {
      type = undefined;
      return refuse('many_would_leave');
    }
    leaving.count += 1;
    return drafted;
  };
  for (;;) {
    if (isStopped()) return 'stopped';
    const done = await executor.execute(noted, { row }, { actor });
    if (done.ok) return { ok: true, value: type as keyof typeof BECAME };
    if (type === 'person.left.v1') leaving.count -= 1;
    type = undefined;
    if (done.error.code !== 'unavailable') return done;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
  }
};
