import type { Upkeep } from '../services/upkeep';

/** Longest sleep of a timer: setTimeout wraps beyond 2^31 ms, and a clock may be set meanwhile. */
const LOOK_AGAIN_MS = 30_000;
const DIGEST_EVERY_MS = 10 * 60_000;
const TEND_EVERY_MS = 2_000;
const SWEEP_EVERY_MS = 60_000;
const PRUNE_EVERY_MS = 60 * 60_000;
const REVIEWS_EVERY_MS = 5 * 60_000;
const SIGN_EVERY_MS = 10_000;
const MAIL_EVERY_MS = 15_000;
/** A sweep of the log begins this long after the last one, or longer: it may take a twentieth of one processor, not more. */
const LOOK_AFTER_MS = 60_000;
const LOOK_SHARE = 20;

export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Door 2: time. Tells collectors of answers that time alone changed, digests reports into the log, signs what was committed, sweeps
 * the whole log, sends mail and deletes what has outlived its purpose. A run that fails is reported and tried again at the next turn.
 */
export const startJobs = (parts: {
  upkeep: Upkeep;
  now: () => number;
  report: (what: string, cause: unknown) => void;
}): Jobs => {
  const { upkeep, now, report } = parts;
  let flipTimer: NodeJS.Timeout | undefined;
  let lookTimer: NodeJS.Timeout | undefined;

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
  const tend = guard('the disk could not be looked after', () => upkeep.tend());
  const tendTimer = setInterval(tend, TEND_EVERY_MS).unref();
  const sweep = guard('ended sign-ins could not be deleted', async () => upkeep.sweep());
  const sweepTimer = setInterval(sweep, SWEEP_EVERY_MS).unref();
  const prune = guard('old reports could not be deleted', async () => upkeep.prune());
  const pruneTimer = setInterval(prune, PRUNE_EVERY_MS).unref();
  const reviews = guard('overdue reviews could not be looked at', () => upkeep.pauseOverdue());
  const reviewsTimer = setInterval(reviews, REVIEWS_EVERY_MS).unref();
  const sign = guard('the log could not be signed', async () => upkeep.keepPace());
  const signTimer = setInterval(sign, SIGN_EVERY_MS).unref();
  const mail = guard('mail could not be sent', () => upkeep.mail());
  const mailTimer = setInterval(mail, MAIL_EVERY_MS).unref();
  const look = guard('the log could not be swept', () => upkeep.sweepLog());
  const waitForLook = () => {
    lookTimer = setTimeout(
      async () => {
        await look();
        waitForLook();
      },
      Math.max(LOOK_AFTER_MS, LOOK_SHARE * upkeep.lastSweepMs()),
    );
    lookTimer.unref();
  };
  waitForFlip();
  waitForLook();

  return {
    stop: async () => {
      clearTimeout(flipTimer);
      clearTimeout(lookTimer);
      clearInterval(signTimer);
      clearInterval(digestTimer);
      clearInterval(tendTimer);
      clearInterval(sweepTimer);
      clearInterval(pruneTimer);
      clearInterval(reviewsTimer);
      clearInterval(mailTimer);
      await digest();
    },
  };
};
