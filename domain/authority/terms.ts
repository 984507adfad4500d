import { DAY, type Instant } from '../time';
import type { RoleKey } from './roles';

/** When a role counts: from its first moment, up to its end and not at it. What is left out has no bound. */
export interface Term {
  from?: Instant;
  until?: Instant;
}

/** What a role is given for, beside the role itself. */
export interface RoleTerms extends Term {
  /** The place a representative or a guest of a council is of. */
  establishment?: string;
  /** The one programme that a guest of a council may read about. */
  programme?: string;
  /** Of a deputy: the person whose role it is. */
  stands_in_for?: string;
}

/**
 * Roles that always have an end, and how long they last at most. That an auditor's and a guest's do is the model's (section 0);
 * ninety days are our own measure, as long as a key lives: whoever needs longer is asked for again.
 */
export const LONGEST: Partial<Readonly<Record<RoleKey, number>>> = { auditor: 90 * DAY, expert: 90 * DAY };

/** Whether it counts at this very moment. */
export const isInForce = ({ from = -Infinity, until = Infinity }: Term, now: Instant): boolean =>
  from <= now && now < until;

/** Whether it will never count again. */
export const isOver = ({ until = Infinity }: Term, now: Instant): boolean => until <= now;

/** Whether there is a moment at which both count. */
export const overlap = (one: Term, other: Term): boolean =>
  Math.max(one.from ?? -Infinity, other.from ?? -Infinity) <
  Math.min(one.until ?? Infinity, other.until ?? Infinity);

/** Whether everything in `part` is in `whole`, as seen from now. */
export const covers = (whole: Term, part: Term, now: Instant): boolean =>
  (whole.from ?? -Infinity) <= Math.max(part.from ?? now, now) &&
  (whole.until ?? Infinity) >= (part.until ?? Infinity);

export type TermUnfit = 'end_missing' | 'already_over' | 'ends_before_start' | 'term_too_long';

/** Why a role cannot be given for this time; undefined where it can. */
export const termUnfit = (role: RoleKey, terms: RoleTerms, now: Instant): TermUnfit | undefined => {
  const { from = now, until } = terms;
  const longest = LONGEST[role];
  if (until === undefined) {
    return longest !== undefined || terms.stands_in_for !== undefined ? 'end_missing' : undefined;
  }
  if (until <= now) return 'already_over';
  if (until <= from) return 'ends_before_start';
  return longest !== undefined && until - Math.max(from, now) > longest ? 'term_too_long' : undefined;
};
