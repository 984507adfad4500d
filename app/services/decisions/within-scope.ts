import { type StruckWindow, windowsAbout } from '#domain/choice/strike';
import { barredUntil, capturedFor, isUnstated, type Scope } from '#domain/decision/decide';
import { type DecisionIndex, effective } from '#domain/decision/decision-index';
import type { World } from '#domain/decision/facts';
import { DAY, type Instant } from '#domain/time';
import type { Decisions, FeedItem } from './decisions';

type State = ReturnType<Decisions['state']>;

/** What a system may ask about, in the order in which it is declared. */
export const activitiesWithin = (world: World, scope: Scope): State['activities'] =>
  [...world.activities.values()]
    .filter((activity) => scope.activities.has(activity.id) && scope.declared.has(activity.category))
    .map((activity) => {
      const barred = activity.verb === 'use' ? barredUntil(activity, world) : undefined;
      return {
        activity,
        paused: world.paused.has(activity.id),
        unstated: isUnstated(world, activity, scope),
        ...(barred !== undefined && { barred }),
      };
    });

/** What is told of people who struck something, each with the number of the entry. */
export const struckItems = (
  index: DecisionIndex,
  strikes: ReadonlyMap<string, number>,
): readonly FeedItem[] =>
  [...strikes].flatMap(([person, revision]) => {
    const uses = usesOf(index.world, index.struck(person));
    return uses.length > 0 ? [{ kind: 'struck' as const, revision, person, uses }] : [];
  });

/** The uses that could take records captured for one of these activities, or are one of them. */
const usesOf = ({ activities }: World, struck: readonly StruckWindow[]): readonly string[] => {
  const ids = new Set(struck.flatMap((window) => window.activities));
  return [...activities.values()]
    .filter((activity) => activity.verb === 'use')
    .filter((use) => [...capturedFor(use, activities)].some((id) => ids.has(id)))
    .map(({ id }) => id);
};

/**
 * What somebody struck, as far as a client must know it to answer as the portal does. A window goes out only beside a use that is allowed of this person
 * and could take its records: whom nothing is allowed of needs no window to be denied. Only a use that does not rest on consent everywhere asks nobody
 * but its subject, so there a participant's window counts whatever they are allowed. Older than the retention of the use it counts for nothing.
 */
export const struckWithin = (
  index: DecisionIndex,
  held: State['activities'],
  scope: Scope,
  now: Instant,
): ((person: string) => readonly StruckWindow[]) => {
  let uses: readonly { id: string; always: boolean; taken: ReadonlySet<string>; kept: number }[] | undefined;
  return (person) => {
    const windows = index.struck(person);
    // Nearly always nothing, and this is asked for everybody.
    if (windows.length === 0) return windows;
    uses ??= held.flatMap(({ activity }) => {
      const { id, verb, basisByPlace, retentionDays } = activity;
      if (verb !== 'use') return [];
      const always = Object.values(basisByPlace).some(({ basis }) => basis !== 'consent');
      return [
        { id, always, taken: capturedFor(activity, index.world.activities), kept: retentionDays * DAY },
      ];
    });
    const answers = effective(index, person, scope);
    const counting = uses.filter(({ id, always }) => always || answers.get(id)?.allow === true);
    return windowsAbout(windows, (activity, { to }) =>
      counting.some(({ taken, kept }) => taken.has(activity) && to + kept > now),
    );
  };
};

/** The answers about everybody, one person after the other. */
export function* peopleWithin(
  index: DecisionIndex,
  scope: Scope,
): Generator<State['people'] extends Iterable<infer Line> ? Line : never> {
  for (const person of [...index.people()].sort()) {
    yield { person, changes: [...effective(index, person, scope).values()] };
  }
}
