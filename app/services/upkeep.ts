import { setImmediate } from 'node:timers/promises';
import { type Database, inTransaction } from '#db/open';
import { forgetBefore } from '#db/own/idempotency';
import { nextRestrictedEnd, restrictedOverdue } from '#db/views/restricted';
import { LOOK_KEPT } from '#domain/access/look';
import type { Hash } from '#domain/log/hash';
import { DAY, type Instant } from '#domain/time';
import { expireRequest, nextToExpire } from './commands/end-request';
import { lapseRestricted } from './commands/end-restricted';
import { passTime } from './commands/pass-time';
import type { Copies } from './copies/copies';
import type { LiveDecisions } from './decisions/create-decisions';
import { createDigests } from './digests';
import type { Erasure } from './erasure';
import type { Executor } from './execute';
import type { Identity } from './identity/identity';
import type { LogKeeper } from './log/keeper';
import type { Watch } from './log/watch';
import type { MailWork } from './mail/mail';
import type { Imports } from './people-import/imports';
import type { Storage } from './storage/storage';
import type { Heartbeats } from './systems/heartbeat';
import type { Holdings } from './systems/holdings';
import type { Lists } from './systems/lists';
import type { Looks } from './systems/looks';
import type { Tasks } from './systems/tasks';
import type { Training } from './systems/training';

/** How long heartbeats are kept, and statements of what was held after others took their place. */
const HEARTBEAT_DAYS = 30;
const HOLDING_DAYS = 90;

/** What time asks of the portal; the jobs call it. */
export interface Upkeep {
  /** Ends cases whose time is over, and records that time changed answers, so that collectors hear of it. Answers whether it had to. */
  passTime(): Promise<boolean>;
  /** When the next answer changes, or a case ends, by itself. */
  nextFlip(): Instant | undefined;
  /** Puts the reports since the last digest into the log. Answers how many they were. */
  digest(): Promise<number>;
  /** Ends sign-ins that are over, writes which lists were handed out, and notes the time, so that no later start begins before it. */
  sweep(): void;
  /** Deletes what has outlived its purpose. */
  prune(): Promise<void>;
  /** Signs what was committed since the signer last did; handing out nothing. */
  keepPace(): void;
  /** Looks at the whole log and all that is made from it. */
  sweepLog(): Promise<unknown>;
  /** How long the last sweep took, in milliseconds; 0 before the first. */
  lastSweepMs(): number;
  /** Pauses programmes whose review is overdue beyond grace. Answers how many. */
  pauseOverdue(): Promise<number>;
  /** Makes mails of what is due and hands them over. */
  mail(): Promise<void>;
  /** Looks after the disk: makes the reserve again when there is room, and catches up with what could not be written. */
  tend(): Promise<void>;
}

export const createUpkeep = (parts: {
  db: Database;
  executor: Executor;
  decisions: LiveDecisions;
  heartbeats: Heartbeats;
  holdings: Pick<Holdings, 'rowsAfter' | 'prune'>;
  tasks: Pick<Tasks, 'prune'>;
  looks: Pick<Looks, 'rowsAfter' | 'prune'>;
  lists: Pick<Lists, 'write' | 'rowsAfter' | 'prune'>;
  training: Pick<Training, 'usedAfter' | 'runsAfter'>;
  identity: Pick<Identity, 'sweep'>;
  storage: Pick<Storage, 'takesAll'>;
  hash: Hash;
  now: () => Instant;
  log: Pick<LogKeeper, 'keepPace'>;
  watch: Watch;
  erasure: Pick<Erasure, 'due'>;
  imports: Pick<Imports, 'prune'>;
  mail: Pick<MailWork, 'run' | 'prune'>;
  copies: Pick<Copies, 'prune'>;
}): Omit<Upkeep, 'tend' | 'pauseOverdue'> => {
  const { db, executor, decisions, heartbeats, holdings, tasks, looks, identity, storage, hash, now } = parts;
  const { log, watch, erasure, imports, mail, copies, training, lists } = parts;
  const actor = { kind: 'portal', id: 'clock' } as const;
  const rows = {
    heartbeat: heartbeats.rowsAfter,
    holdings: holdings.rowsAfter,
    looks: looks.rowsAfter,
    used: training.usedAfter,
    runs: training.runsAfter,
    lists: lists.rowsAfter,
  };
  const digests = createDigests({ db, executor, storage, hash, rows });
  return {
    nextFlip: () => {
      const [flip, end] = [decisions.nextFlip(), nextRestrictedEnd(db, now())];
      return flip === undefined || end === undefined ? (flip ?? end) : Math.min(flip, end);
    },
    passTime: async () => {
      // Their time shows them already. The entry notes the time, so that no clock that is set back hides them again; it has it told by mail, and asks for
      // what was kept back to be deleted.
      for (let id = restrictedOverdue(db, now()); id !== undefined; id = restrictedOverdue(db, now())) {
        const lapsed = await executor.execute(lapseRestricted, { case: id }, { actor });
        if (!lapsed.ok) break;
      }
      if (!decisions.advance()) return false;
      await executor.execute(passTime, { moment: now() }, { actor });
      return true;
    },
    digest: () => {
      lists.write();
      return digests.digest();
    },
    // Tidying up waits for room: on a full disk it would only fail again and again.
    sweep: () => {
      if (storage.takesAll()) identity.sweep();
      lists.write();
    },
    keepPace: () => log.keepPace(),
    mail: () => mail.run(),
    sweepLog: () => watch.sweep(),
    lastSweepMs: () => watch.last()?.ms ?? 0,
    prune: async () => {
      if (!storage.takesAll()) return;
      heartbeats.prune(now() - HEARTBEAT_DAYS * DAY, digests.digestedTo('heartbeat'));
      // A part at a time: others want to write too.
      const replacedBefore = now() - HOLDING_DAYS * DAY;
      while (holdings.prune(replacedBefore, digests.digestedTo('holdings')) > 0) await setImmediate();
      tasks.prune();
      while (looks.prune(now() - LOOK_KEPT) > 0) await setImmediate();
      lists.prune(now() - LOOK_KEPT, digests.digestedTo('lists'));
      inTransaction(db, () => forgetBefore(db, now() - DAY));
      imports.prune();
      mail.prune();
      copies.prune();
      while (await erasure.due());
      for (let next = nextToExpire(db, now()); next !== undefined; next = nextToExpire(db, now())) {
        const closed = await executor.execute(expireRequest, { request: next }, { actor });
        if (!closed.ok) break;
      }
    },
  };
};
