/** Roles in the portal (model, section 0). A role is a fact of the log; what it may do is this table. */
export const ROLES = [
  'employee',
  'officer',
  'dpo',
  'responder',
  'representative',
  'expert',
  'engineer',
  'auditor',
  'admin',
] as const;
export type RoleKey = (typeof ROLES)[number];

/** Everything somebody may ask the portal to do beside their own affairs. */
export const OPERATIONS = {
  'person.add': ['admin'],
  'person.change': ['admin'],
  'person.leave': ['admin'],
  // Nobody's alone: the operator at the machine, until two people can do it together.
  'person.erase': [],
  // Nobody's alone: the operator at the machine, after the person showed who they are.
  'leaver.let_in': [],
  'account.issue_code': ['admin'],
  'account.end_sign_ins': ['admin'],
  'account.remove_way': ['admin'],
  'recovery.propose': ['admin'],
  'recovery.approve': ['admin', 'officer', 'representative'],
  'recovery.decline': ['admin', 'officer', 'representative'],
  // Nobody's alone: the operator at the machine, while the portal is set up.
  'role.grant': [],
  // Which roles, says domain/authority/givers.ts.
  'role.propose': ['admin', 'representative'],
  'role.approve': ['admin', 'representative'],
  'role.decline': ['admin', 'representative'],
  'role.revoke': ['admin', 'representative'],
  'establishment.record': ['admin', 'officer', 'representative'],
  // Nobody's alone: the operator at the machine, with a file.
  'programme.apply': [],
  'programme.propose': ['officer'],
  'programme.approve': ['officer', 'dpo'],
  'programme.decline': ['officer', 'dpo'],
  'gate.record': ['officer', 'representative'],
  'council.say': ['representative'],
  'council.take_back': ['representative'],
  'council.protect': ['representative'],
  'council.answer': ['officer', 'dpo'],
  'epoch.propose': ['officer', 'admin'],
  'epoch.open': ['officer', 'dpo', 'admin'],
  'epoch.decline': ['officer', 'dpo', 'admin'],
  'risk.raise': ['officer'],
  'risk.propose': ['officer'],
  'risk.approve': ['officer', 'dpo'],
  'risk.decline': ['officer', 'dpo'],
  'risk.answer': ['officer', 'dpo'],
  // The DPO watches over it (GDPR Art. 39(1)(b)).
  'review.record': ['officer', 'dpo'],
  'programme.resume': ['officer', 'dpo'],
  'notice.remind': ['officer'],
  'contexts.declare': ['officer', 'representative'],
  // Nobody's alone: the operator at the machine, while the portal is set up.
  'notice.publish': [],
  'notice.propose': ['officer'],
  'notice.approve': ['officer', 'dpo'],
  'notice.decline': ['officer', 'dpo'],
  'notice.deliver': ['officer'],
  'duty.review': ['officer', 'dpo'],
  'employer.answer': ['officer'],
  'posting.record': ['officer', 'representative'],
  'system.register': ['engineer'],
  'key.mint': ['engineer'],
  'key.propose': ['engineer'],
  'key.approve': ['engineer', 'officer', 'admin'],
  'key.decline': ['engineer', 'officer', 'admin'],
  'key.revoke': ['engineer', 'responder', 'officer'],
  'scim.propose': ['admin'],
  'scim.approve': ['admin'],
  'scim.revoke': ['admin'],
  'leavers.release': ['admin'],
  'choice.record_no': ['officer', 'representative', 'dpo'],
  // An engineer for the systems they answer for.
  'inventory.state': ['engineer', 'officer'],
  'inventory.done': ['engineer', 'officer'],
  // Which requests a role decides about, says domain/request/kinds.ts: a council decides about what was sent to it.
  'request.ask_identity': ['officer', 'dpo'],
  'request.confirm_identity': ['officer', 'dpo'],
  'request.ask': ['officer', 'dpo', 'representative'],
  'request.accept': ['officer', 'dpo', 'representative'],
  'request.take': ['officer', 'dpo', 'representative'],
  'request.extend': ['officer', 'dpo'],
  'request.hold': ['officer', 'dpo'],
  'request.refuse': ['officer', 'dpo', 'representative'],
  'request.answer': ['officer', 'dpo', 'representative'],
  'request.reopen': ['officer', 'dpo'],
  'request.write': ['officer', 'dpo', 'representative'],
  // For the others who decide about it, never for another lane; its person reads it in their statement.
  'request.note': ['officer', 'dpo', 'representative'],
  'restriction.tell_end': ['officer', 'dpo'],
  'restriction.end': ['officer', 'dpo'],
  'objection.decide': ['officer', 'dpo'],
  // Somebody else, for one request: who looks at what others wrote, before its copy leaves.
  'copy.name_reviewer': ['officer', 'dpo'],
  'pressure.confirm': ['dpo', 'representative'],
  // A look, with a reason and a case; the person reads who it was, by role.
  'person.open': ['officer', 'dpo'],
  // Of another's, drawn by the log: reason and case, and nothing of the person.
  'opening.review': ['officer', 'dpo'],
  'paper.record': ['officer', 'representative'],
  'restricted.propose': ['officer', 'responder'],
  'restricted.renew': ['officer', 'responder'],
  // One of the two is the DPO: commands/restricted-fit.ts.
  'restricted.approve': ['dpo', 'officer'],
  'restricted.decline': ['dpo', 'officer', 'responder'],
  'restricted.close': ['dpo', 'officer', 'responder'],
} as const satisfies Record<string, readonly RoleKey[]>;

export type Operation = keyof typeof OPERATIONS;

/** Whether one of the roles may do it; no role, no. */
export const mayDo = (roles: readonly RoleKey[], operation: Operation): boolean =>
  roles.some((role) => (OPERATIONS[operation] as readonly RoleKey[]).includes(role));

/** The role in which somebody does it: the first of theirs that may; undefined when none may. */
export const actsAs = (roles: readonly RoleKey[], operation: Operation): RoleKey | undefined =>
  OPERATIONS[operation].find((role) => roles.includes(role));
