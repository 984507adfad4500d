import type { Cell } from '../decision/cell';
import type { Reason } from '../decision/reasons';
import type { Instant } from '../time';
import { type ChoiceAct, type ChoiceFact, choiceStatus, nextStatus, permits } from './machine';

/** Why a person cannot do this now; each has a sentence. */
export type CannotChoose =
  | 'not_a_matter_of_consent'
  | 'read_the_notice_first'
  | 'confirm_the_notice_first'
  | 'shut_by_a_gate'
  | 'changes_nothing';

/** Reasons that an act of the same person in this portal would clear. */
const READING = new Set<Reason>(['notice_stale', 'not_notified', 'not_acknowledged']);
/** Reasons that the choice itself clears, or that speak of other choices of theirs. */
const CHOOSING = new Set<Reason>([
  'consent_missing',
  'consent_refused',
  'consent_withdrawn',
  'consent_expired',
  'consent_invalidated',
  'paused',
  'paused_by_person',
]);

/**
 * Whether a person may do `act` now, and if not why. A no is always possible where consent is asked; a yes needs that the
 * person was told, and that nothing but their own word still shuts the activity: asking for a yes that could not count
 * would be theatre.
 */
export const cannotChoose = (
  act: ChoiceAct,
  cell: Cell,
  choice: ChoiceFact,
  now: Instant,
): CannotChoose | undefined => {
  const status = choiceStatus(choice, now);
  if (act !== 'give') {
    // Stopping is possible even if the basis was never consent on record, as long as there is a consent to stop.
    if (cell.basis !== 'consent' && !permits(status)) return 'not_a_matter_of_consent';
    return nextStatus(status, act) === undefined ? 'changes_nothing' : undefined;
  }
  if (cell.basis !== 'consent') return 'not_a_matter_of_consent';
  const others = cell.reasons.filter((reason) => !CHOOSING.has(reason));
  if (others.some((reason) => !READING.has(reason))) return 'shut_by_a_gate';
  if (others.length > 0) {
    return others.every((reason) => reason === 'not_acknowledged')
      ? 'confirm_the_notice_first'
      : 'read_the_notice_first';
  }
  return nextStatus(status, act) === undefined ? 'changes_nothing' : undefined;
};
