import type { Instant } from '../time';

/** Consent status in the words of W3C DPV 2.3. Only `given` and `renewed` permit. */
export type ChoiceStatus =
  | 'unknown'
  | 'deferred'
  | 'refused'
  | 'given'
  | 'renewed'
  | 'withdrawn'
  | 'revoked'
  | 'expired'
  | 'invalidated';

/** What happens to a choice. Only the person says yes; a no can be recorded by another, and the person is informed. */
export type ChoiceAct = 'give' | 'refuse' | 'defer' | 'withdraw' | 'record_no';

/**
 * Every act with the states it may start from and the state it leads to. "Decide later" counts as a no. A no recorded for
 * somebody is taken from every state: were it refused where they had said no themselves, whoever records it would learn that.
 */
export const CHOICE_TRANSITIONS = {
  unknown: { give: 'given', refuse: 'refused', defer: 'deferred', record_no: 'refused' },
  deferred: { give: 'given', refuse: 'refused', defer: 'deferred', record_no: 'refused' },
  refused: { give: 'given', refuse: 'refused', record_no: 'refused' },
  given: { give: 'renewed', refuse: 'withdrawn', withdraw: 'withdrawn', record_no: 'revoked' },
  renewed: { give: 'renewed', refuse: 'withdrawn', withdraw: 'withdrawn', record_no: 'revoked' },
  withdrawn: { give: 'given', refuse: 'refused', record_no: 'refused' },
  revoked: { give: 'given', refuse: 'refused', record_no: 'revoked' },
  expired: { give: 'given', refuse: 'refused', defer: 'deferred', record_no: 'refused' },
  // What was captured under a yes that never counted is there: ending it is what deletes it.
  invalidated: {
    give: 'given',
    refuse: 'refused',
    defer: 'deferred',
    withdraw: 'withdrawn',
    record_no: 'refused',
  },
} as const satisfies Record<ChoiceStatus, Partial<Record<ChoiceAct, ChoiceStatus>>>;

/** Where a choice stands for one person and activity. */
export interface ChoiceFact {
  status: ChoiceStatus;
  /** The latest act. */
  at: Instant;
  /** Start of the unbroken consent; only while given or renewed. */
  since?: Instant;
  /** When the consent ends by itself. */
  until?: Instant;
}

export const NO_CHOICE: ChoiceFact = { status: 'unknown', at: 0 };

/** The status now: a consent past its end is expired, whatever is stored. */
export const choiceStatus = (fact: ChoiceFact, now: Instant): ChoiceStatus =>
  (fact.status === 'given' || fact.status === 'renewed') && fact.until !== undefined && fact.until <= now
    ? 'expired'
    : fact.status;

/**
 * The status of a consent where what it is about was asked anew at `reaskedAt`: a yes from before answered another question
 * (W3C DPV: invalidated), and so, in doubt, one of the same moment. A no from before stays one.
 */
export const consentStatus = (
  fact: ChoiceFact,
  reaskedAt: Instant | undefined,
  now: Instant,
): ChoiceStatus => {
  const status = choiceStatus(fact, now);
  return permits(status) && reaskedAt !== undefined && fact.at <= reaskedAt ? 'invalidated' : status;
};

/** The next status, or undefined where the act changes nothing from here. */
export const nextStatus = (status: ChoiceStatus, act: ChoiceAct): ChoiceStatus | undefined =>
  (CHOICE_TRANSITIONS[status] as Partial<Record<ChoiceAct, ChoiceStatus>>)[act];

export const permits = (status: ChoiceStatus): status is 'given' | 'renewed' =>
  status === 'given' || status === 'renewed';
