import { isOneAddress } from '../mail/address';
import { DAY, type Instant } from '../time';
import { type RequestKind, requestRule } from './kinds';
import type { TaskAction } from './task';

/** By what a system can know somebody whom the portal knows by no id: a visitor, a customer, somebody who left. */
export const REFERENCE_KINDS = ['email', 'visitor_badge', 'customer_number', 'other_number'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Where it stands that a request is asked of systems by a reference. `agreed`: two people saw that it belongs to whoever asks. */
export const REFERENCE_STATES = ['proposed', 'agreed', 'declined'] as const;
export type ReferenceState = (typeof REFERENCE_STATES)[number];

/** Characters of a reference. */
export const LONGEST_REFERENCE = 254;

/** Systems that one request is asked of by a reference: each is told it. */
export const MOST_REFERRED = 20;

/** A limit would have to be lifted by the person whose it is, and there is none. */
const BY_REFERENCE = new Set<TaskAction>(['access', 'erase', 'correct']);

/** What systems are asked by a reference for a request of this kind; undefined where they are asked nothing so. */
export const askedByReference = (kind: RequestKind): TaskAction | undefined => {
  const { task } = requestRule(kind);
  return task !== undefined && BY_REFERENCE.has(task) ? task : undefined;
};

/** A reference as systems are told it: one line, without blanks around it; undefined for what is none of this kind. */
export const referenceOf = (kind: ReferenceKind, typed: string): string | undefined => {
  const text = typed.trim();
  const isLine = text !== '' && text.length <= LONGEST_REFERENCE && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
  return isLine && (kind !== 'email' || isOneAddress(text)) ? text : undefined;
};

/** How long systems are asked nothing after two people agreed, so that a third can say that it is not shown. The clock of the law runs on. */
const WAITS = 3 * DAY;

/** From when systems may be asked by it. */
export const referenceStartsAt = (agreedAt: Instant): Instant => agreedAt + WAITS;
