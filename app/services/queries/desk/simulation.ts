import { setTimeout } from 'node:timers/promises';
import { readWorld } from '#db/views/decision-world';
import type { Figure } from '#domain/aggregate/figures';
import { type Heads, type Sum, sumOf, together } from '#domain/aggregate/sums';
import { weekEnd } from '#domain/aggregate/suppression';
import { coveredBy } from '#domain/notice/covered';
import { postingRuleAt } from '#domain/notice/posting';
import { type NoticeVersion, versionInForce } from '#domain/notice/version';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';
import type { ReadRoll, RollLine } from './roll';
import type { WeeklyFigures } from './weekly-figures';

/**
 * What publishing would mean, in numbers. They stand for whole groups of establishments at the end of a week, as all figures do, and are
 * sums of what may be said of each group (domain/aggregate). Nobody's answer is in them.
 */
export interface Simulation {
  /** The end of the week they stand for. */
  at: Instant;
  /** Establishments where it would tell people about something. */
  establishments: readonly string[];
  /** Everybody who works there, and of them those who cannot sign in. Absent: too few people to give a number. */
  noAccount?: Sum;
  /** The same people, and of them those who chose none of its languages. */
  noLanguage?: Sum;
  /** Who had been told of the version in force; absent: there is none, or nothing may be said. */
  told?: Sum;
  /** The figures of the week are still being counted. */
  counting: boolean;
  /** Where the law asks for a notice on the wall, by which rule. */
  postings: readonly { establishment: string; source: string }[];
}

/** A version that is not published yet, as far as its audience goes. */
export type Unpublished = Pick<
  NoticeVersion,
  'notice' | 'programme' | 'activities' | 'places' | 'languages' | 'effectiveFrom'
>;

/** So long a page waits for the figures of the week; then it says that they are being counted. */
const PATIENCE_MS = 1_500;

/** Simulates for one portal. Who works where is counted once a week, so that two simulations never differ by one person's act. */
export const createSimulate = (
  context: QueryContext,
  parts: { database: string; roll: ReadRoll; figures: () => Promise<WeeklyFigures> },
): ((next: Unpublished) => Promise<Simulation>) => {
  const { db, now } = context;
  let counted: { at: Instant; lines: Promise<readonly RollLine[]> } | undefined;

  const linesAt = (at: Instant): Promise<readonly RollLine[]> => {
    if (counted?.at === at) return counted.lines;
    const lines = parts.roll({ database: parts.database, at });
    counted = { at, lines };
    lines.catch(() => {
      counted = undefined;
    });
    return lines;
  };

  return async (next) => {
    const at = weekEnd(now());
    const world = readWorld(db);
    const versions = world.notices.get(next.notice) ?? [];
    const from = Math.max(next.effectiveFrom, now());
    const version: NoticeVersion = {
      ...next,
      version: (versions.at(-1)?.version ?? 0) + 1,
      publishedAt: from,
      effectiveFrom: from,
      reacknowledge: false,
    };
    const then = { ...world, notices: new Map([...world.notices, [next.notice, [...versions, version]]]) };
    const establishments = coveredBy(then, next.notice, from);
    const places = new Set(establishments);
    const lines = await linesAt(at);
    const inForce = versionInForce(versions, now())?.version;
    const figures = inForce === undefined ? undefined : await inTime(parts.figures());
    const told =
      figures && inForce !== undefined ? toldAt(figures.told(next.notice, inForce), places) : undefined;
    const noAccount = sumOf(
      headsOf(lines, ({ withoutAccount }) => withoutAccount),
      places,
    );
    const readsNone = ({ languages, people }: RollLine) =>
      languages.some((language) => next.languages.includes(language)) ? 0 : people;
    const noLanguage = sumOf(headsOf(lines, readsNone), places);
    return {
      at,
      establishments,
      ...(noAccount && { noAccount }),
      ...(noLanguage && { noLanguage }),
      ...(told && { told }),
      counting: inForce !== undefined && figures === undefined,
      postings: establishments.flatMap((id) => {
        const place = world.establishments.get(id);
        const rule = place && postingRuleAt(place);
        return rule ? [{ establishment: id, source: rule.source }] : [];
      }),
    };
  };
};

/** What comes in time; else it goes on by itself, and whoever asks later finds it done. */
const inTime = async <Value>(work: Promise<Value>): Promise<Value | undefined> => {
  work.catch(() => {});
  return Promise.race([work, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
};

const headsOf = (lines: readonly RollLine[], countedIn: (line: RollLine) => number): Heads => {
  const heads = new Map<string, { people: number; counted: number }>();
  for (const line of lines) {
    const before = heads.get(line.establishment) ?? { people: 0, counted: 0 };
    heads.set(line.establishment, {
      people: before.people + line.people,
      counted: before.counted + countedIn(line),
    });
  }
  return heads;
};

/** The sum of what was published of the groups that lie in these places, wholly or in part. */
const toldAt = (figures: readonly Figure[], places: ReadonlySet<string>): Sum | undefined => {
  const here = figures.filter(({ establishments }) => establishments.some((place) => places.has(place)));
  if (here.length === 0) return undefined;
  const people = here.reduce((sum, figure) => sum + figure.people, 0);
  return { people, count: together(here) };
};
