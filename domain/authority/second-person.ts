import { DAY } from '../time';
import { mayDo, type Operation, type RoleKey } from './roles';

/**
 * Acts that take two different people (security, S7): one proposes, another approves, and never the one who gets something by
 * it. What nobody approved in time falls away.
 */
export const SECOND_PERSON = {
  role: { propose: 'role.propose', approve: 'role.approve', decline: 'role.decline', openFor: 7 * DAY },
  key: { propose: 'key.propose', approve: 'key.approve', decline: 'key.decline', openFor: 7 * DAY },
  recovery: {
    propose: 'recovery.propose',
    approve: 'recovery.approve',
    decline: 'recovery.decline',
    openFor: 3 * DAY,
  },
  // Not of another kind than the roles themselves: who is here is what every decision begins with.
  scim: { propose: 'scim.propose', approve: 'scim.approve', decline: 'scim.revoke', openFor: 7 * DAY },
  notice: {
    propose: 'notice.propose',
    approve: 'notice.approve',
    decline: 'notice.decline',
    openFor: 7 * DAY,
  },
  risk: { propose: 'risk.propose', approve: 'risk.approve', decline: 'risk.decline', openFor: 7 * DAY },
  programme: {
    propose: 'programme.propose',
    approve: 'programme.approve',
    decline: 'programme.decline',
    openFor: 7 * DAY,
  },
  epoch: { propose: 'epoch.propose', approve: 'epoch.open', decline: 'epoch.decline', openFor: 7 * DAY },
} as const satisfies Record<
  string,
  { propose: Operation; approve: Operation; decline: Operation; openFor: number }
>;

/** So many admins in office at once end the setting up for good: from then on the operator at the machine needs a second person too. */
export const ADMINS_AFTER_SETUP = 2;

/**
 * Who agrees to a new admin while none is in office (model, section 0: the second person may be of another role). Without them a
 * portal whose admins have all left could never have one again.
 */
const STANDS_IN_FOR_ADMINS: readonly RoleKey[] = ['officer', 'engineer'];

/** Whether somebody with these roles may be the second person of a proposed role, with so many admins in office. */
export const mayApproveRole = (held: readonly RoleKey[], proposed: RoleKey, admins: number): boolean =>
  mayDo(held, SECOND_PERSON.role.approve) ||
  (admins === 0 && proposed === 'admin' && held.some((role) => STANDS_IN_FOR_ADMINS.includes(role)));

/** How long a code lives that two people gave; it is handed over, not sent. */
export const RECOVERY_CODE_LIVES = DAY;

/**
 * Whether somebody with these roles may be the second person for somebody with those who lost every way in. Whoever speaks for the staff is
 * let in again with the word of another of them alone: admin and officer are the employer.
 */
export const mayApproveRecovery = (held: readonly RoleKey[], theirs: readonly RoleKey[]): boolean =>
  theirs.includes('representative')
    ? held.includes('representative')
    : held.some((role) => role === 'admin' || role === 'officer');

/** Whether somebody with these roles may say no to it: whoever could have proposed it, or said yes. */
export const mayDeclineRecovery = (held: readonly RoleKey[], theirs: readonly RoleKey[]): boolean =>
  mayDo(held, 'recovery.propose') || mayApproveRecovery(held, theirs);

/** Two roles that one person cannot hold at once, and why. */
interface Conflict {
  roles: readonly [RoleKey, RoleKey];
  source: string;
}

const EMPLOYER_SIDE = ['officer', 'admin'] as const;

/** Conflicts are data (model, section 0). Who watches does not run what is watched; who speaks for the staff is not the employer. */
export const ROLE_CONFLICTS: readonly Conflict[] = [
  ...(['officer', 'engineer', 'admin'] as const).map((role) => ({
    roles: ['dpo', role] as const,
    source: 'GDPR Art. 38(6); CJEU C-453/21',
  })),
  { roles: ['dpo', 'representative'], source: 'BAG 6 June 2023, 9 AZR 383/19' },
  ...EMPLOYER_SIDE.map((role) => ({
    roles: ['representative', role] as const,
    source: 'our own rule: accounts of representatives are the council’s',
  })),
  ...(['officer', 'dpo', 'engineer', 'admin'] as const).map((role) => ({
    roles: ['auditor', role] as const,
    source: 'our own rule: an auditor reads and runs nothing',
  })),
];

/** The role among those held that does not go together with this one. */
export const conflictWith = (held: readonly RoleKey[], role: RoleKey): RoleKey | undefined =>
  held.find((other) =>
    ROLE_CONFLICTS.some(({ roles: [a, b] }) => (a === role && b === other) || (b === role && a === other)),
  );
