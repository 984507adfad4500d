import type { Database } from '#db/open';
import { readWorld } from '#db/views/decision-world';
import { readFactsAsOf } from '#db/views/facts-as-of';
import { readPersonFacts } from '#db/views/person-facts';
import { type Activity, basisFor } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';
import type { Instant } from '#domain/time';
import type { UsedRow } from '#domain/training/lineage';
import { knownBefore, mayHaveUsed } from '#domain/training/used';

/** Judges what one report says was used of people, for one activity. What is declared is read once for all of it. */
export interface UsedCheck {
  /** Whether somebody is one of those whom the activity is about: of anybody else a system learns nothing. */
  concerns(person: string): boolean;
  /**
   * Whether records of somebody may have been used at a moment, by what a system knew that read the log up to a revision and renewed its lease since. Of somebody
   * who is gone nothing is said.
   */
  allowed(
    person: string,
    row: Pick<UsedRow, 'first' | 'last'>,
    use: { usedAt: Instant; revision: number },
  ): boolean;
}

export const createUsedCheck = (db: Database, activity: Activity, collectedFor: string): UsedCheck => {
  const world = readWorld(db);
  const factsAsOf = readFactsAsOf(db, world);
  return {
    concerns: (person) => {
      const facts = readPersonFacts(db)(person);
      return (
        facts !== undefined &&
        activity.appliesTo.includes(facts.person.kind) &&
        basisFor(activity, placesOf(facts.person)) !== undefined
      );
    },
    allowed: (person, { first, last }, { usedAt, revision }) => {
      const facts = factsAsOf(person, { revision, before: knownBefore(usedAt) });
      return !facts || mayHaveUsed(world, facts, activity, { first, last, collectedFor }, usedAt);
    },
  };
};
