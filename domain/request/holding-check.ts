import { type Activity, basisFor } from '../monitoring/activity';
import type { Person } from '../people/person';
import { placesOf } from '../people/person';
import type { Holding } from '../systems/holding';
import { DAY, type Instant } from '../time';
import type { TaskState } from './task';

/** So long a system may take to delete; what is still there after it is held without permission (GDPR Art. 12(3): one month). */
export const ERASE_WITHIN = 30 * DAY;

export const FINDING_KINDS = [
  'came_back',
  'held_without_permission',
  'captured_without_permission',
  'used_without_permission',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A deletion that a system was asked for, as far as this check needs it. */
export interface ErasureAsked {
  task: string;
  /** Absent: everything of the person. */
  activity?: string;
  from?: Instant;
  to?: Instant;
  state: TaskState;
  openedAt: Instant;
  answeredAt?: Instant;
}

/** What is known beside the statement. */
export interface CheckFacts {
  person: Person;
  now: Instant;
  /** Every activity that is declared. */
  activities: readonly Activity[];
  /** Activities that this system serves. */
  served: ReadonlySet<string>;
  /** Activities to which the person ever said yes. */
  everGiven: ReadonlySet<string>;
  /** Deletions of this person and category that this system was asked for. */
  erasures: readonly ErasureAsked[];
  /** What the system declared to have held before anybody was told reaches to this moment. */
  declaredUntil?: Instant;
}

/** What a statement shows that must not be: a record that came back, or one that nothing permits keeping. */
export interface HoldingFault {
  kind: FindingKind;
  /** Since when it is so, as far as is known. */
  since: Instant;
  task?: string;
}

/**
 * Judges what a system says it holds of somebody. It claims no more than the statement shows: where something else permits holding this category, a
 * record from before a deletion proves nothing.
 */
export const holdingFault = (
  category: string,
  holding: Holding,
  facts: CheckFacts,
): HoldingFault | undefined => {
  const { first, last } = holding;
  if (holding.count === 0 || first === undefined || last === undefined) return undefined;
  for (const erasure of facts.erasures) {
    if (!contradicts(category, { first, last }, erasure, facts)) continue;
    // "I have none of it" closes a deletion as "done" does, and is shown to be wrong alike.
    if (
      (erasure.state === 'done' || erasure.state === 'not_applicable') &&
      erasure.answeredAt !== undefined
    ) {
      return { kind: 'came_back', since: erasure.answeredAt, task: erasure.task };
    }
    const due = erasure.openedAt + ERASE_WITHIN;
    if ((erasure.state === 'queued' || erasure.state === 'failed') && due <= facts.now) {
      return { kind: 'held_without_permission', since: due, task: erasure.task };
    }
  }
  if (facts.declaredUntil !== undefined && last <= facts.declaredUntil) return undefined;
  return mayEverHold(category, facts, () => true)
    ? undefined
    : { kind: 'held_without_permission', since: first };
};

/** Whether records that were to be deleted are surely among what is held. */
const contradicts = (
  category: string,
  held: { first: Instant; last: Instant },
  { activity, from, to, openedAt }: ErasureAsked,
  facts: CheckFacts,
): boolean => {
  if (from !== undefined || to !== undefined) {
    return held.first >= (from ?? 0) && held.last <= (to ?? openedAt);
  }
  if (held.first > openedAt) return false;
  const others = activity === undefined ? () => false : (id: string) => !sameCapture(id, activity);
  return activity === undefined || !mayEverHold(category, facts, others, facts.served);
};

/** `collect` and `use` of one programme and purpose are about the same records. */
export const sameCapture = (one: string, other: string): boolean =>
  one.slice(0, one.lastIndexOf('.')) === other.slice(0, other.lastIndexOf('.'));

/** Whether some activity ever permitted this category for the person: on a basis that asks for no yes, or with one that was given. */
export const mayEverHold = (
  category: string,
  { activities, person, everGiven }: Pick<CheckFacts, 'activities' | 'person' | 'everGiven'>,
  counts: (activity: string) => boolean,
  among?: ReadonlySet<string>,
): boolean => {
  for (const activity of activities) {
    if (activity.category !== category || !counts(activity.id)) continue;
    if (among && !among.has(activity.id)) continue;
    const rule = basisFor(activity, placesOf(person));
    if (rule && (rule.basis !== 'consent' || everGiven.has(activity.id))) return true;
  }
  return false;
};
