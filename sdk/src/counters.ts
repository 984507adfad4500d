import type { DenyReason, Verdict } from './decide';

export interface ActivityCount {
  activity: string;
  allowed: number;
  denied: number;
}

export interface Counters {
  decision(verdict: Verdict): void;
  totals(): {
    allowed: number;
    denied: number;
    deniedBy: Record<DenyReason, number>;
    activities: ActivityCount[];
  };
  /** Anything but a whole number above 0 counts as nothing: this is called while buffers are full, and must not throw. */
  bufferDropped(records: number): void;
  unreported(): Unreported;
}

/** Counts since the last accepted heartbeat, and how to say that these were accepted. */
export interface Unreported {
  counts: ActivityCount[];
  bufferDropped: number;
  accepted(): void;
}

interface Tally {
  allowed: number;
  denied: number;
  reportedAllowed: number;
  reportedDenied: number;
}

/** Numbers only: nobody's name is kept, whatever was asked. */
export const createCounters = (): Counters => {
  const tallies = new Map<string, Tally>();
  const deniedBy: Record<DenyReason, number> = {
    not_permitted: 0,
    paused: 0,
    not_authorised: 0,
    unknown: 0,
    stale: 0,
  };
  let allowed = 0;
  let denied = 0;
  let lost = 0;

  const tallyOf = (activity: string): Tally => {
    let tally = tallies.get(activity);
    if (!tally) {
      tally = { allowed: 0, denied: 0, reportedAllowed: 0, reportedDenied: 0 };
      tallies.set(activity, tally);
    }
    return tally;
  };

  return {
    decision: (verdict) => {
      const tally = verdict.activity === undefined ? undefined : tallyOf(verdict.activity);
      if (verdict.allow) {
        allowed += 1;
        if (tally) tally.allowed += 1;
      } else {
        denied += 1;
        if (verdict.reason) deniedBy[verdict.reason] += 1;
        if (tally) tally.denied += 1;
      }
    },
    totals: () => ({
      allowed,
      denied,
      deniedBy: { ...deniedBy },
      activities: [...tallies].map(([activity, tally]) => ({
        activity,
        allowed: tally.allowed,
        denied: tally.denied,
      })),
    }),
    bufferDropped: (records) => {
      if (Number.isSafeInteger(lost + records) && records > 0) lost += records;
    },
    unreported: () => {
      const lostNow = lost;
      const now = [...tallies].map(([activity, tally]) => ({ activity, tally, ...tally }));
      return {
        counts: now
          .map(({ activity, allowed: yes, denied: no, reportedAllowed, reportedDenied }) => ({
            activity,
            allowed: yes - reportedAllowed,
            denied: no - reportedDenied,
          }))
          .filter((count) => count.allowed + count.denied > 0),
        bufferDropped: lostNow,
        accepted: () => {
          lost -= lostNow;
          for (const { tally, allowed: yes, denied: no } of now) {
            tally.reportedAllowed = yes;
            tally.reportedDenied = no;
          }
        },
      };
    },
  };
};
