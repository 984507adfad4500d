import { setTimeout as delay } from 'node:timers/promises';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRes,
  RateLimiterSQLite,
} from 'rate-limiter-flexible';
import type { Database } from '#db/open';
import { ok, type Result } from '#domain/result';
import { addressPrefix } from './address-prefix';
import { sha256Hex } from './secrets';

export type TooMany = { code: 'too_many_attempts'; retryAfterSeconds: number };

/** Failures that cost nothing, then a pause of 1, 2, 4 … 60 seconds; forgotten after an hour (security.md, section 3.5). */
const FREE_FAILURES = 5;
const LONGEST_PAUSE_SECONDS = 60;
const PAUSES_FORGOTTEN_SECONDS = 3_600;

/**
 * Failures of one network on any account that cost nothing, counted for ten minutes: an office behind one address must be able to
 * sign in at nine o'clock. Each further one makes every attempt of a stranger from there wait a little longer before it is looked at.
 */
const NETWORK_FAILURES = 100;
const NETWORK_SECONDS = 600;
const WAIT_PER_FAILURE_MS = 100;
const LONGEST_WAIT_MS = 8_000;

/** Strangers of one network who may wait at once. To fill it takes more attempts than the queue of password hashes takes in. */
const WAITING = 200;

/** Failures of strangers on one account in a day, and of one known device (NIST SP 800-63B-4, section 3.2.2: at most 100). */
const ACCOUNT_FAILURES = 100;
const ACCOUNT_SECONDS = 86_400;

/** An attempt that may go on. It counts as failed until one of these is called. */
export interface Admitted {
  succeeded(): Promise<void>;
  /** The password was never looked at: the attempt did not happen. */
  notJudged(): Promise<void>;
}

/** Under which the failures of a folded address are counted for a day. */
export const failureKey = (emailFolded: string): string => sha256Hex(`account:${emailFolded}`);

export interface Throttle {
  admit(attempt: { account: string; address: string; device?: string }): Promise<Result<Admitted, TooMany>>;
}

/** Lets so many milliseconds pass. */
export type Wait = (ms: number) => Promise<unknown>;

type Undo = (how: 'succeeded' | 'notJudged') => Promise<unknown>;
type Step = Result<Undo, TooMany>;

/**
 * Slows guessing down without giving anybody a way to lock a colleague out.
 *
 * A stranger's attempt passes three counters: a rising pause per account and network, at most 100 failures per account and day from
 * wherever they come, and its network on all accounts, which refuses nobody: it makes everybody there wait, for eight seconds at the
 * most. Were it a limit, a hundred wrong passwords would lock out an office, or everybody behind one proxy. An attempt from a device on which this person has signed in before
 * passes none of them, only a pause and a day's limit of that device; so whatever a stranger does, at another desk or at the same
 * one behind the same address, the person signs in as usual. A device past its limit is a stranger. Attempts count before the
 * password is looked at, so that a hundred at the same time are a hundred. Addresses without an account are counted alike.
 * Pauses are kept in memory; the day's limit in the database, where a restart does not forget it. Keys there are hashes.
 */
export const createThrottle = (db: Database, wait: Wait = delay): Throttle => {
  const waiting = new Map<string, number>();
  const network = new RateLimiterMemory({ points: NETWORK_FAILURES, duration: NETWORK_SECONDS });
  const failures = new RateLimiterMemory({ points: FREE_FAILURES, duration: PAUSES_FORGOTTEN_SECONDS });
  const pause = new RateLimiterMemory({ points: 1, duration: LONGEST_PAUSE_SECONDS });
  const day = new RateLimiterSQLite({
    storeClient: db.sqlite,
    storeType: 'better-sqlite3',
    tableName: 'own_sign_in_failure',
    tableCreated: true,
    keyPrefix: '',
    points: ACCOUNT_FAILURES,
    duration: ACCOUNT_SECONDS,
    // Past the limit the answer comes from memory: a flood must not become a flood of writes.
    inMemoryBlockOnConsumed: ACCOUNT_FAILURES + 1,
  });

  const count = async (limiter: RateLimiterAbstract, key: string): Promise<Step> => {
    const refused = await consume(limiter, key);
    return refused ?? ok(() => limiter.reward(key));
  };

  /** Never a refusal but when more wait already than could be judged in the meantime. */
  const waitInLine = async (prefix: string): Promise<Step> => {
    const { consumedPoints } = await network.penalty(prefix);
    const ms = Math.min(
      LONGEST_WAIT_MS,
      Math.max(0, consumedPoints - NETWORK_FAILURES) * WAIT_PER_FAILURE_MS,
    );
    const ahead = waiting.get(prefix) ?? 0;
    if (ms > 0 && ahead >= WAITING) {
      await network.reward(prefix);
      return { ok: false, error: { code: 'too_many_attempts', retryAfterSeconds: Math.ceil(ms / 1_000) } };
    }
    if (ms > 0) {
      waiting.set(prefix, ahead + 1);
      await wait(ms);
      const left = (waiting.get(prefix) ?? 1) - 1;
      if (left > 0) waiting.set(prefix, left);
      else waiting.delete(prefix);
    }
    return ok(() => network.reward(prefix));
  };

  const slowDown = async (key: string): Promise<Step> => {
    const { consumedPoints } = await failures.penalty(key);
    if (consumedPoints > FREE_FAILURES) {
      const customDuration = Math.min(LONGEST_PAUSE_SECONDS, 2 ** (consumedPoints - FREE_FAILURES - 1));
      const refused = await consume(pause, key, customDuration);
      if (refused) {
        await failures.reward(key);
        return refused;
      }
    }
    return ok(async (how) => {
      await pause.delete(key);
      await (how === 'succeeded' ? failures.delete(key) : failures.reward(key));
    });
  };

  const pass = async (steps: readonly (() => Promise<Step>)[]): Promise<Result<Admitted, TooMany>> => {
    const undone: Undo[] = [];
    const undo = async (how: Parameters<Undo>[0]): Promise<void> => {
      for (const one of undone) await one(how);
    };
    for (const step of steps) {
      const taken = await step();
      if (!taken.ok) {
        await undo('notJudged');
        return taken;
      }
      undone.push(taken.value);
    }
    return ok({ succeeded: () => undo('succeeded'), notJudged: () => undo('notJudged') });
  };

  return {
    admit: async ({ account, address, device }) => {
      if (device !== undefined) {
        const ofDevice = `device:${device}`;
        const known = await day.get(sha256Hex(ofDevice));
        if (!known || known.consumedPoints < ACCOUNT_FAILURES) {
          return pass([() => slowDown(ofDevice), () => count(day, sha256Hex(ofDevice))]);
        }
      }
      const prefix = addressPrefix(address);
      return pass([
        () => slowDown(`${sha256Hex(account)}:${prefix}`),
        () => count(day, failureKey(account)),
        () => waitInLine(prefix),
      ]);
    },
  };
};

/** Undefined when the attempt may pass. */
const consume = async (
  limiter: RateLimiterAbstract,
  key: string,
  customDuration?: number,
): Promise<{ ok: false; error: TooMany } | undefined> => {
  try {
    await limiter.consume(key, 1, customDuration === undefined ? {} : { customDuration });
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    return { ok: false, error: { code: 'too_many_attempts', retryAfterSeconds } };
  }
};
