import type { Upkeep } from '../services/upkeep';

/** Longest sleep of a timer: setTimeout wraps beyond 2^31 ms, and a clock may be set meanwhile. */
const LOOK_AGAIN_MS = 30_000;
const DIGEST_EVERY_MS = 10 * 60_000;
const SWEEP_EVERY_MS = 60_000;
const PRUNE_EVERY_MS = 60 * 60_000;

export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Door 2: time. Tells collectors of answers that time alone changed, digests reports into the log and deletes what has
 * outlived its purpose. A run that fails is reported and tried again at the next turn.
 */
export const startJobs = (parts: {
  upkeep: Upkeep;
  now: () => number;
  report: (what: string, cause: unknown) => void;
}): Jobs => {
  const { upkeep, now, report } = parts;
  let flipTimer: NodeJS.Timeout | undefined;

  const guard = (what: string, work: () => Promise<unknown> | undefined) => async () => {
    try {
      await work();
    } catch (cause) {
      report(what, cause);
    }
  };

  const waitForFlip = () => {
    const next = upkeep.nextFlip();
    const sleep = next === undefined ? LOOK_AGAIN_MS : Math.min(Math.max(next - now(), 0), LOOK_AGAIN_MS);
    flipTimer = setTimeout(async () => {
      await guard('time could not be recorded', () => upkeep.passTime())();
      waitForFlip();
    }, sleep);
    flipTimer.unref();
  };

  const digest = guard('reports could not be digested', () => upkeep.digest());
  const digestTimer = setInterval(digest, DIGEST_EVERY_MS).unref();
  const sweep = guard('ended sign-ins could not be deleted', async () => upkeep.sweep());
  const sweepTimer = setInterval(sweep, SWEEP_EVERY_MS).unref();
  const prune = guard('old reports could not be deleted', async () => upkeep.prune());
  const pruneTimer = setInterval(prune, PRUNE_EVERY_MS).unref();
  waitForFlip();

  return {
    stop: async () => {
      clearTimeout(flipTimer);
      clearInterval(digestTimer);
      clearInterval(sweepTimer);
      clearInterval(pruneTimer);
      await digest();
    },
  };
};
