import { DAY } from '../time';
import { COUNCIL_ROLES } from './givers';
import { mayDo, type Operation, type RoleKey } from './roles';
import { overlap, type Term } from './terms';

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
  restricted: {
    propose: 'restricted.propose',
    approve: 'restricted.approve',
    decline: 'restricted.decline',
    openFor: 7 * DAY,
  },
  epoch: { propose: 'epoch.propose', approve: 'epoch.open', decline: 'epoch.decline', openFor: 7 * DAY },
} as const satisfies Record<
  string,
  { propose: Operation; approve: Operation; decline: Operation; openFor: number }
>;

/** So many admins in office at once end the setting up for good: from then on the operator at the machine needs a second person too. */
export const ADMINS_AFTER_SETUP = 2;

/** How long a code lives that two people gave; it is handed over, not sent. */
export const RECOVERY_CODE_LIVES = DAY;

/**
 * Whether somebody with these roles may be the second person for somebody with those who lost every way in. Whoever speaks for the staff, or is its
 * guest, is let in again with the word of another of them alone: admin and officer are the employer.
 */
export const mayApproveRecovery = (held: readonly RoleKey[], theirs: readonly RoleKey[]): boolean =>
  theirs.some((role) => COUNCIL_ROLES.includes(role))
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
  ...(['officer', 'dpo', 'admin', 'auditor'] as const).map((role) => ({
    roles: ['expert', role] as const,
    source: 'our own rule: a guest of the council is not the employer’s',
  })),
  ...(['officer', 'dpo', 'responder', 'engineer', 'admin'] as const).map((role) => ({
    roles: ['auditor', role] as const,
    source: 'our own rule: an auditor reads and runs nothing',
  })),
];

/** The role among those held that does not go together with this one at some moment of its time. */
export const conflictWith = (
  held: readonly (Term & { role: RoleKey })[],
  asked: Term & { role: RoleKey },
): RoleKey | undefined =>
  held.find(
    (other) =>
      overlap(other, asked) &&
      ROLE_CONFLICTS.some(
        ({ roles: [a, b] }) =>
          (a === asked.role && b === other.role) || (b === asked.role && a === other.role),
      ),
  )?.role;
