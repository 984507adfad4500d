import { mayDo, type RoleKey } from './roles';

/** Roles of a council's own people, which it gives and takes itself (model, section 0). */
export const COUNCIL_ROLES: readonly RoleKey[] = ['representative', 'expert'];

/** Who would give, take or approve a role: their roles of this moment, and the place whose council they speak for. */
export interface Giver {
  roles: readonly RoleKey[];
  speaksFor?: string;
}

/** A role as it would be given; `council`: how many representatives of its place are in office beside the one who would get it. */
export interface Given {
  role: RoleKey;
  establishment?: string;
  council: number;
}

/**
 * Who agrees to a new admin while none is in office (model, section 0: the second person may be of another role). Without them a
 * portal whose admins have all left could never have one again.
 */
const STANDS_IN_FOR_ADMINS: readonly RoleKey[] = ['officer', 'engineer'];

const speaksThere = ({ roles, speaksFor }: Giver, { establishment }: Given): boolean =>
  roles.includes('representative') && establishment !== undefined && speaksFor === establishment;

const isCouncils = ({ role }: Pick<Given, 'role'>): boolean => COUNCIL_ROLES.includes(role);

/**
 * Whether somebody may ask for a role to be given. A council's people are asked for by the council, and by admins only as long as
 * nobody speaks there: the first representative. Nobody but a council has guests.
 */
export const mayProposeRole = (giver: Giver, given: Given): boolean => {
  if (!isCouncils(given)) return giver.roles.includes('admin');
  if (given.council > 0) return speaksThere(giver, given);
  return given.role === 'representative' && giver.roles.includes('admin');
};

/**
 * Whether somebody may be the second person, with so many admins in office. Of a council's people another representative of the same
 * place is; where one speaks alone, an admin, who can give nothing there without that one.
 */
export const mayApproveRole = (giver: Giver, given: Given, admins: number): boolean => {
  if (isCouncils(given) && given.council > 1) return speaksThere(giver, given);
  return (
    giver.roles.includes('admin') ||
    (admins === 0 &&
      given.role === 'admin' &&
      giver.roles.some((role) => STANDS_IN_FOR_ADMINS.includes(role)))
  );
};

/**
 * Whether somebody may stop a role, waiting or in office: the employer as long as nobody speaks for the council, then the council.
 * `council` counts everybody in office there.
 */
export const mayStopRole = (giver: Giver, given: Given): boolean =>
  isCouncils(given) && given.council > 0
    ? speaksThere(giver, given)
    : mayDo(giver.roles, 'role.revoke') && giver.roles.includes('admin');
