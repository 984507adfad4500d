import { type Activity, basisFor, categoryOfActivity } from '../monitoring/activity';
import { revealing } from '../monitoring/category';
import { placesOf } from '../people/person';
import { capturedFor } from './decide';
import type { PersonFacts, World } from './facts';

/** Why a strike reaches what is recorded for an activity, or why it does not. */
export type StrikeReach = 'struck' | 'required_by_law' | 'not_by_yes';

/**
 * Whether a strike reaches what is recorded of a person for an activity: what rests on their yes, at their place or where they once answered.
 * A rights request never stops an activity that the law requires (Art. 17(3)(b) GDPR); against the rest they can object.
 */
export const strikeReach = (activity: Activity, { person, choices }: PersonFacts): StrikeReach => {
  const basis = basisFor(activity, placesOf(person))?.basis;
  if (basis === 'legal_obligation') return 'required_by_law';
  return basis === 'consent' || choices.has(activity.id) ? 'struck' : 'not_by_yes';
};

/**
 * Ids of the activities that a strike of these kinds of data is about, in order; of every kind where none is named. A kind on which
 * another can be read is struck with it: a screen shows chats.
 */
export const struckActivities = (
  { activities }: Pick<World, 'activities'>,
  facts: PersonFacts,
  categories?: readonly string[],
): readonly string[] => {
  const wanted = categories && new Set(categories.flatMap((category) => [category, ...revealing(category)]));
  return [...activities.values()]
    .filter((activity) => strikeReach(activity, facts) === 'struck')
    .filter(({ category }) => !wanted || wanted.has(category))
    .map(({ id }) => id)
    .sort();
};

/**
 * Which of the activities that somebody struck a system is told with a deletion of these kinds: those that it serves, and those whose records a use that it serves may take. Of a kind in
 * which it serves none of them, all: it is asked for what it holds, and must not read that it has nothing to do.
 */
export const struckAt = (
  struck: readonly string[],
  categories: readonly string[],
  { serves, activities }: { serves: readonly string[]; activities: World['activities'] },
): readonly string[] => {
  const known = new Set(
    serves.flatMap((id) => {
      const activity = activities.get(id);
      return activity?.verb === 'use' ? [id, ...capturedFor(activity, activities)] : [id];
    }),
  );
  return categories
    .flatMap((category) => {
      const all = struck.filter((id) => categoryOfActivity(id) === category);
      const theirs = all.filter((id) => known.has(id));
      return theirs.length > 0 ? theirs : all;
    })
    .sort();
};
