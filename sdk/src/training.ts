import { type Outcome, ok } from './outcome';
import { takenOf } from './parse-tasks';
import { type ReportOptions, reporterOf } from './report';

/** What was put together for training. Instants are RFC 3339; what each member means stands in the machine API, "Report: training". */
export interface Dataset {
  /** A short name without a space. A dataset never changes: a new one has a new id. */
  id: string;
  /** The `use` that it was built for, an activity of this system. */
  activity: string;
  /** What its records were captured for; absent: the same programme's `collect`. */
  collectedFor?: string;
  builtAt: string;
  /** The state of the portal that it was built against. */
  revision: number;
  epoch: string;
  captured: { from: string; to: string };
  /** SHA-256 of its files, hexadecimal. */
  files?: readonly string[];
}

/** Whose records are in a dataset: how many, and when the oldest and the newest were captured. */
export interface UsedRow {
  employee: string;
  count: number;
  first: string;
  last: string;
}

/** A training run that is over. */
export interface Run {
  id: string;
  datasets: readonly string[];
  startedAt: string;
  endedAt: string;
  model: string;
}

export interface UsedTaken {
  accepted: number;
  /** Rows that were not taken, by their place in the report. */
  refused: readonly { index: number; code: string; detail?: string }[];
}

export type TrainingOptions = ReportOptions;

/** Rows that the portal takes in one batch. */
const MOST = 5_000;

/**
 * Tells the portal of a dataset and whose records are in it, in as many batches as it takes. After a failure what came before is on record: send the same again,
 * rows that are there count as accepted. Throws a TypeError only on options that can never work; whatever the portal does is in the outcome.
 */
export const reportDataset = async (
  options: TrainingOptions,
  { collectedFor, builtAt, ...rest }: Dataset,
  rows: readonly UsedRow[],
): Promise<Outcome<UsedTaken>> => {
  const send = reporterOf(options);
  const dataset = {
    ...rest,
    built_at: builtAt,
    ...(collectedFor !== undefined && { collected_for: collectedFor }),
  };
  let taken: UsedTaken = { accepted: 0, refused: [] };
  for (let from = 0; from === 0 || from < rows.length; from += MOST) {
    const answer = await send('api/v1/datasets', { dataset, rows: rows.slice(from, from + MOST) }, takenOf);
    if (!answer.ok) return answer;
    const placed = answer.value.refused.map((one) => ({ ...one, index: from + one.index }));
    taken = {
      accepted: taken.accepted + answer.value.accepted,
      refused: [...taken.refused, ...placed],
    };
  }
  return ok(taken);
};

/** Tells the portal of a training run that is over. Told again it changes nothing. */
export const reportRun = (
  options: TrainingOptions,
  { startedAt, endedAt, ...rest }: Run,
): Promise<Outcome<{ run: string }>> =>
  reporterOf(options)(
    'api/v1/runs',
    { run: { ...rest, started_at: startedAt, ended_at: endedAt } },
    // Which run it was is known; that the portal took it is what its 200 says.
    () => ({ run: rest.id }),
  );
