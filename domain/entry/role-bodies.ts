import type { RoleKey } from '../authority/roles';
import type { RoleTerms } from '../authority/terms';
import type { Instant } from '../time';

/** What entries say of roles: given at once, or proposed by one and approved by another, and taken away. */
export interface RoleBodies {
  'role.granted.v1': { role: RoleKey; establishment?: string };
  /** As v1, with the time for which it is given, and for whom a deputy stands in. */
  'role.granted.v2': { role: RoleKey } & RoleTerms;
  'role.revoked.v1': { role: RoleKey };
  /** One person wants somebody to have a role; it takes a second one (security, S7). */
  'role.proposed.v1': { proposal: string; role: RoleKey; establishment?: string; open_until: Instant };
  'role.proposed.v2': { proposal: string; role: RoleKey; open_until: Instant } & RoleTerms;
  'role.approved.v1': { proposal: string; role: RoleKey; establishment?: string };
  'role.approved.v2': { proposal: string; role: RoleKey } & RoleTerms;
  'role.declined.v1': { proposal: string; role: RoleKey };
}
