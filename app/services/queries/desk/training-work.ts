import { openUnlearnings, trainingOf } from '#db/views/training';
import { weekEnd } from '#domain/aggregate/suppression';
import { isLate } from '#domain/request/task';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';
import { type Roughly, roughly } from '../task-work';

/** What was trained with the data of one programme. Nobody is in it: numbers of people say no more than whether they are ten. */
export interface TrainingWork {
  datasets: number;
  runs: number;
  /** People whose records are in one of them. */
  people: Roughly;
  /** Answers about what a run learned: still to come, late, and those that say it stays. */
  open: Roughly;
  late: Roughly;
  stays: Roughly;
}

/** All of it as it stood at the end of the last week: nobody sees a single withdrawal come and go. */
export const trainingWork = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  programme: string,
): TrainingWork => {
  const week: Instant = weekEnd(now());
  const { datasets, runs, people } = trainingOf(db, programme, week);
  const asked = openUnlearnings(db, programme, week);
  const kept = asked.filter(({ state }) => state === 'held');
  return {
    datasets,
    runs,
    people: roughly(people),
    open: roughly(asked.length - kept.length),
    late: roughly(asked.filter((task) => isLate(task, week)).length),
    stays: roughly(kept.length),
  };
};
