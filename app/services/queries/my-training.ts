import { trainingHeard } from '#db/own/training';
import { readWorld } from '#db/views/decision-world';
import { registeredSystems } from '#db/views/registered-systems';
import { tasksAbout } from '#db/views/tasks';
import { type UsedOfPerson, usedOf, wronglyUsed } from '#db/views/training';
import { categoryOfActivity } from '#domain/monitoring/activity';
import { sameCapture } from '#domain/request/holding-check';
import type { Instant } from '#domain/time';
import { trains } from '#domain/training/lineage';
import { reachesRun } from '#domain/training/unlearning';
import type { QueryContext } from './context';
import { type TaskOfMine, taskOfMine } from './task-of-mine';

/** A training run that used records about the person, as its system tells of it; or a dataset with them, of which no run was told. */
export interface RunOfMine {
  system: string;
  /** What the system calls the run, or the dataset. */
  name: string;
  /** Absent: no run with this dataset was told of. */
  run?: { model: string; startedAt: Instant; endedAt: Instant };
  builtAt: Instant;
  /** Records about the person, and the kinds of data they are. */
  count: number;
  categories: readonly string[];
  first: Instant;
  last: Instant;
  toldAt: Instant;
  /** As far as is known nothing permitted it. */
  wrong: boolean;
  /** What the system was asked about what it learned, and said: the last of it. */
  asked?: TaskOfMine;
}

/** What a person's data was used to train, the newest first; of one activity alone, and of what is captured for it. */
export const myTraining = (
  context: Pick<QueryContext, 'db' | 'now'>,
  person: string,
  activity?: string,
): readonly RunOfMine[] =>
  runsOf(
    context,
    person,
    (row) =>
      activity === undefined || [row.activity, row.collectedFor].some((id) => sameCapture(id, activity)),
  );

/** The runs that used what is to be deleted because of the act with this number, or may have used some of it. */
export const trainingReached = (
  context: Pick<QueryContext, 'db' | 'now'>,
  person: string,
  seq: number,
): readonly RunOfMine[] => {
  const deletions = tasksAbout(context.db, person).filter((one) => one.seq === seq && one.action === 'erase');
  return runsOf(context, person, (row) => {
    const { run } = row;
    return run !== null && deletions.some((deletion) => reachesRun(deletion, { ...row, run }));
  });
};

const runsOf = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  person: string,
  concerns: (row: UsedOfPerson) => boolean,
): readonly RunOfMine[] => {
  const asked = tasksAbout(db, person).filter(({ action }) => action === 'unlearn');
  const wrong = wronglyUsed(db, person);
  const found = new Map<string, RunOfMine>();
  for (const row of usedOf(db, person).filter(concerns)) {
    const { system, dataset, run, model, startedAt, endedAt } = row;
    const key = JSON.stringify([system, run === null ? dataset : null, run]);
    const before = found.get(key);
    const task = run === null ? undefined : asked.findLast((one) => one.system === system && one.run === run);
    found.set(key, {
      system,
      name: run ?? dataset,
      ...(model !== null && startedAt !== null && endedAt !== null && { run: { model, startedAt, endedAt } }),
      builtAt: row.builtAt,
      count: (before?.count ?? 0) + row.count,
      categories: [...new Set([...(before?.categories ?? []), categoryOfActivity(row.activity)])],
      first: Math.min(before?.first ?? row.first, row.first),
      last: Math.max(before?.last ?? row.last, row.last),
      toldAt: Math.max(before?.toldAt ?? 0, row.toldAt),
      wrong:
        before?.wrong === true ||
        wrong.some(
          (one) => one.system === system && one.dataset === dataset && (one.run === null || one.run === run),
        ),
      ...(task && { asked: taskOfMine(db, task, now()) }),
    });
  }
  return [...found.values()];
};

/** Who may train with a kind of data: since when each tells of its training, and who never told of any. */
export interface TrainingCoverage {
  tells: readonly { system: string; since: Instant }[];
  silent: readonly string[];
}

/** How far it is known, by category, whether it was used for training; nothing of a category that nothing may be trained with. */
export const trainingCoverage = ({
  db,
}: Pick<QueryContext, 'db'>): ((category: string) => TrainingCoverage | undefined) => {
  const activities = [...readWorld(db).activities.values()].filter(trains);
  const systems = registeredSystems(db);
  const heard = trainingHeard(db);
  return (category) => {
    const uses = new Set(activities.filter((one) => one.category === category).map(({ id }) => id));
    const trainers = systems.filter((one) => one.activities.some((id) => uses.has(id)));
    if (trainers.length === 0) return undefined;
    const told = trainers.map(({ id }) => ({
      system: id,
      since: Math.min(
        ...heard.filter((row) => row.system === id && uses.has(row.activity)).map(({ firstAt }) => firstAt),
      ),
    }));
    return {
      tells: told.filter(({ since }) => Number.isFinite(since)),
      silent: told.filter(({ since }) => !Number.isFinite(since)).map(({ system }) => system),
    };
  };
};
