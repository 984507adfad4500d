import type { RoleKey } from '#domain/authority/roles';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a sign-in lives, in milliseconds: without use, and at the very most. */
export interface Lifetime {
  idle: number;
  absolute: number;
}

const EMPLOYEE: Lifetime = { idle: HOUR, absolute: 24 * HOUR };
const WITH_A_ROLE: Lifetime = { idle: 15 * MINUTE, absolute: 12 * HOUR };

/** On a device that many people share the next one comes soon. Ten times "I am still here" fit in (WCAG 2.2, 2.2.1). */
const SHARED: Lifetime = { idle: 5 * MINUTE, absolute: HOUR };

/** The longest that any sign-in may live. */
export const LONGEST_ABSOLUTE = EMPLOYEE.absolute;

/**
 * Lifetime by the roles of this moment, so that a role granted during a sign-in shortens it at once (ASVS 7.3.1, 7.3.2, 8.3.2;
 * NIST SP 800-63B-4, AAL2 and AAL3), and by the device.
 */
export const lifetimeOf = (roles: readonly RoleKey[], shared: boolean): Lifetime => {
  if (shared) return SHARED;
  return roles.every((role) => role === 'employee') ? EMPLOYEE : WITH_A_ROLE;
};

/** Whether a sign-in has ended at `now`. */
export const hasEnded = (
  signIn: { createdAt: number; lastSeenAt: number },
  lifetime: Lifetime,
  now: number,
): boolean => now >= signIn.createdAt + lifetime.absolute || now >= signIn.lastSeenAt + lifetime.idle;
