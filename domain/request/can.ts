import { type Clock, type ExtensionRefusal, extendable } from '../calendar/clock';
import { DAY, type Instant } from '../time';
import { deletionOf } from './erasure-checks';
import { type RequestKind, requestRule } from './kinds';
import { isOver, nextRequestState, type RequestAct, type RequestState, type Standing } from './machine';
import { reasonsFit } from './reasons';
import { isSettled, type TaskAction, type TaskState } from './task';

/** A task of a request, as far as its rules ask. */
export interface RequestTask {
  id: string;
  action: TaskAction;
  state: TaskState;
}

/** A request as its rules see it. */
export interface RequestFact extends Standing {
  kind: RequestKind;
  /** Another request of the same person that it goes with. */
  sameAs?: string;
  /** Sent so that nobody knows who did: it never gets a name. */
  nameless?: true;
  tasks: readonly RequestTask[];
}

/** Why something cannot be done with a request now; each has a sentence. */
export type CannotHandle =
  | 'request_over'
  | 'request_not_there_yet'
  | ExtensionRefusal
  | 'reasons_missing'
  | 'tasks_open'
  | 'checks_missing'
  | 'no_system_asked'
  | 'sent_without_a_name'
  | 'goes_with_another';

/** A look that follows a deletion is none of the work that a request waits for. */
const statesOf = (tasks: readonly RequestTask[]): readonly TaskState[] =>
  tasks.filter(({ action }) => action !== 'absence').map(({ state }) => state);

const ASKS_WHO = new Set<RequestAct>(['ask_identity', 'confirm_identity']);

/** Why an act of the machine is none here, or undefined. One that goes with another is handled there. */
export const cannotHandle = (request: RequestFact, act: RequestAct): CannotHandle | undefined => {
  if (request.sameAs !== undefined && act !== 'withdraw') return 'goes_with_another';
  if (request.nameless && ASKS_WHO.has(act)) return 'sent_without_a_name';
  if (nextRequestState(request, act, statesOf(request.tasks)) !== undefined) return undefined;
  return isOver(request.state) ? 'request_over' : 'request_not_there_yet';
};

/** An answer may be put off once, and only while the first period runs (Art. 12(3) GDPR, Cal. Code Regs. tit. 11, § 7021). */
export const cannotExtend = (
  request: Pick<RequestFact, 'state' | 'sameAs'>,
  clock: Clock,
  reasons: readonly string[],
  now: Instant,
): CannotHandle | undefined => {
  if (request.sameAs !== undefined) return 'goes_with_another';
  if (isOver(request.state)) return 'request_over';
  const extension = extendable(clock, now);
  if (!extension.ok) return extension.error.code;
  return reasons.length === 0 ? 'reasons_missing' : undefined;
};

/** Nothing is refused without a reason that fits (Art. 12(4) GDPR); nor is a part. */
export const cannotRefuse = (request: RequestFact, reasons: readonly string[]): CannotHandle | undefined =>
  cannotHandle(request, 'refuse') ?? (reasonsFit(request.kind, reasons) ? undefined : 'reasons_missing');

/** Whether somebody looks again after each deletion that a system says it has done (erasure-checks.ts). */
const isLookedAfter = ({ tasks }: Pick<RequestFact, 'tasks'>): boolean =>
  tasks
    .filter(({ action, state }) => action === 'erase' && state === 'done')
    .every(({ id }) => tasks.some((look) => look.action === 'absence' && deletionOf(look.id) === id));

/**
 * Wholly done means that some system was asked where the kind asks systems, that every one has done its part or has nothing, and that after a
 * deletion somebody looks again. A look that is still to come is no open part.
 */
export const cannotFulfil = (request: RequestFact): CannotHandle | undefined => {
  const cannot = cannotHandle(request, 'fulfil');
  if (cannot) return cannot;
  const own = request.tasks.filter(({ action }) => action !== 'absence');
  if (requestRule(request.kind).task !== undefined && own.length === 0) return 'no_system_asked';
  if (!own.every(({ state }) => isSettled(state))) return 'tasks_open';
  return isLookedAfter(request) ? undefined : 'checks_missing';
};

/**
 * Which open tasks end with a request that is taken back. A copy and a limit are for the person alone. A deletion ends where no system has
 * fetched it: what was fetched cannot be called back. What is wrong is put right all the same (Art. 5(1)(d) GDPR), and what was deleted is looked for.
 */
export const endsWithRequest = (tasks: readonly RequestTask[]): readonly RequestTask[] =>
  tasks.filter(({ action, state }) => {
    if (isSettled(state)) return false;
    if (action === 'access' || action === 'restrict') return true;
    return action === 'erase' && state === 'queued';
  });

/** Why somebody does not decide about a request; each has a sentence. */
export type Conflict = 'your_own_request' | 'you_decided_before' | 'you_own_the_programme';

/** Conflicts as data (model, section 0): whose request it is, who answers for what it is about, and who decided what it complains about. */
export const conflictOf = (
  decider: string,
  request: { person?: string; programmeOwner?: string; decidedBefore: readonly string[] },
): Conflict | undefined => {
  if (request.person === decider) return 'your_own_request';
  if (request.programmeOwner === decider) return 'you_own_the_programme';
  return request.decidedBefore.includes(decider) ? 'you_decided_before' : undefined;
};

/** How long a question about who somebody is, or what they mean, may stay without an answer before the request is closed for now. */
export const EXPIRES_AFTER = 90 * DAY;

/** Whether a request has waited for the person too long. It can be taken up again at any time. */
export const hasExpired = (state: RequestState, waitingSince: Instant, now: Instant): boolean =>
  (state === 'identity_check' || state === 'clarification') && waitingSince + EXPIRES_AFTER <= now;

/** Before a limit on data is taken away, the person is told (Art. 18(3) GDPR): so long before. */
export const TOLD_BEFORE_LIFTING = 3 * DAY;

/** What two requests of one person have to share to be the same. Their words are not asked. */
export interface Asked {
  kind: RequestKind;
  category?: string;
  programme?: string;
  look?: string;
  from?: Instant;
  to?: Instant;
}

/**
 * Whether somebody asked the same before. The second one is never turned away (GHSA-qx5f-ghc2-7g5c): it goes with the first. Complaints and
 * questions are each their own.
 */
export const isSameRequest = (one: Asked, other: Asked): boolean =>
  one.kind === other.kind &&
  !EACH_ITS_OWN.has(one.kind) &&
  one.category === other.category &&
  one.programme === other.programme &&
  one.look === other.look &&
  one.from === other.from &&
  one.to === other.to;

const EACH_ITS_OWN = new Set<RequestKind>([
  'complaint',
  'pressure_report',
  'question_about_access',
  'human_review',
  'rectification',
  'classification_challenge',
  'objection',
]);
