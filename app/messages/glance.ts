import type { Instant } from '#domain/time';
import type { MonitoringRow, MonitoringView } from '../services/queries/my-monitoring';
import type { MessageId } from './en';
import { type Clock, sayRecent } from './instants';
import { kindOrder, sayKinds, systemName } from './labels';
import { observedState, rowState } from './row';
import { type Sentence, say, sayList } from './speak';

/** One answer of the overview: one sentence, and what must be said beside it. */
export interface Answer {
  lead: string;
  more: readonly string[];
}

/** The first sentence of the overview: how many ways there are, and how they stand. */
export const summaryOf = (rows: readonly MonitoringRow[]): Sentence => {
  if (rows.length === 0) return { id: 'home.summary.none' };
  const states = rows.map(rowState);
  const count = (wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length;
  return {
    id: 'home.summary',
    values: { total: rows.length, on: count(['on']), off: count(['off', 'said_no']), shut: count(['shut']) },
  };
};

/**
 * What is recorded about me right now? Nobody tells the portal: it knows what the rules allow, and which systems reported in
 * the last minute. A kind of data that a silent system could record is unknown, and is said before anything that would
 * sound like a no.
 */
export const recordedAnswer = (view: Pick<MonitoringView, 'rows' | 'now'>, clock: Clock): Answer => {
  const collected = view.rows.filter((row) => row.verb === 'collect');
  const may = kindsOf(collected.filter((row) => observedState(row) === 'may'));
  const doubtful = collected.filter((row) => observedState(row) === 'unknown' && !may.includes(row.category));
  const unknown = kindsOf(doubtful);
  const sentence = (said: Sentence) => say(clock.language, said);
  const lead = sentence(recordedLead(may.length, unknown.length, collected));
  if (collected.every((row) => row.observed === 'no_system')) return { lead, more: [] };
  const list = (id: MessageId, kinds: readonly string[]) =>
    kinds.length > 0 ? [sentence({ id, values: { list: sayKinds(clock.language, kinds) } })] : [];
  return {
    lead,
    more: [
      ...list('home.recorded.list', may),
      ...list('home.recorded.unknown_list', unknown),
      ...silentSystems(collected, view.now, clock),
      sentence({ id: 'home.recorded.source', values: { time: sayRecent(view.now, view.now, clock) } }),
    ],
  };
};

const recordedLead = (count: number, unknown: number, collected: readonly MonitoringRow[]): Sentence => {
  const values = { count, unknown };
  if (count > 0) return { id: unknown > 0 ? 'home.recorded.some_unknown' : 'home.recorded.some', values };
  if (unknown > 0) return { id: 'home.recorded.unknown', values };
  const isConnected = collected.some((row) => row.observed !== 'no_system');
  return { id: isConnected ? 'home.recorded.none' : 'home.recorded.none_connected' };
};

const kindsOf = (rows: readonly MonitoringRow[]): readonly string[] =>
  [...new Set(rows.map((row) => row.category))].sort((a, b) => kindOrder(a) - kindOrder(b));

/** "Not heard from: Endpoint agent (since 13:40:00) and Time clock (never)." Nothing when all have reported. */
const silentSystems = (rows: readonly MonitoringRow[], now: Instant, clock: Clock): readonly string[] => {
  const systems = rows.flatMap((row) => row.systems).filter(({ alive }) => !alive);
  const silent = new Map(systems.map((state) => [state.system, state.lastSeen]));
  if (silent.size === 0) return [];
  const names = [...silent].map(([id, lastSeen]) => {
    const system = systemName(id);
    return say(
      clock.language,
      lastSeen === undefined
        ? { id: 'home.recorded.silent_never', values: { system } }
        : { id: 'home.recorded.silent_since', values: { system, time: sayRecent(lastSeen, now, clock) } },
    );
  });
  const list = sayList(clock.language, names);
  return [say(clock.language, { id: 'home.recorded.silent', values: { list } })];
};

/** Who looked? What was reported first, then its coverage: silence of a system is never an answer. */
export const lookedAnswer = (
  { systems, reporting, recent }: MonitoringView['looks'],
  now: Instant,
  clock: Clock,
): Answer => {
  const sentence = (said: Sentence) => say(clock.language, said);
  const caution = sentence({ id: 'home.looked.caution' });
  const coverage = sentence(lookCoverage(systems, reporting));
  if (recent.count === 0) {
    const quiet = reporting > 0 ? [sentence({ id: 'home.looked.quiet' })] : [];
    const [lead = coverage, ...more] = [...quiet, coverage, caution];
    return { lead, more };
  }
  const { count, mismatches, last = now } = recent;
  const mismatch =
    mismatches > 0 ? [sentence({ id: 'home.looked.mismatch', values: { count: mismatches } })] : [];
  return {
    lead: sentence({ id: 'home.looked.recent', values: { count, time: sayRecent(last, now, clock) } }),
    more: [...mismatch, coverage],
  };
};

const lookCoverage = (systems: number, reporting: number): Sentence => {
  if (systems === 0) return { id: 'home.looked.no_system' };
  if (reporting === 0) return { id: 'home.looked.none', values: { systems } };
  return reporting < systems
    ? { id: 'home.looked.partly', values: { systems, reporting } }
    : { id: 'home.looked.all', values: { systems } };
};

/** What can I do? */
export const canAnswer = (
  { unread, unanswered }: Pick<MonitoringView, 'unread' | 'unanswered'>,
  { language }: Clock,
): Answer => {
  const values = { notices: unread.length, questions: unanswered.length };
  const silence = say(language, { id: 'home.can.silence' });
  if (unanswered.length > 0) {
    const id = unread.length > 0 ? 'home.can.both' : 'home.can.answer';
    return { lead: say(language, { id, values }), more: [silence] };
  }
  return {
    lead: say(language, { id: unread.length > 0 ? 'home.can.read' : 'home.can.nothing', values }),
    more: [],
  };
};

/** One kind of data with its rows. */
export interface KindRows {
  kind: string;
  rows: readonly MonitoringRow[];
}

/** Kinds of data, those that are shut altogether apart: nothing moves when a person answers. */
export const groupsOf = (
  rows: readonly MonitoringRow[],
): { open: readonly KindRows[]; shut: readonly KindRows[] } => {
  const groups = kindsOf(rows).map((kind) => ({ kind, rows: rows.filter((row) => row.category === kind) }));
  const isShut = (group: KindRows) => group.rows.every((row) => rowState(row) === 'shut');
  return { open: groups.filter((group) => !isShut(group)), shut: groups.filter(isShut) };
};
