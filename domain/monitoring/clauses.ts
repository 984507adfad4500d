import type { Activity } from './activity';
import { purposeOf } from './purpose';

/** What a works council agreed to, as rules that every decision obeys. A rule that is absent sets no limit. */
export interface Clauses {
  /** Only these activities, by id: what is added to the programme later is not signed. */
  activities?: readonly string[];
  /** Nobody is judged: the data serves no decision about people, and no purpose that is one. */
  noJudging?: true;
  /** Kept for so many days at most. */
  maxRetentionDays?: number;
  /** Figures about fewer people are not shown, whatever the rule for all figures allows. */
  minimumGroup?: number;
  /** A pause of the programme ends what was agreed to: here it goes on only when the council signs again. */
  resumesWithCouncil?: true;
}

export const CLAUSES = [
  'activities',
  'noJudging',
  'maxRetentionDays',
  'minimumGroup',
  'resumesWithCouncil',
] as const satisfies readonly (keyof Clauses)[];
export type Clause = (typeof CLAUSES)[number];

/** What each clause says no to. A minimum of people is about figures, and who ends a pause about pauses (gates.ts). */
const BREAKS = {
  activities: (activities, { id }) => !activities.includes(id),
  noJudging: (_, { duty, purpose }) =>
    duty.decisions !== 'none' || purposeOf(purpose)?.judgesPeople !== false,
  maxRetentionDays: (most, { retentionDays }) => retentionDays > most,
  minimumGroup: () => false,
  resumesWithCouncil: () => false,
} as const satisfies {
  [Key in Clause]: (limit: NonNullable<Clauses[Key]>, activity: Activity) => boolean;
};

/** The first clause that shuts this activity; undefined where what was agreed to covers it. */
export const brokenClause = (clauses: Clauses, activity: Activity): Clause | undefined =>
  CLAUSES.find((key) => {
    const limit = clauses[key];
    const breaks = BREAKS[key] as (limit: unknown, activity: Activity) => boolean;
    return limit !== undefined && breaks(limit, activity);
  });
