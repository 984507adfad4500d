import type { Operation } from './roles';

/**
 * A line about a case would tell its person: whoever may say yes to cases, and sees none wait, would know whose it is. Officers read how many there are,
 * and why, in a list that leaves out their own.
 */
const CASE = { unlisted: 'case' } as const;

/** Of the audit list (audit.ts): no step of a case that is shown late has a line. */
export const AUDITED_RESTRICTED = {
  'restricted.proposed.v1': CASE,
  'restricted.renewal_proposed.v1': CASE,
  'restricted.approved.v1': CASE,
  'restricted.declined.v1': CASE,
  'restricted.kept.v1': { unlisted: 'portal' },
  'restricted.ended.v1': CASE,
} as const;

/** What is done with those: operations without a line. */
export const OF_A_LATE_CASE = [
  'restricted.propose',
  'restricted.renew',
  'restricted.approve',
  'restricted.decline',
  'restricted.close',
] as const satisfies readonly Operation[];
