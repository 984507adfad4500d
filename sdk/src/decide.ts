import { stampOf } from './instants';
import type { Activity, Cell, State } from './state';
import type { Verb } from './wire';

/** May this be captured, or used, now? */
export interface Question {
  employee: string;
  category: string;
  purpose: string;
  action: Verb;
  /** Needed where two programmes do the same. */
  programme?: string | undefined;
  /** The other people in the record; an empty list says "nobody else". */
  participants?: readonly string[] | undefined;
  /** Somebody is in the record whom nobody could name. */
  participantsUnknown?: boolean | undefined;
  /** `collect`: when the capture began, where it took a while. Under consent it was permitted since then. */
  beganAt?: string | Date | undefined;
  /** `use`: when the record was captured (a Date, or RFC 3339 with a zone). */
  collectedAt?: string | Date | undefined;
  /** `use`: the id of the activity under which it was captured. */
  collectedFor?: string | undefined;
}

/** Coarse on purpose: no answer tells who refused. */
export type DenyReason = 'not_permitted' | 'paused' | 'not_authorised' | 'unknown' | 'stale';

export interface Verdict {
  allow: boolean;
  /** Present on every no. */
  reason?: DenyReason;
  /** The activity that was meant, where one was. */
  activity?: string;
  /** On a yes: when it ends by itself, in milliseconds since 1970. Absent: it has no end of its own. */
  until?: number;
}

/** What time it is, in every sense a decision needs. All in milliseconds. */
export interface Moment {
  readonly monotonic: number;
  /** When the request that last confirmed the state was sent, on the monotonic clock. */
  readonly confirmed: number;
  /** The wall clock as it is. */
  readonly wall: number;
  /** The wall clock, but never going back. */
  readonly forward: number;
}

const no = (reason: DenyReason, activity?: Activity): Verdict => ({
  allow: false,
  reason,
  activity: activity?.id,
});

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

/** The one activity a question means; none, or two, is a no. */
const activityFor = (state: State, question: Question): Activity | undefined => {
  const found = state.byQuestion.get(question.action)?.get(question.category)?.get(question.purpose);
  if (!found) return undefined;
  const { programme } = question;
  if (programme === undefined) return found.length === 1 ? found[0] : undefined;
  return found.find((activity) => activity.programme === programme);
};

/** Consent never outlives its lease, whatever the activity declares (model, section 0: duty). */
const leaseHolds = (activity: Activity, cell: Cell | undefined, moment: Moment): boolean => {
  const age = moment.monotonic - moment.confirmed;
  // A clock that stands before the request vouches for nothing.
  if (!(age >= 0)) return false;
  if (age < activity.leaseMs) return true;
  return activity.continueMs !== undefined && cell?.since === undefined && age < activity.continueMs;
};

const standing = (cell: Cell | undefined, moment: Moment): cell is Cell =>
  cell !== undefined && (cell.until === undefined || moment.forward < cell.until);

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

/**
 * Whether a moment of capture is not in the future and, under consent, within the permission of this cell. Written so that NaN,
 * on either side, is a no.
 */
const capturedUnder = (cell: Cell, at: number, moment: Moment): boolean =>
  at <= moment.wall && (cell.since === undefined || cell.since <= at);

/** Stamps of a `use`: captured for a fitting activity, after what was held before, past its embargo, within its retention. */
const stampsFit = (
  activity: Activity,
  cell: Cell,
  question: Question,
  at: number,
  moment: Moment,
): boolean => {
  if (!isText(question.collectedFor) || !activity.collectedFor.has(question.collectedFor)) return false;
  if (activity.heldUntil !== undefined && !(at > activity.heldUntil)) return false;
  // An embargo ends by the clock as it is; a retention by the one that never goes back.
  const { embargoMs } = activity;
  if (cell.since !== undefined && embargoMs !== undefined && !(moment.wall >= at + embargoMs)) return false;
  return activity.retentionMs === undefined || moment.forward < at + activity.retentionMs;
};

/** Whether anybody in the record struck the moment of its capture, whatever the use rests on. */
const isStruck = (state: State, activity: Activity, question: Question, at: number): boolean => {
  if (state.struck.size === 0) return false;
  return [question.employee, ...(question.participants ?? [])].some((person) =>
    state.struck
      .get(person)
      ?.some(
        ({ from, to, activities }) =>
          from <= at &&
          at <= to &&
          (activities.has(activity.id) || activities.has(question.collectedFor as string)),
      ),
  );
};

/** The moment of capture the question is about, NaN when it is not an instant; undefined: now. */
const capturedAt = (activity: Activity, question: Question): number | undefined => {
  if (activity.verb === 'use') return stampOf(question.collectedAt);
  return question.beganAt === undefined ? undefined : stampOf(question.beganAt);
};

/** The end of what all other people allow; false when one of them does not. Asked only where the basis is consent. */
const othersAllow = (
  state: State,
  activity: Activity,
  question: Question,
  at: number | undefined,
  moment: Moment,
): number | undefined | false => {
  const { participants } = question;
  if (activity.multiParty) {
    const unknown = question.participantsUnknown;
    if (participants === undefined || (unknown !== undefined && unknown !== false)) return false;
  }
  let until: number | undefined;
  for (const participant of participants ?? []) {
    if (participant === question.employee) continue;
    const cell = state.employees.get(participant)?.[activity.position];
    if (!standing(cell, moment)) return false;
    if (at !== undefined && !capturedUnder(cell, at, moment)) return false;
    until = earlier(until, cell.until);
  }
  return until;
};

/**
 * The local decision: equal to the portal's at the same revision and instant, and no on any doubt. Pure.
 * `state` is undefined while the client has none it may act on.
 */
export const evaluate = (state: State | undefined, question: Question, moment: Moment): Verdict => {
  if (!state) return no('stale');
  if (typeof question !== 'object' || question === null) return no('unknown');
  const { employee, programme, participants } = question;
  if (!isText(employee) || (programme !== undefined && !isText(programme))) return no('unknown');
  if (participants !== undefined && !(Array.isArray(participants) && participants.every(isText)))
    return no('unknown');
  const activity = activityFor(state, question);
  if (!activity) return no('unknown');

  const cell = state.employees.get(employee)?.[activity.position];
  if (!leaseHolds(activity, cell, moment)) return no('stale', activity);
  if (activity.paused) return no('paused', activity);
  if (!standing(cell, moment)) return no('not_permitted', activity);

  let until = cell.until;
  const at = capturedAt(activity, question);
  if (at !== undefined && !capturedUnder(cell, at, moment)) return no('not_permitted', activity);
  if (at !== undefined && activity.verb === 'use') {
    if (!stampsFit(activity, cell, question, at, moment)) return no('not_permitted', activity);
    if (isStruck(state, activity, question, at)) return no('not_permitted', activity);
    if (activity.retentionMs !== undefined) until = earlier(until, at + activity.retentionMs);
  }
  if (cell.since !== undefined) {
    const others = othersAllow(state, activity, question, at, moment);
    if (others === false) return no('not_permitted', activity);
    until = earlier(until, others);
  }
  return { allow: true, activity: activity.id, until };
};
