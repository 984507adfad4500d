import type { PersonFacts } from '#domain/decision/facts';
import { type Activity, basisFor } from '#domain/monitoring/activity';
import { placesOf } from '#domain/people/person';

/** Whether an activity is declared for people of this kind at this place: then it is this person's to know about. */
export const concerns = (activity: Activity, { person }: PersonFacts): boolean =>
  activity.appliesTo.includes(person.kind) && basisFor(activity, placesOf(person)) !== undefined;
