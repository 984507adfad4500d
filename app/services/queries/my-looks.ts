import { asc } from 'drizzle-orm';
import { listDays, systemsHandedLists } from '#db/own/lists';
import { lookCoverage } from '#db/own/looks';
import { system as systemTable } from '#db/schema/systems';
import { readWorld } from '#db/views/decision-world';
import { type LookFilter, type LookRow, looksBy, looksNamed, looksSince } from '#db/views/looks';
import { type OpeningRow, openingsOf, openingsSince } from '#db/views/openings';
import { readPersonFacts } from '#db/views/person-facts';
import { type CoverageState, type Covered, coverageState } from '#domain/access/coverage';
import type { ListKind } from '#domain/access/list';
import type { LookDetail, LookOutcome, LookSource } from '#domain/access/look';
import { DAY, fromIso, type Instant, toIso } from '#domain/time';
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
export interface PortalLook
  extends Pick<OpeningRow, 'at' | 'role' | 'reason' | 'words' | 'late' | 'verdict'> {
  from: 'portal';
  look: string;
}

/** How often a system was handed a list of who is allowed on one day: a look at everybody at once, so everybody reads the same line. */
export interface ListLook {
  from: 'list';
  look: string;
  at: Instant;
  system: string;
  list: ListKind;
  /** A day of UTC, YYYY-MM-DD. */
  day: string;
  count: number;
}

export type LookLine = ReportedLook | PortalLook | ListLook;

/** The place of a look among all: of one moment, what systems told stands before what the portal wrote down, and that before lists. */
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
  const found = [
    ...reported(context, person, filter),
    ...opened(context, person, filter),
    ...listed(context, filter),
  ].sort((a, b) => b.place.at - a.place.at || ORDER[a.place.from] - ORDER[b.place.from]);
  const last = found[PAGE - 1];
  const now = context.now();
  const named = looksNamed(db, person, now);
  const wasOpened = openingsSince(db, person, { since: 0, now }).count > 0;
  return {
    summary: looksSummary(context, person),
    coverage: coverageOf(context, person),
    lines: found.slice(0, PAGE).map(({ line }) => line),
    ...(found.length > PAGE && last && { next: last.place }),
    systems: [
      ...new Set([
        ...named.map(({ system }) => system),
        ...systemsHandedLists(db),
        ...(wasOpened ? [THIS_PORTAL] : []),
      ]),
    ].sort(),
    categories: [...new Set(named.flatMap(({ category }) => category ?? []))].sort(),
  };
};

/** How looks of one moment are ordered. */
const ORDER = { report: 0, portal: 1, list: 2 } as const;

/** The number before which a kind of look goes on after a place: of its moment, what stands before its kind was shown, and what stands after it was not. */
const numberFrom = (kind: LinePlace['from'], before: LinePlace): number => {
  if (before.from === kind) return before.number;
  return ORDER[before.from] > ORDER[kind] ? 0 : Number.MAX_SAFE_INTEGER;
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
  const from = before && { at: before.at, id: numberFrom('report', before) };
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
  const from = before && { at: before.at, seq: numberFrom('portal', before) };
  return openingsOf(db, person, { before: from, limit: PAGE + 1, now: now() }).map(({ seq, ...row }) => ({
    place: { at: row.at, from: 'portal', number: seq },
    line: { ...row, from: 'portal', look: `p${seq}` },
  }));
};

/** A whole day has its place at its noon: that is the same day almost everywhere. */
const noonOf = (day: string): Instant => fromIso(`${day}T12:00:00Z`);

/** Lists name no kind of data and no purpose. */
const listed = (
  { db }: QueryContext,
  { system, category, mismatch, before }: MyLookFilter,
): readonly Placed<ListLook>[] => {
  if (category !== undefined || mismatch) return [];
  // The last day whose noon is not after the place; of that very noon, what was shown is left out.
  const last = before && toIso(before.at - DAY / 2).slice(0, 10);
  const isNoon = last !== undefined && noonOf(last) === before?.at;
  const from = last &&
    before && { day: last, id: isNoon ? numberFrom('list', before) : Number.MAX_SAFE_INTEGER };
  return listDays(db, { system, before: from || undefined, limit: PAGE + 1 }).map(({ id, ...row }) => {
    const at = noonOf(row.day);
    return { place: { at, from: 'list', number: id }, line: { ...row, from: 'list', look: `l${id}`, at } };
  });
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
