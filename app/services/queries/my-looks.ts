import { asc } from 'drizzle-orm';
import { lookCoverage } from '#db/own/looks';
import { system as systemTable } from '#db/schema/systems';
import { readWorld } from '#db/views/decision-world';
import {
  type LookFilter,
  type LookPlace,
  type LookRow,
  looksBy,
  looksNamed,
  looksSince,
} from '#db/views/looks';
import { readPersonFacts } from '#db/views/person-facts';
import { type CoverageState, type Covered, coverageState } from '#domain/access/coverage';
import type { LookDetail, LookOutcome, LookSource } from '#domain/access/look';
import { DAY, type Instant } from '#domain/time';
import { concerns } from './concerns';
import type { QueryContext } from './context';

/** One look at the person, as it is shown to them: never by an id. */
export interface LookLine {
  /** What a question about it names. */
  look: string;
  at: Instant;
  source: LookSource;
  system: string;
  outcome: LookOutcome;
  detail: LookDetail;
  /** Only where it was decided that they may read it, and whoever it is still works here. */
  name?: string;
}

/** What is known of how complete the looks of a system are. */
export interface LookCoverage {
  system: string;
  state: CoverageState;
  firstAt?: Instant;
  lastAt?: Instant;
  covered?: Covered;
}

/** Which looks the person wants to see. */
export type MyLookFilter = Pick<LookFilter, 'system' | 'category' | 'mismatch' | 'before'>;

export interface MyLooks {
  summary: LooksSummary;
  coverage: readonly LookCoverage[];
  lines: readonly LookLine[];
  /** Where the next page begins; absent on the last. */
  next?: LookPlace;
  /** What there is to choose from. */
  systems: readonly string[];
  categories: readonly string[];
}

/** What the overview says of looks. */
export interface LooksSummary {
  /** Systems that could tell who looked, and how many of them do. */
  systems: number;
  reporting: number;
  /** Of the last 30 days. */
  recent: { count: number; mismatches: number; last?: Instant };
}

const RECENT = 30 * DAY;
const PAGE = 50;

/** Who looked at a person, newest first, with since when and from which systems that is known. */
export const myLooks = (context: QueryContext, person: string, filter: MyLookFilter): MyLooks => {
  const { db } = context;
  const rows = looksBy(db, { ...filter, person }, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const named = looksNamed(db, person);
  const gone = leavers(context, shown);
  return {
    summary: looksSummary(context, person),
    coverage: coverageOf(context, person),
    lines: shown.map((row) => lineOf(row, gone)),
    ...(rows.length > PAGE && last && { next: { at: last.at, id: last.id } }),
    systems: [...new Set(named.map(({ system }) => system))].sort(),
    categories: [...new Set(named.flatMap(({ category }) => category ?? []))].sort(),
  };
};

/** What the overview says of looks at a person. */
export const looksSummary = (context: QueryContext, person: string): LooksSummary => {
  const coverage = coverageOf(context, person);
  const { count, mismatches, last } = looksSince(context.db, person, context.now() - RECENT);
  return {
    systems: coverage.length,
    reporting: coverage.filter(({ state }) => state === 'complete' || state === 'reports').length,
    recent: { count, mismatches, ...(last !== null && { last }) },
  };
};

/** The systems that work with something that concerns the person, and what each said of how complete its looks are. */
const coverageOf = (context: QueryContext, person: string): readonly LookCoverage[] => {
  const { db, now } = context;
  const facts = readPersonFacts(db)(person);
  if (!facts) return [];
  const { activities } = readWorld(db);
  const said = new Map(lookCoverage(db).map((row) => [row.system, row]));
  return db.orm
    .select({ id: systemTable.id, activities: systemTable.activities })
    .from(systemTable)
    .orderBy(asc(systemTable.id))
    .all()
    .filter((system) =>
      system.activities.some((id) => {
        const activity = activities.get(id);
        return activity && concerns(activity, facts);
      }),
    )
    .map(({ id }) => {
      const row = said.get(id);
      const covered =
        row && row.coveredFrom !== null && row.coveredTo !== null
          ? { from: row.coveredFrom, to: row.coveredTo }
          : undefined;
      const known = row && { source: row.source, lastAt: row.lastAt, ...(covered && { covered }) };
      return {
        system: id,
        state: coverageState(known, now()),
        ...(row && { firstAt: row.firstAt, lastAt: row.lastAt }),
        ...(covered && { covered }),
      };
    });
};

/** Those who looked and have left since: of them the role is shown and no name (CJEU C-579/21). */
const leavers = ({ db, now }: QueryContext, rows: readonly LookRow[]): ReadonlySet<string> => {
  const read = readPersonFacts(db);
  const named = new Set(rows.filter(({ name }) => name !== undefined).flatMap(({ looker }) => looker ?? []));
  return new Set([...named].filter((id) => (read(id)?.person.leftAt ?? Number.POSITIVE_INFINITY) <= now()));
};

const lineOf = ({ id, looker, name, ...row }: LookRow, gone: ReadonlySet<string>): LookLine => ({
  look: String(id),
  ...row,
  ...(name !== undefined &&
    row.detail.display === 'named' &&
    !(looker !== undefined && gone.has(looker)) && { name }),
});
