import { MINUTE } from '../time';
import { ROLES, type RoleKey } from './roles';

/**
 * How somebody shows who they are: a password of theirs, their account at the company's sign-in (OpenID Connect), a passkey (WebAuthn),
 * or a one-time code typed on a device that many people share.
 */
export const WAYS_IN = ['password', 'company', 'passkey', 'code'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** What every person has, whatever else they are. */
const TASKS: readonly RoleKey[] = ROLES.filter((role) => role !== 'employee');

/**
 * Roles that no sign-in of a way wakes, proven or not. Whoever runs the company's sign-in can be anybody in it, and that is the
 * employer: the staff's own representatives and their guests must not depend on it. A code from a letter is for one's own affairs.
 */
export const ASLEEP_UNDER: Readonly<Record<WayIn, readonly RoleKey[]>> = {
  password: [],
  company: ['representative', 'expert'],
  passkey: [],
  code: TASKS,
};

/**
 * Roles for which a passkey, once there is one that counts, is the only way in (security.md, sections 3.1 and 3.5; ASVS 6.3.3): a password that was
 * fished opens nobody's case then. Their person's own pages open as before.
 */
export const BY_PASSKEY_ALONE: readonly RoleKey[] = TASKS;

/** How long a proof is fresh enough for acts that ask for a fresh one (security.md, sections 1 and 3.1; ASVS 7.5.3). */
export const FRESH_FOR = 5 * MINUTE;

/** Whether a proof of `provedAt` is still fresh at `now`. */
export const isFresh = (provedAt: number, now: number): boolean => now < provedAt + FRESH_FOR;
