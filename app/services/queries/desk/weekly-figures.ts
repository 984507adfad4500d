import { setImmediate } from 'node:timers/promises';
import { entriesAfter, logSize } from '#db/log/read';
import type { Database } from '#db/open';
import { type PublishedFigure, publishedFigures } from '#db/own/figures';
import { type Figure, figuresOf, publish, type Release, type Tally } from '#domain/aggregate/figures';
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
  /** Who struck something recorded for a programme in the four weeks before, by establishment. */
  struck(programme: string): readonly Figure[];
}

/** Writes down for good what is published at the ends of these weeks. False when nothing can be written now. */
export type SettleWeeks = (weeks: readonly Instant[], published: readonly PublishedFigure[]) => boolean;

/** Entries read before others get their turn: about a millisecond or two of work. */
const SLICE = 200;
/** Nobody was there, as far as can still be counted. */
const EMPTY: Omit<Tally, 'at'> = { parts: new Uint8Array(), establishments: new Map() };

/**
 * The figures of a portal. They are counted once a week, in small slices, from the whole log at first and then from what was
 * added. What was published is written down before anybody sees it, and is never counted again; what the log still says of that
 * week is only compared with (docs/decisions/0018-figures-of-a-week.md).
 */
export const createWeeklyFigures = (
  db: Database,
  now: () => Instant,
  settle: SettleWeeks,
): (() => Promise<WeeklyFigures>) => {
  const census = createCensus();
  const known = publishedFigures(db);
  const releases = new Map<string, readonly Release[]>();
  let followed = 0;
  let counted: Instant | undefined;
  let open: Instant | undefined;
  let running: Promise<unknown> = Promise.resolve();
  /** Counted and not yet written down: nobody is shown these. */
  let weeks: Instant[] = [];
  let news: PublishedFigure[] = [];
  let shown: { at: Instant; releases: ReadonlyMap<string, readonly Release[]> } | undefined;

  const restore = (end: Instant): void => {
    const then = known.published.filter(({ figure }) => figure.at === end);
    if (then.length === 0) return;
    const tallies = census.tallies(end);
    for (const { question, figure, present } of then) {
      const tally = tallies.get(question as QuestionKey) ?? { ...EMPTY, at: end };
      releases.set(question, [...(releases.get(question) ?? []), { figure, tally, present }]);
    }
  };

  const count = async (end: Instant): Promise<void> => {
    const added: [QuestionKey, readonly Release[]][] = [];
    for (const [question, tally] of census.tallies(end)) {
      const before = releases.get(question) ?? [];
      added.push([question, publish(before, tally).slice(before.length)]);
      await setImmediate();
    }
    weeks.push(end);
    for (const [question, more] of added) {
      releases.set(question, [...(releases.get(question) ?? []), ...more]);
      news.push(...more.map(({ figure, present }) => ({ question, figure, present })));
    }
  };

  const close = async (end: Instant): Promise<void> => {
    if (end <= (known.settled ?? Number.NEGATIVE_INFINITY)) restore(end);
    else await count(end);
    counted = end;
  };

  const countUpTo = async (end: Instant): Promise<void> => {
    if (counted === end) return;
    for (const entry of entriesAfter(db, followed, logSize(db))) {
      open ??= nextWeekEnd(weekEnd(entry.at));
      for (; open <= Math.min(end, entry.at); open = nextWeekEnd(open)) await close(open);
      if (entry.at >= end) break;
      census.follow(entry);
      followed = entry.seq;
      if (followed % SLICE === 0) await setImmediate();
    }
    // Weeks without an entry are weeks too: somebody's yes may have run out, or their first day come.
    for (; open !== undefined && open <= end; open = nextWeekEnd(open)) await close(open);
  };

  const settleUpTo = async (end: Instant): Promise<void> => {
    await countUpTo(end);
    if (weeks.length > 0 && !settle(weeks, news)) return;
    weeks = [];
    news = [];
    shown = { at: end, releases: new Map(releases) };
  };

  return async () => {
    const end = weekEnd(now());
    running = running.catch(() => {}).then(() => settleUpTo(end));
    await running;
    const at = shown?.at ?? end;
    const figures = (question: QuestionKey) => figuresOf(shown?.releases.get(question) ?? []);
    return {
      at,
      next: nextWeekEnd(at),
      told: (notice, version) => figures(`told ${notice} ${version}`),
      agreed: (activity) => figures(`agreed ${activity}`),
      struck: (programme) => figures(`struck ${programme}`),
    };
  };
};
