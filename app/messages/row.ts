import { permits } from '#domain/choice/machine';
import { canBeObjectedTo } from '#domain/choice/objection';
import { alwaysStops } from '#domain/monitoring/activity';
import type { Instant } from '#domain/time';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import type { SystemState } from '../services/queries/system-state';
import type { MessageId } from './en';
import { type Clock, sayInstant, sayRecent } from './instants';
import { systemName } from './labels';
import { type Sentence, say } from './speak';

/** What the portal has decided about a row. */
export type RowState = 'on' | 'off' | 'said_no' | 'shut';

const SAID_NO = new Set<MonitoringRow['choice']['status']>(['refused', 'withdrawn', 'revoked']);

/** Nothing that counts was said to the question as it is asked now. */
const UNANSWERED = new Set<MonitoringRow['choice']['status']>(['unknown', 'deferred', 'invalidated']);

/** Reasons that stand for a missing act of this person, not for a gate. */
const OWN_REASONS = new Set<MonitoringRow['reasons'][number]>([
  'notice_stale',
  'not_notified',
  'not_acknowledged',
  'consent_missing',
  'consent_refused',
  'consent_withdrawn',
  'consent_expired',
  'consent_invalidated',
  'paused_by_person',
  'objected',
  'objection_upheld',
  'restricted',
]);

/** Reasons why it is shut whatever this person does, in order. Empty when it is not shut. */
export const shutReasons = (row: Pick<MonitoringRow, 'reasons'>): MonitoringRow['reasons'] =>
  row.reasons.filter((reason) => !OWN_REASONS.has(reason));

/** The decision in one word. Shut wins over a no: a yes would not open it. */
export const rowState = (row: Pick<MonitoringRow, 'allow' | 'reasons' | 'choice'>): RowState => {
  if (row.allow) return 'on';
  if (shutReasons(row).length > 0) return 'shut';
  return SAID_NO.has(row.choice.status) ? 'said_no' : 'off';
};

/** What can be said of now: the rules allow it and a system reports, the rules do not, nobody knows, or there is no system. */
export type ObservedState = 'may' | 'must_not' | 'unknown' | 'no_system';

export const observedState = ({
  observed,
  allow,
}: Pick<MonitoringRow, 'allow' | 'observed'>): ObservedState => {
  if (observed === 'no_system') return 'no_system';
  if (observed === 'none_report') return 'unknown';
  if (allow) return 'may';
  return observed === 'all_report' ? 'must_not' : 'unknown';
};

/** What a person can do in a row, the most useful act first. */
export type RowAct =
  | 'withdraw'
  | 'answer'
  | 'change'
  | 'read_first'
  | 'confirm_first'
  | 'say_no'
  | 'object'
  | 'objection';

/** The acts of a row: one that matters, and at most one beside it. */
export const rowActs = (
  row: Pick<MonitoringRow, 'basis' | 'cannot' | 'choice' | 'notice' | 'objection'>,
): readonly RowAct[] => {
  if (permits(row.choice.status) && row.cannot.withdraw === undefined) return ['withdraw'];
  if (canBeObjectedTo(row.basis)) return [row.objection ? 'objection' : 'object'];
  if (row.basis !== 'consent') return [];
  const answered = !UNANSWERED.has(row.choice.status);
  if (row.cannot.give === undefined) return [answered ? 'change' : 'answer'];
  const no: readonly RowAct[] =
    row.cannot.refuse === undefined && !SAID_NO.has(row.choice.status) ? ['say_no'] : [];
  const step = missingStep(row);
  return step ? [step, ...no] : no;
};

/** What the person has to do with the notice before a yes is possible; undefined where it is not that which is missing. */
export const missingStep = (
  row: Pick<MonitoringRow, 'cannot' | 'notice'>,
): 'read_first' | 'confirm_first' | undefined => {
  if (!row.notice) return undefined;
  if (row.cannot.give === 'read_the_notice_first') return 'read_first';
  return row.cannot.give === 'confirm_the_notice_first' ? 'confirm_first' : undefined;
};

/** What stands beside the decision in words: "since 2 May 2026", "You withdrew your yes." Shut rows list their reasons. */
export const decisionOf = (row: MonitoringRow, clock: Clock): string | undefined => {
  const { language } = clock;
  if (row.allow) {
    if (row.since === undefined) return undefined;
    return say(language, { id: 'state.since', values: { date: sayInstant(row.since, 'date', clock) } });
  }
  const [first] = row.reasons;
  // An objection has lines of its own, which say what it was to.
  if (first === undefined || first === 'objected' || shutReasons(row).length > 0) return undefined;
  return say(language, { id: `reason.${first}` });
};

/**
 * What is known of now, then every system by name: when it last reported, or since when it is silent. A heartbeat is the
 * system's word of itself: it says that it runs, never that this person is recorded.
 */
export const observedOf = (row: MonitoringRow, now: Instant, clock: Clock): readonly string[] => {
  const silent = row.systems.filter(({ alive }) => !alive).length;
  const rest: readonly Sentence[] =
    row.observed === 'some_report' ? [{ id: 'observed.rest', values: { silent } }] : [];
  return [leadOf(row), ...rest, ...row.systems.map((system) => heard(system, now, clock))].map((said) =>
    say(clock.language, said),
  );
};

const leadOf = (row: MonitoringRow): Sentence => {
  if (row.observed === 'no_system') return { id: 'observed.no_system' };
  if (row.observed === 'none_report') return { id: OBSERVED[row.verb].unknown };
  return { id: OBSERVED[row.verb][row.allow ? 'may' : 'must_not'] };
};

const OBSERVED = {
  collect: { may: 'observed.may', must_not: 'observed.must_not', unknown: 'observed.unknown' },
  use: { may: 'observed.may_use', must_not: 'observed.must_not_use', unknown: 'observed.use_unknown' },
} as const satisfies Record<MonitoringRow['verb'], Record<'may' | 'must_not' | 'unknown', MessageId>>;

const heard = (state: SystemState, now: Instant, clock: Clock): Sentence => {
  const system = systemName(state.system);
  if (state.lastSeen === undefined) return { id: 'heard.never', values: { system } };
  const values = { system, time: sayRecent(state.lastSeen, now, clock) };
  return { id: state.alive ? 'heard.last' : 'heard.silent', values };
};

/** Whether it stops when contact with the portal is lost. */
export const lostContact = (
  row: Pick<MonitoringRow, 'onLostContactHours' | 'basis' | 'purpose'>,
): Sentence => {
  const stops = row.basis === 'consent' || alwaysStops({ purpose: row.purpose, basisByPlace: {} });
  return row.onLostContactHours === 0 || stops
    ? { id: 'row.lost_contact.stops' }
    : { id: 'row.lost_contact.hours', values: { hours: row.onLostContactHours } };
};

const JUDGED = {
  none: 'judge.none',
  supports: 'judge.supports',
  automated: 'judge.automated',
} as const satisfies Record<MonitoringRow['decisions'], MessageId>;

/** Whether it is used to judge people. */
export const judged = (decisions: MonitoringRow['decisions']): MessageId => JUDGED[decisions];
