/** A case by the number that everybody may read of it: whom it is about stands in no list. */
const BY_NUMBER = {
  about: 'restricted',
  object: ({ body }: { body: { number: number } }) => String(body.number),
} as const;
const PROPOSED = { operation: 'restricted.propose', about: 'restricted' } as const;

/** Of the audit list (audit.ts): each step of a case that is shown late, as its number. */
export const AUDITED_RESTRICTED = {
  'restricted.proposed.v1': { ...PROPOSED, object: ({ seq }: { seq: number }) => String(seq) },
  'restricted.renewal_proposed.v1': { ...BY_NUMBER, operation: 'restricted.renew' },
  'restricted.approved.v1': { ...BY_NUMBER, operation: 'restricted.approve' },
  'restricted.declined.v1': { ...BY_NUMBER, operation: 'restricted.decline' },
  'restricted.kept.v1': { unlisted: 'portal' },
  'restricted.ended.v1': { ...BY_NUMBER, operation: 'restricted.close' },
} as const;
