import type { Instant } from '#domain/time';
import type { MonitoringRow, MonitoringView } from '../services/queries/my-monitoring';
import { type Clock, sayRecent } from './instants';
import { kindOrder, sayKinds, systemName } from './labels';
import { rowState } from './row';
import { type Sentence, say } from './speak';

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
 * What is recorded about me right now? Only what heartbeats say: a kind of data that a silent system could record is
 * unknown, and is said before anything that would sound like a no.
 */
export const recordedAnswer = (view: Pick<MonitoringView, 'rows' | 'now'>, clock: Clock): Answer => {
  const { language } = clock;
  const collected = view.rows.filter((row) => row.verb === 'collect');
  const kinds = kindsOf(collected.filter((row) => row.observed === 'recorded'));
  const doubts = silentSystems(collected);
  const source = say(language, {
    id: 'home.recorded.source',
    values: { time: sayRecent(view.now, view.now, clock) },
  });
  if (kinds.length > 0) {
    const values = { count: kinds.length, list: sayKinds(language, kinds) };
    const unknown = doubts.map((doubt) =>
      unknownSentence(doubt, sayKinds(language, doubt.kinds), view.now, clock),
    );
    return { lead: say(language, { id: 'home.recorded.some', values }), more: [...unknown, source] };
  }
  const [first, ...others] = doubts;
  if (first) {
    const { lead, more } = unknownAnswer(first, others, view.now, clock);
    return { lead, more: [...more, source] };
  }
  if (collected.every((row) => row.observed === 'no_system')) {
    return { lead: say(language, { id: 'home.recorded.none_connected' }), more: [] };
  }
  return { lead: say(language, { id: 'home.recorded.none' }), more: [source] };
};

const kindsOf = (rows: readonly MonitoringRow[]): readonly string[] =>
  [...new Set(rows.map((row) => row.category))].sort((a, b) => kindOrder(a) - kindOrder(b));

/** A silent system with every kind of data that it leaves in doubt. */
interface Doubt {
  system: string;
  lastSeen?: Instant;
  kinds: readonly string[];
}

const silentSystems = (rows: readonly MonitoringRow[]): readonly Doubt[] => {
  const silent = new Map<string, { lastSeen?: Instant; rows: MonitoringRow[] }>();
  for (const row of rows.filter(({ observed }) => observed === 'unknown')) {
    for (const system of row.systems.filter(({ alive, kind }) => !alive && kind === 'collector')) {
      const known = silent.get(system.system) ?? { lastSeen: system.lastSeen, rows: [] };
      known.rows.push(row);
      silent.set(system.system, known);
    }
  }
  return [...silent].map(([system, { lastSeen, rows: doubtful }]) => ({
    system,
    lastSeen,
    kinds: kindsOf(doubtful),
  }));
};

const unknownSentence = (doubt: Doubt, list: string, now: Instant, clock: Clock): string => {
  const values = { system: systemName(doubt.system), list };
  return say(
    clock.language,
    doubt.lastSeen === undefined
      ? { id: 'home.recorded.unknown_never', values }
      : { id: 'home.recorded.unknown', values: { ...values, time: sayRecent(doubt.lastSeen, now, clock) } },
  );
};

/** How many kinds a leading sentence may name before it counts them. */
const NAMED_AT_MOST = 3;

const unknownAnswer = (first: Doubt, others: readonly Doubt[], now: Instant, clock: Clock): Answer => {
  const { language } = clock;
  const list = sayKinds(language, first.kinds);
  const isLong = first.kinds.length > NAMED_AT_MOST;
  const many = say(language, { id: 'home.recorded.many', values: { count: first.kinds.length } });
  const these = say(language, { id: 'home.recorded.these', values: { list } });
  const rest = others.map((doubt) => unknownSentence(doubt, sayKinds(language, doubt.kinds), now, clock));
  return {
    lead: unknownSentence(first, isLong ? many : list, now, clock),
    more: isLong ? [these, ...rest] : rest,
  };
};

/** Who looked? Said with its coverage: silence of a system is never an answer. */
export const lookedAnswer = (
  { systems, reporting }: MonitoringView['looks'],
  { language }: Clock,
): Answer => {
  const caution = say(language, { id: 'home.looked.caution' });
  if (systems === 0) return { lead: say(language, { id: 'home.looked.no_system' }), more: [caution] };
  const lead: Sentence =
    reporting === 0
      ? { id: 'home.looked.none', values: { systems } }
      : { id: 'home.looked.partly', values: { systems, reporting } };
  return { lead: say(language, lead), more: [caution] };
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
