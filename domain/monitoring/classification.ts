import { DAY, type Instant } from '../time';
import { categoryOf, type Risk, revealedBy } from './category';

/**
 * What the organisation says of the risk of a category, beside the table. "Low risk, since it is no personal data" is what went wrong before: a
 * risk can be raised by one word, and lowered only by an argument, by two people, for a time, and never below what is fixed.
 */
export interface Classified {
  /** Raised above the table since then. */
  raisedAt?: Instant;
  /** Lowered for so long. When it ends, the risk is again what it was without it. */
  lowered?: { from: Instant; until: Instant };
}

/** By category; what has no entry has the risk of the table. */
export type Classifications = ReadonlyMap<string, Classified>;

/** So long a lowering may hold before somebody has to argue anew (our own rule: a year, as for the assessment under GDPR Art. 35(11)). */
export const LONGEST_LOWERING = 366 * DAY;

/** Letters of an argument, of a contest, and of the answer to it. */
export const LONGEST_ARGUMENT = 2_000;

/**
 * Whether a lowering can ever count. Content never: one item of a special kind in it makes all of it one (GDPR Art. 9; CJEU C-252/21), and
 * biometrics are one by themselves. Nor what content can be read off.
 */
export const isFixed = (category: string): boolean =>
  !categoryOf(category) ||
  [category, ...revealedBy(category)].some((each) => categoryOf(each)?.content !== false);

/** The risk at a moment, or undefined of what the table does not name. Never below what can be read off it. */
export const riskAt = (category: string, said: Classifications, now: Instant): Risk | undefined =>
  !categoryOf(category)
    ? undefined
    : [category, ...revealedBy(category)].some((each) => ownRisk(each, said, now) === 'high')
      ? 'high'
      : 'medium';

/** As `riskAt`, with the latest moment at which a lowering that still holds began: before it, more was asked. */
export const loweredSince = (category: string, said: Classifications, now: Instant): Instant | undefined => {
  const began = [category, ...revealedBy(category)].flatMap((each) => {
    const lowered = said.get(each)?.lowered;
    return lowered && holds(lowered, now) && !isFixed(each) ? [lowered.from] : [];
  });
  return began.length === 0 ? undefined : Math.max(...began);
};

/** Every moment at which the risk of a category may turn by itself or was turned. */
export const riskTurns = (category: string, said: Classifications): readonly Instant[] =>
  [category, ...revealedBy(category)].flatMap((each) => {
    const { raisedAt, lowered } = said.get(each) ?? {};
    return [raisedAt, lowered?.from, lowered?.until].filter((turn): turn is Instant => turn !== undefined);
  });

const ownRisk = (category: string, said: Classifications, now: Instant): Risk => {
  const { raisedAt, lowered } = said.get(category) ?? {};
  const table = categoryOf(category)?.risk ?? 'high';
  if (isFixed(category)) return table === 'high' || isRaised(raisedAt, now) ? 'high' : table;
  if (lowered && holds(lowered, now)) return 'medium';
  return isRaised(raisedAt, now) ? 'high' : table;
};

const isRaised = (at: Instant | undefined, now: Instant): boolean => at !== undefined && at <= now;

const holds = ({ from, until }: { from: Instant; until: Instant }, now: Instant): boolean =>
  from <= now && now < until;

/** Why a category cannot be lowered now, or undefined. One that is lowered can be argued for anew, so that no gap opens. */
export const cannotLower = (
  category: string,
  said: Classifications,
  now: Instant,
): 'risk_fixed' | 'risk_not_high' | undefined => {
  if (isFixed(category)) return 'risk_fixed';
  const { lowered, raisedAt } = said.get(category) ?? {};
  const without = categoryOf(category)?.risk === 'high' || isRaised(raisedAt, now);
  return without || (lowered && holds(lowered, now)) ? undefined : 'risk_not_high';
};
