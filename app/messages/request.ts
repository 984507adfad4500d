import type { RequestAudience } from '#domain/request/kinds';
import type { RequestTaskLine } from '../services/queries/request-tasks';
import type { RequestLine, RequestPage, RequestStep } from '../services/queries/requests';
import type { MessageId } from './en';
import { type Clock, sayInstant } from './instants';
import { type Sentence, say } from './speak';

/** Where a request stands, in one sentence. */
export const requestNow = ({ state }: Pick<RequestLine, 'state'>): MessageId =>
  state === 'submitted' ? 'request.now.acknowledged' : `request.now.${state}`;

/** What happens next, and who does it. */
export const requestNext = ({ state }: Pick<RequestLine, 'state'>): MessageId => {
  switch (state) {
    case 'fulfilled':
    case 'partially_fulfilled':
    case 'refused':
    case 'withdrawn':
      return 'request.next.over';
    case 'submitted':
      return 'request.next.acknowledged';
    default:
      return `request.next.${state}`;
  }
};

/** By when. */
export const requestDue = (
  line: Pick<RequestLine, 'due' | 'overdue'> & { standsSince?: number | undefined },
  clock: Clock,
): Sentence => {
  const { due, overdue, standsSince } = line;
  if (due === undefined) return { id: 'requests.due.over' };
  const values = { day: sayInstant(due, 'date', clock) };
  if (standsSince !== undefined) return { id: 'requests.due.stands', values };
  return { id: overdue ? 'requests.overdue' : 'requests.due', values };
};

const STEPS = {
  'request.made.v1': 'request.step.made',
  'objection.raised.v1': 'request.step.made',
  'request.identity_asked.v1': 'request.step.identity_asked',
  'request.identity_confirmed.v1': 'request.step.identity_confirmed',
  'request.tie_proposed.v1': 'request.step.tie_proposed',
  'request.tie_declined.v1': 'request.step.tie_declined',
  'request.tied.v1': 'request.step.tied',
  'request.reference_proposed.v1': 'request.step.reference_proposed',
  'request.reference_agreed.v1': 'request.step.reference_agreed',
  'request.reference_declined.v1': 'request.step.reference_declined',
  'request.clarification_asked.v1': 'request.step.clarification_asked',
  'request.clarified.v1': 'request.step.clarified',
  'request.accepted.v1': 'request.step.accepted',
  'request.assigned.v1': 'request.step.assigned',
  'request.extended.v1': 'request.step.extended',
  'request.refused.v1': 'request.step.refused',
  'request.withdrawn.v1': 'request.step.withdrawn',
  'objection.taken_back.v1': 'request.step.withdrawn',
  'request.expired.v1': 'request.step.expired',
  'request.message.v1': 'request.step.message',
  'request.receipt_brought.v1': 'request.step.receipt_brought',
  'restriction.end_told.v1': 'request.step.end_told',
  'restriction.ended.v1': 'request.step.ended',
  'pressure.confirmed.v1': 'request.step.pressure',
  'copy.reviewer_named.v1': 'request.step.reviewer_named',
  'copy.reviewed.v1': 'request.step.copy_reviewed',
} as const satisfies Record<string, MessageId>;

const isPlain = (what: string): what is keyof typeof STEPS => Object.hasOwn(STEPS, what);

/** What happened, as the heading of a line. */
export const stepTitle = ({ what, detail }: Pick<RequestStep, 'what' | 'detail'>): MessageId => {
  if (isPlain(what)) return STEPS[what];
  switch (what) {
    case 'request.hold_stated.v1':
      return detail.state === 'ends' ? 'request.step.hold_ends' : 'request.step.hold_begins';
    case 'request.answered.v1':
      return detail.outcome === 'fulfilled' ? 'request.step.fulfilled' : 'request.step.partially_fulfilled';
    case 'objection.decided.v1':
      return detail.outcome === 'upheld' ? 'request.step.upheld' : 'request.step.overridden';
    case 'request.tie_answered.v1':
      return detail.state === 'mine' ? 'request.step.tie_mine' : 'request.step.tie_not_mine';
    case 'request.reopened.v1':
      return detail.because === 'came_back' ? 'request.step.came_back' : 'request.step.not_done';
    default:
      return 'request.step.message';
  }
};

/** Who did it: those who decide are told by what they are here, and not by name. */
export const stepWho = (
  { side, atDoor }: Pick<RequestStep, 'side' | 'atDoor'>,
  audience: RequestAudience,
): MessageId => {
  if (atDoor) return 'request.who.door';
  return side === 'organisation' ? `requests.audience.${audience}` : `request.who.${side}`;
};

/** What a system did about its part, in words. */
export const taskWords = (task: RequestTaskLine, now: number, clock: Clock): string => {
  const { language } = clock;
  const day = (at: number | undefined) => sayInstant(at ?? task.openedAt, 'date', clock);
  const said = [sayTask(task, now, day, clock)];
  if (task.count !== undefined) {
    said.push(say(language, { id: 'request.task.count', values: { count: task.count } }));
  }
  if (task.found !== undefined && task.found > 0) {
    said.push(say(language, { id: 'request.task.found', values: { found: task.found } }));
  }
  return said.join(', ');
};

const sayTask = (
  task: RequestTaskLine,
  now: number,
  day: (at: number | undefined) => string,
  { language }: Clock,
): string => {
  switch (task.state) {
    case 'queued': {
      const planned = task.notBefore !== undefined && task.notBefore > now;
      return planned
        ? say(language, { id: 'request.task.planned', values: { day: day(task.notBefore) } })
        : say(language, { id: 'request.task.queued', values: { day: day(task.openedAt) } });
    }
    case 'held': {
      const reason = say(language, { id: `request.held.${task.reason ?? 'unsaid'}` });
      return say(language, { id: 'request.task.held', values: { reason } });
    }
    case 'done':
    case 'failed':
      return say(language, { id: `request.task.${task.state}`, values: { day: day(task.answeredAt) } });
    default:
      return say(language, { id: `request.task.${task.state}` });
  }
};

/** Codes of reasons in words; one that is no longer known is left out. */
export const reasonIds = (
  kind: 'refusal' | 'delay',
  codes: readonly string[] | undefined,
): readonly MessageId[] =>
  (codes ?? []).flatMap((code) => {
    const id = `request.${kind}.${code}`;
    return REASON_IDS.has(id) ? [id as MessageId] : [];
  });

const REASON_IDS: ReadonlySet<string> = new Set<MessageId>([
  'request.refusal.identity_verification_failure',
  'request.refusal.legally_exempted',
  'request.refusal.legal_claim_defence_impaired',
  'request.refusal.third_party_rights_impaired',
  'request.refusal.process_unfounded',
  'request.refusal.process_excessive',
  'request.refusal.confidentiality_obligation_compromised',
  'request.refusal.legitimate_interest_override',
  'request.delay.complexity_of_process',
  'request.delay.high_volume_of_processes',
  'request.delay.information_required',
]);

/** The steps with which a request, or a part of it, was refused; newest first. */
export const refusalsOf = ({ steps }: Pick<RequestPage, 'steps'>): readonly RequestStep[] =>
  steps.filter(
    ({ what, detail }) =>
      what === 'request.refused.v1' ||
      (what === 'request.answered.v1' && detail.outcome === 'partially_fulfilled') ||
      (what === 'objection.decided.v1' && detail.outcome === 'overridden'),
  );
