import { setImmediate } from 'node:timers/promises';
import type { Database } from '#db/open';
import { pastWorlds } from '#db/projections/past-world';
import { type KnownBy, readFactsAsOf } from '#db/views/facts-as-of';
import { readPersonFacts } from '#db/views/person-facts';
import type { World } from '#domain/decision/facts';
import { CONCERNS_EVERYBODY } from '#domain/entry/concerns';
import { type Activity, basisFor } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';
import type { Instant } from '#domain/time';
import type { UsedRow } from '#domain/training/lineage';
import { mayHaveUsed, turnsBetween } from '#domain/training/used';

/** Judges what one report says was used of people, for one activity, as whoever used it knew the portal then. */
export interface UsedCheck {
  /** Whether somebody is one of those whom the activity is about: of anybody else a system learns nothing. */
  concerns(person: string): boolean;
  /**
   * Whether records of somebody may have been used at a moment, by a system that knew one of these states of the log. Of somebody who is gone nothing is said,
   * and nothing of a moment before a restore: what was on record then ended with it.
   */
  allowed(
    person: string,
    row: Pick<UsedRow, 'first' | 'last'>,
    use: { usedAt: Instant; knew: readonly KnownBy[] },
  ): boolean;
  /** Whether what is decided about everybody may have turned from what one knew until another moment. */
  turned(known: KnownBy, until: Instant): boolean;
  /** How long records may be kept for this use, as it was declared by what somebody knew. */
  retentionDays(known: KnownBy): number;
}

export const createUsedCheck = async (
  db: Database,
  activity: Activity,
  collectedFor: string,
): Promise<UsedCheck> => {
  const past = pastWorlds(db);
  while (past.readOn()) await setImmediate();
  const changesKnown = ({ revision, before }: KnownBy) =>
    past.changes().filter(({ seq, at }) => seq <= revision || at < before);
  const worldOf = (known: KnownBy): World => past.asOf(changesKnown(known));
  const isRestoredSince = ({ revision, before }: KnownBy) =>
    past.changes().some(({ type, seq, at }) => type === 'epoch.opened.v1' && seq > revision && at >= before);
  return {
    concerns: (person) => {
      const facts = readPersonFacts(db)(person);
      return (
        facts !== undefined &&
        activity.appliesTo.includes(facts.person.kind) &&
        basisFor(activity, placesOf(facts.person)) !== undefined
      );
    },
    allowed: (person, { first, last }, { usedAt, knew }) =>
      knew.some((known) => {
        if (isRestoredSince(known)) return true;
        const world = worldOf(known);
        const facts = readFactsAsOf(db, world)(person, known);
        if (!facts) return true;
        const then = world.activities.get(activity.id);
        return then !== undefined && mayHaveUsed(world, facts, then, { first, last, collectedFor }, usedAt);
      }),
    turned: (known, until) =>
      past
        .changes()
        .some(
          ({ type, seq, at }) =>
            CONCERNS_EVERYBODY.has(type) && seq > known.revision && at >= known.before && at <= until,
        ) || turnsBetween(worldOf(known), activity, known.before, until),
    retentionDays: (known) => (worldOf(known).activities.get(activity.id) ?? activity).retentionDays,
  };
};
