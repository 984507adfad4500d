import type { PersonKind } from '../people/person';
import type { Instant } from '../time';
import { purposeOf } from './purpose';

/** `collect` is capturing and keeping; `use` is reading, analysing or training on what is kept. */
export type Verb = 'collect' | 'use';
export const VERBS = ['collect', 'use'] as const satisfies readonly Verb[];

/** Art. 6(1) GDPR, as far as employers use it. Only consent asks the person; an agreement is never a basis by itself (CJEU C-65/23). */
export const BASES = [
  'consent',
  'legitimate_interest',
  'public_task',
  'legal_obligation',
  'contract',
] as const;
export type Basis = (typeof BASES)[number];

/** What one place demands of an activity. */
export interface BasisRule {
  basis: Basis;
  /** The rule a lawyer would cite, e.g. `GDPR 6(1)(f)`. */
  law: string;
  /** Who must acknowledge the notice: nobody, everybody, or people hired since a date (NY Civil Rights Law 52-c*2). */
  acknowledgement: 'not_required' | 'required' | { hiredSince: Instant };
}

export interface Duty {
  /** Hours a collector may go on without contact; 0 is stop. Never for consent or training. */
  onLostContactHours: number;
  onObjection: 'stop' | 'restrict' | 'continue';
  onRestriction: 'stop' | 'continue';
  onMissingAcknowledgement: 'deny' | 'recorded_refusal_suffices';
  /** Whether the data serves decisions about people. Shown first in the grid. */
  decisions: 'none' | 'supports' | 'automated';
}

/** One (programme, category, purpose, verb): the smallest thing that is allowed or not. */
export interface Activity {
  id: string;
  programme: string;
  category: string;
  purpose: string;
  verb: Verb;
  /** By place key (`US-NY`, `DE`, `establishment:berlin`); a place without a rule has no lawful basis. */
  basisByPlace: Readonly<Record<string, BasisRule>>;
  duty: Duty;
  appliesTo: readonly PersonKind[];
  /** Codes of the units and roles that may see the data. */
  recipients: readonly string[];
  processors: readonly string[];
  /** Countries outside the place of collection that the data reaches. */
  transfers: readonly string[];
  retentionDays: number;
  /** Days after capture in which consent-based data waits before training. */
  embargoDays: number;
  /** Days a consent lasts; absent: until withdrawn. */
  consentDays?: number;
  /** Other activities whose data this `use` may take under a recorded compatibility assessment (Art. 6(4)). */
  compatibleWith: readonly string[];
}

export interface Programme {
  key: string;
  /** The person who answers for it. */
  owner?: string;
  /** Party id of the controller. */
  controller: string;
  activities: readonly Activity[];
  startsAt: Instant;
}

/** The id of an activity is its four parts, so that two systems can never mean different things by it. */
export const activityId = (parts: Pick<Activity, 'programme' | 'category' | 'purpose' | 'verb'>): string =>
  `${parts.programme}.${parts.category}.${parts.purpose}.${parts.verb}`;

/** The category in the id of an activity; its other parts have no dots either. */
export const categoryOfActivity = (id: string): string => id.split('.')[1] ?? '';

/** The rule of the most specific place that has one. */
export const basisFor = (activity: Activity, places: readonly string[]): BasisRule | undefined => {
  for (const place of places) {
    if (Object.hasOwn(activity.basisByPlace, place)) return activity.basisByPlace[place];
  }
  return undefined;
};

/** Whether anybody's basis is consent or the purpose trains models: then the activity always stops on lost contact. */
export const alwaysStops = (activity: Pick<Activity, 'purpose' | 'basisByPlace'>): boolean =>
  purposeOf(activity.purpose)?.trainsModels === true ||
  Object.values(activity.basisByPlace).some((rule) => rule.basis === 'consent');

/** Days in which data given on consent waits before it trains anything, where nothing else is said (model, section 0: time). */
const EMBARGO_DAYS = 14;

/** How long the data of an activity waits by default. */
export const embargoOf = (activity: {
  purpose: string;
  basisByPlace: Readonly<Record<string, Pick<BasisRule, 'basis'>>>;
}): number =>
  purposeOf(activity.purpose)?.trainsModels === true &&
  Object.values(activity.basisByPlace).some(({ basis }) => basis === 'consent')
    ? EMBARGO_DAYS
    : 0;

/** What a request for restriction names; without category and programme, everything. */
export interface RestrictionLimit {
  category?: string;
  programme?: string;
}

/** Whether a restriction is about what this activity does. */
export const isNamed = (
  { category, programme }: { category?: string | null; programme?: string | null },
  activity: Pick<Activity, 'category' | 'programme'>,
): boolean =>
  (category ?? activity.category) === activity.category &&
  (programme ?? activity.programme) === activity.programme;

/** Whether an activity that is named stops: not where the law requires it (Art. 18(2) GDPR), nor where it is declared to go on. */
export const endsWithRestriction = (activity: Activity, basis: Basis | undefined): boolean =>
  basis !== 'legal_obligation' && (activity.duty.onRestriction === 'stop' || alwaysStops(activity));
