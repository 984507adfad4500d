import { barredUntil, isUnstated, type Scope } from '#domain/decision/decide';
import { type DecisionIndex, effective } from '#domain/decision/decision-index';
import type { World } from '#domain/decision/facts';
import type { Decisions } from './decisions';

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

/** The answers about everybody, one person after the other. */
export function* peopleWithin(
  index: DecisionIndex,
  scope: Scope,
): Generator<State['people'] extends Iterable<infer Line> ? Line : never> {
  for (const person of [...index.people()].sort()) {
    yield { person, changes: [...effective(index, person, scope).values()] };
  }
}
