import { requestRow } from '#db/views/requests';
import { tasksAbout } from '#db/views/tasks';
import { type UsedOfPerson, usedOf, wronglyUsed } from '#db/views/training';
import { categoryOfActivity } from '#domain/monitoring/activity';
import type { TaskCause, TaskOpening } from '#domain/request/task';
import { ok, refuse } from '#domain/result';
import { type Deletion, isAsked, reachesRun } from '#domain/training/unlearning';
import type { Command, CommandContext, Reader } from '../command';
import { isKnown } from './answer-task';

/** Runs that one entry asks about: it has 64 KiB. */
const MOST_RUNS = 100;

/**
 * Asks about every run that used records of a person which are to be deleted now, or which nothing permitted using, and about which nobody was asked:
 * what becomes of what it learned. One entry for each cause and so many runs; whoever calls it goes on until nothing is owed.
 */
export const askUnlearning: Command<
  { person: string },
  { code: 'not_allowed' | 'unknown_person' | 'already_done' }
> = (read, { person }, { actor, newId }) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  if (!isKnown(read, person)) return refuse('unknown_person');
  const owed = owedUnlearnings(read, person, { newId });
  const because = owed[0]?.because;
  if (because === undefined) return refuse('already_done');
  const tasks = owed.filter((one) => one.because === because).slice(0, MOST_RUNS);
  return ok({
    type: 'unlearning.asked.v1',
    subject: person,
    body: { because, tasks: tasks.map(({ task }) => task) },
  });
};

const owedUnlearnings = (
  read: Reader,
  person: string,
  { newId }: Pick<CommandContext, 'newId'>,
): readonly { because: TaskCause; task: TaskOpening }[] => {
  const used = usedOf(read, person).filter(isInRun);
  if (used.length === 0) return [];
  const tasks = tasksAbout(read, person);
  const deletions = [
    // What reaches all of it is asked first: then a part of it need not be.
    ...tasks
      .filter(
        ({ action, because }) => action === 'erase' && because !== 'erasure_check' && because !== 'use_check',
      )
      .filter(({ request }) => request === null || requestRow(read, request)?.state !== 'withdrawn'),
  ].sort((a, b) => Number(a.windowFrom !== null) - Number(b.windowFrom !== null));
  const wrong = new Set(wronglyUsed(read, person).map(({ system, dataset }) => nameOf(system, dataset)));
  const asked = tasks
    .filter(({ action }) => action === 'unlearn')
    .map(({ system, run, windowFrom, windowTo }) => ({
      run: nameOf(system, run ?? ''),
      windowFrom,
      windowTo,
    }));
  return used.flatMap((row) => {
    const run = nameOf(row.system, row.run);
    const causes: Deletion[] = deletions.filter((deletion) => reachesRun(deletion, row));
    if (wrong.has(nameOf(row.system, row.dataset))) causes.unshift(WRONGLY_USED);
    const cause = causes.find((one) => !isAsked(run, one, asked));
    if (!cause) return [];
    const { because, windowFrom, windowTo } = cause;
    asked.push({ run, windowFrom, windowTo });
    return [
      {
        because,
        task: {
          task: newId('task'),
          system: row.system,
          action: 'unlearn' as const,
          categories: [categoryOfActivity(row.activity)],
          ...(windowFrom !== null && { from: windowFrom }),
          ...(windowTo !== null && { to: windowTo }),
          run: row.run,
        },
      },
    ];
  });
};

/** Records that nothing permitted using: all of them, whoever asked for what. */
const WRONGLY_USED: Deletion = {
  because: 'use_check',
  activity: null,
  categories: null,
  windowFrom: null,
  windowTo: null,
  openedAt: Number.MAX_SAFE_INTEGER,
};

const isInRun = (row: UsedOfPerson): row is UsedOfPerson & { run: string } => row.run !== null;

const nameOf = (system: string, name: string): string => JSON.stringify([system, name]);
