import type { RoleKey } from '#domain/authority/roles';
import type { WayIn } from '#domain/authority/ways-in';
import type { Instant } from '#domain/time';

/** Who is signed in, as every loader and action of the people's door sees it. */
export interface Viewer {
  person: string;
  name: string;
  /** Roles that count at this moment. */
  roles: readonly RoleKey[];
  /** Roles they have and that do not count in this sign-in (roles-awake.ts). */
  asleep: readonly RoleKey[];
  /** They have left: their own record is open to them, and nothing else. */
  left: boolean;
  /** Languages the person chose, best first. */
  languages: readonly string[];
  /** Where they work: it names the time zone of their pages. */
  country: string;
  region?: string;
  signInId: string;
  /** How they signed in, and when they last proved who they are. */
  way: WayIn;
  provedAt: Instant;
  /** On a device that many people share: for a few minutes, and for their own affairs alone. */
  shared: boolean;
}

/** A fresh sign-in: the cookie's value, told once. */
export interface SignIn {
  token: string;
  expiresAt: Instant;
}
