/** Roles in the portal (model, section 0). A role is a fact of the log; what it may do is this table. */
export const ROLES = [
  'employee',
  'officer',
  'dpo',
  'responder',
  'representative',
  'engineer',
  'auditor',
  'admin',
] as const;
export type RoleKey = (typeof ROLES)[number];

/** Everything somebody may ask the portal to do beside their own affairs. */
const OPERATIONS = {
  'person.add': ['admin'],
  'person.leave': ['admin'],
  'role.grant': ['admin'],
  'establishment.record': ['admin', 'officer', 'representative'],
  'programme.apply': ['officer'],
  'gate.record': ['officer', 'representative'],
  'contexts.declare': ['officer', 'representative'],
  'notice.publish': ['officer'],
  'notice.deliver': ['officer'],
  'system.register': ['engineer'],
  'key.mint': ['engineer'],
  'key.revoke': ['engineer', 'responder', 'officer'],
  'choice.record_no': ['officer', 'representative', 'dpo'],
} as const satisfies Record<string, readonly RoleKey[]>;

export type Operation = keyof typeof OPERATIONS;

/** Whether one of the roles may do it; no role, no. */
export const mayDo = (roles: readonly RoleKey[], operation: Operation): boolean =>
  roles.some((role) => (OPERATIONS[operation] as readonly RoleKey[]).includes(role));
