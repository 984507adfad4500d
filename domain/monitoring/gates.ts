import type { Instant } from '../time';
import type { Activity, Basis } from './activity';
import { categoryOf, type Risk } from './category';
import { brokenClause, type Clauses } from './clauses';
import { pauseStops } from './review';

/** Gates close an activity by name until a fact that opens them is on record (model, section 0). Default is shut. */
export const GATES = [
  'assessment_missing',
  'collective_gate_unmet',
  'store_not_ready',
  'no_detriment_unpromised',
  'processor_unregistered',
  'transfer_mechanism_missing',
  'special_category_condition_missing',
] as const;
export type Gate = (typeof GATES)[number];

interface GateRule {
  gate: Gate;
  /** All named conditions must hold for the gate to be needed; a condition that is absent does not matter. */
  when: {
    risk?: Risk;
    purposes?: readonly string[];
    basis?: Basis;
    council?: true;
    content?: true;
    processors?: true;
    transfers?: true;
  };
  source: string;
}

const GATE_RULES = [
  { gate: 'assessment_missing', when: { risk: 'high' }, source: 'GDPR Art. 35(1)' },
  {
    gate: 'assessment_missing',
    when: { purposes: ['train_ai_agents', 'ai_evaluation', 'performance_evaluation'] },
    source: 'GDPR Art. 35(1); WP248 rev.01',
  },
  { gate: 'collective_gate_unmet', when: { council: true }, source: 'BetrVG § 87(1) Nr. 6' },
  { gate: 'store_not_ready', when: { risk: 'high' }, source: 'model, section 0' },
  {
    gate: 'no_detriment_unpromised',
    when: { basis: 'consent' },
    source: 'GDPR Art. 7; EDPB Guidelines 05/2020',
  },
  { gate: 'processor_unregistered', when: { processors: true }, source: 'GDPR Art. 28' },
  { gate: 'transfer_mechanism_missing', when: { transfers: true }, source: 'GDPR Art. 44–49' },
  { gate: 'special_category_condition_missing', when: { content: true }, source: 'GDPR Art. 9(2)' },
] as const satisfies readonly GateRule[];

/** The gates that must be open for this person and activity, in the order in which they are told; `risk` as it is at that moment. */
export const gatesNeeded = (
  activity: Activity,
  basis: Basis | undefined,
  establishment: { council: boolean } | undefined,
  risk: Risk | undefined,
): readonly Gate[] => {
  const category = categoryOf(activity.category);
  const holds = (when: GateRule['when']): boolean =>
    (when.risk === undefined || risk === when.risk) &&
    (when.purposes === undefined || when.purposes.includes(activity.purpose)) &&
    (when.basis === undefined || when.basis === basis) &&
    (when.council === undefined || establishment === undefined || establishment.council) &&
    (when.content === undefined || category?.content === true) &&
    (when.processors === undefined || activity.processors.length > 0) &&
    (when.transfers === undefined || activity.transfers.length > 0);
  const needed = new Set<Gate>(GATE_RULES.filter((rule) => holds(rule.when)).map((rule) => rule.gate));
  return GATES.filter((gate) => needed.has(gate));
};

/** A recorded fact about a gate. The latest record of the same gate, activity and place counts. */
export interface GateRecord {
  gate: Gate;
  programme: string;
  /** One activity, or every activity of the programme when absent. */
  activity?: string;
  /** A place key, or everywhere when absent. */
  place?: string;
  state: 'open' | 'shut';
  /** When the record was made. */
  at: Instant;
  /** Expiry closes the gate. */
  until?: Instant;
  /** What whoever opened it agreed to; it stays shut for what goes beyond. */
  clauses?: Clauses;
  /** When the programme was paused last, by an act for everybody; absent where it never was. */
  pausedAt?: Instant;
}

/**
 * Whether a gate is open here and now: at least one matching record is open and unexpired, and none that matches is shut, or open on
 * terms that the activity breaks. Of two records of the same gate, activity and place only the later one speaks. `since` is the
 * latest of all matching openings, the expired ones too, so that a gate that was shut in between never looks older than it is.
 */
export const gateOpenSince = (
  records: readonly GateRecord[],
  gate: Gate,
  activity: Activity,
  places: readonly string[],
  now: Instant,
): Instant | undefined => {
  let open = false;
  let since: Instant | undefined;
  for (const [position, record] of records.entries()) {
    if (record.at > now || !gateRecordMatches(record, gate, activity, places)) continue;
    if (records.some((other, i) => replaces(other, i, record, position, now))) continue;
    if (record.state === 'shut') return undefined;
    if (record.clauses && brokenClause(record.clauses, activity)) return undefined;
    const ended = pauseStops(activity) && endedByPause(record, now);
    if ((record.until === undefined || record.until > now) && !ended) open = true;
    since = Math.max(since ?? record.at, record.at);
  }
  return open ? since : undefined;
};

/**
 * Whether a pause of the programme ended this record: whoever opened it agreed that a pause is over only with their next signature. At other
 * places the programme goes on as it is resumed, and a signature made during the pause counts.
 */
export const endedByPause = (
  { state, at, clauses, pausedAt }: Pick<GateRecord, 'state' | 'at' | 'clauses' | 'pausedAt'>,
  now: Instant,
): boolean =>
  state === 'open' &&
  clauses?.resumesWithCouncil === true &&
  pausedAt !== undefined &&
  at <= pausedAt &&
  pausedAt <= now;

const replaces = (
  other: GateRecord,
  otherPosition: number,
  record: GateRecord,
  position: number,
  now: Instant,
): boolean =>
  other.gate === record.gate &&
  other.programme === record.programme &&
  other.activity === record.activity &&
  other.place === record.place &&
  other.at <= now &&
  (other.at > record.at || (other.at === record.at && otherPosition > position));

/** Whether a record speaks about this gate of this activity at one of these places. */
export const gateRecordMatches = (
  record: GateRecord,
  gate: Gate,
  activity: Pick<Activity, 'id' | 'programme'>,
  places: readonly string[],
): boolean =>
  record.gate === gate &&
  record.programme === activity.programme &&
  (record.activity === undefined || record.activity === activity.id) &&
  (record.place === undefined || places.includes(record.place));

/** How many people a figure about the programme must be about, by what was agreed to last; 0 where nothing was. */
export const smallestGroup = (records: readonly GateRecord[]): number =>
  Math.max(0, ...records.map(({ clauses }) => clauses?.minimumGroup ?? 0));

/** Who may record that a gate is open: the collective gate only by the competent representative's own signature. */
export const mayOpenGate = (gate: Gate, roles: readonly string[]): boolean =>
  gate === 'collective_gate_unmet'
    ? roles.includes('representative')
    : roles.some((role) => role === 'officer' || role === 'admin');
