import type { PersonFacts } from '#domain/decision/facts';
import { type Activity, basisFor } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';

/**
 * Whether an activity is this person's to know about: it is declared for people of their kind at their place, or they once
 * answered to it; a yes must be there to be taken back, whatever was declared since.
 */
export const concerns = (activity: Activity, { person, choices }: PersonFacts): boolean =>
  choices.has(activity.id) ||
  (activity.appliesTo.includes(person.kind) && basisFor(activity, placesOf(person)) !== undefined);
