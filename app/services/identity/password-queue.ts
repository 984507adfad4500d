import { ok, type Result } from '#domain/result';

export type Busy = { code: 'busy'; retryAfterSeconds: number };

/** At most so many hashes at once (each takes 64 MiB and a core), and so many strangers waiting (security.md, section 3.5). */
const RUNNING = 2;
const WAITING = 50;
const RETRY_AFTER_SECONDS = 5;

export interface PasswordQueue {
  /** Work of a stranger: refused with `busy` when too many wait. */
  run<Value>(work: () => Promise<Value>): Promise<Result<Value, Busy>>;
  /** Work of somebody who proved something already (known device, one-time token, operator): goes first, is not refused. */
  runFirst<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** A bounded line before the password hash, so that a flood of sign-ins takes neither the memory nor the processor. */
export const createPasswordQueue = (): PasswordQueue => {
  const strangers: (() => void)[] = [];
  const known: (() => void)[] = [];
  let running = 0;

  const turn = async (line: (() => void)[]): Promise<void> => {
    if (running < RUNNING) {
      running += 1;
      return;
    }
    await new Promise<void>((resolve) => line.push(resolve));
  };
  const leave = (): void => {
    const next = known.shift() ?? strangers.shift();
    if (next) next();
    else running -= 1;
  };
  const inTurn = async <Value>(line: (() => void)[], work: () => Promise<Value>): Promise<Value> => {
    await turn(line);
    try {
      return await work();
    } finally {
      leave();
    }
  };

  return {
    run: async (work) => {
      if (running >= RUNNING && strangers.length >= WAITING) {
        return { ok: false, error: { code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS } };
      }
      return ok(await inTurn(strangers, work));
    },
    runFirst: (work) => inTurn(known, work),
  };
};
