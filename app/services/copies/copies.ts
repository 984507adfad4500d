import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Database, inTransaction } from '#db/open';
import {
  accessTasksOf,
  COPY_KEPT,
  copiesOf,
  copyKeyOf,
  copyOf,
  dropCopy,
  keepCopy,
  keepCopyKey,
  pruneCopies,
} from '#db/own/copies';
import { handOutAgain, sentAt } from '#db/own/tasks-sent';
import { taskOf } from '#db/views/tasks';
import type { Entry } from '#domain/entry/bodies';
import type { RequestKind } from '#domain/request/kinds';
import { isSettled } from '#domain/request/task';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { answerTask } from '../commands/answer-task';
import type { Executor } from '../execute';
import { type CopyReviewLine, copyReviewLine } from '../queries/copy-reviews';
import type { Storage } from '../storage/storage';
import { reviewOf } from '../task-review';
import { createOneOpening } from './one-opening';
import { type BroughtKey, fingerprintOf, ownKeyOf } from './own-key';
import { type CannotOpen, newSealingKey, openCopy } from './sealing';

/** A request for their data, as the person sees it here. */
export interface CopyRequest {
  request: string;
  kind: RequestKind;
  /** Whether there is a passphrase for it. */
  hasKey: boolean;
  /** Of the key that there is. */
  key?: { madeIn: 'portal' | 'browser'; fingerprint: string };
  /** Whether another one can be made: as long as nothing was sealed to the first. */
  mayMakeKey: boolean;
  tasks: readonly {
    task: string;
    system: string;
    /** That somebody looks at it before it leaves, and how far that is. */
    review?: CopyReviewLine;
    copy?: { bytes: number; receivedAt: Instant; endsAt: Instant };
  }[];
}

/** Sealed copies: systems bring them, the person takes them, and the portal can read none of them. */
export interface Copies {
  /** Where they arrive and lie. */
  folder: string;
  mine(person: string): readonly CopyRequest[];
  /** Makes the key of a request. The passphrase is answered once, and kept nowhere. */
  makeKey(
    person: string,
    request: string,
  ): Promise<Result<{ passphrase: string }, { code: 'not_found' | 'copy_there' | 'unavailable' }>>;
  /** Takes the key that the person's browser made for a request: the public half, and the private one in a lock that the portal cannot open. */
  takeKey(
    person: string,
    request: string,
    brought: BroughtKey,
  ): Result<undefined, { code: 'not_found' | 'copy_there' | 'unavailable' | 'key_unfit' }>;
  /** To what the copy of a task is sealed; undefined as long as the person made no key. */
  sealTo(task: string): string | undefined;
  /**
   * Takes a sealed copy from where it arrived. It is the answer to its task. `sealedTo`: the fingerprint of the key that the system sealed it to; where it says
   * none, it counts as sealed to the key of the task as it was last handed out.
   */
  receive(arrived: {
    system: string;
    task: string;
    sealedTo?: string | undefined;
    path: string;
    sha256: string;
    bytes: number;
  }): Promise<Result<unknown, { code: string }>>;
  /** The whole file as it is handed out, with the lock in front; undefined where the person has none of this task. */
  file(person: string, task: string): Buffer | undefined;
  open(
    person: string,
    task: string,
    passphrase: string,
  ): Promise<Result<Buffer, { code: CannotOpen | 'not_found' | 'opening_enough' }>>;
  /** Deletes what is over, rows and files. */
  prune(): void;
}

const FILE = /^(task_[\w-]+)\.sealed$/;
const ARRIVING = /^arriving-/;

/** Whether copies may have to go at once, with their request or with their person. */
export const endsCopies = ({ type }: Pick<Entry, 'type'>): boolean =>
  /^person\.erased|^request\.(?:withdrawn|expired|refused)/.test(type);

export const createCopies = (parts: {
  db: Database;
  executor: Pick<Executor, 'execute'>;
  storage: Pick<Storage, 'takesAll'>;
  dataDir: string;
  now: () => Instant;
}): Copies => {
  const { db, executor, storage, dataDir, now } = parts;
  const folder = join(dataDir, 'copies');
  const oneOpening = createOneOpening(now);
  const pathOf = (task: string): string => join(folder, `${task}.sealed`);
  const keyOf = (task: string) => {
    const request = taskOf(db, task)?.request;
    return request === null || request === undefined ? undefined : copyKeyOf(db, request);
  };

  const file = (person: string, task: string): Buffer | undefined => {
    const row = copyOf(db, task, person);
    const key = row && copyKeyOf(db, row.request);
    if (!row || !key || row.endsAt <= now()) return undefined;
    try {
      return Buffer.concat([key.lock, readFileSync(pathOf(task))]);
    } catch {
      // Its time was up a moment ago.
      return undefined;
    }
  };

  const mine: Copies['mine'] = (person) => {
    const copies = new Map(copiesOf(db, person).map((row) => [row.task, row]));
    const found = new Map<string, CopyRequest>();
    for (const { id, system, request, kind } of accessTasksOf(db, person)) {
      const row = copies.get(id);
      const review = copyReviewLine({ db, now }, id);
      const { receivedAt = 0, endsAt = 0, bytes = 0 } = row ?? {};
      const key = copyKeyOf(db, request);
      const known = found.get(request) ?? {
        request,
        kind,
        hasKey: key !== undefined,
        ...(key && { key: { madeIn: key.madeIn, fingerprint: fingerprintOf(key.publicKey) } }),
        mayMakeKey: true,
        tasks: [],
      };
      found.set(request, {
        ...known,
        mayMakeKey: known.mayMakeKey && !row,
        tasks: [
          ...known.tasks,
          {
            task: id,
            system,
            ...(review && { review }),
            ...(endsAt > now() && { copy: { bytes, receivedAt, endsAt } }),
          },
        ],
      });
    }
    return [...found.values()];
  };

  /** Puts a key on record, unless something was sealed to an earlier one. */
  const putKey = (
    person: string,
    request: string,
    key: { publicKey: string; lock: Buffer; madeIn: 'portal' | 'browser' },
  ) => {
    const asked = mine(person).find((one) => one.request === request);
    if (!asked) return refuse('not_found');
    if (!asked.mayMakeKey) return refuse('copy_there');
    if (!storage.takesAll()) return refuse('unavailable');
    inTransaction(db, () => {
      keepCopyKey(db, { request, person, ...key, madeAt: now() });
      for (const { task } of asked.tasks) handOutAgain(db, task);
    });
    return ok(undefined);
  };

  return {
    folder,
    mine,
    file,
    makeKey: async (person, request) => {
      const { passphrase, publicKey, lock } = await newSealingKey();
      const put = putKey(person, request, { publicKey, lock, madeIn: 'portal' });
      return put.ok ? ok({ passphrase }) : put;
    },
    takeKey: (person, request, brought) => {
      const key = ownKeyOf(brought);
      return key ? putKey(person, request, { ...key, madeIn: 'browser' }) : refuse('key_unfit');
    },
    sealTo: (task) => keyOf(task)?.publicKey,
    receive: async ({ system, task, sealedTo, path, sha256, bytes }) => {
      const row = taskOf(db, task, system);
      if (row?.action !== 'access' || row.request === null) return refuse('unknown_task');
      if (isSettled(row.state))
        return refuse(
          copyOf(db, task, row.person)?.sha256 === sha256 ? 'answered_already' : 'answered_otherwise',
        );
      const key = keyOf(task);
      if (!key) return refuse('no_sealing_key');
      const sent = sentAt(db, task);
      const fits =
        sealedTo === undefined
          ? sent !== undefined && key.madeAt <= sent
          : withoutBlanks(sealedTo) === withoutBlanks(fingerprintOf(key.publicKey));
      if (!fits) {
        // Nobody could open it, and no other key could be made any more.
        inTransaction(db, () => handOutAgain(db, task));
        return refuse('sealed_to_other_key');
      }
      const review = reviewOf(db, row);
      if (review && !review.done) return refuse('review_missing');
      if (!storage.takesAll()) return refuse('unavailable');
      moveWhole(path, pathOf(task), folder);
      const receivedAt = now();
      const kept = { task, request: row.request, person: row.person, system, sha256, bytes, receivedAt };
      inTransaction(db, () => keepCopy(db, { ...kept, endsAt: receivedAt + COPY_KEPT }));
      // Only now is it said that the task is done: what is said to be there is on the disk.
      const evidence = `A sealed copy of ${bytes} bytes, SHA-256 ${sha256}`;
      const actor = { kind: 'system' as const, id: system };
      const done = await executor.execute(answerTask, { task, system, outcome: 'done', evidence }, { actor });
      if (!done.ok) {
        inTransaction(db, () => dropCopy(db, task));
        rmSync(pathOf(task), { force: true });
      }
      return done;
    },
    open: async (person, task, passphrase) => {
      const sealed = file(person, task);
      if (!sealed) return refuse('not_found');
      return (await oneOpening(person, () => openCopy(sealed, passphrase))) ?? refuse('opening_enough');
    },
    prune: () => {
      const stay = inTransaction(db, () => pruneCopies(db, now()));
      for (const name of namesIn(folder)) {
        const [, task] = FILE.exec(name) ?? [];
        if (task === undefined ? !ARRIVING.test(name) : !stay.has(task))
          rmSync(join(folder, name), { force: true });
      }
    },
  };
};

const withoutBlanks = (fingerprint: string): string => fingerprint.replaceAll(' ', '').toLowerCase();

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing ever arrived.
    return [];
  }
};

/** Moves a file that is written into its place so that it is there whole, or not at all, whenever the power goes. */
const moveWhole = (from: string, to: string, folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(from, 0o600);
  syncOf(from);
  renameSync(from, to);
  syncOf(folder);
};

const syncOf = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
