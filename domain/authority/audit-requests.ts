import type { Operation } from './roles';

const OF_A_REQUEST = {
  about: 'request',
  object: ({ body }: { body: { request: string } }) => body.request,
} as const;
const act = <Name extends Operation>(operation: Name) => ({ ...OF_A_REQUEST, operation });
const OWN_ACT = { unlisted: 'own_act' } as const;
const PORTAL = { unlisted: 'portal' } as const;

/** Of the audit list (audit.ts): what those who decide about requests do. What people ask and write themselves is in their own history alone. */
export const AUDITED_REQUESTS = {
  'request.made.v1': OWN_ACT,
  'request.clarified.v1': OWN_ACT,
  'request.withdrawn.v1': OWN_ACT,
  'request.message.v1': OWN_ACT,
  'request.expired.v1': PORTAL,
  'request.identity_asked.v1': act('request.ask_identity'),
  'request.identity_confirmed.v1': act('request.confirm_identity'),
  'request.clarification_asked.v1': act('request.ask'),
  'request.accepted.v1': act('request.accept'),
  'request.assigned.v1': act('request.take'),
  'request.extended.v1': act('request.extend'),
  'request.hold_stated.v1': act('request.hold'),
  'request.refused.v1': act('request.refuse'),
  'request.answered.v1': act('request.answer'),
  'request.reopened.v1': act('request.reopen'),
  'restriction.end_told.v1': act('restriction.tell_end'),
  'restriction.ended.v1': act('restriction.end'),
  'objection.decided.v1': act('objection.decide'),
  'pressure.confirmed.v1': act('pressure.confirm'),
} as const;
