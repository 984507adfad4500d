import { asc } from 'drizzle-orm';
import { lookCoverage } from '#db/own/looks';
import { system as systemTable } from '#db/schema/systems';
import { readWorld } from '#db/views/decision-world';
import { type LookFilter, type LookRow, looksBy, looksNamed, looksSince } from '#db/views/looks';
import { type OpeningRow, openingsOf, openingsSince } from '#db/views/openings';
import { readPersonFacts } from '#db/views/person-facts';
import { type CoverageState, type Covered, coverageState } from '#domain/access/coverage';
import type { LookDetail, LookOutcome, LookSource } from '#domain/access/look';
import { DAY, type Instant } from '#domain/time';
import { concerns } from './concerns';
import type { QueryContext } from './context';

/** One look that a system told of, as it is shown to the person: never by an id. */
export interface ReportedLook {
  from: 'report';
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

/** One look at what this portal itself holds of the person. */
export interface PortalLook extends Pick<OpeningRow, 'at' | 'role' | 'reason' | 'words' | 'late'> {
  from: 'portal';
  look: string;
}

export type LookLine = ReportedLook | PortalLook;

/** The place of a look in the list of both: of one moment, what systems told stands before what the portal wrote down. */
export interface LinePlace {
  at: Instant;
  from: LookLine['from'];
  number: number;
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
export type MyLookFilter = Pick<LookFilter, 'system' | 'category' | 'mismatch'> & { before?: LinePlace };

export interface MyLooks {
  summary: LooksSummary;
  coverage: readonly LookCoverage[];
  lines: readonly LookLine[];
  /** Where the next page begins; absent on the last. */
  next?: LinePlace;
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

/** What this portal is called among the systems. */
const THIS_PORTAL = 'portal';

/** Who looked at a person, newest first, with since when and from which systems that is known. */
export const myLooks = (context: QueryContext, person: string, filter: MyLookFilter): MyLooks => {
  const { db } = context;
  const found = [...reported(context, person, filter), ...opened(context, person, filter)].sort(
    (a, b) =>
      b.place.at - a.place.at || (a.place.from === b.place.from ? 0 : a.place.from === 'report' ? -1 : 1),
  );
  const last = found[PAGE - 1];
  const now = context.now();
  const named = looksNamed(db, person, now);
  const wasOpened = openingsSince(db, person, { since: 0, now }).count > 0;
  return {
    summary: looksSummary(context, person),
    coverage: coverageOf(context, person),
    lines: found.slice(0, PAGE).map(({ line }) => line),
    ...(found.length > PAGE && last && { next: last.place }),
    systems: [...new Set([...named.map(({ system }) => system), ...(wasOpened ? [THIS_PORTAL] : [])])].sort(),
    categories: [...new Set(named.flatMap(({ category }) => category ?? []))].sort(),
  };
};

/** The newest of what systems told of looks at a person. */
export const reportedLooks = (context: QueryContext, person: string): readonly ReportedLook[] =>
  reported(context, person, {})
    .slice(0, PAGE)
    .map(({ line }) => line);

interface Placed<Line extends LookLine = LookLine> {
  place: LinePlace;
  line: Line;
}

const reported = (
  context: QueryContext,
  person: string,
  filter: MyLookFilter,
): readonly Placed<ReportedLook>[] => {
  const { before, ...rest } = filter;
  // Of the moment of an opening every report stands before it.
  const from = before && { at: before.at, id: before.from === 'report' ? before.number : 0 };
  const rows = looksBy(
    context.db,
    { ...rest, now: context.now(), person, ...(from && { before: from }) },
    PAGE + 1,
  );
  const gone = leavers(context, rows);
  return rows.map((row) => ({
    place: { at: row.at, from: 'report', number: row.id },
    line: lineOf(row, gone),
  }));
};

const opened = ({ db, now }: QueryContext, person: string, filter: MyLookFilter): readonly Placed[] => {
  const { system = THIS_PORTAL, category, mismatch, before } = filter;
  if (system !== THIS_PORTAL || category !== undefined || mismatch) return [];
  const from = before && {
    at: before.at,
    seq: before.from === 'portal' ? before.number : Number.MAX_SAFE_INTEGER,
  };
  return openingsOf(db, person, { before: from, limit: PAGE + 1, now: now() }).map(({ seq, ...row }) => ({
    place: { at: row.at, from: 'portal', number: seq },
    line: { ...row, from: 'portal', look: `p${seq}` },
  }));
};

/** What the overview says of looks at a person. */
export const looksSummary = (context: QueryContext, person: string): LooksSummary => {
  const coverage = coverageOf(context, person);
  const now = context.now();
  const since = now - RECENT;
  const told = looksSince(context.db, person, { from: since, now });
  const here = openingsSince(context.db, person, { since, now });
  const last = Math.max(told.last ?? 0, here.last ?? 0);
  return {
    systems: coverage.length,
    reporting: coverage.filter(({ state }) => state === 'complete' || state === 'reports').length,
    recent: { count: told.count + here.count, mismatches: told.mismatches, ...(last > 0 && { last }) },
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

const lineOf = ({ id, looker, name, ...row }: LookRow, gone: ReadonlySet<string>): ReportedLook => ({
  from: 'report',
  look: String(id),
  ...row,
  ...(name !== undefined &&
    row.detail.display === 'named' &&
    !(looker !== undefined && gone.has(looker)) && { name }),
});
