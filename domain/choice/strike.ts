import { DAY, type Instant } from '../time';

/** A stretch of a person's past whose records are used for nothing, and the activities it is about. Both ends are in it. */
export interface StruckWindow {
  from: Instant;
  to: Instant;
  /** Ids of activities that rested on the person's yes, in order: records captured for one of them, and any use that is one of them. */
  activities: readonly string[];
}

/**
 * Limits of a strike. The last half hour is one press. Farther back than the embargo a record may have been used, and a strike would promise
 * what it cannot do. So many presses a day cover a whole day, half hour by half hour.
 */
export const STRIKE = {
  last: DAY / 48,
  longest: DAY / 2,
  farthest: 14 * DAY,
  perDay: 48,
} as const;

/** Nothing was struck. */
export const NOTHING_STRUCK: readonly StruckWindow[] = [];

/** Why a window cannot be struck, or undefined. */
export const cannotStrike = (
  { from, to }: Pick<StruckWindow, 'from' | 'to'>,
  now: Instant,
): 'window_in_future' | 'window_empty' | 'window_too_long' | 'window_too_old' | undefined => {
  if (to > now) return 'window_in_future';
  if (from >= to) return 'window_empty';
  if (to - from > STRIKE.longest) return 'window_too_long';
  return from < now - STRIKE.farthest ? 'window_too_old' : undefined;
};

/**
 * Windows as one list that says the same and is the same for every order in which they were struck: for each activity stretches that
 * neither overlap nor touch, and one window for all activities of the same stretch.
 */
export const mergedWindows = (windows: readonly StruckWindow[]): readonly StruckWindow[] => {
  if (windows.length === 0) return NOTHING_STRUCK;
  const stretches = new Map<string, { from: Instant; to: Instant }[]>();
  for (const { from, to, activities } of [...windows].sort((a, b) => a.from - b.from)) {
    for (const activity of activities) {
      const known = stretches.get(activity) ?? [];
      const last = known.at(-1);
      if (last && from <= last.to) last.to = Math.max(last.to, to);
      else known.push({ from, to });
      stretches.set(activity, known);
    }
  }
  const together = new Map<string, { from: Instant; to: Instant; activities: string[] }>();
  for (const [activity, known] of [...stretches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { from, to } of known) {
      const name = `${from} ${to}`;
      const window = together.get(name);
      if (window) window.activities.push(activity);
      else together.set(name, { from, to, activities: [activity] });
    }
  }
  return [...together.values()].sort((a, b) => a.from - b.from || a.to - b.to);
};

/** Whether a record of this moment is struck for a use: by what it was captured for, or by the use itself. */
export const isStruck = (
  windows: readonly StruckWindow[],
  at: Instant,
  use: string,
  collectedFor: string | undefined,
): boolean =>
  windows.some(
    ({ from, to, activities }) =>
      from <= at &&
      at <= to &&
      (activities.includes(use) || (collectedFor !== undefined && activities.includes(collectedFor))),
  );

/** What of these windows counts still: each activity of each is asked for. */
export const windowsAbout = (
  windows: readonly StruckWindow[],
  counts: (activity: string, window: StruckWindow) => boolean,
): readonly StruckWindow[] => {
  if (windows.length === 0) return windows;
  // Merged anew: a window of which no activity is left goes, and two that differed only in others are one.
  return mergedWindows(
    windows.map((window) => ({
      ...window,
      activities: window.activities.filter((id) => counts(id, window)),
    })),
  );
};
