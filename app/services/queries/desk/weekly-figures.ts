import { setImmediate } from 'node:timers/promises';
import { entriesAfter, logSize } from '#db/log/read';
import type { Database } from '#db/open';
import { type Figure, figuresOf, publish, type Release } from '#domain/aggregate/figures';
import { nextWeekEnd, weekEnd } from '#domain/aggregate/suppression';
import type { Instant } from '#domain/time';
import { createCensus, type QuestionKey } from './census';

/** Figures at the end of the last whole week. */
export interface WeeklyFigures {
  /** That moment; everything later is not in it. */
  at: Instant;
  /** When the next week ends. */
  next: Instant;
  /** Who was delivered this version of a notice in a language they chose, by establishment. */
  told(notice: string, version: number): readonly Figure[];
  /** Who says yes to an activity, by establishment. */
  agreed(activity: string): readonly Figure[];
}

/** Entries read before others get their turn: about a millisecond or two of work. */
const SLICE = 200;

/**
 * The figures of a portal. They are counted once a week, in small slices, from the whole log at first and then from what was
 * added: the same log gives the same figures, whoever asks and however often the portal was started.
 */
export const createWeeklyFigures = (db: Database, now: () => Instant): (() => Promise<WeeklyFigures>) => {
  const census = createCensus();
  const published = new Map<QuestionKey, readonly Release[]>();
  let followed = 0;
  let counted: Instant | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const close = async (end: Instant): Promise<void> => {
    for (const [question, tally] of census.tallies(end)) {
      published.set(question, publish(published.get(question) ?? [], tally));
      await setImmediate();
    }
    counted = end;
  };

  const countUpTo = async (end: Instant): Promise<void> => {
    if (counted === end) return;
    // Weeks without an entry are weeks too: somebody's yes may have run out, or their first day come.
    let open = counted === undefined ? undefined : nextWeekEnd(counted);
    for (const entry of entriesAfter(db, followed, logSize(db))) {
      open ??= nextWeekEnd(weekEnd(entry.at));
      for (; open <= Math.min(end, entry.at); open = nextWeekEnd(open)) await close(open);
      if (entry.at >= end) break;
      census.follow(entry);
      followed = entry.seq;
      if (followed % SLICE === 0) await setImmediate();
    }
    for (; open !== undefined && open <= end; open = nextWeekEnd(open)) await close(open);
  };

  const figures = (question: QuestionKey): readonly Figure[] => figuresOf(published.get(question) ?? []);

  return async () => {
    const at = weekEnd(now());
    running = running.catch(() => {}).then(() => countUpTo(at));
    await running;
    return {
      at,
      next: nextWeekEnd(at),
      told: (notice, version) => figures(`told ${notice} ${version}`),
      agreed: (activity) => figures(`agreed ${activity}`),
    };
  };
};
