import { instantOf } from './instants';
import { employeeOf, jsonOf, snapshotHeaderOf } from './parse';
import type {
  Verb,
  WireActivity,
  WireChange,
  WireProtectedContext,
  WireSnapshotHeader,
  WireStruck,
} from './wire';

/** The portal never promises more (machine API: 60 s for high risk, 300 s at most); a longer promise is cut to this. */
const LONGEST_LEASE_MS = 300_000;

/** An activity as decisions need it. Durations in milliseconds. */
export interface Activity {
  id: string;
  /** Its number in every person's row. */
  position: number;
  programme: string;
  verb: Verb;
  paused: boolean;
  leaseMs: number;
  continueMs: number | undefined;
  multiParty: boolean;
  embargoMs: number | undefined;
  retentionMs: number | undefined;
  /** Records from this instant or earlier may not be used. */
  heldUntil: number | undefined;
  collectedFor: ReadonlySet<string>;
}

/** One allow of one person. Instants in milliseconds since 1970. */
export interface Cell {
  until: number | undefined;
  /** Defined exactly when the basis is consent. */
  since: number | undefined;
}

/** A stretch of somebody's past, both ends included, of which nothing is used. Milliseconds since 1970. */
export interface Struck {
  from: number;
  to: number;
  activities: ReadonlySet<string>;
}

/** A person's cells by activity position; undefined is a deny. */
export type Row = (Cell | undefined)[];

/** Everything the client knows. Maps throughout: a person may be called `__proto__`. */
export interface State {
  epoch: string;
  revision: number;
  pauseEpoch: number;
  byId: Map<string, Activity>;
  /** verb, category, purpose: the activities of the programmes that do so. */
  byQuestion: Map<string, Map<string, Map<string, Activity[]>>>;
  employees: Map<string, Row>;
  /** What was struck, of those who struck anything. */
  struck: Map<string, readonly Struck[]>;
  contexts: readonly WireProtectedContext[];
  /** The shortest lease of all activities. */
  shortestLeaseMs: number;
  /** When everything is over without contact: the longest lease, with what goes on after it. */
  longestLeaseMs: number;
}

const ENDLESS: Cell = { until: undefined, since: undefined };

const cellOf = (until: string | null, since: string | null): Cell =>
  until === null && since === null
    ? ENDLESS
    : {
        until: until === null ? undefined : instantOf(until),
        since: since === null ? undefined : instantOf(since),
      };

const struckFrom = (wire: readonly WireStruck[]): Struck[] =>
  wire.map(([from, to, activities]) => ({
    from: instantOf(from),
    to: instantOf(to),
    activities: new Set(activities),
  }));

const activityFrom = (wire: WireActivity, position: number): Activity => ({
  id: wire.id,
  position,
  programme: wire.programme,
  verb: wire.verb,
  paused: wire.paused,
  leaseMs: Math.min(wire.lease_s * 1_000, LONGEST_LEASE_MS),
  continueMs: wire.continue_s === undefined ? undefined : wire.continue_s * 1_000,
  multiParty: wire.multi_party,
  embargoMs: wire.embargo_s === undefined ? undefined : wire.embargo_s * 1_000,
  retentionMs: wire.retention_s === undefined ? undefined : wire.retention_s * 1_000,
  heldUntil: wire.held_until === undefined ? undefined : instantOf(wire.held_until),
  collectedFor: new Set(wire.collected_for ?? []),
});

const stateFrom = (header: WireSnapshotHeader): State => {
  const byId = new Map<string, Activity>();
  const byQuestion: State['byQuestion'] = new Map();
  let shortestLeaseMs = LONGEST_LEASE_MS;
  let longestLeaseMs = 0;
  header.activities.forEach((wire, position) => {
    const activity = activityFrom(wire, position);
    byId.set(wire.id, activity);
    shortestLeaseMs = Math.min(shortestLeaseMs, activity.leaseMs);
    longestLeaseMs = Math.max(longestLeaseMs, activity.leaseMs, activity.continueMs ?? 0);
    const categories = byQuestion.get(wire.verb) ?? new Map<string, Map<string, Activity[]>>();
    const purposes = categories.get(wire.category) ?? new Map<string, Activity[]>();
    byQuestion.set(wire.verb, categories.set(wire.category, purposes));
    purposes.set(wire.purpose, [...(purposes.get(wire.purpose) ?? []), activity]);
  });
  return {
    epoch: header.epoch,
    revision: header.revision,
    pauseEpoch: header.pause_epoch,
    byId,
    byQuestion,
    employees: new Map(),
    struck: new Map(),
    contexts: header.protected_contexts,
    shortestLeaseMs,
    longestLeaseMs: longestLeaseMs || LONGEST_LEASE_MS,
  };
};

/** Takes a snapshot line by line. A new one starts empty, so nothing of an older state survives it. */
export interface SnapshotReader {
  /** False: the line is not as documented and the whole snapshot is to be refused. */
  line(text: string): boolean;
  /** The state; undefined when there was no header. */
  finish(): State | undefined;
}

export const readSnapshot = (): SnapshotReader => {
  let state: State | undefined;
  return {
    line: (text) => {
      if (!state) {
        const header = snapshotHeaderOf(jsonOf(text));
        state = header && stateFrom(header);
        return state !== undefined;
      }
      const employee = employeeOf(jsonOf(text), state.byId.size);
      if (!employee || state.employees.has(employee.id) || state.struck.has(employee.id)) return false;
      const row: Row = new Array(state.byId.size).fill(undefined);
      const { unless_struck: apart } = employee;
      for (const { allow, until, since } of apart ? [employee, apart] : [employee]) {
        allow.forEach((position, i) => {
          row[position] = cellOf(until[i] ?? null, since[i] ?? null);
        });
      }
      if (row.some((cell) => cell !== undefined)) state.employees.set(employee.id, row);
      if (apart) state.struck.set(employee.id, struckFrom(apart.struck));
      return true;
    },
    finish: () => state,
  };
};

const deny = (state: State, employee: string, activity: Activity): void => {
  const row = state.employees.get(employee);
  if (!row) return;
  row[activity.position] = undefined;
  if (row.every((cell) => cell === undefined)) state.employees.delete(employee);
};

const allow = (state: State, employee: string, activity: Activity, cell: Cell): void => {
  const row = state.employees.get(employee) ?? new Array(state.byId.size).fill(undefined);
  row[activity.position] = cell;
  state.employees.set(employee, row);
};

/**
 * Changes into the state, in their order. True: whole. False: something could not be followed (a resync, an unknown kind
 * or activity, a revision out of order) and a new snapshot must replace everything; until then whatever takes away is still
 * obeyed, and whatever gives is not.
 */
export const fold = (state: State, items: readonly WireChange[], revision: number): boolean => {
  let whole = true;
  const after = state.revision;
  const apart: string[] = [];
  for (const item of items) {
    if (item.kind === 'struck') {
      // It takes away, so it is obeyed even where the rest cannot be followed. An empty list takes nothing back: what is struck stays so.
      if (item.revision <= after) whole = false;
      if (item.struck.length > 0) state.struck.set(item.employee, struckFrom(item.struck));
      continue;
    }
    const activity = 'activity' in item ? state.byId.get(item.activity) : undefined;
    if (!activity || item.revision <= after) whole = false;
    if (!activity) continue;
    if (item.kind === 'deny') deny(state, item.employee, activity);
    if (item.kind === 'pause') activity.paused = true;
    if (item.kind === 'allow_unless_struck') apart.push(item.employee);
    if (whole && (item.kind === 'allow' || item.kind === 'allow_unless_struck')) {
      allow(state, item.employee, activity, cellOf(item.until, item.since));
    }
    if (whole && item.kind === 'resume') activity.paused = false;
  }
  // Somebody is said to have struck something, and nothing is known of it.
  if (apart.some((employee) => !state.struck.has(employee))) whole = false;
  if (whole) state.revision = revision;
  return whole;
};
