import { type Activity, activityId, alwaysStops, type Basis, type Duty } from '../monitoring/activity';

/** Where an objection stands; one that was taken back is none. */
export type ObjectionState = 'open' | 'upheld' | 'overridden';

/** Why a person cannot object now, or cannot take an objection back; each has a sentence. */
export type CannotObject =
  | 'not_a_matter_of_objection'
  | 'already_objected'
  | 'objection_decided'
  | 'changes_nothing';

/** The grounds a person can object to: a task in the public interest and a legitimate interest (Art. 21(1) GDPR). */
export const canBeObjectedTo = (basis: Basis | undefined): boolean =>
  basis === 'legitimate_interest' || basis === 'public_task';

/** What an objection does until it is decided: as declared, and always a stop for training and where anybody's ground is consent. */
export const objectionEffect = (
  activity: Pick<Activity, 'purpose' | 'basisByPlace' | 'duty'>,
): Duty['onObjection'] => (alwaysStops(activity) ? 'stop' : activity.duty.onObjection);

/** What an objection does, until it is decided, to an activity that it reaches. */
export type ObjectionDoes = 'stops' | 'goes_on' | 'untouched';

/** Restricting stops the use and leaves the keeping (Art. 18(2) GDPR). What rests on a yes, or is required by law, no objection touches. */
export const objectionDoes = (
  verb: Activity['verb'],
  effect: Duty['onObjection'],
  basis: Basis | undefined,
): ObjectionDoes => {
  if (basis === undefined || basis === 'consent' || basis === 'legal_obligation') return 'untouched';
  return effect === 'stop' || (effect === 'restrict' && verb === 'use') ? 'stops' : 'goes_on';
};

/**
 * The activities whose objections reach this one: itself, and for a use the capture it lives on. Whoever objects to being
 * recorded does not have to find out that the same data is also used (Art. 18(1)(d) GDPR).
 */
export const objectionsReach = (activity: Activity): readonly string[] =>
  activity.verb === 'use' ? [activity.id, activityId({ ...activity, verb: 'collect' })] : [activity.id];

/** The activities that an objection to this one reaches: itself, and for a capture the use that lives on it. */
export const reachedByObjection = (activity: Activity): readonly string[] =>
  activity.verb === 'collect' ? [activity.id, activityId({ ...activity, verb: 'use' })] : [activity.id];

/** Why this person cannot raise an objection now. After one was overridden a new one can be raised: their situation may have changed. */
export const cannotObject = (
  basis: Basis | undefined,
  state: ObjectionState | undefined,
): CannotObject | undefined => {
  if (!canBeObjectedTo(basis)) return 'not_a_matter_of_objection';
  if (state === 'open') return 'already_objected';
  return state === 'upheld' ? 'objection_decided' : undefined;
};

/** Why this person cannot take an objection back now: only one that is not decided yet can be. */
export const cannotTakeBack = (state: ObjectionState | undefined): CannotObject | undefined => {
  if (state === 'open') return undefined;
  return state === undefined ? 'changes_nothing' : 'objection_decided';
};
