import { type Activity, activityId } from '../monitoring/activity';
import { purposeOf } from '../monitoring/purpose';
import { DAY, type Instant } from '../time';

/** Rows that one batch of a dataset may bring, and datasets that one run may name. */
export const MOST_USED = 5_000;
export const MOST_DATASETS = 100;

/**
 * So long after a dataset was built, or a run ended, it can be told of; and so long a run lasts at most. Of what is older a report could name a day on which
 * all was allowed.
 */
const TOLD_WITHIN = 35 * DAY;
const LONGEST_RUN = 90 * DAY;

/** What a system calls a dataset, a run or a model: a short name without a space, so that it is no place for words about people. */
export const LABEL = /^[A-Za-z0-9][A-Za-z0-9._:+-]{0,63}$/;

/** The manifest of a dataset: what was put together for training, when, and the state of the portal that it was built against. */
export interface DatasetHead {
  name: string;
  /** The `use` that it was built for. */
  activity: string;
  /** The activity that its records were captured for; absent: the same programme's `collect`. */
  collectedFor?: string;
  builtAt: Instant;
  revision: number;
  epoch: string;
  /** Every record in it was captured within this stretch. */
  captured: { from: Instant; to: Instant };
  /** SHA-256 of its files, hexadecimal. */
  files?: readonly string[];
}

/** Whose records are in a dataset: how many, and when the oldest and the newest were captured. */
export interface UsedRow {
  person: string;
  count: number;
  first: Instant;
  last: Instant;
}

/** One training run, told when it is over. */
export interface RunHead {
  name: string;
  datasets: readonly string[];
  startedAt: Instant;
  endedAt: Instant;
  model: string;
}

/** Whether an activity is a use for training a model. */
export const trains = ({ verb, purpose }: Pick<Activity, 'verb' | 'purpose'>): boolean =>
  verb === 'use' && purposeOf(purpose)?.trainsModels === true;

/** What the records of a dataset were captured for. */
export const capturedForOf = ({ collectedFor }: DatasetHead, activity: Activity): string =>
  collectedFor ?? activityId({ ...activity, verb: 'collect' });

/** Whether the times of a manifest fit each other and the clock. */
export const datasetFits = ({ builtAt, captured }: DatasetHead, now: Instant): boolean =>
  captured.from <= captured.to && captured.to <= builtAt && builtAt <= now;

/** Whether a dataset that was built, or a run that ended, at a moment can still be told of. */
export const isInTime = (at: Instant, now: Instant): boolean => now - at <= TOLD_WITHIN;

/** Whether the records of a row lie within the stretch of its dataset. */
export const rowFits = (
  { count, first, last }: UsedRow,
  { captured }: Pick<DatasetHead, 'captured'>,
): boolean => count > 0 && captured.from <= first && first <= last && last <= captured.to;

/** Whether the times of a run fit each other and the clock. */
export const runFits = ({ startedAt, endedAt }: RunHead, now: Instant): boolean =>
  startedAt <= endedAt && endedAt <= now && endedAt - startedAt <= LONGEST_RUN;
