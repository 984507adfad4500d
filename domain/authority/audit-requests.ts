import { AUDITED_RESTRICTED, OF_A_LATE_CASE } from './audit-restricted';
import type { Operation } from './roles';

const OF_A_REQUEST = {
  about: 'request',
  object: ({ body }: { body: { request: string } }) => body.request,
} as const;
const OWN_ACT = { unlisted: 'own_act' } as const;
const PORTAL = { unlisted: 'portal' } as const;
/** Who works on what was sent to a council or to the DPO, and when, is no matter of others: the person reads each step in their request. */
const CASE = { unlisted: 'case' } as const;

/**
 * Of the audit list (audit.ts): what ends a limit on data, and that an objection was decided, without which one. Acts that can also be on a case of a
 * council or of the DPO are left out whole, and what people ask and write themselves is in their own history alone.
 */
export const AUDITED_REQUESTS = {
  'request.made.v1': OWN_ACT,
  'request.clarified.v1': OWN_ACT,
  'request.withdrawn.v1': OWN_ACT,
  'request.message.v1': OWN_ACT,
  'request.receipt_brought.v1': OWN_ACT,
  'request.noted.v1': CASE,
  'request.expired.v1': PORTAL,
  'request.identity_asked.v1': CASE,
  'request.identity_confirmed.v1': CASE,
  'request.tie_proposed.v1': CASE,
  'request.tie_declined.v1': CASE,
  'request.tied.v1': CASE,
  'request.tie_answered.v1': OWN_ACT,
  'request.reference_proposed.v1': CASE,
  'request.reference_agreed.v1': CASE,
  'request.reference_declined.v1': CASE,
  'request.clarification_asked.v1': CASE,
  'request.accepted.v1': CASE,
  'request.assigned.v1': CASE,
  'request.extended.v1': CASE,
  'request.hold_stated.v1': CASE,
  'request.refused.v1': CASE,
  'request.answered.v1': CASE,
  'request.reopened.v1': CASE,
  'restriction.end_told.v1': { ...OF_A_REQUEST, operation: 'restriction.tell_end' },
  'restriction.ended.v1': { ...OF_A_REQUEST, operation: 'restriction.end' },
  'objection.decided.v1': { about: 'request', operation: 'objection.decide', object: () => 'objection' },
  'pressure.confirmed.v1': CASE,
  'copy.reviewer_named.v1': CASE,
  'copy.reviewed.v1': PORTAL,
  ...AUDITED_RESTRICTED,
} as const;

/** What is done with those: operations without a line. */
export const OF_A_CASE = [
  'request.ask_identity',
  'request.confirm_identity',
  'request.ask',
  'request.accept',
  'request.take',
  'request.extend',
  'request.hold',
  'request.refuse',
  'request.answer',
  'request.reopen',
  'request.note',
  'pressure.confirm',
  'copy.name_reviewer',
  ...OF_A_LATE_CASE,
] as const satisfies readonly Operation[];
