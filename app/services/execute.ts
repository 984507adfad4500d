import type { Append } from '#db/log/append';
import type { SealTail } from '#db/log/tail';
import type { Database } from '#db/open';
import type { NewDocument } from '#db/own/documents';
import { storeDocument } from '#db/own/documents';
import { remember, remembered } from '#db/own/idempotency';
import type { Project } from '#db/projections/project';
import { storageFailure } from '#db/storage-failure';
import type { Actor, Entry } from '#domain/entry/bodies';
import { isStop } from '#domain/entry/stops';
import { toBase64 } from '#domain/log/base64';
import { concatBytes, utf8 } from '#domain/log/bytes';
import type { Hash } from '#domain/log/hash';
import type { Frontier } from '#domain/log/tree';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command } from './command';
import type { Storage } from './storage/storage';

/** At most so many acts, or so long, in one flush: the loop must run for others too (performance.md). */
const FLUSH_ACTS = 32;
const FLUSH_MS = 5;

/** What a finished act answers: the number of its entry, which every later answer includes. */
export interface Done {
  revision: number;
  at: Instant;
}

/** Refusals that come from executing, not from a command. */
export type ExecuteRefusal = { code: 'unavailable' | 'idempotency_conflict' };

/** A repeated act under the same key is one act; the key belongs to whoever acts. */
export interface IdempotencyKey {
  key: string;
  /** SHA-256 of what was asked; another question under the same key is refused. */
  fingerprint: string;
}

export interface Order {
  actor: Actor;
  idempotency?: IdempotencyKey;
  /** Writes what is no fact of the log and must not be without the entry, nor the entry without it. What it throws undoes both. */
  alongside?: () => void;
}

export interface Executor {
  /** Runs a command; resolves after its transaction is on disk, never before. */
  execute<Input, Refusal extends { code: string }>(
    command: Command<Input, Refusal>,
    input: Input,
    order: Order,
  ): Promise<Result<Done, Refusal | ExecuteRefusal | Refused>>;
  /** The tree over everything committed. */
  frontier(): Frontier;
  /** Waits for what is queued and takes nothing more. */
  close(): Promise<void>;
}

export interface ExecutorParts {
  db: Database;
  storage: Storage;
  append: Append;
  project: Project;
  /** Does what an entry asks of tables that are not made from the log, in the transaction of that entry. */
  beside: (entry: Entry) => void;
  /** Signs the end of the log, in the transaction that moved it. */
  seal: SealTail;
  hash: Hash;
  frontier: Frontier;
  /** Never earlier than the last entry. */
  now: () => Instant;
  /** With `at`, ids that sort by time. */
  newId: (prefix: string, at?: Instant) => string;
  random: (bytes: number) => Uint8Array;
  /** Called with the entries of a flush as the last thing of its transaction. Only reads, and never throws. */
  committing: (entries: readonly Entry[]) => void;
  /** Called after each commit with its entries, before anybody is answered. */
  committed: (entries: readonly Entry[]) => void;
  /** Called when one act threw (a bug), or when a flush failed as a whole (full disk, I/O error). */
  failed: (what: 'act' | 'flush', cause: unknown) => void;
}

type Outcome = Result<Done>;
interface Job {
  command: Command<never, { code: string }>;
  input: unknown;
  order: Order;
  settle: (outcome: Outcome) => void;
}

/**
 * Queues commands and writes them in small flushes: one immediate transaction, a savepoint per command, one fsync for
 * all. Nobody is answered before the commit; when the commit fails, everybody in the flush is told `unavailable`.
 */
export const createExecutor = (parts: ExecutorParts): Executor => {
  const { db, hash, storage } = parts;
  const queue: Job[] = [];
  let committed = parts.frontier;
  let scheduled = false;
  let closed = false;
  const idle: (() => void)[] = [];

  const begin = db.sqlite.prepare('BEGIN IMMEDIATE');
  const commit = db.sqlite.prepare('COMMIT');
  const rollback = db.sqlite.prepare('ROLLBACK');
  const savepoint = db.sqlite.prepare('SAVEPOINT act');
  const release = db.sqlite.prepare('RELEASE act');
  const rollbackTo = db.sqlite.prepare('ROLLBACK TO act');

  const schedule = () => {
    if (scheduled || queue.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      storage.stopping(flush);
      if (queue.length > 0) schedule();
      else for (const done of idle.splice(0)) done();
    });
  };

  const flush = () => {
    const answered: { job: Job; outcome: Outcome }[] = [];
    const entries: Entry[] = [];
    const tookAll = storage.takesAll();
    let frontier = committed;
    const started = performance.now();
    try {
      begin.run();
      while (queue.length > 0 && answered.length < FLUSH_ACTS && performance.now() - started < FLUSH_MS) {
        const job = queue.shift() as Job;
        // Known before it is run, so that a failure of the whole flush reaches it too.
        const slot = { job, outcome: refuse('unavailable') as Outcome };
        answered.push(slot);
        const act = run(job, frontier);
        if (!db.sqlite.inTransaction) throw new Error('the transaction was rolled back under a savepoint');
        slot.outcome = act.outcome;
        frontier = act.frontier;
        if (act.entry) entries.push(act.entry);
      }
      if (entries.length > 0) {
        parts.seal(frontier);
        parts.committing(entries);
      }
      commit.run();
    } catch (cause) {
      db.failed(cause);
      undo();
      parts.failed('flush', cause);
      // A flush that could not even begin still answers those who wait.
      const waiting = answered.length > 0 ? answered.map(({ job }) => job) : queue.splice(0, FLUSH_ACTS);
      // The reserve was spent just now: the same acts once more, and those that stop something find room.
      if (tookAll && !storage.takesAll() && !storage.sealed()) {
        queue.unshift(...waiting);
        return;
      }
      for (const job of waiting) job.settle(refuse('unavailable'));
      return;
    }
    committed = frontier;
    if (entries.length > 0) storage.wrote();
    if (entries.length > 0) parts.committed(entries);
    for (const { job, outcome } of answered) job.settle(outcome);
  };

  const undo = () => {
    try {
      if (db.sqlite.inTransaction) rollback.run();
    } catch (cause) {
      // What is still open would be read by whoever reads next, and be written with what is written next.
      storage.seal(cause);
      parts.failed('flush', cause);
    }
  };

  const run = (job: Job, frontier: Frontier): { outcome: Outcome; frontier: Frontier; entry?: Entry } => {
    const { actor, idempotency } = job.order;
    const principal = `${actor.kind}:${actor.id}`;
    const before = idempotency && remembered(db, principal, idempotency.key);
    if (before) {
      if (before.fingerprint !== idempotency.fingerprint) {
        return { outcome: refuse('idempotency_conflict'), frontier };
      }
      return { outcome: answerOf(before), frontier };
    }
    const at = parts.now();
    savepoint.run();
    let act: { outcome: Outcome; frontier: Frontier; entry?: Entry };
    try {
      act = attempt(job, frontier, at);
      if (act.entry) release.run();
    } catch (cause) {
      if (db.sqlite.inTransaction) {
        rollbackTo.run();
        release.run();
      }
      if (storageFailure(cause)) throw cause;
      // A bug in one command is that request's failure, not the flush's.
      parts.failed('act', cause);
      return { outcome: refuse('unavailable'), frontier };
    }
    if (!act.entry) {
      rollbackTo.run();
      release.run();
    }
    // While only stops are taken, a refusal is not worth a write: the same question meets the same answer.
    if (idempotency && (act.entry || storage.takesAll())) {
      const { outcome } = act;
      remember(db, principal, idempotency.key, {
        fingerprint: idempotency.fingerprint,
        code: outcome.ok ? 'ok' : outcome.error.code,
        revision: outcome.ok ? outcome.value.revision : frontier.size,
        at,
      });
    }
    return act;
  };

  const attempt = (job: Job, frontier: Frontier, at: Instant) => {
    const documents: NewDocument[] = [];
    const context = {
      actor: job.order.actor,
      now: at,
      newId: parts.newId,
      document: (kind: string, text: string, person?: string) => {
        const bytes = utf8(text);
        const salt = parts.random(32);
        const id = parts.newId('doc', at);
        documents.push({ id, kind, bytes, salt, ...(person !== undefined && { person }) });
        return { document: id, hash: toBase64(hash(concatBytes(salt, bytes))) };
      },
    };
    const drafted = (job.command as Command<unknown, Refused>)(db, job.input, context);
    if (!drafted.ok) return { outcome: drafted, frontier };
    if (!storage.takesAll() && !isStop(drafted.value)) return { outcome: refuse('unavailable'), frontier };
    const appended = parts.append(frontier, {
      draft: drafted.value,
      actor: job.order.actor,
      at,
      salt: parts.random(32),
    });
    for (const document of documents) storeDocument(db, document, at);
    parts.project(appended.entry);
    parts.beside(appended.entry);
    job.order.alongside?.();
    return {
      outcome: ok({ revision: appended.entry.seq, at }),
      frontier: appended.frontier,
      entry: appended.entry,
    };
  };

  return {
    execute: (command, input, order) =>
      new Promise((resolve) => {
        if (closed || storage.sealed()) return resolve(refuse('unavailable'));
        queue.push({ command: command as Command<never, { code: string }>, input, order, settle: resolve });
        schedule();
      }),
    frontier: () => committed,
    close: () => {
      closed = true;
      return queue.length === 0 && !scheduled
        ? Promise.resolve()
        : new Promise((resolve) => {
            idle.push(resolve);
          });
    },
  };
};

const answerOf = (before: { code: string; revision: number; at: Instant }): Outcome =>
  before.code === 'ok' ? ok({ revision: before.revision, at: before.at }) : refuse(before.code);
