import { NOTHING_STRUCK, type StruckWindow } from '../choice/strike';
import { type Activity, activityId } from '../monitoring/activity';
import { revealing } from '../monitoring/category';
import type { Instant } from '../time';
import { type Cell, decideCellUntil } from './cell';
import { type CellSource, isUnstated, reach, type Scope } from './decide';
import type { PersonFacts, World } from './facts';
import { createFlips } from './flips';
import { standingsIn } from './ground';
import { setOf } from './reasons';

/** A change of one effective answer (own cell, closure and pause), as the feed tells it. */
export interface CellChange {
  person: string;
  activity: string;
  allow: boolean;
  until?: Instant;
  since?: Instant;
}

/** The decisions of everybody in memory. Equals decideCell() on every cell at the same revision and instant. */
export interface DecisionIndex extends CellSource {
  /** Replaces what is known of everybody at once. */
  replaceWorld(world: World, people: Iterable<PersonFacts>, now: Instant): void;
  /**
   * Replaces the world and forgets every row: who is asked about is read then, by `factsOf`, and the rest comes with `fill`.
   * So the first answer after a start or a publication waits for one person, not for everybody.
   */
  expectPeople(world: World, ids: Iterable<string>, now: Instant): void;
  /** Replaces what systems held before: no cell of a person rests on it. */
  replaceInventories(inventories: World['inventories']): void;
  /** Computes the rows of people who are expected and not there yet. */
  fill(people: Iterable<PersonFacts>, now: Instant): void;
  /**
   * Recomputes one person's row and tells which effective answers changed; 'unknown' when the row was not there yet, so that
   * nobody can say what was answered before. With `chosen`, nothing is new of them but what they chose about these activities: the
   * other cells of the row stand.
   */
  replacePerson(
    facts: PersonFacts,
    now: Instant,
    chosen?: ReadonlySet<string>,
  ): readonly CellChange[] | 'unknown';
  /** Forgets somebody who was erased, and tells what was allowed until now; 'unknown' as above. */
  removePerson(person: string): readonly CellChange[] | 'unknown';
  /** People with a cell that was to change by itself, in any part, up to `now`: their rows must be recomputed. */
  due(now: Instant): readonly string[];
  /** When the next cell changes by itself, or undefined. */
  nextFlip(): Instant | undefined;
  /** Whether somebody whose row is there struck anything: of nobody else is anything to be told. */
  hasStruck(person: string): boolean;
  people(): IterableIterator<string>;
  isSynthetic(person: string): boolean;
}

interface Row {
  /** Position of an interned cell per activity. */
  cells: Uint16Array;
  synthetic: boolean;
}

/**
 * An empty index. Each cell is one small number (an interned set of reasons); `since` and `flipsAt` are kept apart,
 * for the few cells that have them. `factsOf` reads one person who is expected; it is asked in the middle of an answer.
 */
export const createDecisionIndex = (
  empty: World,
  factsOf: (person: string) => PersonFacts | undefined = () => undefined,
): DecisionIndex => {
  let world = empty;
  let columns = new Map<string, number>();
  let activities: Activity[] = [];
  /** `undefined` for somebody who is expected. */
  let rows = new Map<string, Row | undefined>();
  /** The latest moment anything was computed for. */
  let asOf: Instant = Number.NEGATIVE_INFINITY;
  let sinces = new Map<string, Map<number, Instant>>();
  let flips = new Map<string, Map<number, Instant>>();
  let heap = createFlips();
  let standingOf = standingsIn(empty);
  /** Of the few who struck anything. */
  let struck = new Map<string, readonly StruckWindow[]>();
  const interned: Cell[] = [];
  /** Positions by the set of their reasons; those of one set differ in basis and notice version, and are few. */
  const internedBy = new Map<number, number[]>();

  const intern = (cell: Cell): number => {
    const { reasons, basis, noticeVersion } = cell;
    const set = setOf(reasons);
    const alike = internedBy.get(set) ?? [];
    for (const known of alike) {
      const other = interned[known] as Cell;
      if (other.basis === basis && other.noticeVersion === noticeVersion) return known;
    }
    const position = interned.length;
    // 65,536 distinct sets of reasons would mean a bug, not an organisation.
    if (position > 0xffff) throw new Error('too many distinct cells');
    interned.push({
      reasons,
      ...(basis !== undefined && { basis }),
      ...(noticeVersion !== undefined && { noticeVersion }),
    });
    alike.push(position);
    internedBy.set(set, alike);
    return position;
  };

  /** Computes the whole row of one person, or of a row that is there only these activities. */
  const put = (facts: PersonFacts, now: Instant, only: readonly Activity[] = activities): void => {
    const id = facts.person.id;
    const whole = only === activities;
    const row: Row = (!whole && rows.get(id)) || {
      cells: new Uint16Array(activities.length),
      synthetic: facts.person.synthetic,
    };
    const since = (!whole && sinces.get(id)) || new Map<number, Instant>();
    const flip = (!whole && flips.get(id)) || new Map<number, Instant>();
    let next = Number.POSITIVE_INFINITY;
    const standing = standingOf(facts.person);
    for (const activity of only) {
      const column = columns.get(activity.id) as number;
      const { cell, holdsUntil } = decideCellUntil(standing, facts, activity, now);
      row.cells[column] = intern(cell);
      if (cell.since === undefined) since.delete(column);
      else since.set(column, cell.since);
      if (cell.flipsAt === undefined) flip.delete(column);
      else flip.set(column, cell.flipsAt);
      if (holdsUntil !== undefined) next = Math.min(next, holdsUntil);
    }
    // One entry a person is enough: the row is computed whole when its first cell is due.
    if (Number.isFinite(next)) heap.push(next, id);
    rows.set(id, row);
    if (facts.struck && facts.struck.length > 0) struck.set(id, facts.struck);
    else struck.delete(id);
    if (since.size > 0) sinces.set(id, since);
    else sinces.delete(id);
    if (flip.size > 0) flips.set(id, flip);
    else flips.delete(id);
  };

  const declared = (ids: Iterable<string>): Activity[] =>
    [...ids].flatMap((id) => world.activities.get(id) ?? []);

  const clear = (next: World, now: Instant): void => {
    world = next;
    asOf = now;
    standingOf = standingsIn(next);
    activities = [...next.activities.values()];
    columns = new Map(activities.map((activity, column) => [activity.id, column]));
    rows = new Map();
    sinces = new Map();
    flips = new Map();
    struck = new Map();
    heap = createFlips();
    interned.length = 0;
    internedBy.clear();
  };

  const rowOf = (person: string): Row | undefined => {
    const row = rows.get(person);
    if (row || !rows.has(person)) return row;
    const facts = factsOf(person);
    if (!facts) throw new Error('somebody who is expected cannot be read');
    put(facts, asOf);
    return rows.get(person);
  };

  const index: DecisionIndex = {
    get world() {
      return world;
    },
    knows: (person) => rows.has(person),
    cell: (person, activity) => {
      const row = rowOf(person);
      const column = columns.get(activity.id);
      if (!row || column === undefined) throw new Error('cell asked for something the index does not hold');
      const cell = interned[row.cells[column] as number] as Cell;
      const since = sinces.get(person)?.get(column);
      const flipsAt = flips.get(person)?.get(column);
      if (since === undefined && flipsAt === undefined) return cell;
      // Written out: this is asked for every question, and a spread costs as much as all the rest of it.
      const { reasons, basis, noticeVersion } = cell;
      return { reasons, basis, since, flipsAt, noticeVersion };
    },
    struck: (person) => {
      // Somebody who is expected is read first.
      rowOf(person);
      return struck.get(person) ?? NOTHING_STRUCK;
    },
    replaceWorld: (next, people, now) => {
      clear(next, now);
      for (const facts of people) put(facts, now);
    },
    expectPeople: (next, ids, now) => {
      clear(next, now);
      for (const id of ids) rows.set(id, undefined);
    },
    replaceInventories: (inventories) => {
      world = { ...world, inventories };
    },
    fill: (people, now) => {
      asOf = Math.max(asOf, now);
      for (const facts of people) {
        const { id } = facts.person;
        if (rows.has(id) && rows.get(id) === undefined) put(facts, now);
      }
    },
    replacePerson: (facts, now, chosen) => {
      const id = facts.person.id;
      asOf = Math.max(asOf, now);
      if (rows.has(id) && rows.get(id) === undefined) {
        put(facts, now);
        return 'unknown';
      }
      const only = chosen && rows.has(id) ? declared(chosen) : activities;
      const reached = only === activities ? activities : reachedBy(world, only);
      const before = rows.has(id) ? answersOf(index, id, reached) : [];
      put(facts, now, only);
      return answersOf(index, id, reached).filter((change, position) => {
        const old = before[position];
        return (
          (old?.allow ?? false) !== change.allow ||
          (change.allow && (old?.until !== change.until || old?.since !== change.since))
        );
      });
    },
    removePerson: (person) => {
      const known = rows.get(person) !== undefined;
      const before = known ? [...effective(index, person).values()] : [];
      const was = rows.delete(person);
      sinces.delete(person);
      flips.delete(person);
      struck.delete(person);
      if (was && !known) return 'unknown';
      return before.flatMap(({ activity, allow }) => (allow ? [{ person, activity, allow: false }] : []));
    },
    due: (now) => {
      asOf = Math.max(asOf, now);
      if ((heap.peek()?.at ?? Number.POSITIVE_INFINITY) > now) return [];
      const people = new Set<string>();
      for (let next = heap.peek(); next !== undefined && next.at <= now; next = heap.peek()) {
        heap.pop();
        if (rows.has(next.person)) people.add(next.person);
      }
      return [...people];
    },
    nextFlip: () => heap.peek()?.at,
    hasStruck: (person) => struck.has(person),
    people: () => rows.keys(),
    isSynthetic: (person) => rowOf(person)?.synthetic ?? false,
  };
  return index;
};

/** The effective answer of each activity for one person: what a snapshot line says. */
export const effective = (
  source: CellSource,
  person: string,
  scope?: Scope,
): ReadonlyMap<string, CellChange> => {
  const found = new Map<string, CellChange>();
  for (const activity of source.world.activities.values()) {
    if (scope && !scope.activities.has(activity.id)) continue;
    found.set(activity.id, answerOf(source, person, activity, scope));
  }
  return found;
};

const answersOf = (source: CellSource, person: string, activities: readonly Activity[]): CellChange[] =>
  activities.map((activity) => answerOf(source, person, activity));

const answerOf = (source: CellSource, person: string, activity: Activity, scope?: Scope): CellChange => {
  const { cell, reasons, flipsAt } = reach(source, person, activity, scope);
  const allow = reasons.length === 0 && !isUnstated(source.world, activity, scope);
  return {
    person,
    activity: activity.id,
    allow,
    ...(allow && flipsAt !== undefined && { until: flipsAt }),
    ...(allow && cell.since !== undefined && { since: cell.since }),
  };
};

/** The activities whose answer rests on the cell of one of these: themselves, and those that would reveal them. */
const reachedBy = (world: World, changed: readonly Activity[]): readonly Activity[] => {
  const found = new Set(changed);
  for (const activity of changed) {
    for (const category of revealing(activity.category)) {
      const other = world.activities.get(activityId({ ...activity, category }));
      if (other) found.add(other);
    }
  }
  return [...found];
};
