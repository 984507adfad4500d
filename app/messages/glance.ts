import type { MonitoringRow, MonitoringView } from '../services/queries/my-monitoring';
import type { Instant } from '#domain/time';
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
  const unknown = unknownSentences(collected, view.now, clock);
  const source = say(language, {
    id: 'home.recorded.source',
    values: { time: sayRecent(view.now, view.now, clock) },
  });
  if (kinds.length > 0) {
    const values = { count: kinds.length, list: sayKinds(language, kinds) };
    return { lead: say(language, { id: 'home.recorded.some', values }), more: [...unknown, source] };
  }
  const [first, ...others] = unknown;
  if (first !== undefined) return { lead: first, more: [...others, source] };
  if (collected.every((row) => row.observed === 'no_system')) {
    return { lead: say(language, { id: 'home.recorded.none_connected' }), more: [] };
  }
  return { lead: say(language, { id: 'home.recorded.none' }), more: [source] };
};

const kindsOf = (rows: readonly MonitoringRow[]): readonly string[] =>
  [...new Set(rows.map((row) => row.category))].sort((a, b) => kindOrder(a) - kindOrder(b));

/** One sentence per silent system, with every kind of data it leaves in doubt. */
const unknownSentences = (rows: readonly MonitoringRow[], now: Instant, clock: Clock): readonly string[] => {
  const silent = new Map<string, { lastSeen?: Instant; rows: MonitoringRow[] }>();
  for (const row of rows.filter(({ observed }) => observed === 'unknown')) {
    for (const system of row.systems.filter(({ alive, kind }) => !alive && kind === 'collector')) {
      const known = silent.get(system.system) ?? { lastSeen: system.lastSeen, rows: [] };
      known.rows.push(row);
      silent.set(system.system, known);
    }
  }
  return [...silent].map(([id, { lastSeen, rows: doubtful }]) => {
    const values = { system: systemName(id), list: sayKinds(clock.language, kindsOf(doubtful)) };
    return lastSeen === undefined
      ? say(clock.language, { id: 'home.recorded.unknown_never', values })
      : say(clock.language, {
          id: 'home.recorded.unknown',
          values: { ...values, time: sayRecent(lastSeen, now, clock) },
        });
  });
};

/** Who looked? Said with its coverage: silence of a system is never an answer. */
export const lookedAnswer = ({ systems, reporting }: MonitoringView['looks'], { language }: Clock): Answer => {
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
  return { lead: say(language, { id: unread.length > 0 ? 'home.can.read' : 'home.can.nothing', values }), more: [] };
};

/** Kinds of data with their rows. What is shut for everybody comes last; nothing moves when a person answers. */
export const groupsOf = (
  rows: readonly MonitoringRow[],
): readonly { kind: string; rows: readonly MonitoringRow[] }[] => {
  const groups = kindsOf(rows).map((kind) => ({ kind, rows: rows.filter((row) => row.category === kind) }));
  const isShut = (group: (typeof groups)[number]) => group.rows.every((row) => rowState(row) === 'shut');
  return [...groups.filter((group) => !isShut(group)), ...groups.filter(isShut)];
};
