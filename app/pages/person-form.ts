import { z } from 'zod';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import { typedDate, typedKey } from '../typed-text';
import { formKey } from './forms';
import { TERM_FIELDS, TERM_PROBLEMS } from './role-terms';

type GivenRole = Exclude<RoleKey, 'employee' | 'expert'>;

/** Everybody is an employee; that is no role to give. Guests are a council's own. */
export const GIVEN = ROLES.filter((role) => role !== 'employee' && role !== 'expert') as GivenRole[];
/** What can be taken away here; the command says whose a council's people are. */
const TAKEN: readonly RoleKey[] = [...GIVEN, 'expert'];

/** What an admin does about one account. */
export const FORM = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('propose'),
    role: z.enum(GIVEN),
    establishment: z.union([z.literal('').transform(() => undefined), typedKey]),
    ...TERM_FIELDS,
  }),
  z.strictObject({ intent: z.literal('revoke'), role: z.enum(TAKEN) }),
  z.strictObject({ intent: z.literal('end_sign_ins') }),
  z.strictObject({ intent: z.literal('remove_way') }),
  z.strictObject({ intent: z.literal('issue_code'), key: formKey }),
  z.strictObject({ intent: z.literal('recover'), key: formKey }),
  z.strictObject({ intent: z.literal('leave'), left_on: typedDate }),
]);
export type Said = z.output<typeof FORM>;
/** What is about one field when it is refused. */
export const PROPOSED = {
  role_conflict: 'role',
  has_this_role: 'role',
  already_proposed: 'role',
  establishment_missing: 'establishment',
  establishment_not_for_this_role: 'establishment',
  unknown_establishment: 'establishment',
  no_council_there: 'establishment',
  the_council_gives_this: 'role',
  ...TERM_PROBLEMS,
} as const;
export const LEAVING = { not_yet: 'left_on' } as const;
