import { MINUTE } from '../time';
import type { RoleKey } from './roles';

/** How somebody shows who they are: a password of theirs, or their account at the company's sign-in (OpenID Connect). */
export const WAYS_IN = ['password', 'company'] as const;
export type WayIn = (typeof WAYS_IN)[number];

/**
 * Roles that no sign-in of a way wakes, proven or not. Whoever runs the company's sign-in can be anybody in it, and that is the
 * employer: the staff's own representatives and their guests must not depend on it.
 */
export const ASLEEP_UNDER: Readonly<Record<WayIn, readonly RoleKey[]>> = {
  password: [],
  company: ['representative', 'expert'],
};

/** How long a proof is fresh enough for acts that ask for a fresh one (security.md, sections 1 and 3.1; ASVS 7.5.3). */
export const FRESH_FOR = 5 * MINUTE;

/** Whether a proof of `provedAt` is still fresh at `now`. */
export const isFresh = (provedAt: number, now: number): boolean => now < provedAt + FRESH_FOR;
