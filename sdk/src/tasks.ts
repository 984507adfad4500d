import { type ClientOptions, settingsOf } from './options';
import { type Outcome, ok } from './outcome';
import { takenOf, tasksOf } from './parse-tasks';
import { pause } from './pause';
import { isUnheard, waitAfter } from './retry';
import { keyFingerprint, sealCopy } from './seal';
import type { CopyReview, HoldingsTaken, ReferenceTask, Task } from './task';
import { createTransport, readJson } from './transport';

export type { CopyReview, HoldingsTaken, ReferenceTask, Task } from './task';

/**
 * What became of a task. A look for absence is `done` with `found`; of what a run learned `done` says whether the person's records were left out or the model was
 * trained anew; what is held back, or stays in a model, names a reason. `copy` is the answer to `access`: it is sealed to the task's key and brought to the portal as it comes;
 * without a key it is left for later, and so is one that somebody has to look at first, without a `review`. `later` answers nothing, and the task comes again.
 */
export type TaskAnswer =
  | { outcome: 'copy'; content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>; review?: CopyReview }
  | { outcome: 'later' }
  | { outcome: 'done'; count?: number; found?: number; evidence?: string }
  | { outcome: 'done'; disposition: 'excluded' | 'retrained'; evidence?: string }
  | { outcome: 'failed' | 'not_applicable'; evidence?: string }
  | {
      outcome: 'held';
      reason: 'legal_hold' | 'required_by_law' | 'legal_claim' | 'not_separable' | 'handed_out';
      evidence?: string;
    };

/** The same of a task by a reference: no copy goes through the portal. `done` to `access` says that it was handed out, and `evidence` how; whoever asked reads it. */
export type ReferenceAnswer = Exclude<TaskAnswer, { outcome: 'copy' } | { disposition: string }>;

/** What is held of one person and category. With a count of 0 there is nothing. Instants are RFC 3339. */
export interface Holding {
  employee: string;
  category: string;
  count: number;
  bytes: number;
  first?: string;
  last?: string;
  location: string;
  deleteBy?: string;
  participantCount?: number;
}

export interface StoreOptions
  extends Pick<ClientOptions, 'url' | 'key' | 'fetch' | 'requestTimeoutMs' | 'retry'> {
  /** Does what is asked. One that throws is answered with `failed`, and asked again. */
  onTask(task: Task): Promise<TaskAnswer> | TaskAnswer;
  /** Does what is asked about somebody whom only this system knows. Without it no such task is asked for, and the portal gives none. */
  onReferenceTask?(task: ReferenceTask): Promise<ReferenceAnswer> | ReferenceAnswer;
  /** Told of everything that went wrong; nothing is thrown. */
  onError?(error: { code: string; message: string }): void;
  /** How long one question waits for a task, in seconds (0 to 30). */
  waitSeconds?: number;
}

export interface StoreClient {
  /** Says what is held; cells that are not named stay as they were said before. At most 10,000 of them. Never rejects. */
  reportHoldings(holdings: readonly Holding[], idempotencyKey?: string): Promise<Outcome<HoldingsTaken>>;
  /** Asks nothing more, and waits for the task at work. */
  close(): Promise<void>;
}

/** The portal takes a copy for so long; after a broken one the task comes again. */
const COPY_TIMEOUT_MS = 15_000;

/**
 * A client for whoever keeps records: it fetches what people are owed, has it done, and answers. A task may come twice; doing it again must change
 * nothing. Throws a TypeError only on options that can never work.
 */
export const createStoreClient = (options: StoreOptions): StoreClient => {
  const settings = settingsOf({ ...options, heartbeat: false });
  const { base, key, clock, requestTimeoutMs, retry } = settings;
  const { onTask, onReferenceTask, onError, waitSeconds = 30 } = options;
  const known = onReferenceTask ? '&references=1' : '';
  const closing = new AbortController();
  const transport = createTransport(
    base,
    key,
    settings.fetch,
    () => clock.wallMs(),
    () => {},
  );

  const answered = async (task: Task | ReferenceTask): Promise<boolean> => {
    const answer = await Promise.resolve()
      .then((): Promise<TaskAnswer> | TaskAnswer =>
        // One that was not asked for is left alone.
        'reference' in task ? (onReferenceTask?.(task) ?? { outcome: 'later' }) : onTask(task),
      )
      .catch((cause: unknown): TaskAnswer => {
        onError?.({ code: 'task_failed', message: `Task ${task.id}: ${String(cause)}` });
        return { outcome: 'failed' };
      });
    if (answer.outcome === 'later') return true;
    const about = `api/v1/tasks/${encodeURIComponent(task.id)}`;
    const to = {
      accept: 'application/json',
      // The last answer is sent also while it closes: what was done should be known.
      signal: new AbortController().signal,
    };
    const read = async (response: Response) => {
      await response.body?.cancel();
      return ok(undefined);
    };
    if (answer.outcome === 'copy') {
      if ('reference' in task || task.sealTo === undefined) return true;
      if (task.review && !task.review.done) {
        if (!answer.review) return true;
        const looked = await transport.send<undefined>(
          { ...to, path: `${about}/review`, timeoutMs: requestTimeoutMs, json: wireReview(answer.review) },
          read,
        );
        if (!looked.ok) onError?.(looked.error);
        if (!looked.ok) return false;
      }
      const sealedTo = await keyFingerprint(task.sealTo).catch(() => undefined);
      if (sealedTo === undefined) return true;
      const file = sealCopy(answer.content, task.sealTo);
      const timeoutMs = requestTimeoutMs + COPY_TIMEOUT_MS;
      const brought = await transport.send<undefined>(
        { ...to, path: `${about}/content`, method: 'PUT', timeoutMs, file, sealedTo },
        read,
      );
      if (!brought.ok) onError?.(brought.error);
      return brought.ok;
    }
    const sent = await transport.send<undefined>(
      { ...to, path: `${about}/result`, timeoutMs: requestTimeoutMs, json: answer },
      read,
    );
    if (!sent.ok) onError?.(sent.error);
    return sent.ok;
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!closing.signal.aborted) {
      const fetched = await transport.send<readonly (Task | ReferenceTask)[]>(
        {
          path: `api/v1/tasks?wait=${waitSeconds}${known}`,
          accept: 'application/json',
          timeoutMs: waitSeconds * 1_000 + requestTimeoutMs,
          signal: closing.signal,
        },
        (response) => readJson(response, tasksOf),
      );
      if (closing.signal.aborted) return;
      if (fetched.ok) {
        failures = 0;
        for (const task of fetched.value) {
          if (closing.signal.aborted) return;
          await answered(task);
        }
        // Without a wait it would ask in a busy loop.
        if (fetched.value.length === 0 && waitSeconds === 0) await pause(1_000, closing.signal);
        continue;
      }
      onError?.(fetched.error);
      failures += 1;
      const patient = isUnheard(fetched.error) ? failures : Math.max(failures, 2);
      await pause(waitAfter(patient, fetched.error, undefined, retry, Math.random), closing.signal);
    }
  };

  const running = run();
  return {
    reportHoldings: (holdings, idempotencyKey) =>
      transport.send<HoldingsTaken>(
        {
          path: 'api/v1/holdings',
          accept: 'application/json',
          timeoutMs: requestTimeoutMs,
          signal: closing.signal,
          method: 'PUT',
          json: { holdings: holdings.map(wireHolding) },
          ...(idempotencyKey !== undefined && { idempotencyKey }),
        },
        (response) => readJson(response, takenOf),
      ),
    close: async () => {
      closing.abort();
      await running;
    },
  };
};

const wireReview = ({ reviewer, at, lookedAt, removed }: CopyReview): object => ({
  reviewer,
  at,
  looked_at: lookedAt,
  removed,
});

const wireHolding = ({ deleteBy, participantCount, ...rest }: Holding): object => ({
  ...rest,
  ...(deleteBy !== undefined && { delete_by: deleteBy }),
  ...(participantCount !== undefined && { participant_count: participantCount }),
});
