import { z } from 'zod';
import { COUNCIL_ROLES } from '#domain/authority/givers';
import type { Holder, ProposalLine } from '../services/queries/registers';
import { typedKey } from '../typed-text';
import { formId } from './forms';
import { TERM_FIELDS, TERM_PROBLEMS, TERM_WRONG } from './role-terms';

/** What a council does about its own people: asks for one, agrees, declines, takes away. */
export const PEOPLE_FORM = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('propose'),
    who: z.string().trim().min(1).max(254),
    role: z.enum(['representative', 'expert']),
    programme: z.union([z.literal('').transform(() => undefined), typedKey]),
    ...TERM_FIELDS,
  }),
  z.strictObject({ intent: z.literal('approve'), proposal: formId }),
  z.strictObject({ intent: z.literal('decline'), proposal: formId }),
  z.strictObject({ intent: z.literal('revoke'), person: formId, role: z.enum(['representative', 'expert']) }),
]);
export const PEOPLE_WRONG = { who: 'our.who.missing', role: 'our.role.missing', ...TERM_WRONG } as const;
/** Which field a refusal is about. */
export const PEOPLE_FIELDS = {
  ...TERM_PROBLEMS,
  programme_missing: 'programme',
  programme_not_for_this_role: 'programme',
  unknown_programme: 'programme',
  has_left: 'who',
  not_for_yourself: 'who',
  has_this_role: 'who',
  already_proposed: 'who',
  role_conflict: 'who',
} as const;

/** The people of one council. */
export const ofCouncil = (holders: readonly Holder[], establishment: string): readonly Holder[] =>
  holders.filter(({ role, establishment: place }) => COUNCIL_ROLES.includes(role) && place === establishment);

/** What waits of one council. */
export const waitingOf = (open: readonly ProposalLine[], establishment: string): readonly ProposalLine[] =>
  open.filter(
    ({ gives }) =>
      'role' in gives && COUNCIL_ROLES.includes(gives.role) && gives.establishment === establishment,
  );
