import { monthsLater } from '../calendar/month';
import { DAY, type Instant } from '../time';
import type { Activity } from './activity';
import type { Risk } from './category';
import { type Classifications, riskAt, riskTurns } from './classification';

/** What a review can come to. */
export const REVIEW_OUTCOMES = ['goes_on', 'changes', 'ends'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What a review can have looked at (GDPR Art. 35(7), 35(11); WP248, Annex 2). One at least. */
export const REVIEW_MATTERS = [
  'need',
  'amount',
  'risk',
  'people_told',
  'access',
  'deletion',
  'complaints',
  'council',
] as const;
export type ReviewMatter = (typeof REVIEW_MATTERS)[number];

/** Letters of what a review says. */
export const LONGEST_REVIEW = 4_000;

/**
 * THE RULE: when a programme is to be looked at again, and what happens when nobody does. The law wants measures reviewed where necessary
 * (GDPR Art. 24(1), 32(1)(d)) and an assessment at least when the risk changes (Art. 35(11)); how many months is our own rule.
 */
export const REVIEW_RULE = {
  source: 'GDPR Art. 24(1), 32(1)(d), 35(11); WP248; our own rule',
  /** By the highest risk of its activities. No category has a lower one. */
  months: { high: 6, medium: 12 },
  /** After a review that asked for changes, whatever the risk: else it would buy as much time as one that found all well. */
  monthsAfterChanges: 2,
  /** So long overdue, it is paused. */
  graceDays: 30,
} as const satisfies {
  source: string;
  months: Record<Risk, number>;
  monthsAfterChanges: number;
  graceDays: number;
};

/** Why a programme is paused. */
export const PAUSE_REASONS = ['review_overdue', 'review_ends'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What is on record of a programme, as far as its review rests on it. */
export interface ReviewFacts {
  /** When it began; of one that began, no later version moves this. */
  beganAt: Instant;
  /** Since when each of its activities was first declared, by id. */
  declaredAt: ReadonlyMap<string, Instant>;
  last?: { at: Instant; outcome: ReviewOutcome };
}

export interface ReviewStanding {
  /** The highest risk now. */
  risk: Risk;
  due: Instant;
  /** From then on it is paused by policy. */
  pausedFrom: Instant;
  state: 'planned' | 'overdue' | 'past_grace';
}

type Declared = Pick<Activity, 'id' | 'category' | 'basisByPlace'>;

/**
 * When the next review of a programme is due. A risk that rose meanwhile makes it due at the moment it rose, never before: what nobody owed
 * yet is not overdue, and so a raising pauses nothing before the whole time of grace.
 */
export const reviewStanding = (
  activities: readonly Declared[],
  facts: ReviewFacts,
  classified: Classifications,
  now: Instant,
): ReviewStanding => {
  const due = dueAt(activities, facts, classified, now);
  const pausedFrom = due + REVIEW_RULE.graceDays * DAY;
  return {
    risk: riskOf(activities, facts, classified, now),
    due,
    pausedFrom,
    state: now < due ? 'planned' : now < pausedFrom ? 'overdue' : 'past_grace',
  };
};

const dueAt = (
  activities: readonly Declared[],
  facts: ReviewFacts,
  classified: Classifications,
  now: Instant,
): Instant => {
  const from = facts.last?.at ?? facts.beganAt;
  const dueOf = (risk: Risk): Instant =>
    monthsLater(
      from,
      facts.last?.outcome === 'changes' ? REVIEW_RULE.monthsAfterChanges : REVIEW_RULE.months[risk],
    );
  const turns = activities
    .flatMap(({ id, category }) => [facts.declaredAt.get(id) ?? from, ...riskTurns(category, classified)])
    .filter((turn) => turn > from && turn <= now)
    .sort((a, b) => a - b);
  // Stretch by stretch: the first moment at which the risk of then says that it is due.
  for (const [position, start] of [from, ...turns].entries()) {
    const end = turns[position];
    const due = Math.max(start, dueOf(riskOf(activities, facts, classified, start)));
    if (end === undefined || due < end) return due;
  }
  return from;
};

/** The highest risk of what was declared by then. What nobody knows is high. */
const riskOf = (
  activities: readonly Declared[],
  { declaredAt }: ReviewFacts,
  classified: Classifications,
  at: Instant,
): Risk => {
  const then = activities.filter(({ id }) => (declaredAt.get(id) ?? at) <= at);
  const counted = then.length > 0 ? then : activities;
  return counted.every(({ category }) => riskAt(category, classified, at) === 'medium') ? 'medium' : 'high';
};

/** Whether a pause stops an activity. What the law requires everywhere goes on: to stop it would be a breach of its own. */
export const pauseStops = ({ basisByPlace }: Pick<Activity, 'basisByPlace'>): boolean => {
  const rules = Object.values(basisByPlace);
  return rules.length === 0 || rules.some(({ basis }) => basis !== 'legal_obligation');
};

/** Whether the portal pauses the programme now by itself: its review is overdue beyond grace, and something in it can be stopped. */
export const pausesByItself = (activities: readonly Declared[], standing: ReviewStanding): boolean =>
  standing.state === 'past_grace' && activities.some(pauseStops);

/** Whether the last review lets a paused programme go on: it said so, the next one is not due yet, and it knew all that is declared now. */
export const lastReviewHolds = (
  activities: readonly Declared[],
  facts: ReviewFacts,
  classified: Classifications,
  now: Instant,
): boolean => {
  const { last, declaredAt } = facts;
  return (
    last?.outcome === 'goes_on' &&
    reviewStanding(activities, facts, classified, now).state === 'planned' &&
    activities.every(({ id }) => (declaredAt.get(id) ?? last.at) <= last.at)
  );
};
